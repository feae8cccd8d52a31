import { type Instant, isBefore } from '#domain/calendar/times.ts';
import { type Breach, isReportPending, stageOf } from './breach.ts';
import { isNoticeApproved, noticeOf } from './customer-notice.ts';
import { releaseWakesAt } from './hold-dates.ts';
import { type ClassGate, isForPerson, owedByPersons, whoMayBeTold } from './who-may-be-told.ts';

export type BreachNextStep =
  | {
      readonly nextStep: 'receipts' | 'review' | 'approval' | 'release' | 'released' | 'draining' | 'settled';
    }
  | { readonly nextStep: 'wait'; readonly until: Instant };

/** After the hold: tasks of a person that still block the letters (R-7, R-13, F12). */
const stepAfterHold = (breach: Breach, { bars }: ClassGate): BreachNextStep => {
  if (bars.some(isForPerson)) return { nextStep: 'review' };
  return { nextStep: isNoticeApproved(breach) ? 'release' : 'approval' };
};

const stepFrom = (breach: Breach, told: ClassGate, now: Instant): BreachNextStep => {
  const until = told.from && releaseWakesAt(told.from);
  return until && isBefore(now, until) ? { nextStep: 'wait', until } : stepAfterHold(breach, told);
};

/** The machine ends its run before a review. */
const isReviewOwed = (breach: Breach): boolean => owedByPersons(breach).length > 0;

/**
 * Only `release` allows the release (P38); `mayTell` is the gate before every page.
 * A `wait` is always in the future.
 */
export const breachNextStep = (breach: Breach, now: Instant, releaseFloor?: Instant): BreachNextStep => {
  const stage = stageOf(breach);
  // Earlier letters are in flight: no release before they are counted (decision 0018).
  if (noticeOf(breach).draining !== undefined) return { nextStep: 'draining' };
  if (stage === 'released') return { nextStep: 'released' };
  if (stage === 'no-notice-decided' || stage === 'recorded') return { nextStep: 'receipts' };
  const { general } = whoMayBeTold(breach, now, releaseFloor);
  // No agency is notified, so there is no hold, but every direction and stop still counts.
  if (stage === 'notice-without-report')
    return isReviewOwed(breach) ? stepAfterHold(breach, general) : stepFrom(breach, general, now);
  if (stage !== 'held') return { nextStep: 'settled' };
  if (general.bars.some(({ kind }) => kind === 'receipts')) return { nextStep: 'receipts' };
  return stepFrom(breach, general, now);
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
