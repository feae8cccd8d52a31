import type { BreachAct } from '#domain/breach/officer-acts.ts';
import { atOwnDoors } from './at-own-doors.ts';
import { directionWords } from './direction-words.ts';
import type { WordsOf } from './next-act.ts';
import { noticeWords } from './notice-words.ts';

type RecordAct = Exclude<BreachAct, keyof typeof directionWords | keyof typeof noticeWords>;

const recordWords = atOwnDoors<RecordAct>({
  'confirm-restore': {
    label: 'Confirm the record after the restore',
    needs: ['The papers: every filing, direction and decision'],
  },
  determine: {
    label: 'Record the determination',
    needs: ['When it was determined', 'Whether 47 CFR 64.2011 applies', 'The reason'],
  },
  'confirm-determination': { label: 'Confirm the determination', needs: ['The determination, read by you'] },
  'withdraw-determination': { label: 'Ask to withdraw the determination', needs: ['The reason'] },
  'confirm-withdrawal': {
    label: 'Confirm the withdrawal',
    needs: ['The determination and the reason, read by you'],
  },
  'correct-record': { label: 'Correct the times of the record', needs: ['The right time', 'The reason'] },
  'confirm-record-correction': {
    label: 'Confirm the correction of the record',
    needs: ['The times as they are and as asked, read by you'],
  },
  'record-receipt': {
    label: 'Record a receipt',
    needs: ['The agency', 'When you filed', 'The number of the receipt'],
  },
  'correct-receipt': {
    label: 'Correct this receipt',
    needs: ['When you filed', 'For an earlier time, the document', 'The reason'],
  },
  'confirm-receipt': { label: 'Confirm this receipt', needs: ['The document of the agency, to compare'] },
  'withdraw-receipt': { label: 'Withdraw this receipt', needs: ['The reason'] },
  'record-copy': {
    label: 'Record a copy sent to an agency',
    needs: ['The agency', 'When the copy was sent'],
  },
  'record-duty': {
    label: 'Record another duty',
    needs: ['The law', 'Who must be told', 'The owner', 'Dates that counsel gave'],
  },
  'ask-published-notice': { label: 'Ask to give a notice that may be published', needs: ['Counsel’s note'] },
  'confirm-published-notice': {
    label: 'Confirm the notice that may be published',
    needs: ['The duty and counsel’s note, read by you'],
  },
  'state-californians': {
    label: 'Say whether more than 500 Californians were told',
    needs: ['How many Californians were told', 'The reason'],
  },
  'write-controllers-letter': {
    label: 'Write the letter to the companies',
    needs: ['Whether to send it', 'The letter', 'The reason'],
  },
  'confirm-controllers-letter': {
    label: 'Confirm the letter to the companies',
    needs: ['The letter, read by you'],
  },
  'record-controllers-letter': {
    label: 'Record that the letter to the companies was sent',
    needs: ['The day on which it was sent'],
  },
});

export const breachWords: WordsOf<BreachAct> = { ...recordWords, ...directionWords, ...noticeWords };
