import { requestRounds } from './request-rounds.ts';
import type { RowsOf } from './round.ts';
import type { Tables } from './tables.ts';

/** Of requests and complaints alike: what leaves us, or stays in the story. */
export const ofLetters = {
  'confirm-text': 'A letter that was sent stays sent.',
  'return-text': 'Its author writes another text.',
  'add-note': 'A note stays.',
  'record-posted': 'A letter that was mailed stays mailed.',
  'record-undeliverable': 'A letter that was given up stays given up.',
  'confirm-entry': 'The day of receipt that two officers confirmed stays.',
  ask: 'A letter that was sent stays sent.',
  message: 'A letter that was sent stays sent.',
} as const;

const other = 'another officer records another';
const reopened = 'another officer reopens the request';

export const requestRows: RowsOf<Tables['request']> = {
  ...ofLetters,
  assign: { undo: 'another officer puts it back into the queue', round: requestRounds.assign },
  answer: { undo: reopened, round: requestRounds.answer },
  'name-instruction': {
    undo: 'another officer names another instruction',
    unplayed: 'It needs a request of a company that no contact of it confirmed.',
  },
  'check-identity': { undo: other, round: requestRounds['check-identity'] },
  'confirm-identity': {
    undo: 'another officer changes what is asked for, and the proof no longer counts',
    round: requestRounds['confirm-identity'],
  },
  'apply-restriction': 'The customer alone can permit the use again.',
  'declare-records': {
    undo: 'the declaration of another officer takes its place',
    round: requestRounds['declare-records'],
  },
  'review-package': {
    undo: 'another officer reviews it with another choice',
    unplayed: 'It needs the packed records of systems.',
  },
  'confirm-records': { undo: 'another officer declares anew', round: requestRounds['confirm-records'] },
  'decide-block': { undo: 'another officer decides otherwise', round: requestRounds['decide-block'] },
  'tell-company': 'A letter that was sent stays sent.',
  'confirm-block': { undo: 'two officers lift the block', round: requestRounds['confirm-block'] },
  'record-holder-answer': 'What a system answered stays answered.',
  extend: 'The person was told, once: nobody can take that back.',
  'set-new-date': { undo: other, round: requestRounds['set-new-date'] },
  'record-state': { undo: other, round: requestRounds['record-state'] },
  'record-child-age': { undo: other, round: requestRounds['record-child-age'] },
  reopen: { undo: 'another officer answers it again', round: requestRounds.reopen },
  reclassify: { undo: 'another officer changes it back', round: requestRounds.reclassify },
  split: 'Each part is a request of its own, and the person was told.',
  link: 'The person was told of both.',
  'change-format': {
    undo: 'another officer changes it back',
    unplayed: 'The API says that the format was changed, never to what: a format may tell of a disability.',
  },
  close: {
    undo: reopened,
    unplayed: 'It needs a person who gets standard letters only.',
  },
};
