import type { Breach } from '#domain/breach/breach.ts';
import {
  type Direction,
  directionsNeedingReview,
  endsAt,
  isSilencing,
  lastSilentDay,
  stopIdOf,
} from '#domain/breach/directions.ts';
import { calendarOf } from '#domain/breach/hold-dates.ts';
import { liftsOf } from '#domain/breach/lifts.ts';
import { isOwnStop } from '#domain/breach/own-stops.ts';
import { stopPolicies } from '#domain/breach/stop-reasons.ts';
import { type Instant, isBefore } from '#domain/calendar/times.ts';
import type { NameOf } from '#ports/officers.ts';
import { directionStatus, ownStopStateOf } from './directions-view.ts';
import { shownBy } from './officers-shown.ts';
import { endingsOf } from './stop-endings.ts';
import type { TextByHash } from './words-of.ts';

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** As officers typed them; null where they typed none, or the text was erased. */
const wordsOfStop = (one: Direction, words: TextByHash) => {
  if (isOwnStop(one)) return { agency: null, office: null, reference: null };
  const typed = words(one.textSha256);
  const office =
    textIn(typed.office) ?? (one.office === undefined ? null : 'an office whose name was erased');
  return {
    agency: one.agency === 'other' ? textIn(typed.agency) : one.agency,
    ...{ office, reference: textIn(typed.reference) },
  };
};

/** "Direction 2 of the FBI, Denver field office, reference FBI-77". */
const nameOfStop = (
  one: Direction,
  { agency, office, reference }: ReturnType<typeof wordsOfStop>,
): string => {
  if (isOwnStop(one)) return `Our own stop ${one.own.number}, no agency’s direction`;
  const number = one.n === undefined ? '' : ` ${one.n}`;
  const from = agency === null ? 'another agency' : one.agency === 'other' ? agency : `the ${agency}`;
  const kinds = {
    direction: `Direction${number} of ${from}`,
    call: `Telephone stop${number}, after a call of ${from}`,
    stop: `Stop${number}, after word from ${from}`,
  } as const;
  const kind = one.kind === 'direction' ? 'direction' : stopPolicies[one.because].isCall ? 'call' : 'stop';
  return [
    kinds[kind],
    ...(office === null ? [] : [office]),
    ...(reference === null ? [] : [`reference ${reference}`]),
  ].join(', ');
};

/** `not-yet`: its days still run; a review can clear it after its end. */
type Review = 'owed' | 'not-yet';

const reviewOf = (breach: Breach, one: Direction, isOver: boolean): Review | null => {
  if (!directionsNeedingReview(breach.directions).includes(one)) return null;
  // An early end leaves the review of its entries (law of stopping 3).
  return isOver || one.liftedAt !== undefined ? 'owed' : 'not-yet';
};

/** Each stop of the history, also ended and lifted ones: whose it is, when it ends and how it ended (law of stopping 1). */
export const stopsView = (breach: Breach, now: Instant, words: TextByHash, nameOf: NameOf) => {
  const calendar = calendarOf(breach, []);
  return breach.directions.map((one) => {
    const end = endsAt(one, calendar);
    const typed = wordsOfStop(one, words);
    return {
      id: stopIdOf(breach.directions, one),
      kind: isOwnStop(one) ? ('own-stop' as const) : one.kind,
      name: nameOfStop(one, typed),
      ...typed,
      lastDay: lastSilentDay(one, calendar),
      endsAt: end,
      state: isOwnStop(one) ? ownStopStateOf(breach, one, now) : directionStatus(breach, one, now),
      /** A writing of its agency can still lift it. */
      isLiftable: isSilencing(one) && !isOwnStop(one),
      review: reviewOf(breach, one, !isBefore(now, end)),
      by: shownBy(nameOf, one.by),
      recordedAt: one.recordedAt,
      endings: endingsOf(breach, one, now, nameOf),
    };
  });
};

export type StopShown = ReturnType<typeof stopsView>[number];

/** Writings of agencies that lift stops, confirmed or not. */
export const liftsView = (breach: Breach, nameOf: NameOf) =>
  liftsOf(breach).map(({ n, stops, writtenOn, by, askedAt, confirmedAt, voidedAt }) => ({
    ...{ n, stops, writtenOn, askedAt, by: shownBy(nameOf, by) },
    state: confirmedAt !== undefined ? 'confirmed' : voidedAt !== undefined ? 'void' : 'waiting',
  }));
