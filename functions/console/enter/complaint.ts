import type { Topic } from '#domain/complaint/vocabulary.ts';
import { enterComplaint } from '#functions/complaint/contract.ts';
import { choiceOf } from '../acts/choice.ts';
import { scanPage } from '../case/scan.ts';
import { complainantWords } from '../complaint/words.ts';
import type { Entry, EntryPage } from './entry.ts';
import { arrival, country, latenessFaults, lateReason, letterWishes, note, reach } from './shared-fields.ts';

const topics: Readonly<Record<Topic, string>> = {
  request: 'How we handled a request',
  'phone-records': 'Phone records (CPNI)',
  'work-data': 'Data about their work for us, or their application',
  other: 'Something else',
};

const first: EntryPage = {
  title: 'What came',
  fields: (visit) => ({
    ...arrival(visit),
    topic: { label: 'What is the complaint about?', control: choiceOf(topics) },
    complainant: { label: 'Who complains?', control: choiceOf(complainantWords) },
    name: { label: 'Name', control: { kind: 'text' } },
    ...reach,
    details: {
      ...{ label: 'What went wrong, and what do they want?', hint: 'In their words.' },
      control: { kind: 'prose', rows: 6 },
    },
    ...letterWishes,
  }),
};

const second: EntryPage = {
  title: 'More about it',
  fields: (visit) => ({
    request: {
      ...{ label: 'Reference of the request', hint: 'If the papers name one: REQ-…', optional: true },
      control: { kind: 'text' },
    },
    ...country,
    ...note,
    ...lateReason(visit),
  }),
};

export const complaintEntry: Entry = {
  ...{ path: '/officer/enter/complaint', title: 'Enter a complaint', row: enterComplaint },
  ...{ pages: [first, second], alsoWrong: latenessFaults },
  consequence:
    'The person gets our first letter. The time to answer counts from the moment when we received it.',
  button: 'Enter the complaint',
  shownAt: (id) => `${scanPage(id)}?done=enter`,
};
