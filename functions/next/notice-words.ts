import type { BreachAct } from '#domain/breach/officer-acts.ts';
import * as lists from '#functions/notice/contract.ts';
import { atOwnDoors } from './at-own-doors.ts';
import type { About, WordsOf } from './next-act.ts';

const isFirst = ({ list = 1 }: About): boolean => list === 1;
/** Which letter: of the urgent notice, of the notice, or of a supplement. */
const letterOf = (about: About): string => {
  if (about.audience === 'urgent') return 'the urgent letter';
  return isFirst(about) ? 'the letter' : `the letter of supplement ${about.list}`;
};
const listOf = (about: About): string =>
  isFirst(about) ? 'the recipients' : `the recipients of supplement ${about.list}`;

/** Recipients, letters, sending, and the end of the case. */
export const noticeWords = {
  'open-upload': [
    {
      action: 'upload-list',
      label: (about: About) => `Upload ${listOf(about)}`,
      needs: ['The list as a CSV file'],
      door: (about: About) => (isFirst(about) ? lists.startUpload : lists.startSupplementUpload),
    },
    {
      action: 'put-list',
      label: (about: About) => `Send ${listOf(about)} in one file`,
      needs: ['The list as a CSV file of at most 5 MB'],
      door: (about: About) => (isFirst(about) ? lists.takeList : lists.takeSupplement),
    },
  ],
  'correct-rows': {
    label: (about: About) =>
      isFirst(about) ? 'Correct rejected rows' : `Correct rejected rows on supplement ${about.list}`,
    needs: ['The rows as they should read'],
    door: lists.correctRows,
  },
  'finish-rows': {
    label: 'Finish rejected rows',
    needs: ['What became of each row'],
    door: lists.finishRows,
  },
  'ask-write-off': {
    label: 'Ask to write off rejected rows',
    needs: ['The reason why nobody can be told'],
    door: lists.finishRows,
  },
  'record-paper-mail': {
    label: 'Record that paper letters were mailed',
    needs: ['The day on which you mailed them', 'Which letters'],
    door: lists.recordPaperMail,
  },
  ...atOwnDoors({
    'write-letter': {
      label: (about: About) => `Write ${letterOf(about)}`,
      needs: ['The subject and the text', 'The kinds of records', 'Text that a state requires'],
    },
    'approve-notice': {
      label: (about: About) => `Approve ${letterOf(about)}`,
      needs: [
        'The letter as a reader sees it',
        'The number of recipients',
        'Whether the FCC was closed since',
      ],
    },
    'pause-notice': { label: 'Pause sending', needs: ['The reason'] },
    'resume-notice': { label: 'Resume sending', needs: ['Which pauses end', 'The reason'] },
    'confirm-resume': {
      label: 'Confirm the end of the pauses',
      needs: ['Each pause and its reason, read by you'],
    },
    'open-supplement': {
      label: 'Open a supplement',
      needs: ['Your statement that these people belong to this breach', 'The reason'],
    },
    'cancel-supplement': { label: 'Cancel this supplement', needs: ['The reason'] },
    'confirm-write-off': { label: 'Confirm the write-off', needs: ['The rows and the reason, read by you'] },
    'ask-paper-mail-waiver': {
      label: 'Ask to close without the last paper letters',
      needs: ['The reason why they cannot be mailed'],
    },
    'confirm-paper-mail-waiver': {
      label: 'Confirm closing without the last paper letters',
      needs: ['The number of letters and the reason, read by you'],
    },
    close: { label: 'Close the case', needs: [] },
  }),
} as const satisfies Partial<WordsOf<BreachAct>>;
