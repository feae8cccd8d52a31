import { audiences } from '#domain/notice/events.ts';
import type { Breach } from './breach.ts';
import { noticeOf } from './customer-notice.ts';
import type { BreachEvent } from './events.ts';

/** A determination after one that was withdrawn: nobody approved this notice for it. */
export const voidedApprovals = (breach: Breach): readonly BreachEvent[] =>
  breach.determination === undefined
    ? []
    : noticeOf(breach).noticeLists.flatMap((noticeList) =>
        audiences.flatMap((audience): readonly BreachEvent[] => {
          const { approval } = noticeList[audience];
          if (approval === undefined) return [];
          const { letterSha256 } = approval;
          return [{ type: 'approval-voided', list: noticeList.n, audience, letterSha256 }];
        }),
      );

/** Without what belongs to the determination that was withdrawn; its receipts stay. */
export const begunAnew = (breach: Breach): Breach => {
  if (breach.determination === undefined) return breach;
  const { withdrawal: _, reportPreparedAt: __, recordCorrection: ___, ...kept } = breach;
  return { ...kept, withdrawnBefore: (breach.withdrawnBefore ?? 0) + 1 };
};

/** Begins the name of a milestone that fires again for a later determination; empty for the first. */
export const determinationPrefix = ({ withdrawnBefore }: Pick<Breach, 'withdrawnBefore'>): string =>
  withdrawnBefore === undefined ? '' : `again-${withdrawnBefore}-`;
