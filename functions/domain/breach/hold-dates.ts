import { marginFor } from '#domain/calendar/clocks-apart.ts';
import { ceilToSecond, dayText, instantText } from '#domain/calendar/instants.ts';
import { type WaitingCalendar, waitingCalendar } from '#domain/calendar/open-days.ts';
import { breachRules } from '#domain/calendar/rulesets.ts';
import {
  compareTimes,
  type Day,
  type Instant,
  isAfter,
  isBefore,
  latestOf,
  millisecondsOf,
} from '#domain/calendar/times.ts';
import { type Breach, effectiveDecisions, stageOf } from './breach.ts';
import {
  type Direction,
  endsAt,
  type FixedStop,
  lastSilentDay,
  stopIdOf,
  unliftedDirections,
} from './directions.ts';
import type { HoldDates } from './events.ts';
import { customersMayBeToldAt, holdEndsOn } from './hold.ts';
import { lawEnforcementToldAt } from './receipts.ts';

/** Of every clock before whose end we must not act. Settings, plus closures counted in a date already shown. */
export const calendarOf = ({ hold }: Pick<Breach, 'hold'>, closures: readonly Day[]): WaitingCalendar =>
  waitingCalendar([...new Set([...hold.closures, ...closures])].sort(compareTimes));

/** The first moment after each direction and stop that was not lifted. */
export const silencesOf = (breach: Breach, closures: readonly Day[] = []): readonly Instant[] => {
  const calendar = calendarOf(breach, closures);
  return unliftedDirections(breach.directions).map((one) => endsAt(one, calendar));
};

/** After every direction and stop that was not lifted; undefined without one. */
export const silentUntil = (breach: Breach): Instant | undefined => latestOf(...silencesOf(breach));

/** P38, P39, R-3, R-11, R-28. */
export const holdDatesOf = (breach: Breach, closures: readonly Day[]): HoldDates => {
  const { determination, receipts } = breach;
  const told =
    determination && lawEnforcementToldAt(receipts, breachRules[determination.ruleset].addressees.value);
  const calendar = calendarOf(breach, closures);
  if (determination === undefined || told === undefined) return { closures: calendar.extraClosures };
  const hold = { lawEnforcementToldAt: told, ruleset: determination.ruleset, calendar };
  const silences = silencesOf(breach, closures);
  return {
    lawEnforcementToldAt: told,
    holdEndsOn: dayText(holdEndsOn(hold)),
    ...(effectiveDecisions(determination).tell
      ? { customersMayBeToldAt: customersMayBeToldAt({ ...hold, silences }) }
      : {}),
    closures: calendar.extraClosures,
  };
};

/** A whole second, UTC ISO. */
export const releaseWakesAt = (customersMayBeToldAt: Instant): Instant =>
  ceilToSecond(instantText(millisecondsOf(customersMayBeToldAt) + marginFor)).text;

/** The hold, but never before the store's own floor. */
export const heldUntil = ({ hold }: Breach, releaseFloor: Instant | undefined): Instant | undefined =>
  hold.customersMayBeToldAt && latestOf(hold.customersMayBeToldAt, releaseFloor);

/** When a run that gets the case wakes; undefined when no date is set. */
export const sleepUntilOf = (breach: Breach): Instant | undefined => {
  const { customersMayBeToldAt: from } = breach.hold;
  return stageOf(breach) === 'held' && from !== undefined ? releaseWakesAt(from) : undefined;
};

/**
 * Stops that keep their end when the case learns of closing days: those whose days are over, and our own ones when an
 * officer adds a day (law of stopping 10). An open telephone stop is lengthened; one that is recorded now, whatever the
 * day of its call, counts the closing days that are known now. The event names them: one from before
 * that law names none, and its closing days lengthen every stop, as they did.
 */
export const stopsToFix = (breach: Breach, at: Instant, isAddedNow: boolean): readonly FixedStop[] => {
  const calendar = calendarOf(breach, []);
  return breach.directions
    .filter(
      (one) =>
        one.kind === 'stop' &&
        one.until === undefined &&
        ((isAddedNow && one.own !== undefined) ||
          (isBefore(one.recordedAt, at) && !isAfter(endsAt(one, calendar), at))),
    )
    .map((one) => ({ stop: stopIdOf(breach.directions, one), until: lastSilentDay(one, calendar) }));
};

export const withStopsFixed = (breach: Breach, fixed: readonly FixedStop[] = []): Breach => {
  if (fixed.length === 0) return breach;
  const untilOf = (one: Direction) =>
    fixed.find(({ stop }) => stop === stopIdOf(breach.directions, one))?.until;
  return {
    ...breach,
    directions: breach.directions.map((one) => {
      const until = untilOf(one);
      return until === undefined ? one : { ...one, until };
    }),
  };
};
