import { sharedActs } from '../case/shared-acts.ts';
import { answerActs } from './acts/answer-act.ts';
import { caseActs } from './acts/case-acts.ts';
import { dateActs } from './acts/date-acts.ts';
import { identityActs } from './acts/identity-acts.ts';
import { writingActs } from './acts/writing-acts.ts';
import type { RequestActs } from './request-case.ts';

/** By the name of the API's action. */
export const requestActs: RequestActs = {
  ...sharedActs,
  ...answerActs,
  ...identityActs,
  ...writingActs,
  ...dateActs,
  ...caseActs,
} as RequestActs;
