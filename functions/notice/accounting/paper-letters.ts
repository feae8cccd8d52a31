import { mayMailOnPaper, noticeOf } from '#domain/breach/customer-notice.ts';
import type { Day } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Audience } from '#domain/notice/events.ts';
import { isApproved, type NoticeList } from '#domain/notice/state.ts';
import { isSwitchedOff, type StoredBreach } from '#functions/breach/offers.ts';
import { localeOf } from '#functions/letters/catalog.ts';
import type { Ports } from '#ports/index.ts';
import { letterOf } from '../letter/approved-letter.ts';
import { customerNotice } from '../letter/customer-notice.ts';
import { type SendFacts, sendFactsOf } from '../letter/letter-date.ts';
import { type NoticeVersion, versionFor } from '../letter/notice-version.ts';
import { openList } from '../list/frozen-list.ts';
import { recordView } from '../record-view.ts';
import { rowName } from './notice-files.ts';
import { type PostalRow, postalRows } from './tallies.ts';

/** One sheet or two each: what a printer takes at once. */
const inBatch = 50;

type ReadingPorts = Pick<Ports, 'files' | 'ledger' | 'texts'>;
type Versions = Readonly<Partial<Record<Audience, NoticeVersion>>>;

/** Only what a second officer approved is printed. */
const versionsOf = async (
  { texts }: Pick<Ports, 'texts'>,
  caseId: CaseId,
  noticeList: NoticeList,
): Promise<Versions> => {
  const found: Partial<Record<Audience, NoticeVersion>> = {};
  for (const audience of ['everyone', 'urgent'] as const) {
    const { letterSha256, approval } = noticeList[audience];
    if (letterSha256 === undefined || !isApproved(noticeList, noticeList[audience])) continue;
    const { spanish, ...english } = await letterOf({ texts }, caseId, letterSha256);
    found[audience] = approval?.englishToAll || spanish === undefined ? english : { ...english, spanish };
  }
  return found;
};

/** A class of the exception got the urgent letter, also on paper. */
const versionOfRow = ({ everyone, urgent }: Versions, isUrgent: boolean): NoticeVersion | undefined =>
  isUrgent ? (urgent ?? everyone) : everyone;

export interface PaperLetter {
  /** As postal.csv names it. */
  readonly row: string;
  /** Lines of the address as the list has it; null: the list has none. */
  readonly address: string | null;
  readonly name: string;
  readonly language: 'en' | 'es';
  readonly subject: string;
  readonly text: string;
}

async function* lettersToMail(
  { files, ledger, texts }: ReadingPorts,
  { id: caseId, state }: StoredBreach,
  dispatch: SendFacts,
): AsyncGenerator<PaperLetter> {
  const letter = (version: NoticeVersion, list: number, one: PostalRow): PaperLetter => {
    const { ref, name, segment, address, locale } = one;
    const to = { ref, name, segment, ...(locale === undefined ? {} : { locale }) };
    const { subject, text } = customerNotice(version, to, dispatch);
    const language = localeOf(versionFor(version, locale).locale);
    return {
      row: rowName(list, one.page, one.position),
      ...{ address: address ?? null, name, language, subject, text },
    };
  };
  for (const noticeList of noticeOf(state).noticeLists) {
    const { n, list } = noticeList;
    if (list === undefined) continue;
    const versions = await versionsOf({ texts }, caseId, noticeList);
    const opened = await openList(files, caseId, list.sha256);
    for await (const one of postalRows(ledger, opened, caseId, String(n))) {
      if (one.postedOn !== undefined || !mayMailOnPaper(state, one.segment)) continue;
      const isUrgent = n === 1 && state.urgent?.classes.includes(one.segment) === true;
      const version = versionOfRow(versions, isUrgent);
      if (version !== undefined) yield letter(version, n, one);
    }
  }
}

export interface PaperBatch {
  /** Of the letters, all with today’s date in New York, where the hold is counted (P38). */
  readonly datedOn: Day;
  readonly letters: readonly PaperLetter[];
  /** Give it as `after` for the next batch; null: these are the last. */
  readonly next: string | null;
  /** Letters before this batch. */
  readonly before: number;
}

interface BatchQuery {
  /** The last row of the batch before, as postal.csv names it. */
  readonly after?: string;
}

/**
 * Letters that are not mailed yet, as each person reads them. During a hold, and while this or every notice is stopped, there are
 * none, so that nobody prints one (P38, R-11, R-13).
 * Records that the officer saw customers' names (R-24). @throws {NotFound}
 */
export const paperLetters =
  (ports: ReadingPorts & Pick<Ports, 'cases' | 'clock'>) =>
  async (
    { caseId, by }: { readonly caseId: CaseId; readonly by: string },
    { query: { after = '' } }: { readonly query: BatchQuery },
  ): Promise<{ readonly body: PaperBatch }> => {
    const breach = await recordView(ports, caseId, by);
    const dispatch = sendFactsOf(breach.state, ports.clock.now());
    const letters: PaperLetter[] = [];
    let [isReached, before, isMore] = [after === '', 0, false];
    const toMail = (await isSwitchedOff(ports)) ? [] : lettersToMail(ports, breach, dispatch);
    for await (const one of toMail) {
      if (!isReached) {
        before += 1;
        isReached = one.row === after;
      } else if (letters.length < inBatch) letters.push(one);
      else {
        isMore = true;
        break;
      }
    }
    const next = isMore ? (letters.at(-1)?.row ?? null) : null;
    return { body: { datedOn: dispatch.sentOn, letters, next, before } };
  };
