import { breachRows, switchRows } from './breach-rows.ts';
import { complaintRounds } from './complaint-rounds.ts';
import { drillRounds } from './drill-rounds.ts';
import { accountRounds, companyRounds, downtimeRounds, holderRounds } from './place-rounds.ts';
import {
  brokerActionRounds,
  campaignRounds,
  certificateRounds,
  preservationRounds,
  trainingRounds,
} from './register-rounds.ts';
import { ofLetters, requestRows } from './request-rows.ts';
import type { RowsOf } from './round.ts';
import type { Tables } from './tables.ts';

const back = 'another officer corrects it back';
const declined = 'another officer declines it';
const anew = 'another officer enters it anew';

/** What another officer can do against each act, and a round in which they do; or why nobody can. */
export const rows: { readonly [N in keyof Tables]: RowsOf<Tables[N]> } = {
  breach: breachRows,
  'all notices': switchRows,
  request: requestRows,
  complaint: {
    ...ofLetters,
    assign: { undo: 'another officer puts it back into the queue', round: complaintRounds.assign },
    'record-investigation': 'What was checked stays in the story.',
    'name-officer': 'An officer who was named stays named.',
    'link-request': 'The link stays: another request is refused.',
    'record-step': {
      undo: 'another officer records it with another day',
      unplayed:
        'Its form has two fields called step, and the browser of these tests sends one value by name.',
    },
    'give-pack': 'A pack that was made stays made.',
    answer: 'The letter is out; the complainant alone can say that it does not resolve the complaint.',
  },
  account: {
    enter: { undo: anew, round: accountRounds.enter },
    confirm: { undo: 'another officer enters another address', round: accountRounds.confirm },
    call: 'A call that was made stays made.',
    accept: 'It stays in the history of the account, and nobody can change it.',
    change: 'The change was made elsewhere, and the customer was told of it.',
  },
  'broker action': {
    'record-result': { undo: 'another officer corrects it', round: brokerActionRounds['record-result'] },
    'correct-result': { undo: back, round: brokerActionRounds['correct-result'] },
    'correct-action': { undo: back, round: brokerActionRounds['correct-action'] },
    'correct-information': { undo: back, round: brokerActionRounds['correct-information'] },
  },
  campaign: {
    'confirm-campaign': 'Nobody can take an approval back.',
    'decline-campaign': 'A campaign that was declined stays declined: another one is recorded anew.',
    'record-mailing': { undo: declined, round: campaignRounds['record-mailing'] },
    'confirm-mailing': 'The mailing stays confirmed: letters that come back take out their accounts alone.',
    'decline-mailing': 'A mailing that was declined stays declined: another one is recorded anew.',
    'record-returns': 'A letter that came back stays so: a new notice is another mailing.',
  },
  certificate: {
    'record-filing': { undo: declined, round: certificateRounds['record-filing'] },
    'confirm-filing': 'Nobody can take it back: a later day of filing keeps the answers longer.',
    'decline-filing': {
      undo: 'another officer records it again',
      round: certificateRounds['decline-filing'],
    },
    'correct-filing': { undo: back, round: certificateRounds['correct-filing'] },
  },
  company: {
    enter: { undo: anew, round: companyRounds.enter },
    change: { undo: 'the change of another officer takes its place', round: companyRounds.change },
    confirm: { undo: 'two officers change it back', round: companyRounds.confirm },
  },
  downtime: {
    'end-downtime': { undo: 'another officer corrects the end', round: downtimeRounds['end-downtime'] },
    'decide-anomaly': 'The question is closed with the reason.',
    'decide-failure': { undo: 'another officer writes it anew', round: downtimeRounds['decide-failure'] },
    'record-fcc-notice': 'A letter that was sent stays sent.',
  },
  drill: {
    start: { undo: 'another officer ends the drill', round: drillRounds.start },
    end: { undo: 'another officer starts a drill', round: drillRounds.end },
    run: { undo: 'another officer stops the practice clock', round: drillRounds.run },
    stop: { undo: 'another officer lets the practice clock run', round: drillRounds.stop },
    resume: {
      undo: 'another officer records a real breach, which pauses the drill',
      unplayed: 'While a real breach is open the same press is refused, and no other round has a drill.',
    },
    hour: 'The practice clock does not go back.',
    day: 'The practice clock does not go back.',
    next: 'The practice clock does not go back.',
    colleague: 'What a practice colleague did stays done.',
  },
  holder: {
    'confirm-holder': { undo: 'two officers remove the system', round: holderRounds['confirm-holder'] },
    'decline-holder': { undo: anew, round: holderRounds['decline-holder'] },
    'enter-holder': { undo: declined, round: holderRounds['enter-holder'] },
    'ask-holder-removal': { undo: declined, round: holderRounds['ask-holder-removal'] },
    'renew-holder-secret': {
      undo: 'another officer makes another secret',
      round: holderRounds['renew-holder-secret'],
    },
    'push-holder-again': 'What the webhook was told stays told.',
  },
  'paper mail': {
    'paper-mailed': 'A letter that was mailed stays mailed.',
    undeliverable: 'A letter that was given up stays given up.',
  },
  preservation: {
    'ask-preservation-end': { undo: declined, round: preservationRounds['ask-preservation-end'] },
    'confirm-preservation-end': 'What got its end back is erased: nobody can take that back.',
    'decline-preservation-end': {
      undo: 'another officer asks again',
      round: preservationRounds['decline-preservation-end'],
    },
  },
  training: { 'correct-training': { undo: back, round: trainingRounds['correct-training'] } },
  transfer: {
    'confirm-transfer': 'The data may leave: nobody can take that back.',
    'decline-transfer': 'A transfer that was declined stays declined: another one is recorded anew.',
    'record-hand-over': 'Data that left stays gone.',
  },
};
