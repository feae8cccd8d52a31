import { letterPreview, waitsOrSent } from '../../case/preview.ts';
import type { RequestActs } from '../request-case.ts';

/** Officers’ own words to the person. */
export const writingActs: RequestActs = {
  ask: {
    title: 'Ask the person a question',
    fields: () => ({
      question: {
        label: 'Your question',
        hint: 'The person reads these words. Ask for no password and no copy of an ID.',
        control: { kind: 'prose', rows: 6 },
      },
    }),
    consequence: () => 'We send the letter now. The date for our answer does not change.',
    button: 'Send the question',
    done: 'The question is on its way.',
    doneAs: waitsOrSent,
    preview: letterPreview('ask'),
  },
  message: {
    title: 'Write to the person',
    fields: () => ({
      text: {
        label: 'Your message',
        hint: 'The person reads these words.',
        control: { kind: 'prose', rows: 8 },
      },
    }),
    consequence: () => 'We send the letter now. The date for our answer does not change.',
    button: 'Send the message',
    done: 'The message is on its way.',
    doneAs: waitsOrSent,
    preview: letterPreview('message'),
  },
};
