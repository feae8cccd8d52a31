import { sharedActs } from '../case/shared-acts.ts';
import { writingActs } from '../case/writing-acts.ts';
import { answerActs } from './acts/answer-act.ts';
import { recordActs } from './acts/record-acts.ts';
import type { ComplaintActs } from './complaint-case.ts';

const acts = {
  ...sharedActs,
  ...recordActs,
  ...writingActs('the complainant', 'Our target and limit stay the same.', {
    question: 'complaint-question',
    message: 'complaint-message',
  }),
  ...answerActs,
};

export type ComplaintActName = keyof typeof acts;

/** By the name of the API's action. */
export const complaintActs = acts as Readonly<Record<ComplaintActName, ComplaintActs[string]>>;
