import type { Instant } from '#domain/calendar/times.ts';
import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import { NothingToConfirm, SamePerson, type Sub, whoDid } from '#domain/case/two-persons.ts';
import type { Breach } from './breach.ts';
import type { About, CommandOf, RulesOf } from './breach-rule.ts';
import type { BreachFacts, OwnStopCommand } from './commands.ts';
import { mayBeSending } from './customer-notice.ts';
import { directionsInForce, lastSilentDay } from './directions.ts';
import {
  DirectionInForce,
  DirectionNotRecorded,
  NothingToReview,
  StopOver,
  SupervisorMustAnswer,
  TooManyBodies,
} from './errors.ts';
import type { BreachEvent } from './events.ts';
import { startOfNext } from './hold.ts';
import { calendarOf } from './hold-dates.ts';
import { acceptancePending } from './new-direction-rules.ts';
import type { StopVerdict } from './own-stop-events.ts';
import {
  isReviewOwed,
  type OwnStopOf,
  ownStopsIn,
  runningOwnStop,
  unexplained,
  withExplained,
} from './own-stops.ts';

type Numbered = Required<Pick<About, 'n'>>;

/** Over all stops of a breach. The case stores further bodies, and then no stop can end early. */
const mostListed = 150;
const isFull = (breach: Breach): boolean =>
  ownStopsIn(breach).reduce((sum, { own }) => sum + own.listed.length, 0) >= mostListed;

const among = (breach: Breach) => ownStopsIn(breach).map(({ own }) => own.number);
const stopOf = (breach: Breach, { n }: Numbered) => ownStopsIn(breach).find(({ own }) => own.number === n);

const owed = (breach: Breach, about: Numbered) => {
  const stop = stopOf(breach, about);
  if (stop === undefined) return new NotFound();
  return isReviewOwed(stop) ? undefined : new NothingToReview();
};

const isInForce = (breach: Breach, stop: OwnStopOf | undefined, { now, closures }: BreachFacts): boolean =>
  stop !== undefined &&
  directionsInForce(breach.directions, calendarOf(breach, closures), now).includes(stop);

/**
 * An officer's further stop can end before its last day by the answer of a supervisor or the DPO. Once its days are over,
 * anybody who did not type a body explains it: the only senior officer may have typed it (law of stopping 3, 6).
 */
const isForSenior = (breach: Breach, about: Numbered, facts: BreachFacts): boolean => {
  const stop = stopOf(breach, about);
  return stop?.own.further === true && isInForce(breach, stop, facts);
};

/** Only during its days, and only if both officers can see every body. */
const notToEnd = (breach: Breach, about: Numbered, facts: BreachFacts) => {
  const refusal = owed(breach, about) ?? (isFull(breach) ? new TooManyBodies() : undefined);
  return refusal ?? (isInForce(breach, stopOf(breach, about), facts) ? undefined : new StopOver());
};

/** Whoever typed each body that is still unexplained can explain none of them. */
const typistsOfAll = (breach: Breach, about: Numbered) => {
  const stop = stopOf(breach, about);
  const left = stop === undefined ? [] : unexplained(stop);
  return whoDid('typed-entry', ...left.filter(({ by }) => left.every((one) => one.by === by)));
};

/** Through the 2nd business day, or the 1st if an earlier stop of this officer was reviewed. */
const ownStop = (
  breach: Breach,
  { by, textSha256 }: CommandOf<'hold-for-entry'>,
  number: number,
  now: Instant,
): BreachEvent => {
  const further = ownStopsIn(breach).some((one) => one.by === by && one.reviewedAt !== undefined);
  const own = { number, listed: [], ...(further ? ({ further } as const) : {}) };
  const stop = { type: 'stop-set', agency: 'other', because: 'our-own', from: now, own } as const;
  const event = { ...stop, by, textSha256 };
  return mayBeSending(breach) ? acceptancePending(event) : event;
};

type Meaning = CommandOf<'review-own-stop'>['bodies'][number];

/** Nobody explains what they typed themselves; the stop's author may explain another's. @throws {InvalidInput | SamePerson} */
const mustBeExplainable = (stop: OwnStopOf, bodies: readonly Meaning[], by: Sub): void => {
  const left = unexplained(stop);
  if (bodies.length === 0)
    throw new InvalidInput([{ pointer: '#/bodies', detail: 'Say what at least one entry meant.' }]);
  bodies.forEach(({ textSha256 }, at) => {
    const of = left.filter((one) => one.textSha256 === textSha256);
    if (of.length === 0)
      throw new InvalidInput([
        { pointer: `#/bodies/${at}/textSha256`, detail: 'No entry of this stop that is unexplained has it.' },
      ]);
    if (of.every((one) => one.by === by)) throw new SamePerson();
  });
};

/** A direction was meant, and the number names the one that was recorded. */
const isRecorded = ({ directions }: Breach, { direction }: Meaning): boolean =>
  direction !== undefined && directions.some(({ n }) => n === direction);

const explain = (
  breach: Breach,
  stop: OwnStopOf,
  { n, bodies, hasCounselNote, by, textSha256: reason }: CommandOf<'review-own-stop'>,
  isRunning: boolean,
): readonly BreachEvent[] => {
  const unrecorded = bodies.filter((one) => one.meant === 'direction' && !isRecorded(breach, one));
  if (unrecorded.length > 0 && !isRunning) throw new DirectionNotRecorded();
  const explained = bodies
    .filter((one) => !unrecorded.includes(one))
    .map((one) => ({ ...one, type: 'entry-explained', n, by }) as const);
  const own = explained.reduce(withExplained, stop.own);
  const verdict = verdictOf({ ...stop, own }, unrecorded.length > 0);
  const longer = verdict === 'meant' && hasCounselNote ? ({ longer: true } as const) : {};
  return verdict === undefined
    ? explained
    : [...explained, { type: 'own-stop-reviewed', n, verdict, ...longer, by, textSha256: reason }];
};

/** Undefined while an entry waits for somebody who did not type it. */
const verdictOf = (after: OwnStopOf, isUnrecorded: boolean): StopVerdict | undefined => {
  if (isUnrecorded) return 'meant';
  if (unexplained(after).length > 0) return undefined;
  return after.own.hasDirection ? 'recorded' : 'nothing';
};

export const ownStopRules: RulesOf<OwnStopCommand['type']> = {
  /**
   * Runs before we decide a body, and once more when we refuse it: a stop follows every body. A repeated call sets no other
   * one: its stop runs, was replaced by its direction, or was reviewed.
   */
  'hold-for-entry': {
    wakes: 'machine',
    decide: (breach, command, { now, closures }) => {
      const { refused, by, textSha256 } = command;
      const running = runningOwnStop(breach, calendarOf(breach, closures), now);
      if (running === undefined && command.again) return [];
      const n = running?.own.number ?? ownStopsIn(breach).length + 1;
      const set = running === undefined ? [ownStop(breach, command, n, now)] : [];
      const listed = running?.own.listed ?? [];
      const isListed = listed.some((one) => one.textSha256 === textSha256 && one.by === by);
      if (refused === undefined || isListed || isFull(breach)) return set;
      return [...set, { type: 'entry-refused', ...refused, textSha256, by, stop: n }];
    },
  },
  /** Each body in an act of its own, never by who typed it. A supervisor or the DPO can review a further stop while its days run (law of stopping 6). */
  'review-own-stop': {
    wakes: 'machine',
    among,
    closed: (breach, about, facts) => {
      const refusal = owed(breach, about);
      if (refusal !== undefined || isForSenior(breach, about, facts)) return refusal;
      return isInForce(breach, stopOf(breach, about), facts) ? new DirectionInForce() : undefined;
    },
    from: (breach, about, { closures }) => {
      const stop = stopOf(breach, about);
      const isOwed = owed(breach, about) === undefined;
      return stop && isOwed ? startOfNext(lastSilentDay(stop, calendarOf(breach, closures))) : undefined;
    },
    notBy: typistsOfAll,
    seniorOnly: isForSenior,
    decide: (breach, command, facts) => {
      const stop = stopOf(breach, command);
      if (stop === undefined) return [];
      if (isForSenior(breach, command, facts) && !command.isSenior) throw new SupervisorMustAnswer();
      mustBeExplainable(stop, command.bodies, command.by);
      return explain(breach, stop, command, isInForce(breach, stop, facts));
    },
  },
  'end-own-stop': {
    wakes: 'machine',
    among,
    closed: notToEnd,
    decide: (_, { n, by, textSha256 }) => [{ type: 'own-stop-end-asked', n, by, textSha256 }],
  },
  /** A body that is listed meanwhile changes the proposal: officers confirm only what they saw. */
  'confirm-own-stop-end': {
    wakes: 'machine',
    proposal: stopOf,
    among,
    closed: (breach, about, facts) =>
      notToEnd(breach, about, facts) ??
      (stopOf(breach, about)?.own.end === undefined ? new NothingToConfirm() : undefined),
    notBy: (breach, about) => whoDid('asked', stopOf(breach, about)?.own.end),
    decide: (_, { n, by }) => [{ type: 'own-stop-ended', n, by }],
  },
};
