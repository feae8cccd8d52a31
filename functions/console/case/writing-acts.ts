import { letterPreview, waitsOrSent } from './preview.ts';
import type { CaseActTable } from './worked-case.ts';

/** Officers’ own words to a person. `dates`: what a letter never moves. */
export const writingActs = (whom: string, dates: string) =>
  ({
    ask: {
      title: `Ask ${whom} a question`,
      fields: () => ({
        question: {
          label: 'Your question',
          hint: 'The person reads these words. Ask for no password and no copy of an ID.',
          control: { kind: 'prose', rows: 6 },
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
        },
      }),
      consequence: () => `The person gets this letter. ${dates}`,
      button: 'Send the message',
      done: 'The message is on its way.',
      doneAs: waitsOrSent,
      preview: letterPreview('message'),
    },
  }) satisfies CaseActTable;
