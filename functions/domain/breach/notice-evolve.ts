import type { NoticeEvent } from '#domain/notice/events.ts';
import { ofNotice } from '#domain/notice/evolve.ts';
import type { Breach } from './breach.ts';
import { noticeOf } from './customer-notice.ts';
/** The directions that waited for the letters under way are accepted now, each with how many had been told. */
export const accepted = (breach: Breach, alreadyTold: number): Breach => ({
  ...breach,
  directions: breach.directions.map((one) => {
    const { acceptancePending, ...direction } = one;
    return acceptancePending ? { ...direction, alreadyTold } : one;
  }),
});

/** Total over the notice’s events. */
export const evolveNotice = (breach: Breach, event: NoticeEvent, at: string): Breach => {
  const next = { ...breach, notice: ofNotice(noticeOf(breach), breach.epoch, event, at) };
  return event.type === 'notice-drained' ? accepted(next, event.alreadyTold) : next;
};
