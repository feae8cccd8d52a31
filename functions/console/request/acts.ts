import { sharedActs } from '../case/shared-acts.ts';
import { writingActs } from '../case/writing-acts.ts';
import { answerActs } from './acts/answer-act.ts';
import { caseActs } from './acts/case-acts.ts';
import { childActs } from './acts/child-acts.ts';
import { dateActs } from './acts/date-acts.ts';
import { holderActs } from './acts/holder-acts.ts';
import { identityActs } from './acts/identity-acts.ts';
import { recordsActs } from './acts/records-acts.ts';
import type { RequestActs } from './request-case.ts';

const acts = {
  ...sharedActs,
  ...answerActs,
  ...identityActs,
  ...recordsActs,
  ...childActs,
  ...holderActs,
  ...writingActs('the person', 'The date for our answer does not change.', {
    question: 'question',
    message: 'reply',
  }),
  ...dateActs,
  ...caseActs,
};

export type RequestActName = keyof typeof acts;

/** By the name of the API's action. */
export const requestActs = acts as Readonly<Record<RequestActName, RequestActs[string]>>;
