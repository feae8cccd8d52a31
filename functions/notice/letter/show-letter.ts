import type { Breach } from '#domain/breach/breach.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { NotFound } from '#domain/case/errors.ts';
import { NothingFrozen, NothingWritten } from '#domain/notice/errors.ts';
import type { Audience } from '#domain/notice/events.ts';
import { noticeListOf } from '#domain/notice/state.ts';
import type { Clock } from '#ports/clock.ts';
import type { Files } from '#ports/files.ts';
import type { Texts } from '#ports/people.ts';
import type { CustomerViews, Previewed } from '../contract.ts';
import type { ListSummary } from '../list/freeze-list.ts';
import { bytesOf, listFile, openList } from '../list/frozen-list.ts';
import { letterOf } from './approved-letter.ts';
import { sendFactsOf } from './letter-date.ts';
import { type MissingPart, missingParts } from './notice-version.ts';
import { preview, previewRecipients } from './preview.ts';

export interface Needs {
  readonly breaches: CustomerViews;
  readonly files: Files;
  readonly texts: Texts;
  readonly clock: Clock;
}

/** A letter as one recipient would get it; `to` is null when it goes by post. */
export interface ShownLetter {
  readonly to: string | null;
  readonly address: string | null;
  readonly segment: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What an approver looks at: three letters, and what the list came to, with what is unlike the register. */
export interface LetterPreviews {
  readonly letters: readonly ShownLetter[];
  /** Required parts that the letter does not have (L-8). */
  readonly warnings: readonly MissingPart[];
  readonly list: ListSummary;
}

/** What a frozen list came to, as it was kept beside it. */
export const listSummaryOf = async (files: Files, caseId: string, sha256: string): Promise<ListSummary> =>
  JSON.parse((await bytesOf(files.read(listFile(caseId, sha256, 'summary.json')))).toString('utf8'));

/** Pages of an audience: of everybody all of them, of the urgent exception those of its classes. */
const pagesFor = (audience: Audience, { urgent }: Breach, { segments }: ListSummary): readonly number[] =>
  segments
    .filter(({ name }) => audience === 'everyone' || urgent?.classes.includes(name))
    .flatMap(({ fromPage, toPage }) => Array.from({ length: toPage - fromPage }, (_, n) => fromPage + n));

/** The letter that stands, as three of its recipients would get it today. @throws {NotFound | NothingFrozen | NothingWritten} */
export const showLetter =
  ({ breaches, files, texts, clock }: Needs) =>
  async (caseId: string, { list, for: audience }: Previewed, by: string): Promise<LetterPreviews> => {
    const { state } = await breaches.recordView(caseId, by);
    const noticeList = noticeListOf(noticeOf(state), list);
    if (noticeList === undefined) throw new NotFound();
    const { letterSha256 } = noticeList[audience];
    if (noticeList.list === undefined) throw new NothingFrozen();
    if (letterSha256 === undefined) throw new NothingWritten();
    const version = await letterOf({ texts }, caseId, letterSha256);
    const { sha256 } = noticeList.list;
    const summary = await listSummaryOf(files, caseId, sha256);
    const pages = pagesFor(audience, state, summary);
    const recipients = await previewRecipients(await openList(files, caseId, sha256), pages);
    const dispatch = sendFactsOf(state, clock.now());
    const letters = preview(version, recipients, dispatch).map(({ subject, text, html }, at) => {
      const { email = null, address = null, segment = '' } = recipients[at] ?? {};
      return { to: email, address, segment, subject, text, html };
    });
    return { letters, warnings: missingParts(version), list: summary };
  };
