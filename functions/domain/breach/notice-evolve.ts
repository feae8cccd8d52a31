import type { Instant } from '#domain/calendar/times.ts';
import type { NoticeEvent } from '#domain/notice/events.ts';
import { ofNotice } from '#domain/notice/evolve.ts';
import type { Breach } from './breach.ts';
import { noticeOf } from './customer-notice.ts';
export const accepted = (breach: Breach, alreadyTold: number): Breach => ({
  ...breach,
  directions: breach.directions.map((one) => {
    const { acceptancePending, ...direction } = one;
    return acceptancePending ? { ...direction, alreadyTold } : one;
  }),
});

export const evolveNotice = (breach: Breach, event: NoticeEvent, at: Instant): Breach => {
  const next = { ...breach, notice: ofNotice(noticeOf(breach), breach.epoch, event, at) };
  return event.type === 'notice-drained' ? accepted(next, event.alreadyTold) : next;
};
