import type { ComplaintAct } from '#domain/complaint/next.ts';
import { caseDoor } from '#functions/case/contract.ts';
import * as doors from '#functions/complaint/contract.ts';
import type { WordsOf } from './next-act.ts';
import { sharedWords } from './shared-words.ts';

export const complaintWords: WordsOf<ComplaintAct> = {
  answer: {
    label: 'Answer',
    needs: ['What you found on each point', 'The outcome', 'Whether phone records were misused'],
    door: doors.answerComplaint,
  },
  'record-investigation': {
    label: 'Record what you checked',
    needs: ['A note of what you checked, for colleagues'],
    door: doors.recordFact,
  },
  write: [
    {
      action: 'ask',
      label: 'Ask the complainant a question',
      needs: ['The question'],
      door: doors.askComplainant,
    },
    {
      action: 'message',
      label: 'Write to the complainant',
      needs: ['The message'],
      door: doors.writeToComplainant,
    },
  ],
  'confirm-entry': {
    label: 'Confirm the late entry',
    needs: ['The papers, to compare the day of receipt'],
    door: doors.confirmComplaintEntry,
  },
  'name-officer': {
    label: 'Name an officer complained of',
    needs: ['The officer'],
    door: doors.recordFact,
  },
  'link-request': {
    label: 'Link the request complained of',
    needs: ['The reference of the request, from the papers'],
    door: doors.recordFact,
  },
  'record-step': {
    label: 'Record a step before arbitration',
    needs: ['The step', 'The day on which the complainant took it'],
    door: doors.recordFact,
  },
  'give-pack': {
    label: 'Make the pack for the independent body',
    needs: ['The paper that the complainant signed', 'The day of the signature'],
    door: doors.recordFact,
  },
  assign: { label: 'Assign', needs: ['The officer, or nobody'], door: caseDoor('assign') },
  ...sharedWords,
};
