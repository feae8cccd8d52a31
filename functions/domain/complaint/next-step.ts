import type { Instant } from '#domain/calendar/times.ts';
import { lettersToSend } from './letters.ts';
import { type Complaint, isOpen, isSettled, owesCarryingOut } from './state.ts';

export type NextStep =
  | 'send-letters'
  | 'ask-investigator'
  | 'carry-out-answer'
  | 'wait-for-post'
  | 'wait-for-investigator'
  | 'wait-for-complainant'
  | 'settled';

/** A new step does not compile until somebody decides who does it. */
const isOfMachine: Readonly<Record<NextStep, boolean>> = {
  'send-letters': true,
  'ask-investigator': true,
  'carry-out-answer': true,
  'wait-for-post': false,
  'wait-for-investigator': false,
  'wait-for-complainant': false,
  settled: false,
};

/** Without `now`, a letter that waits for its day is nobody's next step. */
export const nextStepOf = (complaint: Complaint, now?: Instant): NextStep => {
  if (lettersToSend(complaint, now).length > 0) return 'send-letters';
  if (isOpen(complaint) && !complaint.investigatorAsked) return 'ask-investigator';
  if (owesCarryingOut(complaint)) return 'carry-out-answer';
  if (isSettled(complaint)) return 'settled';
  if (complaint.stage === 'answered') return 'wait-for-complainant';
  return complaint.waitingForPost?.some(({ resumesMachine }) => resumesMachine)
    ? 'wait-for-post'
    : 'wait-for-investigator';
};

export const needsMachine = (complaint: Complaint): boolean => isOfMachine[nextStepOf(complaint)];
