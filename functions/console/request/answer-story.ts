import { dataClasses } from '#domain/case/data-classes.ts';
import { regions } from '#domain/case/regions.ts';
import type { RequestEvent } from '#domain/request/events.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { AnswerWritten } from '#functions/request/contract.ts';
import { told } from '../case/shared-story.ts';
import type { StoryWords } from '../case/story.ts';
import {
  childRecordedWords,
  deliveryWords,
  fieldClassWords,
  itemWords,
  outcomeWords,
  reasonInWords,
} from './words.ts';

type Answering =
  | 'answer-given'
  | 'answer-sent'
  | 'delivery-stopped'
  | 'package-kept'
  | 'package-reviewed'
  | 'package-read'
  | 'records-declared'
  | 'records-looked-through'
  | 'records-opened'
  | 'records-fetched'
  | 'records-renewed';

/** As it was given; the letter follows in the story. */
export const answerTextIn = (kept: string | null): string | null => {
  if (kept === null) return null;
  const {
    message,
    items = [],
    law,
    searches = [],
    corrections = [],
    ...whom
  } = JSON.parse(kept) as AnswerWritten;
  const gotThem = whom.recipient ?? whom.recipientOnFile;
  const rows = items.map(
    ({ what, outcome, reasonCode, law: basis }) =>
      `- ${what}: ${[itemWords[outcome], reasonCode && reasonInWords(reasonCode), basis].filter(Boolean).join(', ')}`,
  );
  const looked = searches.map(
    ({ system, keys, from, until, searchedBy, searchedOn }) =>
      `- Searched ${system} by ${keys}, ${dateInWords(from)} to ${dateInWords(until)}: ${searchedBy}, ${dateInWords(searchedOn)}`,
  );
  const corrected = corrections.map(
    ({ what, before, after, evidence }) =>
      `- Corrected ${what}: before “${before}”, after “${after}”. Shown by: ${evidence}`,
  );
  const basis = law === undefined ? [] : [`Legal basis: ${law}`];
  const named = gotThem === undefined ? [] : [`Who got the records: ${gotThem}`];
  return [message, ...rows, ...looked, ...corrected, ...basis, ...named].join('\n');
};

const kilobytes = (bytes: number): string =>
  `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-US')} KB`;

export const answerStory: StoryWords<Extract<RequestEvent, { readonly type: Answering }>> = {
  'answer-given': (
    { outcome, reasonCode, delivery, instruction, region, childData, textSha256 },
    { textOf },
  ) => ({
    says: [
      `Answered: ${outcomeWords[outcome]}`,
      reasonCode && reasonInWords(reasonCode),
      delivery && `records ${deliveryWords[delivery]}`,
      region && `data went to ${regions[region]}`,
      instruction && `on the company’s instruction ${instruction}`,
      childData && `the child’s data: ${childData.map((step) => childRecordedWords[step]).join(', ')}`,
    ]
      .filter(Boolean)
      .join(', '),
    text: answerTextIn(textOf(textSha256)),
  }),
  'answer-sent': told('The answer is out, and the request is closed'),
  'delivery-stopped': told(
    'The answer did not leave, because the address is no longer of record. Answer again',
  ),
  'package-reviewed': ({ leaveOut, textSha256 }, { textOf }) => ({
    says: `Looked through the records of the systems${leaveOut.length > 0 ? `. These stay out: ${leaveOut.map((one) => dataClasses[one]).join(', ')}` : ''}`,
    ...(textSha256 === undefined ? {} : { text: textOf(textSha256) }),
  }),
  'package-kept': ({ bytes, classes, plan }) => ({
    says: plan
      ? `Packed what the systems handed over (${kilobytes(bytes)}). An officer reviews it before it goes out`
      : classes === undefined
        ? `Uploaded the records (${kilobytes(bytes)})`
        : `Uploaded the records (${kilobytes(bytes)}), checked for other accounts: ${classes.map((one) => fieldClassWords[one]).join(', ')}`,
  }),
  'package-read': told('Opened the uploaded records'),
  'records-declared': ({ covers, textSha256 }, { textOf }) => ({
    says: `Declared whose records these are: ${covers === 'paper' ? 'what goes on paper' : 'the documents of the upload'}`,
    text: textOf(textSha256),
  }),
  'records-looked-through': told('Looked through the records and confirmed whose they are'),
  'records-opened': told('Opened the records with the code'),
  'records-fetched': told('Downloaded the records'),
  'records-renewed': told('Asked for a new code for the records'),
};
