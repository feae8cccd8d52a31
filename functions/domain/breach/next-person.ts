import type { Instant } from '#domain/calendar/times.ts';
import { isPaused } from '#domain/notice/pauses.ts';
import { isApproved, isPaperMailWaived, noticeListOf, rowsLeft } from '#domain/notice/state.ts';
import { type Breach, isSettled, stageOf } from './breach.ts';
import { isNoticeApproved, noticeOf, noticeStatus } from './customer-notice.ts';
import { directionsNeedingReview } from './directions.ts';
import { agenciesNeedingReview } from './own-stops.ts';
import { openConfirmations } from './pending.ts';
import { releaseFaults } from './release-faults.ts';
import { toldAgainstLaw } from './told-against-law.ts';

export type PersonTask =
  | 'confirm-restore'
  | 'determine'
  | 'second-person'
  | 'look-at-release'
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

const reviewOf = ({ directions }: Breach): PersonTask | undefined => {
  if (agenciesNeedingReview(directions).length > 0) return 'review-release';
  return directionsNeedingReview(directions).length > 0 ? 'review-own-stop' : undefined;
};

const secondOf = (breach: Breach, now: Instant): PersonTask | undefined =>
  openConfirmations(breach, now).some(({ confirms }) => confirms !== undefined) ? 'second-person' : undefined;

/** Undefined when a machine or date is next (`wakeAt`), or settled as the law allows: test/domain/nobody-waits.test.ts. */
export const nextPersonOf = (breach: Breach, now: Instant): PersonTask | undefined => {
  if (breach.restore === undefined && releaseFaults(breach).length > 0) return 'look-at-release';
  // A closed breach stays closed, but an officer still looks at what its release did not wait for.
  if (isSettled(breach)) return toldAgainstLaw(breach).length > 0 ? reviewOf(breach) : secondOf(breach, now);
  if (breach.restore !== undefined) return 'confirm-restore';
  const stage = stageOf(breach);
  if (stage === 'recorded') return 'determine';
  // A letter that waits for its approval comes last.
  const second = secondOf(breach, now);
  if (second !== undefined) return second;
  const review = reviewOf(breach);
  if (stage === 'released') return review ?? ofNotice(breach);
  if (stage !== 'notice-without-report' && breach.hold.lawEnforcementToldAt === undefined)
    return 'record-receipts';
  if (review !== undefined) return review;
  const isBeingRead = noticeListOf(noticeOf(breach), 1)?.asked !== undefined;
  return isBeingRead || isNoticeApproved(breach) ? undefined : 'approve-notice';
};
