import { mayMailOnPaper, noticeOf } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { NoticeList } from '#domain/notice/state.ts';
import type { StoredBreach } from '#functions/breach/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { LedgerPage } from '#ports/ledger.ts';
import type { Answer } from '#ports/routes.ts';
import { openList } from '../list/frozen-list.ts';
import { recordView } from '../record-view.ts';
import { csvLine } from './csv-line.ts';
import { csv, type DownloadPorts, download } from './download.ts';
import { postalRows } from './tallies.ts';

/** List, page, position; never a person. */
const rowName = (list: number | string, page: number, position: number): string =>
  `${list}-${page}-${position}`;

const frozenLists = ({ state }: StoredBreach): readonly (NoticeList & Required<Pick<NoticeList, 'list'>>)[] =>
  noticeOf(state).noticeLists.filter((one) => one.list !== undefined) as never;

async function* postalLines(
  { files, ledger }: Pick<Ports, 'files' | 'ledger'>,
  breach: StoredBreach,
): AsyncGenerator<string> {
  const { id: caseId, state } = breach;
  yield csvLine(['row', 'customerRef', 'name', 'address', 'segment', 'because', 'postedOn']);
  for (const { n, list } of frozenLists(breach)) {
    const opened = await openList(files, caseId, list.sha256);
    for await (const one of postalRows(ledger, opened, caseId, String(n))) {
      const { ref, name, address, segment, because, postedOn } = one;
      if (postedOn === undefined && !mayMailOnPaper(state, segment)) continue;
      yield csvLine([rowName(n, one.page, one.position), ref, name, address, segment, because, postedOn]);
    }
  }
}

/** During a hold only letters already mailed, so that nobody prints others (P38, R-11). @throws {NotFound} */
export const postalFile =
  (ports: DownloadPorts & Pick<Ports, 'cases' | 'clock' | 'ledger'>) =>
  async ({ caseId, by }: { readonly caseId: CaseId; readonly by: string }): Promise<Answer> => {
    const breach = await recordView(ports, caseId, by);
    return download(ports, caseId, { name: 'postal.csv', contentType: csv }, postalLines(ports, breach));
  };

const proofOf = ({ list, page, rows, writtenAt }: LedgerPage): string =>
  rows
    .map(({ ref, hash, state, messageId, possibleDuplicate, postedOn }, at) => {
      const doubt = possibleDuplicate ? 'yes' : '';
      return csvLine([rowName(list, page, at), ref, hash, state, messageId, writtenAt, doubt, postedOn]);
    })
    .join('');

async function* proofLines({ ledger }: Pick<Ports, 'ledger'>, caseId: CaseId): AsyncGenerator<string> {
  const columns = ['row', 'customerRef', 'seal', 'state', 'messageId', 'writtenAt'];
  yield csvLine([...columns, 'possibleDuplicate', 'postedOn']);
  for await (const page of ledger.pages(caseId)) yield proofOf(page);
}

/** From the ledger alone, which outlives the list. @throws {NotFound} */
export const proofFile =
  (ports: DownloadPorts & Pick<Ports, 'cases' | 'ledger'>) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<Answer> => {
    await ports.cases.read(breaches, caseId);
    return download(ports, caseId, { name: 'proof.csv', contentType: csv }, proofLines(ports, caseId));
  };
