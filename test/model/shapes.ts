import type { Place } from './reach.ts';
import type { Shape } from './shape.ts';

export interface NamedShape extends Shape {
  /** At least so many states and so deep: a search that became smaller proves less. */
  readonly states: number;
  readonly depth: number;
  readonly reaches: readonly Place[];
}

const nothing = {
  pages: 1,
  senders: 1,
  senderStarts: 1,
  directions: 0,
  lifts: 0,
  asks: 0,
  deaths: 0,
  lostReplies: 0,
};

/** A lost sender's claim may be settled from minute 17 on by a drain, from 22 on by another sender. */
const oneDeath = [0, 4, 17, 22];
const twoDeaths = [...oneDeath, 34, 44];

/** Explored every day. */
export const quickShapes = {
  'two senders die, an event is lost': {
    ...{ ...nothing, start: 'sending', runs: ['sender'], senderStarts: 3, deaths: 2 },
    ...{ lostEvents: 1, minutes: twoDeaths },
    ...{ states: 14_000, depth: 55 },
    reaches: [
      'two deaths',
      'a lost event',
      'an event before its page',
      'in doubt',
      'marked',
      'two letters',
      'everybody told',
    ],
  },
  'two directions': {
    ...{ ...nothing, start: 'sending', runs: ['sender', 'direct', 'accept'], directions: 2 },
    ...{ lostEvents: 'all', minutes: [0] },
    ...{ states: 8_000, depth: 30 },
    reaches: [
      'second direction',
      'letter after a direction',
      'accepted with nobody told',
      'accepted with some told',
    ],
  },
  'a direction ends the exception': {
    ...{ ...nothing, start: 'urgent', pages: 2, runs: ['urgentSender', 'direct', 'accept'], directions: 1 },
    ...{ lostEvents: 0, minutes: [0] },
    ...{ states: 9_000, depth: 30 },
    reaches: [
      'told by the exception',
      'letter after a direction',
      'an event before its page',
      'accepted with some told',
    ],
  },
} as const satisfies Readonly<Record<string, NamedShape>>;

/** Explored before each release. */
export const shapes = {
  ...quickShapes,
  'two senders, two deaths': {
    ...{ ...nothing, start: 'sending', runs: ['sender'], senders: 2, senderStarts: 3, deaths: 2 },
    ...{ lostEvents: 'all', minutes: twoDeaths },
    ...{ states: 70_000, depth: 50 },
    reaches: ['two senders', 'two deaths', 'in doubt', 'marked', 'two letters', 'everybody told'],
  },
  'a direction and a death': {
    ...{
      ...nothing,
      start: 'sending',
      runs: ['sender', 'direct', 'accept'],
      senderStarts: 2,
      directions: 1,
      deaths: 1,
    },
    ...{ lostEvents: 0, minutes: oneDeath },
    ...{ states: 280_000, depth: 48 },
    reaches: [
      'a death',
      'letter after a direction',
      'in doubt',
      'an event before its page',
      'accepted with some told',
    ],
  },
  'a fast clock': {
    ...{ ...nothing, start: 'held', runs: ['release', 'direct'], fast: { release: 5 }, directions: 1 },
    ...{ lostEvents: 'all', minutes: [-11, -6, -5, 0] },
    ...{ states: 100, depth: 12 },
    reaches: ['released', 'accepted at once'],
  },
  'a lift and a second direction': {
    ...{ ...nothing, start: 'held', runs: ['direct', 'lift', 'release'], directions: 2, lifts: 1 },
    ...{ lostEvents: 'all', minutes: [0] },
    ...{ states: 1900, depth: 27 },
    reaches: ['released again', 'second direction'],
  },
  // Of the law of stopping: two field offices of one agency, of which one lifts its letter. Seen on the parent: EARLY.
  'one of two letters of an agency is lifted': {
    ...{ ...nothing, start: 'held', runs: ['directAgain', 'liftLatest', 'release'], directions: 2, lifts: 1 },
    ...{ lostEvents: 'all', minutes: [0] },
    ...{ states: 150, depth: 15 },
    reaches: ['second direction', 'one of two lifted'],
  },
  // Of the law of stopping: one officer ends their own pause while another's is open.
  'two pauses and a sender': {
    ...{ ...nothing, start: 'sending', pages: 2, runs: ['sender', 'pause', 'resumeOwn'], pauses: 2 },
    ...{ lostEvents: 'all', minutes: [0] },
    ...{ states: 3_500, depth: 35 },
    reaches: ['a pause is open', 'letter after a pause', 'everybody told'],
  },
  'lifted, and released again': {
    ...{ ...nothing, start: 'sending', runs: ['sender', 'direct', 'lift', 'release', 'ask'] },
    ...{ senderStarts: 1, directions: 1, lifts: 1, asks: 1, lostEvents: 'all', minutes: [0] },
    ...{ states: 140_000, depth: 50 },
    reaches: ['released again', 'letter after a direction', 'everybody told', 'accepted with some told'],
  },
  'the release and the first letter': {
    ...{ ...nothing, start: 'held', runs: ['release', 'ask', 'canary', 'direct'], directions: 1, asks: 1 },
    ...{ lostEvents: 'all', minutes: [0] },
    ...{ states: 57_000, depth: 55 },
    reaches: ['released', 'letter after a direction', 'accepted with some told'],
  },
  'the exception or a direction': {
    ...{ ...nothing, start: 'asked', runs: ['confirm', 'direct'], directions: 1 },
    ...{ lostEvents: 'all', minutes: [0] },
    ...{ states: 21, depth: 9 },
    reaches: ['accepted at once'],
  },
  'the exception is confirmed': {
    ...{
      ...nothing,
      start: 'asked',
      runs: ['confirm', 'ask', 'urgentCanary', 'direct'],
      directions: 1,
      asks: 1,
    },
    ...{ lostEvents: 'all', minutes: [0] },
    ...{ states: 90_000, depth: 53 },
    reaches: ['told by the exception', 'letter after a direction', 'accepted with some told'],
  },
  'a lost reply': {
    ...{ ...nothing, start: 'sending', runs: ['sender', 'direct', 'accept'], directions: 1, lostReplies: 1 },
    ...{ lostEvents: 0, minutes: [0, 22] },
    ...{ states: 190_000, depth: 35 },
    reaches: ['a lost reply', 'in doubt', 'letter after a direction', 'accepted with some told'],
  },
  'two pages and a direction': {
    ...{ ...nothing, start: 'sending', pages: 2, runs: ['sender', 'direct', 'accept'], directions: 1 },
    ...{ lostEvents: 'all', minutes: [0] },
    ...{ states: 2600, depth: 35 },
    reaches: ['letter after a direction', 'everybody told', 'accepted with some told'],
  },
  'two senders and a direction': {
    ...{
      ...nothing,
      start: 'sending',
      senders: 2,
      senderStarts: 2,
      runs: ['sender', 'direct'],
      directions: 1,
    },
    ...{ lostEvents: 'all', minutes: [0] },
    ...{ states: 26_000, depth: 31 },
    reaches: ['two senders', 'letter after a direction', 'accepted with some told'],
  },
  'a slow sender': {
    ...{ ...nothing, start: 'sending', senders: 2, senderStarts: 2, runs: ['sender'], deaths: 1 },
    ...{ lostEvents: 'all', minutes: [0, 4, 17, 22] },
    ...{ states: 7500, depth: 36 },
    reaches: ['two senders', 'a death', 'marked', 'two letters'],
  },
} as const satisfies Readonly<Record<string, NamedShape>>;

export type ShapeName = keyof typeof shapes;
