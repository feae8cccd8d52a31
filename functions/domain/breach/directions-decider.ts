import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate, instantText, newYork, startOf } from '#domain/calendar/instants.ts';
import { isAfter, isBefore, latestOf } from '#domain/calendar/times.ts';
import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import { mustBePast, mustBePastDay } from '#domain/case/not-in-future.ts';
import { mustBeDifferentPerson, NothingToConfirm } from '#domain/case/two-persons.ts';
import type { Breach } from './breach.ts';
import { calendarOf } from './clocks.ts';
import type { BreachFacts, DirectionCommand } from './commands.ts';
import { mayBeSending } from './customer-notice.ts';
import {
  type Direction,
  directionsInForce,
  directionsNeedingReview,
  furtherNotice,
  governingDirection,
  nextDirectionNumber,
  unliftedDirections,
  type WrittenDirection,
} from './directions.ts';
import {
  AlreadyReleased,
  DirectionInForce,
  DirectionNotInForce,
  DocumentMissing,
  NothingToReview,
  OnlyLater,
  OtherAgency,
  SecondVerbalStop,
} from './errors.ts';
import type { BreachEvent } from './events.ts';
import { initialIsOver30Days, longestInitialUntil } from './hold.ts';
import { stopPolicies } from './stop-reasons.ts';

type Of<T extends DirectionCommand['type']> = Extract<DirectionCommand, { type: T }>;

const directionOf = (breach: Breach, n: number): Direction => {
  const found = breach.directions.find((one) => one.n === n);
  if (found === undefined) throw new NotFound();
  if (!unliftedDirections(breach.directions).includes(found)) throw new DirectionNotInForce();
  return found;
};

/** The first instant of a day that is not before its noon: whatever the zone, its New York date is that day. */
const within = (on: string): string => instantText(startOf(on, newYork).add({ hours: 12 }));

/** A call: silence to the end of the 2nd business day after it, once per agency. */
const verbal = (
  breach: Breach,
  command: Of<'record-direction'>,
  { now }: BreachFacts,
): readonly BreachEvent[] => {
  const { agency, writtenOn, by, textSha256 } = command;
  const calls = breach.directions.filter(
    (one) => one.kind === 'stop' && stopPolicies[one.because].isCall && one.agency === agency,
  );
  if (calls.length > 0) {
    if (!command.hasCounselNote) throw new SecondVerbalStop();
    mustBeDifferentPerson(by, ...calls.map((one) => one.by));
  }
  const from = writtenOn === undefined ? now : within(writtenOn);
  return [
    {
      type: 'stop-set',
      n: nextDirectionNumber(breach.directions),
      agency,
      because: 'verbal',
      from,
      by,
      textSha256,
    },
  ];
};

/** How long an extension without an end lasts from its recording; then the release review. */
const openExtensionFor = { years: 1 };

interface Wanted {
  readonly before: WrittenDirection | undefined;
  readonly until: string;
  readonly writtenOn: string;
  readonly now: string;
}

/** Last silent day that is recorded; the agency’s own words are kept beside the case. */
const endOf = ({ before, until, writtenOn, now }: Wanted): string => {
  if (before === undefined) {
    const isLonger = until === furtherNotice || initialIsOver30Days(writtenOn, until);
    return isLonger ? longestInitialUntil(writtenOn).toString() : until;
  }
  if (until !== furtherNotice) return until;
  return latestOf(civilDate(now, newYork).add(openExtensionFor).toString(), before.until);
};

/** Never ignored: what cannot be taken as it is leaves a stop. */
const record = (
  breach: Breach,
  command: Of<'record-direction'>,
  facts: BreachFacts,
): readonly BreachEvent[] => {
  const { agency, until, writtenOn, by, textSha256, replaces } = command;
  if (writtenOn !== undefined) mustBePastDay(writtenOn, facts.now, '#/writtenOn');
  if (command.verbal) return verbal(breach, command, facts);
  const stop = { type: 'stop-set', agency, from: facts.now, by, textSha256 } as const;
  const n = nextDirectionNumber(breach.directions);
  if (agency === 'other' || until === undefined || writtenOn === undefined || !command.hasReference)
    return [{ ...stop, n, because: 'incomplete' }];
  const before = governingDirection(breach.directions, agency);
  const recorded = endOf({ before, until, writtenOn, now: facts.now });
  if (before !== undefined && isBefore(recorded, before.until)) throw new OnlyLater();
  return [
    {
      type: 'direction-accepted',
      n,
      agency,
      until: recorded,
      writtenOn,
      initial: before === undefined,
      by,
      textSha256,
      ...(replaces === undefined ? {} : { replaces }),
    },
  ];
};

const writtenOf = (breach: Breach, n: number): WrittenDirection => {
  const found = directionOf(breach, n);
  if (found.kind !== 'direction') throw new DirectionNotInForce();
  return found;
};

/** Later is the agency’s next writing, or a mistake against ourselves: at once. Earlier: two officers, the document, before release. */
const correct = (
  breach: Breach,
  command: Of<'correct-direction'>,
  { now }: BreachFacts,
): readonly BreachEvent[] => {
  const { n, until, documentSha256, textSha256, by } = command;
  const direction = writtenOf(breach, n);
  if (until === furtherNotice) {
    const { initial, writtenOn } = direction;
    const end = endOf({ before: initial ? undefined : direction, until, writtenOn, now });
    const later = latestOf(end, direction.until);
    return [{ type: 'direction-corrected', n, until: later, furtherNotice: true, textSha256, by }];
  }
  if (!isBefore(until, direction.until)) return [{ type: 'direction-corrected', n, until, textSha256, by }];
  if (breach.releasedAt !== undefined) throw new AlreadyReleased();
  if (documentSha256 === undefined) throw new DocumentMissing();
  return [{ type: 'direction-correction-asked', n, until, documentSha256, textSha256, by }];
};

const confirm = (breach: Breach, { n, by }: Of<'confirm-direction'>): readonly BreachEvent[] => {
  const { correction } = writtenOf(breach, n);
  if (correction === undefined) throw new NothingToConfirm();
  if (breach.releasedAt !== undefined) throw new AlreadyReleased();
  mustBeDifferentPerson(by, correction.by);
  return [{ type: 'direction-corrected', n, until: correction.until, by }];
};

const lift = (
  breach: Breach,
  command: Of<'lift-direction'>,
  { now }: BreachFacts,
): readonly BreachEvent[] => {
  const { n, agency, writtenOn, textSha256, by } = command;
  const direction = directionOf(breach, n);
  if (direction.agency !== agency) throw new OtherAgency();
  mustBePastDay(writtenOn, now, '#/writtenOn');
  return [{ type: 'lift-asked', n, writtenOn, textSha256, by }];
};

const confirmLift = (breach: Breach, { n, by }: Of<'confirm-lift'>): readonly BreachEvent[] => {
  const { lift: asked } = directionOf(breach, n);
  if (asked === undefined) throw new NothingToConfirm();
  mustBeDifferentPerson(by, asked.by);
  return [{ type: 'direction-lifted', n, by }];
};

/** Longest `wait` of a release review, in business days. */
const longestWait = 5;

/** By an officer who recorded none of the directions in question; the agency has been asked in writing. */
const review = (
  breach: Breach,
  command: Of<'review-release'>,
  { now, closures }: BreachFacts,
): readonly BreachEvent[] => {
  const { decision, askedAgencyAt, by, textSha256 } = command;
  const toReview = directionsNeedingReview(breach.directions);
  if (toReview.length === 0) throw new NothingToReview();
  mustBeDifferentPerson(by, ...toReview.map((one) => one.by));
  mustBePast(askedAgencyAt, now, '#/askedAgencyAt');
  const inForce = directionsInForce(breach.directions, calendarOf(breach, closures), now);
  if (decision === 'release') {
    if (inForce.length > 0) throw new DirectionInForce();
    return [{ type: 'release-reviewed', askedAgencyAt, by, textSha256 }];
  }
  if (toReview.every((one) => inForce.includes(one))) throw new DirectionInForce();
  const today = civilDate(now, newYork);
  const last = addBusinessDays(today, longestWait).toString();
  const { until = last } = command;
  if (isBefore(until, today.toString()) || isAfter(until, last))
    throw new InvalidInput([
      { pointer: '#/until', detail: `Wait at most ${longestWait} business days, to ${last}.` },
    ]);
  return [{ type: 'review-waits', until, askedAgencyAt, by, textSha256 }];
};

/** It counts from now on, and is accepted when no letter is under way any more (decision 0014). */
const acceptancePending = (event: BreachEvent): BreachEvent => {
  switch (event.type) {
    case 'direction-accepted':
      return { ...event, type: 'direction-received' };
    case 'stop-set':
      return { ...event, type: 'stop-received' };
    default:
      return event;
  }
};

export const decideDirection = (
  breach: Breach,
  command: DirectionCommand,
  facts: BreachFacts,
): readonly BreachEvent[] => {
  switch (command.type) {
    case 'record-direction': {
      const events = record(breach, command, facts);
      return mayBeSending(breach) ? events.map(acceptancePending) : events;
    }
    case 'correct-direction':
      return correct(breach, command, facts);
    case 'confirm-direction':
      return confirm(breach, command);
    case 'lift-direction':
      return lift(breach, command, facts);
    case 'confirm-lift':
      return confirmLift(breach, command);
    case 'review-release':
      return review(breach, command, facts);
  }
};
