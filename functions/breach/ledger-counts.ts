import type { Breach } from '#domain/breach/breach.ts';
import { isFullyAccounted, noticeOf, noticeStatus } from '#domain/breach/customer-notice.ts';
import type { Notices } from './contract.ts';
import type { NoticeReading } from './notice-view.ts';

/** The account that no longer changes. */
const finalAccount = (breach: Breach) => {
  const notice = noticeOf(breach);
  const status = noticeStatus(breach);
  const isFinal = status === 'closed' || (status === 'accounted' && isFullyAccounted(notice));
  return isFinal ? notice.accounted : undefined;
};

/** Lists whose rows only the ledger counts: a million rows take time. */
export const listsInLedger = (breach: Breach): readonly number[] =>
  finalAccount(breach) !== undefined
    ? []
    : noticeOf(breach)
        .noticeLists.filter(
          ({ everyone, urgent }) => (everyone.sendingStart ?? urgent.sendingStart) !== undefined,
        )
        .map(({ n }) => n);

export const countsIn = async (
  notices: Pick<Notices, 'tallies'>,
  caseId: string,
  breach: Breach,
): Promise<Pick<NoticeReading, 'tallies' | 'countedAt'>> => {
  const account = finalAccount(breach);
  if (account !== undefined) return { tallies: account.lists, countedAt: account.at };
  return { tallies: await notices.tallies(caseId, listsInLedger(breach)) };
};
