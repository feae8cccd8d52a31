import { createHash } from 'node:crypto';
import { addedPrefix, type Sentence } from '#domain/sentence/entry.ts';
import { card, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { capital } from '#functions/letters/capital.ts';
import type { SentencesView } from '#functions/sentence/added-sentences.ts';
import type { Act } from '../acts/act.ts';
import type { Fields } from '../acts/field.ts';
import { inWords } from '../case/show-sentences.ts';
import { questionField } from '../case/text-acts.ts';
import { kindWords, outcomeWords } from '../request/words.ts';
import { blanksExplained, placeFacts, placeWords, spanish } from './sentence-words.ts';

export interface SentenceContext {
  readonly view: SentencesView;
  readonly key: string;
}
type SentenceAct = Act<SentenceContext, SentencesView>;

const counted = (count: number, one: string, several: string): string =>
  count === 0 ? `No ${one}` : `${count} ${count === 1 ? one : several}`;

/** Somebody else may have confirmed, returned or withdrawn one since. */
const sentencesNow = ({ inUse: all, waiting }: SentencesView): string => {
  const inUse = all.filter(({ isCaught }) => !isCaught);
  return `${counted(inUse.length, 'sentence of the company is', 'sentences of the company are')} in use. ${counted(waiting.length, 'proposal waits', 'proposals wait')} for a second person.`;
};

/** Of the form and its words: sent twice, it is one sentence. */
export const keyFor = (en: string, formKey: string): string =>
  addedPrefix + createHash('sha256').update(`${formKey}\n${en}`).digest('hex').slice(0, 16);

const ofKey = <T extends Sentence>(all: readonly T[], { key }: SentenceContext): T | undefined =>
  all.find((one) => one.key === key);

const waitingOf = (context: SentenceContext) => ofKey(context.view.waiting, context);
const inUseOf = (context: SentenceContext) => ofKey(context.view.inUse, context);

const words = (sentence: Sentence): Markup =>
  card({
    title: { html: inWords(sentence, 'en') },
    body: html`<p>${spanish(sentence)}</p>${facts(placeFacts(sentence))}`,
  });

const waitsNoMore = html`<p>This sentence does not wait now: it was confirmed, returned or withdrawn.</p>`;

const rules = html`<p>An officer can send the sentence at once in any case, and no second person reads that letter. So it must be true for everybody, and say nothing of security events, agencies or holds. Use short words and at most 20 of them.</p>`;

const outcomeOptions = Object.fromEntries(
  Object.entries(outcomeWords).map(([outcome, text]) => [outcome, capital(text)]),
);

/** `from`: what it says so far. */
const fieldsFrom = (from?: Sentence): Fields => ({
  en: {
    label: 'In English',
    hint: 'For example: Our stores are open late.',
    control: { kind: 'prose', rows: 3 },
    value: from?.en ?? '',
  },
  es: {
    label: 'In Spanish',
    hint: 'With the same blanks.',
    control: { kind: 'prose', rows: 3 },
    value: from?.es ?? '',
  },
  fields: {
    label: 'Where do officers find it?',
    hint: 'A label in an answer stands in a list, without a period.',
    control: { kind: 'checks', options: placeWords, chosen: from?.fields ?? [] },
  },
  kinds: {
    label: 'Only for these kinds of request',
    hint: 'Leave it open for all kinds.',
    control: { kind: 'checks', options: kindWords, chosen: from?.kinds ?? [] },
    optional: true,
  },
  outcomes: {
    label: 'Only for answers with this outcome',
    hint: 'Leave it open for all outcomes.',
    control: { kind: 'checks', options: outcomeOptions, chosen: from?.outcomes ?? [] },
    optional: true,
  },
  speaksOfEvent: questionField,
});

const propose = {
  title: 'Propose a sentence',
  lead: () => html`${rules}${blanksExplained()}`,
  fields: () => fieldsFrom(),
  consequence: () =>
    'It is not in use yet. If you are a supervisor, the DPO must confirm it; if you are the DPO, a supervisor must.',
  button: 'Propose it',
  done: sentencesNow,
} satisfies SentenceAct;

export const sentenceActs = {
  propose,
  change: {
    ...propose,
    title: 'Change the words of a proposal',
    lead: (context) => html`${waitingOf(context) === undefined && waitsNoMore}${rules}${blanksExplained()}`,
    fields: (context) => fieldsFrom(waitingOf(context)),
    consequence: () =>
      'Your words take the place of these. You propose them, so somebody else confirms them.',
    button: 'Propose these words',
  },
  confirm: {
    title: 'Confirm a sentence',
    lead: (context) => {
      const waits = waitingOf(context);
      if (waits === undefined) return waitsNoMore;
      return html`<p>${waits.proposedBy} proposed it.</p>${words(waits)}
<p>An officer can send it at once in any case, also after somebody asked about a security event. No second person reads that letter. If your answer is yes, the sentence is returned.</p>`;
    },
    fields: (context) => ({
      speaksOfEvent: questionField,
      proposalSha256: {
        label: '',
        control: { kind: 'given', value: waitingOf(context)?.proposalSha256 ?? '' },
      },
    }),
    consequence: () =>
      'Officers can send it from now on. A letter that has left with it cannot be taken back.',
    button: 'Confirm the sentence',
    /** A yes returned it. */
    doneAs: (answer: unknown) =>
      (answer as { readonly state?: string }).state === 'returned' ? 'returned' : undefined,
    done: sentencesNow,
    isGrave: true,
  },
  withdraw: {
    title: 'Withdraw a sentence',
    lead: (context) => {
      const known = inUseOf(context) ?? waitingOf(context);
      return known === undefined
        ? html`<p>This sentence is not in use now, and does not wait.</p>`
        : words(known);
    },
    fields: () => ({}),
    body: () => ({ isWithdrawn: true }),
    consequence: () =>
      'From now on a text with it waits for a second person. What has left stays as it is. To use it again, two of you add it anew.',
    button: 'Withdraw it',
    done: sentencesNow,
  },
} as const satisfies Readonly<Record<string, SentenceAct>>;

/** Said of a proposal that the second person did not confirm. */
export const returnedAct = {
  returned: {
    done: (view: SentencesView) => `The sentence was returned: Change these words. ${sentencesNow(view)}`,
  },
};
