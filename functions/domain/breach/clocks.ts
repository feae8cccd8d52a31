import { marginFor } from '#domain/calendar/clocks-apart.ts';
import { ceilToSecond, dayOf, dayText, instantText, newYork, startOf } from '#domain/calendar/instants.ts';
import { type WaitingCalendar, waitingCalendar } from '#domain/calendar/open-days.ts';
import { breachRules } from '#domain/calendar/rulesets.ts';
import {
  compareTimes,
  type Day,
  type Instant,
  isBefore,
  latestOf,
  millisecondsOf,
} from '#domain/calendar/times.ts';
import { type Breach, effectiveDecisions, isReportPending, stageOf } from './breach.ts';
import { isNoticeApproved, noticeOf } from './customer-notice.ts';
import { directionsNeedingReview, lastSilentDay, unliftedDirections } from './directions.ts';
import type { HoldDates } from './events.ts';
import { customersMayBeToldAt, holdEndsOn } from './hold.ts';
import { lawEnforcementToldAt } from './receipts.ts';

/** Of every clock before whose end we must not act. Settings, plus closures counted in a date already shown. */
export const calendarOf = ({ hold }: Pick<Breach, 'hold'>, closures: readonly Day[]): WaitingCalendar =>
  waitingCalendar([...new Set([...hold.closures, ...closures])].sort(compareTimes));

/** Its beginning in New York. */
export const dayAfter = (on: Day): Instant => instantText(startOf(dayOf(on).add({ days: 1 }), newYork));

/** Start of the day after the last silent day of every direction and stop that was not lifted; undefined without one. */
export const silentUntil = (breach: Breach): Instant | undefined => {
  const calendar = calendarOf(breach, []);
  const last = latestOf(...unliftedDirections(breach.directions).map((one) => lastSilentDay(one, calendar)));
  return last && dayAfter(last);
};

/** P38, P39, R-3, R-11, R-28. */
export const holdDatesOf = (breach: Breach, closures: readonly Day[]): HoldDates => {
  const { determination, receipts } = breach;
  const told =
    determination && lawEnforcementToldAt(receipts, breachRules[determination.ruleset].addressees.value);
  const calendar = calendarOf(breach, closures);
  if (determination === undefined || told === undefined) return { closures: calendar.extraClosures };
  const hold = { lawEnforcementToldAt: told, ruleset: determination.ruleset, calendar };
  const directions = unliftedDirections(breach.directions).map((one) => lastSilentDay(one, calendar));
  return {
    lawEnforcementToldAt: told,
    holdEndsOn: dayText(holdEndsOn(hold)),
    ...(effectiveDecisions(determination).tell
      ? { customersMayBeToldAt: instantText(customersMayBeToldAt({ ...hold, directions })) }
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

export type BreachNextStep =
  | {
      readonly nextStep: 'receipts' | 'review' | 'approval' | 'release' | 'released' | 'draining' | 'settled';
    }
  | { readonly nextStep: 'wait'; readonly until: Instant };

/** After the hold: tasks of a person that still block the letters (R-7, R-13, F12). */
const stepAfterHold = (breach: Breach): BreachNextStep => {
  if (isReviewOwed(breach)) return { nextStep: 'review' };
  return { nextStep: isNoticeApproved(breach) ? 'release' : 'approval' };
};

const stepFrom = (breach: Breach, from: Instant | undefined, now: Instant): BreachNextStep => {
  const until = from && releaseWakesAt(from);
  return until && isBefore(now, until) ? { nextStep: 'wait', until } : stepAfterHold(breach);
};

/** The machine ends its run before a review. */
const isReviewOwed = ({ directions, restore }: Breach): boolean =>
  restore !== undefined || directionsNeedingReview(directions).length > 0;

/**
 * Only `release` allows the release (P38); `mayTell` is the gate before every page.
 * A `wait` is always in the future.
 */
export const breachNextStep = (breach: Breach, now: Instant, releaseFloor?: Instant): BreachNextStep => {
  const stage = stageOf(breach);
  // Earlier letters are in flight: no release before they are counted (decision 0018).
  if (noticeOf(breach).draining !== undefined) return { nextStep: 'draining' };
  if (stage === 'released') return { nextStep: 'released' };
  const from = heldUntil(breach, releaseFloor);
  if (stage === 'no-notice-decided' || stage === 'recorded') return { nextStep: 'receipts' };
  // No agency is notified, so there is no hold, but every direction and stop still counts.
  if (stage === 'notice-without-report')
    return stepFrom(breach, isReviewOwed(breach) ? undefined : silentUntil(breach), now);
  if (stage !== 'held') return { nextStep: 'settled' };
  if (from === undefined) return { nextStep: 'receipts' };
  return stepFrom(breach, from, now);
};

const isCleared = (before: Breach, after: Breach): boolean => isReviewOwed(before) && !isReviewOwed(after);

/**
 * A sleeping run finds a later date on waking, and an earlier one that is after its wake-up.
 * A run that has not picked up the case finds every change.
 * The store's floor needs no run: with true facts it is never later than the hold.
 */
export const needsNewRun = (before: Breach, after: Breach, now: Instant): boolean => {
  if (before.machineSince !== undefined) return false;
  if (isReportPending(after) && after.reportPreparedAt === undefined) return true;
  const [was, is] = [breachNextStep(before, now), breachNextStep(after, now)];
  if (is.nextStep === 'release') return was.nextStep !== 'release';
  if (is.nextStep !== 'wait') return false;
  const { sleepsUntil } = before;
  // After waking it may sleep again, at the latest until this date.
  const again = was.nextStep === 'wait' && !isCleared(before, after) ? was.until : undefined;
  const wakes = sleepsUntil !== undefined && isBefore(now, sleepsUntil) ? sleepsUntil : again;
  return wakes === undefined || isBefore(is.until, wakes);
};
