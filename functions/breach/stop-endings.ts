import type { Breach } from '#domain/breach/breach.ts';
import { type Direction, endsAt, stopIdOf } from '#domain/breach/directions.ts';
import { calendarOf } from '#domain/breach/hold-dates.ts';
import { liftsOf } from '#domain/breach/lifts.ts';
import { isOwnStop } from '#domain/breach/own-stops.ts';
import { newYork } from '#domain/calendar/instants.ts';
import { type Instant, isBefore } from '#domain/calendar/times.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { NameOf } from '#ports/officers.ts';
import { type OfficerShown, shownByMaybe } from './officers-shown.ts';

/** A new way to end does not compile until it has words. */
type How = 'last-day' | 'lifted' | 'ended-early' | 'reviewed';

/** How a stop ended, or what cleared it; several for one stop: its last day, then its review (law of stopping 3). */
export interface StopEnding {
  readonly how: How;
  readonly at: Instant;
  /** Asked for a lift or an early end, or reviewed; null: nobody did, it was the last day. */
  readonly by: OfficerShown | null;
  /** The second officer; null where one is enough. */
  readonly confirmedBy: OfficerShown | null;
  readonly sentence: string;
}

const who = (one: OfficerShown | null): string => one?.name ?? 'an officer';

const sentences: Readonly<Record<How, (ending: Omit<StopEnding, 'sentence'>, on: string) => string>> = {
  'last-day': (_, on) => `Its last day ended on ${on}.`,
  lifted: ({ by, confirmedBy }, on) =>
    `Lifted: asked by ${who(by)}, confirmed by ${who(confirmedBy)} on ${on}.`,
  'ended-early': ({ by, confirmedBy }, on) =>
    confirmedBy === null
      ? `Ended early by the answer of ${who(by)} on ${on}.`
      : `Ended early: asked by ${who(by)}, confirmed by ${who(confirmedBy)} on ${on}.`,
  reviewed: ({ by }, on) => `Reviewed by ${who(by)} on ${on}.`,
};

const said = (ending: Omit<StopEnding, 'sentence'>): StopEnding => ({
  ...ending,
  sentence: sentences[ending.how](ending, instantInWords(ending.at, newYork)),
});

/** Who asked for the end that another confirmed; undefined where one officer ended it. */
const askedBy = (breach: Breach, one: Direction): Sub | undefined => {
  if (isOwnStop(one)) return one.own.end?.by;
  const id = stopIdOf(breach.directions, one);
  return liftsOf(breach).find(({ stops, confirmedAt }) => stops.includes(id) && confirmedAt === one.liftedAt)
    ?.by;
};

const liftOf = (breach: Breach, one: Direction, nameOf: NameOf): readonly StopEnding[] => {
  const { liftedAt, liftedBy, reviewedAt } = one;
  if (liftedAt === undefined) return [];
  // The answer about a further stop ends it.
  const isAnswered = isOwnStop(one) && liftedAt === reviewedAt;
  return [
    said({
      how: isOwnStop(one) ? 'ended-early' : 'lifted',
      at: liftedAt,
      by: shownByMaybe(nameOf, isAnswered ? liftedBy : askedBy(breach, one)),
      confirmedBy: isAnswered ? null : shownByMaybe(nameOf, liftedBy),
    }),
  ];
};

/** Of a stop whose days still run, nothing. In the order in which they came. */
export const endingsOf = (
  breach: Breach,
  one: Direction,
  now: Instant,
  nameOf: NameOf,
): readonly StopEnding[] => {
  const end = endsAt(one, calendarOf(breach, []));
  const isByDay = one.liftedAt === undefined && !isBefore(now, end);
  const { reviewedAt, reviewedBy } = one;
  return [
    ...(isByDay ? [said({ how: 'last-day', at: end, by: null, confirmedBy: null })] : []),
    ...liftOf(breach, one, nameOf),
    ...(reviewedAt === undefined
      ? []
      : [
          said({
            ...{ how: 'reviewed', at: reviewedAt, confirmedBy: null },
            by: shownByMaybe(nameOf, reviewedBy),
          }),
        ]),
  ];
};
