import { mayMailOnPaper, noticeOf } from '#domain/breach/customer-notice.ts';
import type { NoticeList } from '#domain/notice/state.ts';
import type { Files } from '#ports/files.ts';
import type { Ledger, LedgerPage } from '#ports/ledger.ts';
import type { Breaches, CustomerViews, StoredBreach } from '../contract.ts';
import { openList } from '../list/frozen-list.ts';
import { csvLine } from './csv-line.ts';
import { postalRows } from './tallies.ts';

export interface Needs {
  readonly breaches: Pick<Breaches, 'read'> & CustomerViews;
  readonly files: Files;
  readonly ledger: Ledger;
}

/** Name of a row for officers: its list, page and position; nobody is named by it. */
const rowName = (list: number | string, page: number, position: number): string =>
  `${list}-${page}-${position}`;

const frozenLists = ({ state }: StoredBreach): readonly (NoticeList & Required<Pick<NoticeList, 'list'>>)[] =>
  noticeOf(state).noticeLists.filter((one) => one.list !== undefined) as never;

/**
 * Everybody whose letter goes by post, for the mail room. While the case is held, a late direction too, only those
 * whose letter is in the post already: nobody prints the others (P38, R-11). @throws {NotFound}
 */
export const postalFile =
  ({ breaches, files, ledger }: Needs) =>
  async (caseId: string, by: string): Promise<AsyncIterable<string>> => {
    const breach = await breaches.recordView(caseId, by);
    return (async function* () {
      yield csvLine(['row', 'customerRef', 'name', 'address', 'segment', 'because', 'postedOn']);
      for (const { n, list } of frozenLists(breach)) {
        const opened = await openList(files, caseId, list.sha256);
        for await (const one of postalRows(ledger, opened, caseId, String(n))) {
          const { ref, name, address, segment, because, postedOn } = one;
          if (postedOn === undefined && !mayMailOnPaper(breach.state, segment)) continue;
          const row = rowName(n, one.page, one.position);
          yield csvLine([row, ref, name, address, segment, because, postedOn]);
        }
      }
    })();
  };

const proofLines = ({ list, page, rows, writtenAt }: LedgerPage): string =>
  rows
    .map(({ ref, hash, state, messageId, possibleDuplicate, postedOn }, at) => {
      const doubt = possibleDuplicate ? 'yes' : '';
      return csvLine([rowName(list, page, at), ref, hash, state, messageId, writtenAt, doubt, postedOn]);
    })
    .join('');

/** What became of everybody, row by row, from the ledger alone: it outlives the list. @throws {NotFound} */
export const proofFile =
  ({ breaches, ledger }: { readonly breaches: Pick<Breaches, 'read'>; readonly ledger: Ledger }) =>
  async (caseId: string): Promise<AsyncIterable<string>> => {
    await breaches.read(caseId);
    return (async function* () {
      const columns = ['row', 'customerRef', 'seal', 'state', 'messageId', 'writtenAt'];
      yield csvLine([...columns, 'possibleDuplicate', 'postedOn']);
      for await (const page of ledger.pages(caseId)) yield proofLines(page);
    })();
  };
