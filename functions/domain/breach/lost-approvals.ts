import { audiences } from '#domain/notice/events.ts';
import { noticeListOf } from '#domain/notice/state.ts';
import type { Breach } from './breach.ts';
import { noticeOf } from './customer-notice.ts';
import type { BreachEvent } from './events.ts';

/** Whatever the command was: no approval is lost without an event, and so without a letter to officers. */
export const lostApprovals = (
  before: Breach,
  after: Breach,
  events: readonly BreachEvent[],
): readonly BreachEvent[] =>
  noticeOf(before).noticeLists.flatMap((noticeList) =>
    audiences.flatMap((audience): readonly BreachEvent[] => {
      const { n: list, [audience]: was } = noticeList;
      const is = noticeListOf(noticeOf(after), list)?.[audience];
      if (was.approval === undefined || is === undefined || is.approval !== undefined) return [];
      const isSaid = events.some(
        (one) => one.type === 'approval-voided' && one.list === list && one.audience === audience,
      );
      const { letterSha256 } = was.approval;
      return isSaid ? [] : [{ type: 'approval-voided', list, audience, letterSha256 }];
    }),
  );
