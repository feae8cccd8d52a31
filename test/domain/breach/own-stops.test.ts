import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { withDates } from '#domain/breach/clock-rules.ts';
import { breachNextStep } from '#domain/breach/clocks.ts';
import { directionsNeedingReview, lastSilentDay } from '#domain/breach/directions.ts';
import { calendarOf } from '#domain/breach/hold-dates.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { nextPersonOf } from '#domain/breach/next-person.ts';
import { breaches } from '#domain/breach/noun.ts';
import { ownStopsIn } from '#domain/breach/own-stops.ts';
import { openConfirmations } from '#domain/breach/pending.ts';
import {
  ann,
  BreachLife,
  ben,
  call,
  cho,
  determine,
  direction,
  held,
  id,
  lift,
  noon,
  review,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import { confirm, correctDirection } from '#test/support/domain/given-breach.ts';

const start = noon('2026-11-24');
const notReported = () =>
  new BreachLife(start).do(
    determine(start, { within2011: 'no', report: false, reasonCode: 'no-cpni' }),
    confirm('determination'),
  );
const body: Typed = { type: 'hold-for-entry', by: ann, textSha256: text };
const taken = { bodySha256: text };
const nextStep = ({ state, now }: BreachLife) => breachNextStep(state, now);
const replacedIn = ({ state }: BreachLife) => ownStopsIn(state)[0]?.replacedBy;

describe('a direction replaces our own stop in the review (R-11)', () => {
  const stages = [
    { stage: 'held', life: () => held() },
    { stage: 'notice-without-report', life: notReported },
  ];
  const reviewed = (life: BreachLife) =>
    life
      .do(direction('2026-11-27', '2026-11-24', { by: cho }))
      .at(noon('2026-12-10'))
      .do(review('release', noon('2026-12-01')), body);

  it.each(stages)('not one that was reviewed and is corrected to the same day, $stage (R-11)', ({ life }) => {
    const after = reviewed(life()).do({ ...correctDirection('2026-11-27'), ...taken } as Typed);
    expect([replacedIn(after), nextStep(after.at(noon('2026-12-20')))]).toEqual([
      undefined,
      { nextStep: 'review' },
    ]);
  });

  it.each([
    ['the same body alone', ben, text, 1],
    ['another body too', ben, 'a'.repeat(64), undefined],
  ])('one that lists %s (R-11)', (_, by, textSha256, replacedBy) => {
    const refused = { entry: 'record-direction', code: 'direction-incomplete' };
    const after = held().do(body, { type: 'hold-for-entry', by, textSha256, refused });
    expect(ownStopsIn(after.state).map(({ own }) => own.listed.length)).toEqual([1]);
    after.do(direction('2026-12-20', '2026-11-24', taken));
    expect(replacedIn(after)).toBe(replacedBy);
  });

  it.each(stages)('not one that is asked to end earlier, $stage (R-11)', ({ life }) => {
    const after = reviewed(life()).do({ ...correctDirection('2026-11-26', text), ...taken } as Typed);
    expect([replacedIn(after), nextStep(after.at(noon('2026-12-20')))]).toEqual([
      undefined,
      { nextStep: 'review' },
    ]);
  });

  it.each(['2026-12-20', 'further-notice', '2026-11-27'])('one that owes a review: %s (R-11)', (until) => {
    const life = held().do(direction('2026-11-27', '2026-11-24')).at(noon('2026-12-10')).do(body);
    life.do({ ...correctDirection(until), ...taken } as Typed);
    expect(replacedIn(life)).toBe(1);
    expect(nextStep(life.at(noon('2028-01-10')))).toEqual({ nextStep: 'review' });
  });
});

it('after the review of our own stop its days stay counted (R-11)', () => {
  const life = held().at(noon('2026-12-07')).do(body);
  const counted = () => life.state.hold.customersMayBeToldAt;
  expect(counted()).toBe('2026-12-10T05:00:00.000Z');
  const bodies = [{ textSha256: text, meant: 'nothing' }] as const;
  const said = { n: 1, bodies, isSenior: false, hasCounselNote: false, by: ben, textSha256: text };
  life.at(noon('2026-12-10')).do({ type: 'review-own-stop', ...said });
  expect([counted(), nextStep(life)]).toEqual(['2026-12-10T05:00:00.000Z', { nextStep: 'release' }]);
});

describe('without a hold the days of every stop stand (R-11)', () => {
  const lifted = (directed: Typed, stops: readonly string[], ...before: readonly Typed[]) =>
    notReported()
      .at(noon('2026-12-10'))
      .do(
        { type: 'start-run', letters: [] },
        ...[body, ...before, directed],
        { ...lift(1, '2026-12-10'), stops, named: stops } as Typed,
        confirm('lift'),
      );
  const last = (over: object = {}) => direction('2026-12-11', '2026-12-10', over);

  it('a replaced call owes its review; a lift of the other clears it not (stopping 4)', () => {
    const after = lifted(last({ replaces: 1 }), ['direction-2'], call('2026-12-10', taken));
    expect(directionsNeedingReview(after.state.directions).map(({ n }) => n)).toEqual([1]);
    expect(nextStep(after.at(noon('2026-12-20')))).toEqual({ nextStep: 'review' });
  });

  it.each([
    { what: 'alone', life: () => lifted(last(taken), ['direction-1']) },
    {
      what: 'by a call that was lifted, beside the direction',
      life: () => lifted(last(), ['direction-1', 'direction-2'], call('2026-12-10', taken)),
    },
  ])('our own stop that was replaced, $what: to the day after, and 5 minutes (R-11)', ({ life }) => {
    const after = life();
    expect([stageOf(after.state), nextStep(after)]).toEqual([
      'notice-without-report',
      { nextStep: 'wait', until: '2026-12-15T05:05:00.000Z' },
    ]);
    expect(after.history.at(-1)?.events.at(-1)).toMatchObject({ type: 'run-requested' });
    expect(breaches.keys(id, after.state).fence).toMatchObject({ silentUntil: 1_797_310_800 });
    // A run that never started is looked for then, not before.
    after.do({ type: 'start-run', letters: [] });
    expect(breaches.keys(id, after.state).wakeAt).toBe('2026-12-15T05:20:00.000Z');
    expect(stageOf(after.at('2026-12-15T05:04:59.999Z').do({ type: 'release' }).state)).toBe(
      'notice-without-report',
    );
    expect(stageOf(after.at('2026-12-15T05:05:00.000Z').do({ type: 'release' }).state)).toBe('released');
  });

  it('closures lengthen them, there as well (R-28, R-11)', () => {
    const life = notReported().at(noon('2026-12-10'));
    life.closures = ['2026-12-14'];
    life.do(body, direction('2026-12-11', '2026-12-10', taken), lift(1, '2026-12-10'), confirm('lift'));
    expect(nextStep(life)).toEqual({ nextStep: 'wait', until: '2026-12-16T05:05:00.000Z' });
  });
});

describe('every reader counts a stop by one calendar (R-28, R-11)', () => {
  it.each([
    { what: 'before the determination', life: () => new BreachLife(start) },
    { what: 'within the hold', life: () => held() },
    { what: 'without a hold', life: notReported },
  ])('$what: the day that the door counts is the one that is kept (R-11)', ({ life: opened }) => {
    const life = opened();
    life.closures = ['2026-11-25'];
    life.do(body);
    const [stop] = ownStopsIn(life.state);
    const days = [life.closures, []].map(
      (closures) => stop && lastSilentDay(stop, calendarOf(life.state, closures)),
    );
    expect(days).toEqual(['2026-11-30', '2026-11-30']);
  });

  it('a letter about its end names the day that the door counts, at once (R-11)', () => {
    const life = new BreachLife(start).do(body);
    const closures = ['2026-11-25'];
    const dated = withDates(life.state, { closures, now: life.now });
    expect(nextBreachMilestone(id, dated)).toMatchObject({ about: 'review', of: '2026-11-30' });
  });

  it('a closure that comes later is kept at the next look, once (R-28, R-11)', () => {
    const life = new BreachLife(start).do(body);
    life.closures = ['2026-11-25'];
    life.do({ type: 'refresh-dates' });
    const commits = life.history.length;
    life.do({ type: 'refresh-dates' });
    const [stop] = ownStopsIn(life.state);
    expect([stop && lastSilentDay(stop, calendarOf(life.state, [])), life.history.length]).toEqual([
      '2026-11-30',
      commits,
    ]);
  });
});

describe('the early end of our own stop (R-11)', () => {
  const end: Typed = { type: 'end-own-stop', n: 1, by: ann, textSha256: text };
  const asked = () => held().at(noon('2026-12-10')).do(body, end);

  it('is confirmed during its days only; then it waits for nobody (R-11)', () => {
    const life = asked();
    const waits = () => [
      openConfirmations(life.state, life.now).map(({ toConfirm }) => toConfirm),
      nextPersonOf(life.state, life.now),
    ];
    expect(waits()).toEqual([['own-stop-1-end'], 'second-person']);
    life.at('2026-12-15T05:00:00.000Z');
    expect([life.refusal(confirm('own-stop-end')), ...waits()]).toEqual(['StopOver', [], 'review-own-stop']);
  });

  it('is confirmed to the last moment (R-11)', () => {
    const life = asked().at('2026-12-15T04:59:59.999Z').do(confirm('own-stop-end'));
    expect(ownStopsIn(life.state)[0]?.liftedAt).toBe(life.now);
  });
});
