import type { Breach } from '#domain/breach/breach.ts';
import { calendarOf } from '#domain/breach/clocks.ts';
import { daysHeldByOwnStops } from '#domain/breach/days-held.ts';
import {
  type Direction,
  directionsInForce,
  governingDirection,
  lastSilentDay,
} from '#domain/breach/directions.ts';
import { bodiesOf, isReviewOwed, type OwnStopOf, ownStopsIn } from '#domain/breach/own-stops.ts';
import { stopPolicies } from '#domain/breach/stop-reasons.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { NameOf } from '#ports/officers.ts';
import { shownBy } from './officers-shown.ts';
import type { TextByHash } from './words-of.ts';

/** `accepted`: came while letters were in flight, which have ended since. */
type DirectionState = 'received' | 'lifted' | 'replaced' | 'in-force' | 'accepted' | 'ended' | 'reviewed';
type OwnStopState = 'received' | 'in-force' | 'ended-early' | 'replaced' | 'review-owed' | 'reviewed';
export type SilenceState = DirectionState | OwnStopState;

/** In force, or the review of its end is owed. A new state does not compile until somebody decides. */
export const barsNotice: Readonly<Record<SilenceState, boolean>> = {
  ...{ received: true, 'in-force': true, accepted: true, ended: true, 'review-owed': true },
  ...{ lifted: false, replaced: false, reviewed: false, 'ended-early': false },
};

export const directionStatus = (breach: Breach, direction: Direction, now: Instant): DirectionState => {
  if (direction.acceptancePending) return 'received';
  if (direction.liftedAt !== undefined) return 'lifted';
  if (direction.kind === 'direction' && governingDirection(breach.directions, direction.agency) !== direction)
    return 'replaced';
  const isStanding = directionsInForce(breach.directions, calendarOf(breach, []), now).includes(direction);
  if (isStanding) return direction.alreadyTold === undefined ? 'in-force' : 'accepted';
  // A written direction replaced it: no review is due.
  if (direction.kind === 'stop' && direction.replacedBy !== undefined) return 'replaced';
  return direction.reviewedAt === undefined ? 'ended' : 'reviewed';
};

export const directionView = (
  breach: Breach,
  direction: Direction,
  now: Instant,
  words: TextByHash,
  nameOf: NameOf,
) => {
  const {
    reference = null,
    official = null,
    agency,
    until: untilAsTyped = null,
  } = words(direction.textSha256);
  const until = lastSilentDay(direction, calendarOf(breach, []));
  return {
    n: direction.n ?? null,
    kind: direction.kind === 'stop' ? 'stop' : direction.initial ? 'initial' : 'extension',
    agency: direction.agency === 'other' ? agency : direction.agency,
    until,
    ...(untilAsTyped === null || untilAsTyped === until ? {} : { untilAsTyped }),
    reference,
    official,
    writtenOn: direction.kind === 'direction' ? direction.writtenOn : null,
    verbal: direction.kind === 'stop' && stopPolicies[direction.because].isCall,
    ...(direction.kind === 'stop' ? { because: direction.because } : {}),
    replacedBy: (direction.kind === 'stop' ? direction.replacedBy : undefined) ?? null,
    state: directionStatus(breach, direction, now),
    by: shownBy(nameOf, direction.by),
    recordedAt: direction.recordedAt,
    alreadyTold: direction.alreadyTold ?? null,
    ...(direction.lift !== undefined && direction.liftedAt === undefined ? { lift: 'waiting' } : {}),
    ...(direction.kind === 'direction' && direction.correction !== undefined
      ? { correction: { until: direction.correction.until } }
      : {}),
  };
};

/** A direction replaces it in the review alone: its days still bar notice. */
const ownStopState = (stop: OwnStopOf, isInForce: boolean): OwnStopState => {
  if (stop.liftedAt !== undefined) return 'ended-early';
  if (isInForce) return stop.acceptancePending ? 'received' : 'in-force';
  if (stop.replacedBy !== undefined) return 'replaced';
  return stop.reviewedAt === undefined ? 'review-owed' : 'reviewed';
};

export const ownStopStateOf = (breach: Breach, stop: OwnStopOf, now: Instant): OwnStopState =>
  ownStopState(stop, directionsInForce(breach.directions, calendarOf(breach, []), now).includes(stop));

/** Not an agency's direction. */
export const ownStopsView = (breach: Breach, now: Instant, words: TextByHash) => {
  const calendar = calendarOf(breach, []);
  const inForce = directionsInForce(breach.directions, calendar, now);
  return {
    daysHeld: daysHeldByOwnStops(breach, calendar, now),
    stops: ownStopsIn(breach).map((stop) => ({
      n: stop.own.number,
      label: 'Our stop, no agency’s direction',
      from: stop.from,
      until: lastSilentDay(stop, calendar),
      by: stop.by,
      state: ownStopState(stop, inForce.includes(stop)),
      replacedBy: stop.replacedBy ?? null,
      waitsForSupervisor: stop.own.further === true && isReviewOwed(stop),
      /** `typed`: while a review must explain them; empty for a body that we do not have. */
      bodies: bodiesOf(stop).map((one) => ({ ...one, typed: words(one.textSha256) })),
      ...(stop.own.end !== undefined && stop.liftedAt === undefined ? { end: 'waiting' } : {}),
    })),
  };
};
