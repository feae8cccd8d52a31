import type { SentenceField } from '#domain/sentence/entry.ts';
import { letterPreview, waitsOrSent } from './preview.ts';
import type { CaseActTable } from './worked-case.ts';

interface Places {
  readonly question: SentenceField;
  readonly message: SentenceField;
}

/** What an officer writes to a person. `dates`: what a letter never moves. `places`: whose sentences stand beside the words. */
export const writingActs = (whom: string, dates: string, places: Places) =>
  ({
    ask: {
      title: `Ask ${whom} a question`,
      fields: () => ({
        question: {
          label: 'Your question',
          hint: 'The person reads these words. Ask for no password and no copy of an ID.',
          control: { kind: 'prose', rows: 6 },
          sentences: places.question,
        },
      }),
      consequence: () => `The person gets this letter. ${dates}`,
      button: 'Send the question',
      done: 'The question is on its way.',
      doneAs: waitsOrSent,
      preview: letterPreview('ask'),
    },
    message: {
      title: `Write to ${whom}`,
      fields: () => ({
        text: {
          label: 'Your message',
          hint: 'The person reads these words.',
          control: { kind: 'prose', rows: 8 },
          sentences: places.message,
        },
      }),
      consequence: () => `The person gets this letter. ${dates}`,
      button: 'Send the message',
      done: 'The message is on its way.',
      doneAs: waitsOrSent,
      preview: letterPreview('message'),
    },
  }) satisfies CaseActTable;
