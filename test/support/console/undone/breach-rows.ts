import { dutyRounds } from './duty-rounds.ts';
import { lateRounds } from './late-rounds.ts';
import { noticeRounds } from './notice-rounds.ts';
import { recordRounds } from './record-rounds.ts';
import type { RowsOf } from './round.ts';
import { stopRounds } from './stop-rounds.ts';
import { switchRounds } from './switch-rounds.ts';
import type { Tables } from './tables.ts';

const twoResume = 'two other officers resume';
const laterDay = 'another officer corrects the direction to a later day';
const stopSet = 'another officer’s entry of a direction is a stop, which ends the exception';
const newLetter = 'another officer writes a new letter';
const newList = 'another officer uploads a new list';
const otherLetter = 'another officer writes the letter to the companies anew';

export const switchRows: RowsOf<Tables['all notices']> = {
  'stop-sending': { undo: twoResume, round: switchRounds['stop-sending'] },
  'resume-sending': { undo: 'another officer stops', round: switchRounds['resume-sending'] },
  'sign-resume': { undo: 'another officer stops', round: switchRounds['sign-resume'] },
};

export const breachRows: RowsOf<Tables['breach']> = {
  determine: { undo: 'two other officers withdraw it', round: recordRounds.determine },
  'withdraw-determination': {
    undo: 'a second officer confirms it, and a third determines the breach again',
    round: recordRounds['withdraw-determination'],
  },
  'confirm-determination': {
    undo: 'two officers withdraw it',
    round: recordRounds['confirm-determination'],
  },
  'confirm-withdrawal': {
    undo: 'another officer determines the breach again',
    round: recordRounds['confirm-withdrawal'],
  },
  'correct-record': { undo: 'another officer corrects it back', round: recordRounds['correct-record'] },
  'confirm-record-correction': {
    undo: 'another officer corrects it back',
    round: recordRounds['confirm-record-correction'],
  },
  'record-receipt': { undo: 'another officer withdraws it', round: recordRounds['record-receipt'] },
  'correct-receipt': { undo: 'another officer corrects it again', round: recordRounds['correct-receipt'] },
  'confirm-receipt': { undo: 'another officer withdraws it', round: recordRounds['confirm-receipt'] },
  'withdraw-receipt': { undo: 'another officer records a receipt', round: recordRounds['withdraw-receipt'] },
  'record-copy': 'A copy that was sent to an agency stays sent.',
  'record-direction': { undo: 'two other officers lift it', round: stopRounds['record-direction'] },
  'correct-direction': { undo: laterDay, round: stopRounds['correct-direction'] },
  'confirm-direction': { undo: laterDay, round: stopRounds['confirm-direction'] },
  'lift-direction': { undo: laterDay, round: stopRounds['lift-direction'] },
  'confirm-lift': 'What a confirmed lift ended stays ended: a new direction is a stop of its own.',
  'review-release': { undo: laterDay, round: lateRounds['review-release'], isLate: true },
  'review-own-stop': 'The explanation of an entry stays: a later entry is explained by itself.',
  'end-own-stop': 'Nobody can refuse it: it waits for a second officer until the days of the stop are over.',
  'confirm-own-stop-end': 'Days that two officers ended stay ended: a further entry is another stop.',
  'ask-urgent-exception': { undo: stopSet, round: stopRounds['ask-urgent-exception'] },
  'ask-agency': 'A question that was asked stays asked: a later question is another one.',
  'proceed-after-objection': {
    undo: 'another officer records a new question, which needs new advice',
    round: stopRounds['proceed-after-objection'],
  },
  'confirm-urgent-exception': { undo: stopSet, round: stopRounds['confirm-urgent-exception'] },
  'confirm-restore': 'What two officers confirmed after a restore stays: a later restore is another one.',
  'record-duty': { undo: 'another officer records it with another day', round: dutyRounds['record-duty'] },
  'ask-published-notice': {
    undo: 'another officer changes the duty, and nobody consented to these words',
    round: dutyRounds['ask-published-notice'],
  },
  'confirm-published-notice': {
    undo: 'another officer changes the duty, and nobody consented to these words',
    round: dutyRounds['confirm-published-notice'],
  },
  'state-californians': { undo: 'another officer says no', round: dutyRounds['state-californians'] },
  'write-controllers-letter': { undo: otherLetter, round: dutyRounds['write-controllers-letter'] },
  'confirm-controllers-letter': { undo: otherLetter, round: dutyRounds['confirm-controllers-letter'] },
  'record-controllers-letter': { undo: otherLetter, round: dutyRounds['record-controllers-letter'] },
  'upload-list': {
    undo: newList,
    unplayed: 'Its page leads to the page of the list, and no address says that this act was done.',
  },
  'put-list': { undo: newList, round: noticeRounds['put-list'] },
  'correct-rows': { undo: newList, round: noticeRounds['correct-rows'] },
  'finish-rows': {
    undo: newList,
    unplayed: 'It needs two lists, one of which was approved and lost its approval again.',
  },
  'ask-write-off': { undo: newList, round: noticeRounds['ask-write-off'] },
  'confirm-write-off': { undo: newList, round: noticeRounds['confirm-write-off'] },
  'open-supplement': { undo: 'another officer cancels it', round: noticeRounds['open-supplement'] },
  'cancel-supplement': 'Its number is not used again: another supplement is another list.',
  'write-letter': { undo: newLetter, round: noticeRounds['write-letter'] },
  'approve-notice': { undo: newLetter, round: noticeRounds['approve-notice'] },
  'pause-notice': { undo: twoResume, round: stopRounds['pause-notice'] },
  'resume-notice': { undo: 'another officer pauses', round: stopRounds['resume-notice'] },
  'confirm-resume': { undo: 'another officer pauses', round: stopRounds['confirm-resume'] },
  'record-paper-mail': 'Letters that were mailed stay mailed.',
  'ask-paper-mail-waiver': {
    undo: 'the request of another officer takes its place',
    round: lateRounds['ask-paper-mail-waiver'],
    isLate: true,
  },
  'confirm-paper-mail-waiver': 'What two officers waived stays waived: letters may be mailed all the same.',
  close: {
    undo: 'another officer opens a supplement',
    unplayed: 'A laptop closes the case itself before anybody can. A test of the page plays the repeat.',
  },
};
