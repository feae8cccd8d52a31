import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { breachNextStep, needsNewRun } from '#domain/breach/clocks.ts';
import { countsClosures } from '#domain/breach/closure-rules.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { calendarOf, sleepUntilOf } from '#domain/breach/hold-dates.ts';
import { holdCalendar, ifFiledToday } from '#domain/breach/hold-days.ts';
import {
  ann,
  BreachLife,
  ben,
  determine,
  direction,
  held,
  noon,
  receipt,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import { confirm } from '#test/support/domain/given-breach.ts';
import { released } from '#test/support/domain/notice.ts';

const started: Typed = { type: 'start-run', letters: [] };
const refresh: Typed = { type: 'refresh-dates' };
const letter = { kind: 'report-ready', of: 'x', sentAt: noon('2026-11-24'), sha256: text, messageId: 'm' };
const last = ({ history }: BreachLife): readonly BreachEvent[] => history.at(-1)?.events ?? [];
const types = (life: BreachLife) => last(life).map(({ type }) => type);
/** What a command adds. */
const adds = (life: BreachLife, command: Typed): readonly string[] => {
  const known = life.history.length;
  return life.do(command).history.length === known ? [] : types(life);
};
const nextStep = ({ state, now }: BreachLife) => breachNextStep(state, now);
const withdrawn = () =>
  held().do({ type: 'withdraw-determination', by: ann, textSha256: text }, confirm('withdrawal'));
const notTold = () =>
  new BreachLife(noon('2026-11-24')).do(
    determine(noon('2026-11-24'), { within2011: 'no', tell: false, reasonCode: 'no-cpni' }),
    confirm('determination'),
  );
const closed = () => notTold().do(receipt(noon('2026-11-24')));
const closures = ['2026-11-30', '2026-12-01'];

describe('the next step of a breach (P37, P38)', () => {
  it.each([
    { stage: 'recorded', life: () => new BreachLife(noon('2026-11-24')) },
    { stage: 'no-notice-decided', life: notTold },
  ])('$stage: the receipts, whatever the day', ({ stage, life }) => {
    const at = life().at(noon('2027-03-01'));
    expect([stageOf(at.state), nextStep(at)]).toEqual([stage, { nextStep: 'receipts' }]);
  });

  it.each([
    { stage: 'withdrawn', life: withdrawn },
    { stage: 'closed', life: closed },
  ])('$stage: none', ({ stage, life }) => {
    expect([stageOf(life().state), nextStep(life())]).toEqual([stage, { nextStep: 'settled' }]);
  });

  it('released: it is said so', () => expect(nextStep(released())).toEqual({ nextStep: 'released' }));

  it('only a breach that is held has a time to sleep until', () => {
    expect(sleepUntilOf(held().state)).toBe('2026-12-05T05:05:00.000Z');
    expect([released(), withdrawn(), notTold()].map(({ state }) => sleepUntilOf(state))).toEqual([
      ...[undefined, undefined, undefined],
    ]);
  });
});

describe('the dates of a hold (R-28)', () => {
  it('count each closure once, in the order of their days', () => {
    const hold = { closures: ['2026-12-24', '2026-11-30'] };
    expect(calendarOf({ hold }, ['2026-12-24', '2026-12-01']).extraClosures).toEqual([
      ...['2026-11-30', '2026-12-01', '2026-12-24'],
    ]);
    const life = held('2026-12-15').do(
      { type: 'add-closure', on: '2026-12-24', by: ann },
      { type: 'add-closure', on: '2026-12-23', by: ann },
    );
    expect(life.state.hold.closures).toEqual(['2026-12-23', '2026-12-24']);
    const undetermined = new BreachLife(noon('2026-12-15'), []).do(
      { type: 'add-closure', on: '2026-12-24', by: ann },
      { type: 'add-closure', on: '2026-12-23', by: ann },
    );
    expect(undetermined.state.hold.closures).toEqual(['2026-12-23', '2026-12-24']);
  });

  it('a closure of the settings at the last moment keeps the release back', () => {
    const life = held().at('2026-12-05T05:05:00.000Z');
    life.closures = closures;
    expect([adds(life, { type: 'release' }).includes('breach-released'), stageOf(life.state)]).toEqual([
      ...[false, 'held'],
    ]);
    expect(nextStep(life)).toMatchObject({ nextStep: 'wait' });
  });

  it.each([
    { what: 'after the release', life: released },
    { what: 'after the determination was withdrawn', life: withdrawn },
  ])('do not move $what', ({ life }) => {
    const over = life();
    over.closures = closures;
    expect(adds(over, refresh)).toEqual([]);
  });

  it('move where nobody is notified yet, also without a day for customers', () => {
    const life = held().do(direction('2027-01-20', '2026-11-24'));
    life.closures = closures;
    const from = life.state.hold.customersMayBeToldAt;
    expect(adds(life, refresh)).toEqual(['hold-dates-set']);
    expect(life.state.hold).toMatchObject({ holdEndsOn: '2026-12-08', customersMayBeToldAt: from });
  });

  it('count a closure until customers are notified, or nobody is any more', () => {
    const lives = [new BreachLife(noon('2026-11-24')), held(), released(), withdrawn(), closed()];
    expect(lives.map(({ state }) => countsClosures(state))).toEqual([true, true, false, false, false]);
  });

  it('after the release a closure is neither added nor removed', () => {
    const over = released();
    const kept = { ...over.state, hold: { ...over.state.hold, closures } };
    over.state = kept;
    const on = '2026-11-30';
    over.do(
      { type: 'add-closure', on: '2026-12-02', by: ann },
      { type: 'remove-closure', on, askedBy: ann, by: ben },
    );
    expect(over.state).toEqual(kept);
  });

  it('a closure that the table has again, or that was never counted, is not removed', () => {
    const life = held().do({ type: 'add-closure', on: '2026-11-30', by: ann });
    const remove = (on: string): Typed => ({ type: 'remove-closure', on, askedBy: ann, by: ben });
    expect(adds(life, remove('2026-12-24'))).toEqual([]);
    life.closures = ['2026-11-30'];
    expect(adds(life, remove('2026-11-30'))).toEqual([]);
    life.closures = [];
    expect(adds(life, remove('2026-11-30'))).toContain('closure-removed');
  });
});

describe('a run of a breach (I8)', () => {
  it('started twice is started once, and its letters are recorded once', () => {
    const life = held();
    const letters = { ...started, letters: [letter] } as Typed;
    expect(adds(life, letters)).toEqual(['letter-sent', 'report-prepared', 'run-started']);
    expect(adds(life, letters)).toEqual([]);
    expect(adds(life, started)).toEqual([]);
  });

  it('is asked for once: not again while the release is due (R-7)', () => {
    const life = held().do(started).at(noon('2026-12-20'));
    expect(needsNewRun(life.state, life.state, life.now)).toBe(false);
    const waiting = held().do(started);
    expect(needsNewRun(waiting.state, life.state, life.now)).toBe(false);
  });

  it('that still sleeps finds a later date, and one that has ended does not (R-11)', () => {
    const life = held().do(started);
    const later = held().do(started, direction('2026-12-20', '2026-11-24'));
    expect(needsNewRun(life.state, later.state, noon('2026-12-01'))).toBe(false);
    expect(needsNewRun(life.state, later.state, noon('2026-12-06'))).toBe(true);
    expect(needsNewRun(later.state, life.state, noon('2026-12-01'))).toBe(false);
  });
});

describe('the picture of a hold (P38)', () => {
  it('is empty once the determination was withdrawn', () =>
    expect(holdCalendar(withdrawn().state, noon('2026-12-05'))).toEqual({ days: [] }));

  it('without a day for customers it ends with the hold', () => {
    const { days } = holdCalendar(held().state, undefined);
    expect(days.at(-1)).toMatchObject({ date: '2026-12-04', kind: 'counted', number: 7 });
  });

  it('names on each day of waiting only the directions that still hold', () => {
    const { state } = held().do(
      direction('2026-12-06', '2026-11-24'),
      direction('2026-12-07', '2026-11-24', { agency: 'USSS' }),
    );
    const waiting = holdCalendar(state, noon('2026-12-09')).days.filter(({ kind }) => kind === 'waiting');
    expect(waiting.map(({ date, heldBy = [] }) => [date, heldBy.map(({ agency }) => agency)])).toEqual([
      ['2026-12-05', ['FBI', 'USSS']],
      ['2026-12-06', ['FBI', 'USSS']],
      ['2026-12-07', ['USSS']],
      ['2026-12-08', []],
    ]);
  });

  it('a filing today counts every direction', () => {
    const life = new BreachLife(noon('2026-11-24')).do(
      determine(noon('2026-11-24')),
      direction('2026-12-20', '2026-11-24'),
    );
    expect(ifFiledToday(life.state, life.now)).toEqual({
      filedOn: '2026-11-24',
      customersFrom: '2026-12-21',
    });
  });
});
