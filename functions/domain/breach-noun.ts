import { type Breach, isSettled, reportIsOwed, stageOf } from './breach.ts';
import { releaseWakesAt } from './breach-clocks.ts';
import type { BreachEvent } from './breach-events.ts';
import { evolve } from './breach-evolve.ts';
import { nextBreachMilestone } from './breach-milestones.ts';
import { businessDayOnOrBefore } from './calendar.ts';
import type { CaseKeys, Noun } from './case.ts';
import { lawEnforcementDueOn } from './deadlines.ts';
import { owingReview } from './directions.ts';
import { ceilToSecond, civilDate, newYork } from './instants.ts';
import { wakeAtOf } from './watch.ts';

/** Last day of the report, New York; undefined where none is owed. */
export const reportDueOn = (breach: Breach): string | undefined =>
  breach.determination &&
  lawEnforcementDueOn(civilDate(breach.determination.determinedAt, newYork)).toString();

const dueOn = (breach: Breach): string => {
  const { customersMayBeToldAt: from } = breach.hold;
  if (reportIsOwed(breach)) return reportDueOn(breach) as string;
  return from === undefined
    ? civilDate(breach.recordedAt, newYork).toString()
    : civilDate(from, newYork).toString();
};

/**
 * What the store’s own conditions look at (reliability.md): it can refuse a release whatever the domain says.
 * `reviewOwed` stands from the moment a direction does: it has not been lifted, so it will have ended without an all-clear.
 */
const fence = ({ epoch, releasedAt, directions, hold }: Breach): CaseKeys['fence'] => {
  const owed = owingReview(directions).length;
  const { customersMayBeToldAt: from, lawEnforcementToldAt } = hold;
  return {
    epoch,
    holdUntil: from === undefined ? undefined : ceilToSecond(from).epochSeconds,
    lawEnforcementToldAt,
    releasedAt,
    reviewOwed: owed === 0 ? undefined : owed,
  };
};

/** When a sleeping machine must have woken for the release; with a review owed a person is next. */
const releaseDueAt = (breach: Breach): string | undefined => {
  const { customersMayBeToldAt: from } = breach.hold;
  const waits = stageOf(breach) === 'held' && owingReview(breach.directions).length === 0;
  return waits && from !== undefined ? releaseWakesAt(from) : undefined;
};

const keys = (id: string, breach: Breach): CaseKeys => {
  const due = dueOn(breach);
  const milestone = nextBreachMilestone(id, breach);
  const settled = isSettled(breach) && milestone === undefined;
  const wakeAt = settled ? undefined : wakeAtOf(breach, milestone?.firesAt, releaseDueAt(breach));
  return {
    stage: stageOf(breach),
    queue: settled ? 'settled' : 'officer',
    dueOn: due,
    workBy: businessDayOnOrBefore(due).toString(),
    ...(wakeAt === undefined ? {} : { wakeAt }),
    fence: fence(breach),
  };
};

export const breaches: Noun<Breach, BreachEvent> = { kind: 'breach', evolve, keys };
