import { businessDayOnOrBefore } from '#domain/calendar/business-days.ts';
import { ceilToSecond, civilDay, dayText, newYork } from '#domain/calendar/instants.ts';
import { breachRules } from '#domain/calendar/rulesets.ts';
import { type Day, type Instant, latestOf } from '#domain/calendar/times.ts';
import type { CaseKeys, GateKeys, Noun } from '#domain/case/case.ts';
import { wakeAtOf } from '#domain/case/shared-events.ts';
import { pendingPauseOfOld } from '#domain/notice/pauses.ts';
import {
  type Breach,
  breachFolding,
  isReportPending,
  isSettled,
  stageOf,
  wasAnyAgencyTold,
} from './breach.ts';
import type { BreachConfirmation } from './commands.ts';
import { isNoticeApproved, noticeDueAt, noticeOf } from './customer-notice.ts';
import { directionsNeedingReview } from './directions.ts';
import type { BreachEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { releaseWakesAt, silentUntil } from './hold-dates.ts';
import { nextBreachMilestone } from './milestones.ts';
import { pendingConfirmations } from './pending.ts';
import { askerOf } from './receipts.ts';
import { reportDueOn } from './report-due-on.ts';
import { toldAgainstLaw } from './told-against-law.ts';
import { owedByPersons } from './who-may-be-told.ts';
import { hasRequestsToResume } from './withheld.ts';

/** Orders breaches in their queue; the day of the hold is no deadline (P38). */
const listedOn = (breach: Breach): Day => {
  const { customersMayBeToldAt: from } = breach.hold;
  const reportDue = isReportPending(breach) ? reportDueOn(breach) : undefined;
  if (reportDue !== undefined) return reportDue;
  return from === undefined ? civilDay(breach.recordedAt, newYork) : civilDay(from, newYork);
};

/** The store's own condition requires two officers. */
const noReport = ({ determination }: Breach) => {
  const isDecided = determination !== undefined && !determination.report && determination.tell;
  return {
    noReportBy: isDecided ? determination.by : undefined,
    noReportConfirmedBy: isDecided ? determination.confirmedBy : undefined,
  };
};

/** Directions and stops count even without a hold. */
const silentUntilOf = (breach: Breach): Instant | undefined =>
  stageOf(breach) === 'notice-without-report' ? silentUntil(breach) : undefined;

/** The store can refuse a release (decision 0013). `reviewOwed`: without an all-clear a review follows. */
const fence = (breach: Breach): CaseKeys['fence'] => {
  const { epoch, releasedAt, directions, hold, urgent } = breach;
  const owed = directionsNeedingReview(directions).length;
  const { customersMayBeToldAt: from, lawEnforcementToldAt } = hold;
  const silent = silentUntilOf(breach);
  return {
    epoch,
    holdUntil: from === undefined ? undefined : ceilToSecond(from).epochSeconds,
    lawEnforcementToldAt,
    releasedAt,
    reviewOwed: owed === 0 ? undefined : owed,
    restoreOwed: breach.restore?.generation,
    agencyTold: wasAnyAgencyTold(breach) ? 1 : undefined,
    ...noReport(breach),
    silentUntil: silent === undefined ? undefined : ceilToSecond(silent).epochSeconds,
    // Only the store's own update sets it; a commit removes it after a direction or a release.
    ...(urgent?.confirmedBy === undefined || releasedAt !== undefined ? { urgent: undefined } : {}),
  };
};

const releaseDueAt = (breach: Breach): Instant | undefined => {
  const { customersMayBeToldAt: from } = breach.hold;
  const stage = stageOf(breach);
  if (owedByPersons(breach).length > 0) return undefined;
  if (!isNoticeApproved(breach)) return undefined;
  const silent = silentUntilOf(breach);
  if (stage === 'notice-without-report')
    return breach.runStartedAt && latestOf(breach.runStartedAt, silent && releaseWakesAt(silent));
  return stage === 'held' && from !== undefined ? releaseWakesAt(from) : undefined;
};

/** The hour's run looks through the open ones for requests to reopen; officers find what they have yet to look at. */
const isListedOpen = (breach: Breach): boolean =>
  hasRequestsToResume(breach) || toldAgainstLaw(breach).length > 0 || pendingConfirmations(breach).length > 0;

const keys = (caseId: string, breach: Breach): GateKeys => {
  const milestone = nextBreachMilestone(caseId, breach);
  const isQuiet = isSettled(breach) && milestone === undefined;
  const wakeAt = isQuiet
    ? undefined
    : wakeAtOf(breach, milestone?.firesAt, releaseDueAt(breach), noticeDueAt(breach));
  return {
    stage: stageOf(breach),
    queue: isQuiet && !isListedOpen(breach) ? 'breach-settled' : 'breach',
    listedOn: dayText(businessDayOnOrBefore(listedOn(breach))),
    ...(wakeAt === undefined ? {} : { wakeAt }),
    fence: fence(breach),
    report: { receivedOn: civilDay(breach.discoveredAt, breach.zone) },
  };
};

/** For these classes, in this epoch. */
export const urgentOf = ({ urgent, epoch }: Breach) => ({ segments: urgent?.classes ?? [], epoch });

const filings: Noun<Breach, BreachEvent>['filings'] = {
  of: ({ determination, receipts }) => ({
    addressees: breachRules[determination?.ruleset ?? 'fcc-2007'].addressees.value,
    receipts: receipts.map((receipt) => {
      const { n, tells, filedAt, by, withdrawnAt } = receipt;
      const askedBy = askerOf(receipt);
      const waits = askedBy === undefined ? {} : { askedBy };
      return { n, tells, filedAt, by, isWithdrawn: withdrawnAt !== undefined, ...waits };
    }),
  }),
  confirmedIn: (event) => (event.type === 'receipt-confirmed' ? event.n : undefined),
};

/** By which events a second person answers. A new confirmation does not compile until it is said. */
const answersTo: Readonly<
  Record<BreachConfirmation['type'] | 'approve-notice', readonly BreachEvent['type'][]>
> = {
  'confirm-determination': ['determination-confirmed'],
  'confirm-withdrawal': ['determination-withdrawn'],
  'confirm-record-correction': ['record-corrected'],
  'confirm-receipt': ['receipt-confirmed', 'receipt-corrected'],
  'confirm-direction': ['direction-corrected'],
  'confirm-lift': ['stops-lifted', 'direction-lifted'],
  'confirm-own-stop-end': ['own-stop-ended'],
  'confirm-urgent-exception': ['urgent-exception-confirmed'],
  'confirm-restore': ['restore-confirmed'],
  'confirm-write-off': ['write-off-confirmed'],
  'confirm-paper-mail-waiver': ['paper-mail-waiver-confirmed'],
  // Older histories confirmed the pause itself.
  'confirm-resume': ['notice-resumed', 'notice-pause-confirmed'],
  'confirm-published-notice': ['published-notice-confirmed'],
  'confirm-controllers-letter': ['controllers-letter-confirmed'],
  'approve-notice': ['notice-approved'],
};

/** Also what only older histories asked a second person for. */
const pendingInHistory = (breach: Breach) => [
  ...pendingConfirmations(breach),
  ...pendingPauseOfOld(noticeOf(breach)),
];

interface BreachNoun extends Noun<Breach, BreachEvent> {
  keys(caseId: string, breach: Breach): GateKeys;
}

export const breaches: BreachNoun = {
  ...{ kind: 'breach', evolve, keys, filings },
  isOutdated: ({ folding }) => folding !== breachFolding,
  seconds: { pending: pendingInHistory, answers: Object.values(answersTo).flat() },
};
