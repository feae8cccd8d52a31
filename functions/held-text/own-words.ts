import { instantText } from '#domain/calendar/instants.ts';
import { mustHoldNoCallDetail } from '#domain/case/call-detail.ts';
import type { TextField } from '#domain/case/officer-text.ts';
import type { OfficersOwnWords } from '#domain/case/words-out.ts';
import type { CaseFacts } from '#domain/sentence/blanks.ts';
import { caseFacts } from '#domain/sentence/case-facts.ts';
import type { Sentence } from '#domain/sentence/entry.ts';
import { areOurs, mayRepeatNotice } from '#domain/sentence/ours.ts';
import { sentencesInUse } from '#functions/sentence/offers.ts';
import type { Ports } from '#ports/index.ts';
import { isAskedAboutEvent } from './asked-about-event.ts';
import type { HeldCase } from './held-case.ts';

/** `ledger` is absent where no notice is ever repeated: in a complaint. */
export type ReadingPorts = Pick<Ports, 'cases' | 'clock' | 'people' | 'texts'> & {
  readonly ledger?: Ports['ledger'];
};

type Seen = Pick<HeldCase, 'id' | 'state' | 'history' | 'runs'>;

/** Read only for a text that may repeat a notice, so that another costs no read. */
const noticesSentTo = async (
  { ledger, people }: ReadingPorts,
  seen: Seen,
  fields: readonly TextField[],
): Promise<Pick<CaseFacts, 'noticesSent'>> => {
  if (ledger === undefined || !fields.some(({ text }) => mayRepeatNotice(text))) return {};
  const { noticesSent } = await import('./notices-sent.ts');
  return { noticesSent: await noticesSent({ ledger, people }, seen, fields) };
};

interface OwnField extends TextField {
  readonly text: OfficersOwnWords;
}

/**
 * Of what an officer writes, what is not our sentences alone: it waits for a second person, whatever it says. `enclosed`: the
 * letter goes on paper to the address of record, the only one that may have details of calls. Where the person asks about a
 * security event there are none. @throws {CallDetailInEmail | WordsReturned}
 */
export const ownWordsIn = async (
  ports: ReadingPorts,
  seen: Seen,
  fields: readonly TextField[],
  enclosed = false,
): Promise<readonly OwnField[]> => {
  const facts = {
    ...caseFacts(seen, instantText(ports.clock.now())),
    ...(await noticesSentTo(ports, seen, fields)),
  };
  const ownBeside = (added: readonly Sentence[]) =>
    fields.filter((field): field is OwnField => !areOurs(field.text, facts, undefined, added));
  // Read only for a text that is not of the catalog alone, so that another costs no read.
  const own = ownBeside([]).length === 0 ? [] : ownBeside(await sentencesInUse(ports));
  if (own.length === 0) return own;
  // It reads days in two languages, which our sentences do not need (decision 0068).
  const { mustBeSendable, returnedAsAsked } = await import('#domain/case/returned-words.ts');
  if (await isAskedAboutEvent(ports)(seen)) throw returnedAsAsked(own);
  if (!enclosed) mustHoldNoCallDetail(own);
  mustBeSendable(own, facts.today);
  return own;
};
