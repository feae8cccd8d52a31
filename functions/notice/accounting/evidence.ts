import { noticeOf } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import type { CaseId } from '#domain/case/case.ts';
import { audiences } from '#domain/notice/events.ts';
import type { NoticeLetter, NoticeList } from '#domain/notice/state.ts';
import type { Ports } from '#ports/index.ts';
import { listSummaryOf } from '../letter/show-letter.ts';
import { type DownloadPorts, download, jsonFile } from './download.ts';
import { countList } from './tallies.ts';

type ExportCase<E> = (ports: E) => (caseId: CaseId) => Promise<object>;

/** Kept for two years or more (47 CFR 64.2011(d)), without customers' names; checks the chain (R-24). */
export const evidence =
  <E>(exportCase: ExportCase<E>) =>
  (ports: E & DownloadPorts & Pick<Ports, 'cases' | 'ledger' | 'texts'>) =>
  async ({ caseId }: { readonly caseId: CaseId }) => {
    const { cases, files, ledger, texts } = ports;
    const { state } = await cases.read(breaches, caseId);
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
    const all = {
      ...(await exportCase(ports)(caseId)),
      record: await texts.read(caseId, state.textSha256),
      notice: { ...notice, lists },
    };
    const inOnePiece = async function* () {
      yield JSON.stringify(all);
    };
    return download(ports, caseId, jsonFile('evidence.json', inOnePiece()));
  };
