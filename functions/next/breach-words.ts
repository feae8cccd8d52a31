import type { BreachAct } from '#domain/breach/officer-acts.ts';
import { actionRows } from '#functions/breach/contract.ts';
import { directionWords } from './direction-words.ts';
import type { WordsOf } from './next-act.ts';
import { noticeWords } from './notice-words.ts';

type RecordAct = Exclude<BreachAct, keyof typeof directionWords | keyof typeof noticeWords>;

const recordWords: WordsOf<RecordAct> = {
  'confirm-restore': {
    label: 'Confirm the record after the restore',
    needs: ['The papers: every filing, direction and decision'],
    door: actionRows['confirm-restore'],
  },
  determine: {
    label: 'Record the determination',
    needs: ['When it was determined', 'Whether 47 CFR 64.2011 applies', 'The reason'],
    door: actionRows.determine,
  },
  'confirm-determination': {
    label: 'Confirm the determination',
    needs: ['The determination, read by you'],
    door: actionRows['confirm-determination'],
  },
  'withdraw-determination': {
    label: 'Ask to withdraw the determination',
    needs: ['The reason'],
    door: actionRows['withdraw-determination'],
  },
  'confirm-withdrawal': {
    label: 'Confirm the withdrawal',
    needs: ['The determination and the reason, read by you'],
    door: actionRows['confirm-withdrawal'],
  },
  'correct-record': {
    label: 'Correct the times of the record',
    needs: ['The right time', 'The reason'],
    door: actionRows['correct-record'],
  },
  'confirm-record-correction': {
    label: 'Confirm the correction of the record',
    needs: ['The times as they are and as asked, read by you'],
    door: actionRows['confirm-record-correction'],
  },
  'record-receipt': {
    label: 'Record a receipt',
    needs: ['The agency', 'When you filed', 'The number of the receipt'],
    door: actionRows['record-receipt'],
  },
  'correct-receipt': {
    label: 'Correct this receipt',
    needs: ['When you filed', 'For an earlier time, the document', 'The reason'],
    door: actionRows['correct-receipt'],
  },
  'confirm-receipt': {
    label: 'Confirm this receipt',
    needs: ['The document of the agency, to compare'],
    door: actionRows['confirm-receipt'],
  },
  'withdraw-receipt': {
    label: 'Withdraw this receipt',
    needs: ['The reason'],
    door: actionRows['withdraw-receipt'],
  },
  'record-copy': {
    label: 'Record a copy sent to an agency',
    needs: ['The agency', 'When the copy was sent'],
    door: actionRows['record-copy'],
  },
  'record-duty': {
    label: 'Record another duty',
    needs: ['The law', 'Who must be told', 'The owner', 'Dates that counsel gave'],
    door: actionRows['record-duty'],
  },
  'ask-published-notice': {
    label: 'Ask to give a notice that may be published',
    needs: ['Counsel’s note'],
    door: actionRows['ask-published-notice'],
  },
  'confirm-published-notice': {
    label: 'Confirm the notice that may be published',
    needs: ['The duty and counsel’s note, read by you'],
    door: actionRows['confirm-published-notice'],
  },
  'state-californians': {
    label: 'Say whether more than 500 Californians were told',
    needs: ['How many Californians were told', 'The reason'],
    door: actionRows['state-californians'],
  },
  'write-controllers-letter': {
    label: 'Write the companies’ letter',
    needs: ['Whether to send it', 'The letter', 'The reason'],
    door: actionRows['write-controllers-letter'],
  },
  'confirm-controllers-letter': {
    label: 'Confirm the companies’ letter',
    needs: ['The letter, read by you'],
    door: actionRows['confirm-controllers-letter'],
  },
  'record-controllers-letter': {
    label: 'Record that the companies’ letter was sent',
    needs: ['The day on which it was sent'],
    door: actionRows['record-controllers-letter'],
  },
};

export const breachWords: WordsOf<BreachAct> = { ...recordWords, ...directionWords, ...noticeWords };
