import type { Instant } from '#domain/calendar/times.ts';
import { type Breach, stageOf } from './breach.ts';
import { isFullyAccounted, noticeOf } from './customer-notice.ts';

/**
 * When it was released, if its hold is over and everyone of its lists is accounted for, on paper, too; undefined for every other breach.
 * A later direction or stop of our own closes the gate again, and then this is undefined, too (P40, R-11).
 */
export const releasedAndDone = (breach: Breach): Instant | undefined => {
  const { releasedAt, restore } = breach;
  const notice = noticeOf(breach);
  const stage = stageOf(breach);
  const isDone = stage === 'closed' || (stage === 'released' && isFullyAccounted(notice));
  return isDone && restore === undefined && notice.draining === undefined ? releasedAt : undefined;
};
