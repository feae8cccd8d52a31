import type { Breach } from '#domain/breach/breach.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import type { CaseId } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import { NothingFrozen, NothingWritten } from '#domain/notice/errors.ts';
import type { Audience } from '#domain/notice/events.ts';
import { noticeListOf } from '#domain/notice/state.ts';
import type { Files } from '#ports/files.ts';
import type { Ports } from '#ports/index.ts';
import type { Answer } from '#ports/routes.ts';
import type { Previewed } from '../contract.ts';
import type { ListSummary } from '../list/freeze-list.ts';
import { bytesOf, listFile, openList } from '../list/frozen-list.ts';
import { recordView } from '../record-view.ts';
import { letterOf } from './approved-letter.ts';
import { sendFactsOf } from './letter-date.ts';
import { languagesOf, missingIn } from './notice-version.ts';
import { preview, previewRecipients } from './preview.ts';
import { renderedSha256Of, renderingsOf } from './renderings.ts';

export const listSummaryOf = async (files: Files, caseId: string, sha256: string): Promise<ListSummary> =>
  JSON.parse((await bytesOf(files.read(listFile(caseId, sha256, 'summary.json')))).toString('utf8'));

/** The urgent exception covers only its classes. */
const segmentsFor = (audience: Audience, { urgent }: Breach, { segments }: ListSummary) =>
  segments.filter(({ name }) => audience === 'everyone' || urgent?.classes.includes(name));

/**
 * `renderings`: every way in which it goes out; `{{name}}` and `{{date}}` differ in each letter. `letters`: as
 * sent today to three people; `to` is null on paper. The rest is what the approval repeats (R-13, R-15, L-8).
 * @throws {NotFound | NothingFrozen | NothingWritten}
 */
export const showLetter =
  (ports: Pick<Ports, 'cases' | 'clock' | 'files' | 'texts'>) =>
  async ({
    caseId,
    by,
    list,
    for: audience,
  }: Previewed & { readonly caseId: CaseId; readonly by: string }): Promise<Answer> => {
    const { clock, files, texts } = ports;
    const { state } = await recordView(ports, caseId, by);
    const noticeList = noticeListOf(noticeOf(state), list);
    if (noticeList === undefined) throw new NotFound();
    const { letterSha256 } = noticeList[audience];
    if (noticeList.list === undefined) throw new NothingFrozen();
    if (letterSha256 === undefined) throw new NothingWritten();
    const version = await letterOf({ texts }, caseId, letterSha256);
    const { sha256 } = noticeList.list;
    const summary = await listSummaryOf(files, caseId, sha256);
    const segments = segmentsFor(audience, state, summary);
    const pages = segments.flatMap(({ fromPage, toPage }) =>
      Array.from({ length: toPage - fromPage }, (_, n) => fromPage + n),
    );
    const recipients = await previewRecipients(await openList(files, caseId, sha256), pages);
    const dispatch = sendFactsOf(state, clock.now());
    const letters = preview(version, recipients, dispatch).map(({ subject, text, html }, at) => {
      const { email = null, address = null, segment = '' } = recipients[at] ?? {};
      return { to: email, address, segment, subject, text, html };
    });
    const { addressChanged, duplicates: collapsed, unknownAccounts, inSpanish = 0 } = summary;
    const toRepeat = {
      ...{ letterSha256, listSha256: sha256, renderedSha256: renderedSha256Of(version, dispatch) },
      count: segments.reduce((sum, { rows }) => sum + rows, 0),
      ...{ addressChanged, collapsed, unknownAccounts },
    };
    const renderings = renderingsOf(version, dispatch);
    const languages = languagesOf(version);
    return {
      body: {
        ...toRepeat,
        missing: missingIn(version),
        languages,
        inSpanish,
        renderings,
        letters,
        list: summary,
      },
    };
  };
