import type { Breach } from '#domain/breach/breach.ts';
import { daysHeldByOwnStops } from '#domain/breach/days-held.ts';
import {
  type Direction,
  directionsInForce,
  endsAt,
  lastSilentDay,
  stopIdOf,
} from '#domain/breach/directions.ts';
import { calendarOf } from '#domain/breach/hold-dates.ts';
import { openLifts } from '#domain/breach/lifts.ts';
import { bodiesOf, isReviewOwed, type OwnStopOf, ownStopsIn, unexplained } from '#domain/breach/own-stops.ts';
import { stopPolicies } from '#domain/breach/stop-reasons.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { NameOf } from '#ports/officers.ts';
import { shownBy } from './officers-shown.ts';
import type { TextByHash } from './words-of.ts';

/** `accepted`: came while letters were in flight, which have ended since. */
type DirectionState = 'received' | 'lifted' | 'in-force' | 'accepted' | 'ended' | 'reviewed';
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
  const isStanding = directionsInForce(breach.directions, calendarOf(breach, []), now).includes(direction);
  if (isStanding) return direction.alreadyTold === undefined ? 'in-force' : 'accepted';
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
    office = null,
    agency,
    until: untilAsTyped = null,
  } = words(direction.textSha256);
  const until = lastSilentDay(direction, calendarOf(breach, []));
  const id = stopIdOf(breach.directions, direction);
  return {
    id,
    n: direction.n ?? null,
    kind: direction.kind === 'stop' ? 'stop' : direction.initial ? 'initial' : 'extension',
    agency: direction.agency === 'other' ? agency : direction.agency,
    until,
    ...(untilAsTyped === null || untilAsTyped === until ? {} : { untilAsTyped }),
    reference,
    official,
    office,
    endsAt: endsAt(direction, calendarOf(breach, [])),
    writtenOn: direction.kind === 'direction' ? direction.writtenOn : null,
    verbal: direction.kind === 'stop' && stopPolicies[direction.because].isCall,
    ...(direction.kind === 'stop' ? { because: direction.because } : {}),
    /** Took over its reminders; its own days and its review stay (law of stopping 4). */
    replacedBy: direction.replacedBy ?? null,
    state: directionStatus(breach, direction, now),
    by: shownBy(nameOf, direction.by),
    recordedAt: direction.recordedAt,
    alreadyTold: direction.alreadyTold ?? null,
    ...(openLifts(breach).some(({ stops }) => stops.includes(id)) ? { lift: 'waiting' } : {}),
    ...(direction.kind === 'direction' && direction.correction !== undefined
      ? { correction: { until: direction.correction.until } }
      : {}),
  };
};

/** A direction replaces it in the review alone: its days still bar notice. */
const ownStopState = (stop: OwnStopOf, isInForce: boolean): OwnStopState => {
  if (stop.liftedAt !== undefined) return isReviewOwed(stop) ? 'review-owed' : 'ended-early';
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
      bodies: bodiesOf(stop).map((one) => ({
        ...one,
        typed: words(one.textSha256),
        isExplained: !unexplained(stop).some(
          ({ textSha256, by }) => textSha256 === one.textSha256 && by === one.by,
        ),
      })),
      ...(stop.own.end !== undefined && stop.liftedAt === undefined ? { end: 'waiting' } : {}),
    })),
  };
};
