import type { Breach } from '#domain/breach/breach.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import type { CaseId } from '#domain/case/case.ts';
import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import { NothingFrozen, NothingWritten } from '#domain/notice/errors.ts';
import type { Audience } from '#domain/notice/events.ts';
import { type NoticeList, noticeListOf } from '#domain/notice/state.ts';
import type { StoredBreach } from '#functions/breach/offers.ts';
import { localeOf } from '#functions/letters/catalog.ts';
import type { Files } from '#ports/files.ts';
import type { Ports } from '#ports/index.ts';
import type { Previewed } from '../contract.ts';
import type { ListSummary } from '../list/freeze-list.ts';
import { bytesOf, type FrozenList, listFile, openList } from '../list/frozen-list.ts';
import type { Segment } from '../list/paging.ts';
import type { Recipient } from '../list/recipient.ts';
import { recordView } from '../record-view.ts';
import { letterOf } from './approved-letter.ts';
import { sendFactsOf } from './letter-date.ts';
import { languagesOf, missingIn, type NoticeVersion, noticeVersion, versionFor } from './notice-version.ts';
import { preview, previewRecipients, recipientAt } from './preview.ts';
import { renderedSha256Of, renderingsOf } from './renderings.ts';
import { versionOf, type WritingPorts } from './written-version.ts';

export const listSummaryOf = async (files: Files, caseId: string, sha256: string): Promise<ListSummary> =>
  JSON.parse((await bytesOf(files.read(listFile(caseId, sha256, 'summary.json')))).toString('utf8'));

/** The urgent exception covers only its classes. */
const segmentsFor = (audience: Audience, { urgent }: Breach, { segments }: ListSummary) =>
  segments.filter(({ name }) => audience === 'everyone' || urgent?.classes.includes(name));

const letterToShow = async (
  ports: WritingPorts,
  breach: StoredBreach,
  letterSha256: string | undefined,
  draft: Previewed['draft'],
): Promise<{ readonly version: NoticeVersion; readonly letterSha256: string | null }> => {
  if (draft !== undefined)
    return { version: noticeVersion(await versionOf(ports, breach, draft)).version, letterSha256: null };
  if (letterSha256 === undefined) throw new NothingWritten();
  return { version: await letterOf(ports, breach.id, letterSha256), letterSha256 };
};

const noRow = () => new InvalidInput([{ pointer: '#/row', detail: 'The list has no row of this number.' }]);

/** Three people, or the one who was asked for. */
const readersOf = async (
  list: FrozenList,
  segments: readonly Segment[],
  row: number | undefined,
): Promise<readonly Recipient[]> => {
  if (row !== undefined) {
    const one = await recipientAt(list, row);
    if (one === undefined) throw noRow();
    return [one];
  }
  const pages = segments.flatMap(({ fromPage, toPage }) =>
    Array.from({ length: toPage - fromPage }, (_, n) => fromPage + n),
  );
  return previewRecipients(list, pages);
};

const ofNoList = { listSha256: null, count: 0, addressChanged: 0, collapsed: 0, unknownAccounts: 0 };

/** @throws {NothingFrozen} unless a draft is read, which needs no list */
const onList = async (
  { files }: Pick<Ports, 'files'>,
  { id, state }: StoredBreach,
  { list: frozen }: NoticeList,
  { for: audience, row, draft }: Previewed,
) => {
  if (frozen === undefined && draft === undefined) throw new NothingFrozen();
  if (frozen === undefined) return { toRepeat: ofNoList, inSpanish: 0, readers: [], list: null };
  const { sha256: listSha256 } = frozen;
  const list = await listSummaryOf(files, id, listSha256);
  const segments = segmentsFor(audience, state, list);
  const count = segments.reduce((sum, { rows }) => sum + rows, 0);
  const { addressChanged, duplicates: collapsed, unknownAccounts, inSpanish = 0 } = list;
  const readers = await readersOf(await openList(files, id, listSha256), segments, row);
  return {
    toRepeat: { listSha256, count, addressChanged, collapsed, unknownAccounts },
    ...{ inSpanish, readers, list },
  };
};

/**
 * `renderings`: every way in which it goes out; `{{name}}` and `{{date}}` differ in each letter. `letters`: as
 * sent today to three people, or to the row that was asked for; `to` is null on paper. The rest is what the approval repeats
 * (R-13, R-15, L-8). A draft has no seal, because nobody can approve it.
 * @throws {NotFound | NothingFrozen | NothingWritten}, and {InvalidInput} for a draft with forbidden wording, or no such row
 */
export const showLetter =
  (ports: WritingPorts & Pick<Ports, 'cases' | 'clock' | 'files'>) =>
  async ({ caseId, by, ...asked }: Previewed & { readonly caseId: CaseId; readonly by: string }) => {
    const seen = await recordView(ports, caseId, by);
    const { state } = seen;
    const noticeList = noticeListOf(noticeOf(state), asked.list);
    if (noticeList === undefined) throw new NotFound();
    const { toRepeat, inSpanish, readers, list } = await onList(ports, seen, noticeList, asked);
    const shown = await letterToShow(ports, seen, noticeList[asked.for].letterSha256, asked.draft);
    const { version, letterSha256 } = shown;
    const dispatch = sendFactsOf(state, ports.clock.now());
    const letters = preview(version, readers, dispatch).map(({ subject, text, html }, at) => {
      const { email = null, address = null, segment = '', locale } = readers[at] ?? {};
      const language = localeOf(versionFor(version, locale).locale);
      return { to: email, address, segment, language, subject, text, html };
    });
    const renderedSha256 = letterSha256 === null ? null : renderedSha256Of(version, dispatch);
    return {
      body: {
        ...{ letterSha256, renderedSha256, ...toRepeat },
        missing: missingIn(version),
        languages: languagesOf(version),
        inSpanish,
        renderings: renderingsOf(version, dispatch),
        letters,
        list,
      },
    };
  };

export type LetterShown = Awaited<ReturnType<ReturnType<typeof showLetter>>>['body'];
