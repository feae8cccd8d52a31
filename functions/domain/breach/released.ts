import type { Instant } from '#domain/calendar/times.ts';
import type { Breach } from './breach.ts';
import { noticeOf, noticeStatus } from './customer-notice.ts';

/**
 * When it was released, if its hold is over and every customer of its lists is accounted for; undefined for every other breach.
 * A later direction or stop of our own closes the gate again, and then this is undefined, too (P40, R-11).
 */
export const releasedAndDone = (breach: Breach): Instant | undefined => {
  const { releasedAt, restore, withdrawal } = breach;
  const isDone = ['accounted', 'closed'].includes(noticeStatus(breach));
  const isShut = restore !== undefined || withdrawal !== undefined || noticeOf(breach).draining !== undefined;
  return isDone && !isShut ? releasedAt : undefined;
};
