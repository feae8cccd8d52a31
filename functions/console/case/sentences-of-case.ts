import { instantText } from '#domain/calendar/instants.ts';
import { isVerified } from '#domain/request/state.ts';
import { caseFacts } from '#domain/sentence/case-facts.ts';
import type { Sentence } from '#domain/sentence/entry.ts';
import type { ComplaintView, RequestView } from '#functions/case/case-view.ts';
import { localeOf } from '#functions/letters/catalog.ts';
import type { SentencesView } from '#functions/sentence/added-sentences.ts';
import { readSentences } from '#functions/sentence/contract.ts';
import type { OurSentences } from '../acts/ours.ts';
import type { Visit } from '../visit.ts';
import type { CaseWords } from './our-blanks.ts';
import { pressedIn, type Writing } from './our-sentences.ts';
import { showSentences } from './show-sentences.ts';
import { type WholeView, type WorkedCase, wholeOf } from './worked-case.ts';

type Read = Pick<Visit, 'api' | 'now'>;

const wordsOf = ({ id, state, timeline }: WholeView, { now }: Read): CaseWords => ({
  facts: caseFacts({ id, state, history: timeline }, instantText(now)),
  language: localeOf(state.locale),
});

/** Of the company: those that the gate lets leave. */
const addedNow = async ({ api }: Read): Promise<readonly Sentence[]> =>
  (await api.read<SentencesView>(readSentences.path)).inUse.filter(({ isCaught }) => !isCaught);

const sentencesOf = (writing: Writing): OurSentences => ({
  press: (form, fields) => pressedIn(form, fields, writing),
  beside: (beside) => showSentences({ ...beside, writing }),
});

/** Undefined for a reader who only signs, and writes to nobody. */
export const requestSentences = async (
  { view }: WorkedCase<RequestView>,
  visit: Read,
): Promise<OurSentences | undefined> => {
  const whole = wholeOf<RequestView>(view);
  if (whole === undefined) return undefined;
  const { kind, capacity, requesterType } = whole.state;
  const isHolder = requesterType === 'account' && isVerified(whole.state);
  const added = await addedNow(visit);
  return sentencesOf({
    ...{ ...wordsOf(whole, visit), kind, toCompany: capacity === 'controller' },
    ...{ isHolder, added },
  });
};

export const complaintSentences = async (
  { view }: WorkedCase<ComplaintView>,
  visit: Read,
): Promise<OurSentences | undefined> => {
  const whole = wholeOf<ComplaintView>(view);
  return whole && sentencesOf({ ...wordsOf(whole, visit), added: await addedNow(visit) });
};
