import { mayMailOnPaper, noticeOf } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { textOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { csvSheet } from '#domain/case/csv-sheet.ts';
import type { NoticeList } from '#domain/notice/state.ts';
import { isSwitchedOff, type StoredBreach } from '#functions/breach/offers.ts';
import { localeOf } from '#functions/letters/catalog.ts';
import type { Ports } from '#ports/index.ts';
import { openList } from '../list/frozen-list.ts';
import { recordView } from '../record-view.ts';
import { type DownloadPorts, download } from './download.ts';
import { postalRows } from './tallies.ts';

/** List, page, position; never a person. */
export const rowName = (list: number | string, page: number, position: number): string =>
  `${list}-${page}-${position}`;

const frozenLists = ({ state }: StoredBreach): readonly (NoticeList & Required<Pick<NoticeList, 'list'>>)[] =>
  noticeOf(state).noticeLists.filter((one) => one.list !== undefined) as never;

async function* postalCells(
  { cases, files, ledger }: Pick<Ports, 'cases' | 'files' | 'ledger'>,
  breach: StoredBreach,
) {
  const isStopped = await isSwitchedOff({ cases });
  const { id: caseId, state } = breach;
  for (const { n, list, everyone } of frozenLists(breach)) {
    const opened = await openList(files, caseId, list.sha256);
    for await (const one of postalRows(ledger, opened, caseId, String(n))) {
      const { ref, name, address, segment, because, postedOn, locale } = one;
      if (postedOn === undefined && (isStopped || !mayMailOnPaper(state, segment))) continue;
      const row = rowName(n, one.page, one.position);
      const language = everyone.approval?.englishToAll ? 'en' : localeOf(locale);
      yield [row, ref, name, address, segment, because, postedOn && textOf(postedOn), language];
    }
  }
}

/** `language`: which version of the letter to print. During a hold, and while notices are stopped, only letters already mailed, so that nobody prints others (P38, R-11, R-13). @throws {NotFound} */
export const postalFile =
  (ports: DownloadPorts & Pick<Ports, 'cases' | 'clock' | 'ledger'>) =>
  async ({ caseId, by }: { readonly caseId: CaseId; readonly by: string }) => {
    const breach = await recordView(ports, caseId, by);
    const header = ['row', 'customerRef', 'name', 'address', 'segment', 'because', 'postedOn', 'language'];
    return download(ports, caseId, csvSheet('postal.csv', header, postalCells(ports, breach)));
  };

async function* proofCells({ ledger }: Pick<Ports, 'ledger'>, caseId: CaseId) {
  for await (const { list, page, rows, writtenAt } of ledger.pages(caseId))
    for (const [at, { ref, hash, state, messageId, possibleDuplicate, postedOn }] of rows.entries()) {
      const ids = [ref, { id: hash }, state, { id: messageId }];
      yield [
        rowName(list, page, at),
        ...ids,
        textOf(writtenAt),
        possibleDuplicate ? 'yes' : '',
        postedOn && textOf(postedOn),
      ];
    }
}

/** From the ledger alone, which outlives the list. @throws {NotFound} */
export const proofFile =
  (ports: DownloadPorts & Pick<Ports, 'cases' | 'ledger'>) =>
  async ({ caseId }: { readonly caseId: CaseId }) => {
    await ports.cases.read(breaches, caseId);
    const ids = ['row', 'customerRef', 'seal', 'state', 'messageId'];
    const header = [...ids, 'writtenAt', 'possibleDuplicate', 'postedOn'];
    return download(ports, caseId, csvSheet('proof.csv', header, proofCells(ports, caseId)));
  };
