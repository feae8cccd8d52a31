import { noticeOf } from '#domain/breach/customer-notice.ts';
import type { CaseId } from '#domain/case/case.ts';
import { audiences } from '#domain/notice/events.ts';
import type { NoticeLetter, NoticeList } from '#domain/notice/state.ts';
import type { Files } from '#ports/files.ts';
import type { Ledger } from '#ports/ledger.ts';
import type { Texts } from '#ports/people.ts';
import type { Breaches } from '../contract.ts';
import { listSummaryOf } from '../letter/show-letter.ts';
import { countList } from './tallies.ts';

export interface Needs {
  readonly breaches: Pick<Breaches, 'read'>;
  readonly texts: Texts;
  readonly files: Files;
  readonly ledger: Ledger;
  /** The file of the case: facts, history, its letters and texts, and whether its chain is whole. */
  readonly exported: (caseId: CaseId) => Promise<object>;
}

/**
 * What the company keeps of a breach for two years at least (64.2011(d)): the record, who did what with the chain looked
 * through, each letter as it was approved, the seals of the lists, and how many stand where; no customer’s name.
 */
export const evidence =
  ({ breaches, texts, files, ledger, exported }: Needs) =>
  async (caseId: CaseId): Promise<object> => {
    const { state } = await breaches.read(caseId);
    const letterOf = async (noticeLetter: NoticeLetter) => {
      const kept =
        noticeLetter.letterSha256 === undefined
          ? undefined
          : await texts.read(caseId, noticeLetter.letterSha256);
      return { ...noticeLetter, letter: kept === undefined ? null : (JSON.parse(kept) as unknown) };
    };
    const noticeListOf = async (noticeList: NoticeList) => ({
      ...noticeList,
      ...Object.fromEntries(
        await Promise.all(audiences.map(async (one) => [one, await letterOf(noticeList[one])] as const)),
      ),
      summary:
        noticeList.list === undefined ? null : await listSummaryOf(files, caseId, noticeList.list.sha256),
      tally: await countList(ledger, caseId, String(noticeList.n)),
    });
    const { noticeLists, ...notice } = noticeOf(state);
    const lists = [];
    for (const noticeList of noticeLists) lists.push(await noticeListOf(noticeList));
    return {
      ...(await exported(caseId)),
      record: await texts.read(caseId, state.textSha256),
      notice: { ...notice, lists },
    };
  };
