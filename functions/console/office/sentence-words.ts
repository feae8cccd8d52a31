import { blankTypes } from '#domain/sentence/blanks.ts';
import type { Sentence, SentenceField } from '#domain/sentence/entry.ts';
import type { Fact } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { inWords } from '../case/show-sentences.ts';
import { kindWords, outcomeWords } from '../request/words.ts';

/** Where officers find a sentence. */
export const placeWords: Readonly<Record<SentenceField, string>> = {
  answer: 'Answer to a request',
  item: 'Label in an answer: what an item is',
  law: 'Label in an answer: the law',
  recipients: 'Label in an answer: who was told',
  system: 'Label in an answer: where we searched',
  'search-key': 'Label in an answer: what we searched by',
  searcher: 'Label in an answer: who searched',
  question: 'Question to a requester',
  reply: 'Message to a requester',
  extension: 'Reason for more time',
  'complaint-point': 'Answer to a complaint: what it is about',
  'complaint-checked': 'Answer to a complaint: what we checked',
  'complaint-finding': 'Answer to a complaint: what we found',
  'complaint-action': 'Answer to a complaint: what we do',
  'complaint-question': 'Question in a complaint',
  'complaint-message': 'Message in a complaint',
  company: 'Note to a company',
};

/** What fills a blank; a test finds one for each type. */
const blankHelp: Readonly<Record<string, string>> = {
  day: 'a day of the case',
  month: 'a month, up to this one',
  amount: 'dollars and cents',
  count: 'a number from 2 to 999',
  ending: 'the last two digits of a number',
  reference: 'the number of the case',
  name: 'a name from our register',
  product: 'one of our products',
  data: 'a kind of data, from our list',
  paper: 'a kind of paper, from our list',
  recipient: 'who gets data, from our list',
};

/** For who writes a sentence. */
export const blanksExplained = (): Markup =>
  html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Blanks that officers fill in</span></summary><div class="govuk-details__text"><p>Write the type of a blank in braces, in both languages: We got your bill on {day}. If you need two of one type, add a digit to the second: {month2}.</p>
<ul class="govuk-list">${blankTypes.map((type) => html`<li>{${type}}: ${blankHelp[type]}</li>`)}</ul></div></details>`;

const only = (name: string, list: readonly string[] | undefined): readonly Fact[] =>
  list === undefined ? [] : [{ name, value: { text: list.join('; ') } }];

export const spanish = (sentence: Sentence): Markup =>
  html`<span lang="es">${inWords(sentence, 'es')}</span>`;

/** Where officers find it. */
export const placeFacts = (sentence: Sentence): readonly Fact[] => [
  ...only(
    'Place',
    sentence.fields.map((field) => placeWords[field]),
  ),
  ...only(
    'Only for',
    sentence.kinds?.map((kind) => kindWords[kind]),
  ),
  ...only(
    'Only if we say',
    sentence.outcomes?.map((outcome) => outcomeWords[outcome]),
  ),
];
