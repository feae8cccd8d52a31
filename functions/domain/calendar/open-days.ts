import {
  addCounted,
  type CountedDay,
  explainCounted,
  type ReasonOf,
  statutoryReason,
} from './business-days.ts';
import { inaugurationDayAt } from './holidays.ts';
import { type CivilDate, dayOf, midnightUtc, type PlainDate } from './instants.ts';
import type { Day } from './times.ts';

const waits: unique symbol = Symbol('waits');

/**
 * For clocks before whose end we must not act: the hold, a stop, the two days after we asked an agency. Their days
 * skip closures of the FCC (47 CFR 1.4(e)(1), R-28) and Inauguration Day (law of stopping 9). Only `calendarOf`
 * (breach/hold-dates.ts) makes one: no other object has this type, and `addBusinessDays` takes none.
 */
export interface WaitingCalendar {
  readonly [waits]: true;
  /** Civil dates, New York. An unreadable one throws RangeError: skipping it would let us act early. */
  readonly extraClosures: readonly Day[];
}

/** Call `calendarOf` instead: it knows the closures of a date that was already shown. */
export const waitingCalendar = (extraClosures: readonly Day[]): WaitingCalendar => ({
  [waits]: true,
  extraClosures,
});

/** @throws {RangeError} for a closure that cannot be read */
const reasonsOf = ({ extraClosures }: WaitingCalendar): ReasonOf => {
  const closures = new Set(extraClosures.map((on) => midnightUtc(dayOf(on))));
  return (midnight) =>
    statutoryReason(midnight) ??
    inaugurationDayAt(midnight) ??
    (closures.has(midnight) ? 'closure' : undefined);
};

/** A business day on which no closure or Inauguration Day keeps the offices closed (R-28, law of stopping 9). */
export const isOpenDay = (day: CivilDate, calendar: WaitingCalendar): boolean =>
  reasonsOf(calendar)(midnightUtc(dayOf(day))) === undefined;

/** The `n`-th open day after `day`, which is day 0 (47 CFR 64.2011(b)(1)). @throws {RangeError} */
export const addOpenDays = (day: CivilDate, n: number, calendar: WaitingCalendar): PlainDate =>
  addCounted(day, n, reasonsOf(calendar));

/** Every day after `day` up to the `n`-th open day, the last entry. @throws {RangeError} */
export const explainOpenDays = (
  day: CivilDate,
  n: number,
  calendar: WaitingCalendar,
): readonly CountedDay[] => explainCounted(day, n, reasonsOf(calendar));
