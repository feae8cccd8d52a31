import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Breach, type Determination, effectiveDecisions, stageOf } from '#domain/breach/breach.ts';
import { breachNextStep } from '#domain/breach/clocks.ts';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { directionsNeedingReview, stopIdOf } from '#domain/breach/directions.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { evolve } from '#domain/breach/evolve.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { breaches } from '#domain/breach/noun.ts';
import { pendingConfirmations } from '#domain/breach/pending.ts';
import { hasRequestsToResume } from '#domain/breach/withheld.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { Refusal } from '#domain/case/refusal.ts';
import {
  ann,
  asked,
  BreachLife,
  determine,
  direction,
  id,
  lift,
  noon,
  receipt,
  text,
} from '#test/support/domain/breach.ts';
import { command } from '#test/support/domain/officer-scripts.ts';
import { met, runs } from '#test/support/runs.ts';

/** Acts that a second person must have confirmed before a date may move earlier (F15). */
const ofTwo = new Set([
  'determination-confirmed',
  'receipt-confirmed',
  'direction-corrected',
  'stops-lifted',
  'closure-removed',
  'determination-withdrawn',
]);

type Fact<T extends BreachEvent['type']> = Extract<BreachEvent, { readonly type: T }>;
const of = <T extends BreachEvent['type']>(events: readonly BreachEvent[], type: T) =>
  events.filter((one): one is Fact<T> => one.type === type);

/** Nothing ends, is cleared or ends earlier by not being named (law of stopping 3). */
const mustNameWhatEnds = (before: Breach, after: Breach, events: readonly BreachEvent[]): void => {
  const lifted = of(events, 'stops-lifted').flatMap(({ stops }) => stops);
  const reviewed = of(events, 'release-reviewed').flatMap((one) => ('stops' in one ? one.stops : []));
  const corrected = of(events, 'direction-corrected').map(({ n }) => `direction-${n}`);
  for (const [at, was] of before.directions.entries()) {
    const [id, is] = [stopIdOf(before.directions, was), after.directions[at]!];
    if (is.liftedAt !== was.liftedAt) expect(lifted).toContain(id);
    if (is.reviewedAt !== was.reviewedAt) expect([...reviewed, ...corrected]).toContain(id);
    if (was.kind === 'direction' && is.kind === 'direction' && is.until !== was.until)
      expect(corrected).toContain(id);
  }
};

const step = fc.record({
  command,
  hoursOn: fc.integer({ min: 0, max: 96 }),
  closes: fc.boolean(),
  reopens: fc.boolean(),
});

const tries = (life: BreachLife, command: BreachCommand): readonly BreachEvent[] => {
  const before = structuredClone(life.state);
  const known = life.history.length;
  try {
    return life
      .do(command)
      .history.slice(known)
      .flatMap(({ events }) => events);
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    expect(life.state).toEqual(before);
    return [];
  }
};

describe('any script of three officers (F15)', () => {
  it('never releases early, nor moves a date earlier by one; it folds to its state', () => {
    let [releases, moves] = [0, 0];
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { minLength: 10, maxLength: 40 }), (determined, script) => {
        const life = new BreachLife(noon('2026-11-24'));
        if (determined) life.do(determine(life.now), receipt(life.now));
        let floor: string | undefined;
        for (const { command, hoursOn, closes, reopens } of script) {
          life.at(instantText(Date.parse(life.now) + hoursOn * 3_600_000));
          life.closures = closes ? ['2026-11-30', '2026-12-08', '2026-12-24'] : reopens ? [] : life.closures;
          const isReported = stageOf(life.state) !== 'notice-without-report';
          const before = life.state;
          const events = tries(life, command(life.now));
          const { state, now } = life;
          mustNameWhatEnds(before, state, events);
          const from = state.hold.customersMayBeToldAt;

          if (events.some(({ type }) => type === 'breach-released') && isReported) {
            releases += 1;
            expect(from !== undefined && Date.parse(now) - Date.parse(from) >= 5 * 60_000).toBe(true);
            expect(state.hold.lawEnforcementToldAt).toBeDefined();
            expect(
              Date.parse(from as string) - Date.parse(state.hold.lawEnforcementToldAt as string),
            ).toBeGreaterThanOrEqual(168 * 3_600_000);
            expect(directionsNeedingReview(state.directions)).toEqual([]);
          }
          if (events.some(({ type }) => ofTwo.has(type))) {
            moves += 1;
            floor = undefined;
          }
          if (from !== undefined) {
            expect(floor === undefined || from >= floor).toBe(true);
            floor = from;
          }
          if (
            stageOf(state) === 'released' &&
            effectiveDecisions(state.determination as Determination).report
          )
            expect(from !== undefined && from <= now).toBe(true);
        }
        const fold = life.history.flatMap(({ at, events }) => events.map((event) => ({ at, event })));
        expect(
          fold.reduce<Breach | undefined>((now, { at, event }) => evolve(now, event, at), undefined),
        ).toEqual(life.state);
        const { fence, queue, stage, wakeAt } = breaches.keys(id, life.state);
        expect(fence?.reviewOwed !== undefined).toBe(
          directionsNeedingReview(life.state.directions).length > 0,
        );
        expect(fence?.holdUntil === undefined).toBe(life.state.hold.customersMayBeToldAt === undefined);
        // What its legal hold withheld is taken up again at the end.
        // A withdrawal that was asked of it waits for a second officer, who is told so once.
        const isAsked = pendingConfirmations(life.state).length > 0;
        if (stage === 'closed')
          expect([wakeAt !== undefined, queue === 'breach']).toEqual([
            nextBreachMilestone(id, life.state) !== undefined,
            isAsked || hasRequestsToResume(life.state),
          ]);
        if (stage === 'closed' && !isAsked) expect(wakeAt).toBeUndefined();
        // What was released waits for the machine that tells everybody: reconcile looks for it.
        if (stage === 'released') expect(wakeAt).toBeDefined();
        const next = nextBreachMilestone(id, life.state);
        if (next !== undefined) expect(wakeAt).toBeDefined();
      }),
      { numRuns: runs(50, 1000) },
    );
    met(releases, 1);
    met(moves, 3);
  }, 180_000);

  it('always has a run that wakes in time, and no run that nobody needs (I8)', () => {
    let [made, releases, changes] = [0, 0, 0];
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 30 }), (script) => {
        const life = new BreachLife(noon('2026-11-24'));
        let asleep: readonly string[] = [];
        const letter = { kind: 'report-ready', of: 'x', sentAt: '', sha256: '', messageId: '' };
        /** What a run does when it looks at this instant: it sleeps on, releases or ends. */
        const looks = (now: string): void => {
          const next = breachNextStep(life.at(now).state, now);
          if (next.nextStep === 'wait') asleep = [...asleep, next.until];
          if (next.nextStep === 'release') {
            life.do({ type: 'release' });
            releases += 1;
          }
        };
        const passes = (to: string): void => {
          for (
            let [first] = [...asleep].sort();
            first !== undefined && first <= to;
            [first] = [...asleep].sort()
          ) {
            asleep = asleep.filter((_, at) => at !== asleep.indexOf(first as string));
            looks(first);
          }
          life.at(to);
        };
        const acts = (command: BreachCommand): void => {
          changes += 1;
          const { now } = life;
          if (!tries(life, command).some(({ type }) => type === 'run-requested')) return;
          made += 1;
          life.do({ type: 'start-run', letters: [letter] });
          looks(now);
        };
        // A run sleeps for a direction; an all-clear and an earlier receipt wait for a second officer.
        acts(determine(life.now));
        acts(direction('2026-12-20', '2026-11-24'));
        acts(lift(1, '2026-11-24'));
        acts(receipt(noon('2026-11-18')));
        for (const { command, hoursOn } of script) {
          passes(instantText(Date.parse(life.now) + hoursOn * 3_600_000));
          const made = command(life.now);
          if (made.type === 'start-run' || made.type === 'release' || made.type === 'start-next-run')
            continue;
          acts(made);
          const { state, now } = life;
          const next = breachNextStep(state, now);
          expect(next.nextStep).not.toBe('release');
          if (next.nextStep === 'wait') expect(asleep.some((aim) => aim <= next.until)).toBe(true);
        }
      }),
      { numRuns: runs(50, 1000) },
    );
    met(releases, 1);
    met(changes / 2, made);
  }, 180_000);

  it.each([
    ['confirm-determination', 'determination'],
    ['confirm-receipt', 'receipt'],
    ['confirm-lift', 'lift'],
    ['confirm-direction', 'correction'],
    ['confirm-withdrawal', 'withdrawal'],
    ['review-release', 'review'],
  ])('one person with two tokens is one person: %s', (type) => {
    const life = new BreachLife(noon('2026-11-24')).do(determine(noon('2026-11-24'), { within2011: 'no' }));
    life.do({
      type: 'record-receipt',
      agency: 'all',
      filedAt: noon('2026-11-20'),
      receipt: 'R',
      urgentNeedIndicated: false,
      by: ann,
    });
    life.do({
      type: 'record-direction',
      agency: 'FBI',
      until: '2026-11-30',
      writtenOn: '2026-11-24',
      hasReference: true,
      verbal: false,
      hasCounselNote: false,
      by: ann,
      textSha256: text,
    });
    life.do(lift(1, '2026-11-24'));
    life.do({
      type: 'correct-direction',
      n: 1,
      until: '2026-11-28',
      documentSha256: text,
      by: ann,
      textSha256: text,
    });
    life.do({ type: 'withdraw-determination', by: ann, textSha256: text });
    // The direction has ended: its review is owed.
    life.at(noon('2026-12-01'));
    const second = {
      type,
      n: 1,
      by: ann,
      decision: 'release',
      stops: ['direction-1'],
      asked: [asked(life.now)],
      textSha256: text,
    } as unknown as BreachCommand;
    expect(life.refusal(second)).toBe('SamePerson');
  });
});
