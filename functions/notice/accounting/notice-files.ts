import { mayPost, noticeOf } from '#domain/breach/customer-notice.ts';
import type { Tranche } from '#domain/notice/state.ts';
import type { Files } from '#ports/files.ts';
import type { Ledger, LedgerPage } from '#ports/ledger.ts';
import type { Breaches, Looks, StoredBreach } from '../contract.ts';
import { openList } from '../list/frozen-list.ts';
import { csvLine } from './csv-line.ts';
import { postalRows } from './tallies.ts';

export interface Needs {
  readonly breaches: Pick<Breaches, 'read'> & Looks;
  readonly files: Files;
  readonly ledger: Ledger;
}

/** Name of a row for officers: its list, page and position; nobody is named by it. */
const rowName = (list: number | string, page: number, position: number): string =>
  `${list}-${page}-${position}`;

const frozenLists = ({ state }: StoredBreach): readonly (Tranche & Required<Pick<Tranche, 'list'>>)[] =>
  noticeOf(state).tranches.filter((one) => one.list !== undefined) as never;

/**
 * Everybody whose letter goes by post, for the mail room. While the case is held, a late direction too, only those
 * whose letter is in the post already: nobody prints the others (P38, R-11). @throws {UnknownCase}
 */
export const postalFile =
  ({ breaches, files, ledger }: Needs) =>
  async (id: string, by: string): Promise<AsyncIterable<string>> => {
    const breach = await breaches.look(id, by);
    return (async function* () {
      yield csvLine(['row', 'customerRef', 'name', 'address', 'segment', 'because', 'mailedOn']);
      for (const { n, list } of frozenLists(breach)) {
        const opened = await openList(files, id, list.sha256);
        for await (const one of postalRows(ledger, opened, id, String(n))) {
          const { ref, name, address, segment, because, mailedOn } = one;
          if (mailedOn === undefined && !mayPost(breach.state, segment)) continue;
          const row = rowName(n, one.page, one.position);
          yield csvLine([row, ref, name, address, segment, because, mailedOn]);
        }
      }
    })();
  };

const proofLines = ({ list, page, rows, writtenAt }: LedgerPage): string =>
  rows
    .map(({ ref, hash, state, messageId, possibleDuplicate, mailedOn }, at) => {
      const doubt = possibleDuplicate ? 'yes' : '';
      return csvLine([rowName(list, page, at), ref, hash, state, messageId, writtenAt, doubt, mailedOn]);
    })
    .join('');

/** What became of everybody, row by row, from the ledger alone: it outlives the list. @throws {UnknownCase} */
export const proofFile =
  ({ breaches, ledger }: { readonly breaches: Pick<Breaches, 'read'>; readonly ledger: Ledger }) =>
  async (id: string): Promise<AsyncIterable<string>> => {
    await breaches.read(id);
    return (async function* () {
      const columns = ['row', 'customerRef', 'seal', 'state', 'messageId', 'writtenAt'];
      yield csvLine([...columns, 'possibleDuplicate', 'mailedOn']);
      for await (const page of ledger.pages(id)) yield proofLines(page);
    })();
  };
