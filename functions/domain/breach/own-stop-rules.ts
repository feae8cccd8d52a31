import type { Instant } from '#domain/calendar/times.ts';
import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import { NothingToConfirm, whoDid } from '#domain/case/two-persons.ts';
import type { Breach } from './breach.ts';
import type { About, CommandOf, RulesOf } from './breach-rule.ts';
import { calendarOf, dayAfter } from './clocks.ts';
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
import { acceptancePending } from './new-direction-rules.ts';
import type { StopVerdict } from './own-stop-events.ts';
import { bodiesOf, isReviewOwed, type OwnStopOf, ownStopsIn, runningOwnStop } from './own-stops.ts';

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

/** An officer's further stop: a supervisor or the DPO reviews it, at any time. */
const isFurther = (breach: Breach, about: Numbered): boolean => stopOf(breach, about)?.own.further === true;

/** Only during its days, and only if both officers can see every body. */
const notToEnd = (breach: Breach, about: Numbered, facts: BreachFacts) => {
  const refusal = owed(breach, about) ?? (isFull(breach) ? new TooManyBodies() : undefined);
  return refusal ?? (isInForce(breach, stopOf(breach, about), facts) ? undefined : new StopOver());
};

const typists = (breach: Breach, about: Numbered) => {
  const stop = stopOf(breach, about);
  return stop === undefined ? [] : whoDid('typed-entry', ...bodiesOf(stop));
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

type Body = CommandOf<'review-own-stop'>['bodies'][number];

/** @throws {InvalidInput} unless every body is explained */
const mustExplainAll = (stop: OwnStopOf, bodies: readonly Body[]): void => {
  const left = bodiesOf(stop).filter(
    ({ textSha256 }) => !bodies.some((one) => one.textSha256 === textSha256),
  );
  if (left.length === 0) return;
  const which = [...new Set(left.map(({ textSha256 }) => textSha256))].join(', ');
  throw new InvalidInput([{ pointer: '#/bodies', detail: `Say what each body meant, also ${which}.` }]);
};

const verdictOf = ({ directions }: Breach, bodies: readonly Body[]): StopVerdict => {
  const meant = bodies.filter((one) => one.meant === 'direction');
  if (meant.length === 0) return 'nothing';
  const isRecorded = ({ direction }: Body) =>
    direction !== undefined && directions.some(({ n }) => n === direction);
  return meant.every(isRecorded) ? 'recorded' : 'meant';
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
  /** The reviewer typed none of the bodies. A supervisor or the DPO can review a further stop at any time. */
  'review-own-stop': {
    wakes: 'machine',
    among,
    closed: (breach, about, facts) => {
      const refusal = owed(breach, about);
      if (refusal !== undefined || isFurther(breach, about)) return refusal;
      return isInForce(breach, stopOf(breach, about), facts) ? new DirectionInForce() : undefined;
    },
    from: (breach, about, { closures }) => {
      const stop = stopOf(breach, about);
      const isOwed = owed(breach, about) === undefined;
      return stop && isOwed ? dayAfter(lastSilentDay(stop, calendarOf(breach, closures))) : undefined;
    },
    notBy: typists,
    seniorOnly: isFurther,
    decide: (breach, { n, bodies, isSenior, hasCounselNote, by, textSha256 }, facts) => {
      const stop = stopOf(breach, { n });
      if (stop === undefined) return [];
      if (isFurther(breach, { n }) && !isSenior) throw new SupervisorMustAnswer();
      mustExplainAll(stop, bodies);
      const verdict = verdictOf(breach, bodies);
      if (verdict === 'meant' && !isInForce(breach, stop, facts)) throw new DirectionNotRecorded();
      const longer = verdict === 'meant' && hasCounselNote ? ({ longer: true } as const) : {};
      return [{ type: 'own-stop-reviewed', n, verdict, ...longer, by, textSha256 }];
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
