import type { RequestAct } from '#domain/request/next.ts';
import { caseDoor } from '#functions/case/contract.ts';
import { answerInstruction, uploadPackage } from '#functions/holder/contract.ts';
import * as doors from '#functions/request/contract.ts';
import type { WordsOf } from './next-act.ts';
import { sharedWords } from './shared-words.ts';

export const requestWords: WordsOf<RequestAct> = {
  answer: {
    label: 'Answer',
    needs: ['The outcome', 'The message to the person', 'For a refusal, its reason'],
    door: doors.answerRequest,
  },
  'check-identity': {
    label: 'Record proof of identity',
    needs: ['What you checked', 'The day on which you checked it'],
    door: doors.checkIdentity,
  },
  'confirm-identity': {
    label: 'Confirm the proof of identity',
    needs: ['The proof that another officer recorded'],
    door: doors.confirmIdentity,
  },
  'confirm-entry': {
    label: 'Confirm the late entry',
    needs: ['The papers, to compare the day of receipt'],
    door: doors.confirmEntry,
  },
  'apply-restriction': {
    label: 'Apply it to an account',
    needs: ['The account number'],
    door: doors.applyRestriction,
  },
  'record-holder-answer': {
    label: ({ n }) => `Record a system’s answer to instruction ${n}`,
    needs: ['What the system did, as its owner says', 'How, when and by whom it was searched'],
    door: answerInstruction,
  },
  'upload-holder-package': {
    label: ({ n }) => `Upload the data of a system for instruction ${n}`,
    needs: ['A file of JSON Lines of at most 4 MB, as its owner sent it'],
    door: uploadPackage,
  },
  'review-package': {
    label: 'Review the records of the systems',
    needs: ['The records, which you opened', 'What stays out, and why'],
    door: doors.reviewPackage,
  },
  'put-package': {
    label: 'Upload the records',
    needs: ['The records in one ZIP file of at most 4 MB', 'Their manifest.json, which names the account'],
    door: doors.putPackage,
  },
  'decide-block': {
    label: 'Review the report about a child',
    needs: ['Whether the block stays or is lifted', 'The reason, for colleagues'],
    door: doors.decideBlock,
  },
  'confirm-block': {
    label: 'Confirm the decision about the block',
    needs: ['The decision that another officer made'],
    door: doors.confirmBlock,
  },
  'declare-records': {
    label: 'Declare whose records these are',
    needs: ['The account number', 'What goes to the person, page by page'],
    door: doors.declareRecords,
  },
  'confirm-records': {
    label: 'Look through the records',
    needs: ['The records that another officer declared'],
    door: doors.confirmRecords,
  },
  write: [
    {
      action: 'ask',
      label: 'Ask the person a question',
      needs: ['The question'],
      door: caseDoor('ask'),
    },
    {
      action: 'message',
      label: 'Write to the person',
      needs: ['The message'],
      door: caseDoor('message'),
    },
  ],
  extend: {
    label: 'Extend the due date',
    needs: ['Why we need more time', 'The reason as the person reads it'],
    door: caseDoor('extend'),
  },
  'set-new-date': {
    label: 'Tell the person a new date',
    needs: ['The day by which we will answer'],
    door: caseDoor('setNewDate'),
  },
  'record-state': {
    label: 'Record the person’s state',
    needs: ['The US state or territory, as the person told us'],
    door: caseDoor('recordState'),
  },
  'name-instruction': {
    label: 'Name the company’s instruction',
    needs: ['The company’s instruction, by its reference'],
    door: caseDoor('nameInstruction'),
  },
  'tell-company': {
    label: 'Tell a company of a child’s data',
    needs: ['The company', 'A number or an address that finds the record', 'The reason, for colleagues'],
    door: caseDoor('tellCompany'),
  },
  'record-child-age': {
    label: 'Record the child’s age',
    needs: ['How old the child is now, or was when we got the information'],
    door: caseDoor('recordChildAge'),
  },
  'change-format': {
    label: 'Change the format of paper letters',
    needs: ['The format that the person asked for'],
    door: caseDoor('changeFormat'),
  },
  assign: { label: 'Assign', needs: ['The officer, or nobody'], door: caseDoor('assign') },
  reclassify: {
    label: 'Change kind, capacity or law',
    needs: ['What to change', 'The reason, for colleagues'],
    door: caseDoor('reclassify'),
  },
  split: {
    label: 'Split into parts',
    needs: ['What each part asks for', 'The reason, for colleagues'],
    door: caseDoor('split'),
  },
  join: {
    label: 'Join with a duplicate',
    needs: ['The reference of the other request'],
    door: caseDoor('link'),
    action: 'link',
  },
  reopen: {
    label: 'Reopen',
    needs: ['Why it is reopened', 'A note for colleagues'],
    door: caseDoor('reopen'),
  },
  close: {
    label: 'Close without an answer',
    needs: ['The reason, for colleagues'],
    door: caseDoor('close'),
  },
  ...sharedWords,
};
