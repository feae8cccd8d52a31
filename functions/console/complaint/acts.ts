import { sharedActs } from '../case/shared-acts.ts';
import { writingActs } from '../case/writing-acts.ts';
import { answerActs } from './acts/answer-act.ts';
import { recordActs } from './acts/record-acts.ts';
import type { ComplaintActs } from './complaint-case.ts';

/** By the name of the API's action. */
export const complaintActs: ComplaintActs = {
  ...sharedActs,
  ...recordActs,
  ...writingActs('the complainant', 'Our target and limit stay the same.'),
  ...answerActs,
} as ComplaintActs;
