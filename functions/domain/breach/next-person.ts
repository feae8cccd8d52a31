import type { Instant } from '#domain/calendar/times.ts';
import { isPaused } from '#domain/notice/pauses.ts';
import { isApproved, isPaperMailWaived, noticeListOf, rowsLeft } from '#domain/notice/state.ts';
import { type Breach, isSettled, stageOf } from './breach.ts';
import { isNoticeApproved, noticeOf, noticeStatus } from './customer-notice.ts';
import { directionsNeedingReview } from './directions.ts';
import { agenciesNeedingReview } from './own-stops.ts';
import { openConfirmations } from './pending.ts';

export type PersonTask =
  | 'confirm-restore'
  | 'determine'
  | 'second-person'
  | 'record-receipts'
  | 'review-release'
  | 'review-own-stop'
  | 'approve-notice'
  | 'resume-notice'
  | 'post-letters'
  | 'finish-rows'
  | 'send-supplement';

const ofNotice = (breach: Breach): PersonTask | undefined => {
  const notice = noticeOf(breach);
  if (noticeStatus(breach) === 'paused') return 'resume-notice';
  const { accounted, noticeLists } = notice;
  if (noticeLists.some((one) => one.asked === undefined && !isApproved(one, one.everyone)))
    return noticeLists.length > 1 ? 'send-supplement' : 'approve-notice';
  const paperMailLeft = (accounted?.postal ?? 0) - (accounted?.paperMailed ?? 0);
  if (noticeStatus(breach) !== 'accounted') return undefined;
  if (paperMailLeft > 0 && !isPaperMailWaived(notice, paperMailLeft))
    return isPaused(notice) ? 'resume-notice' : 'post-letters';
  return noticeLists.some((one) => rowsLeft(one) > 0) ? 'finish-rows' : undefined;
};

/** Undefined when a machine or date is next (`wakeAt`), or settled: test/domain/nobody-waits.test.ts. */
export const nextPersonOf = (breach: Breach, now: Instant): PersonTask | undefined => {
  if (isSettled(breach)) return undefined;
  if (breach.restore !== undefined) return 'confirm-restore';
  const stage = stageOf(breach);
  if (stage === 'recorded') return 'determine';
  // A letter that waits for its approval comes last.
  if (openConfirmations(breach, now).some(({ confirms }) => confirms !== undefined)) return 'second-person';
  if (stage === 'released') return ofNotice(breach);
  if (stage !== 'notice-without-report' && breach.hold.lawEnforcementToldAt === undefined)
    return 'record-receipts';
  if (agenciesNeedingReview(breach.directions).length > 0) return 'review-release';
  if (directionsNeedingReview(breach.directions).length > 0) return 'review-own-stop';
  const isBeingRead = noticeListOf(noticeOf(breach), 1)?.asked !== undefined;
  return isBeingRead || isNoticeApproved(breach) ? undefined : 'approve-notice';
};
