import type { Day } from '#domain/calendar/times.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import { type Breach, stageOf } from './breach.ts';
import type { RulesOf } from './breach-rule.ts';
import { breachNextStep } from './clocks.ts';
import type { BreachFacts } from './commands.ts';
import { lastSilentDay, stopIdOf, unliftedDirections } from './directions.ts';
import type { BreachEvent, HoldDates } from './events.ts';
import { evolve } from './evolve.ts';
import { calendarOf, holdDatesOf, sleepUntilOf, stopsToFix, withStopsFixed } from './hold-dates.ts';
import { lacksReceipts } from './release-faults.ts';

const sent = (letter: LetterFact): BreachEvent => ({ ...letter, type: 'letter-sent' });

/** Stored, so that every reader counts the same days for a stop. */
const isLengthened = (breach: Breach, closures: readonly Day[]): boolean => {
  const [kept, present] = [calendarOf(breach, []), calendarOf(breach, closures)];
  return unliftedDirections(breach.directions).some(
    (one) => lastSilentDay(one, kept) !== lastSilentDay(one, present),
  );
};

/** Closures added since move the dates. After the release only a changed filing does. */
export const holdDateEvents = (
  before: Breach,
  { closures, now }: Pick<BreachFacts, 'closures' | 'now'>,
): readonly BreachEvent[] => {
  const present = calendarOf(before, closures);
  const lengthened = before.directions.filter(
    (one) => lastSilentDay(one, calendarOf(before, [])) !== lastSilentDay(one, present),
  );
  const fixed = stopsToFix(before, now, false).filter(({ stop }) =>
    lengthened.some((one) => stopIdOf(before.directions, one) === stop),
  );
  const breach = withStopsFixed(before, fixed);
  const hold = holdDatesOf(breach, closures);
  // A closure that was removed may have moved the date to the same day as one that is not stored yet.
  const kept = holdDatesOf(breach, []);
  const isSame = (key: keyof HoldDates) => hold[key] === breach.hold[key] && hold[key] === kept[key];
  const isShown =
    isSame('lawEnforcementToldAt') &&
    (breach.releasedAt !== undefined ||
      (isSame('holdEndsOn') && isSame('customersMayBeToldAt') && !isLengthened(breach, closures)));
  return isShown || stageOf(breach) === 'withdrawn'
    ? []
    : [{ ...hold, ...(fixed.length === 0 ? {} : { fixed }), type: 'hold-dates-set' }];
};

/** With the dates that the next commit would store, so that a view before it shows the same days. */
export const withDates = (breach: Breach, facts: Pick<BreachFacts, 'closures' | 'now'>): Breach =>
  holdDateEvents(breach, facts).reduce<Breach>((state, event) => evolve(state, event, facts.now), breach);

export const clockRules: RulesOf<
  'refresh-dates' | 'start-run' | 'start-next-run' | 'release' | 'handle-milestone'
> = {
  /** Stores what this release folds anew; the same dates where a release stands. */
  'refresh-dates': {
    wakes: 'nothing',
    decide: ({ hold }, _, { isPlayedAnew }) => (isPlayedAnew ? [{ ...hold, type: 'hold-dates-set' }] : []),
  },
  'start-run': {
    wakes: 'nothing',
    decide: (breach, { letters }) => {
      const prepared: readonly BreachEvent[] =
        letters.length > 0 && breach.reportPreparedAt === undefined
          ? [...letters.map(sent), { type: 'report-prepared' }]
          : [];
      const isKnown = breach.machineSince === undefined && breach.sleepsUntil === sleepUntilOf(breach);
      return isKnown ? prepared : [...prepared, { type: 'run-started' }];
    },
  },
  'start-next-run': { wakes: 'machine', decide: () => [] },
  release: {
    wakes: 'nothing',
    decide: (breach, _, facts) =>
      holdDateEvents(breach, facts).length === 0 &&
      !lacksReceipts(breach) &&
      breachNextStep(breach, facts.now, facts.releaseFloor).nextStep === 'release'
        ? [{ type: 'breach-released' }]
        : [],
  },
  'handle-milestone': {
    wakes: 'nothing',
    decide: ({ handledMilestones }, { letters, milestone: { name: milestone, kind, on } }) =>
      handledMilestones.includes(milestone)
        ? []
        : [...letters.map(sent), { type: 'milestone-handled', milestone, kind, on }],
  },
};
