import { holidayAt } from './holidays.ts';
import { aDay, type CivilDate, dayOf, midnightUtc, type PlainDate } from './instants.ts';
import { type Day, dayAt } from './times.ts';

export interface CountedDay {
  readonly on: Day;
  readonly counted: boolean;
  readonly why?: string;
}

/** Why the day with this midnight UTC does not count; undefined where it counts. */
export type ReasonOf = (midnight: number) => string | undefined;

/** A weekend or a holiday of 5 U.S.C. 6103(a): every clock skips it. */
export const statutoryReason: ReasonOf = (midnight) => {
  const weekday = new Date(midnight).getUTCDay();
  if (weekday === 6) return 'Saturday';
  if (weekday === 0) return 'Sunday';
  return holidayAt(midnight);
};

/** For must-do-by clocks: closures and Inauguration Day are business days (R-28, law of stopping 9). */
export const isBusinessDay = (day: CivilDate): boolean =>
  statutoryReason(midnightUtc(dayOf(day))) === undefined;

/** The `n`-th day after `day` for which `reasonOf` gives no reason. @throws {RangeError} where `n` counts nothing */
export const addCounted = (day: CivilDate, n: number, reasonOf: ReasonOf): PlainDate => {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} is not a number of business days.`);
  let midnight = midnightUtc(dayOf(day));
  for (let left = n; left > 0; left -= reasonOf(midnight) === undefined ? 1 : 0) midnight += aDay;
  return dayOf(dayAt(midnight));
};

/** Every day after `day` up to the `n`-th that counts, the last entry. */
export const explainCounted = (day: CivilDate, n: number, reasonOf: ReasonOf): readonly CountedDay[] => {
  const [from, last] = [midnightUtc(dayOf(day)), midnightUtc(addCounted(day, n, reasonOf))];
  return Array.from({ length: (last - from) / aDay }, (_, at) => {
    const midnight = from + (at + 1) * aDay;
    const [on, why] = [dayAt(midnight), reasonOf(midnight)];
    return why === undefined ? { on, counted: true } : { on, counted: false, why };
  });
};

/**
 * For must-do-by clocks: the `n`-th business day after `day`, which is day 0 (47 CFR 1.4(b), (c)). A clock before
 * whose end we must not act counts with `addOpenDays`.
 */
export const addBusinessDays = (day: CivilDate, n: number): PlainDate => addCounted(day, n, statutoryReason);

export const businessDayOnOrBefore = (day: CivilDate): PlainDate => {
  let midnight = midnightUtc(dayOf(day));
  while (statutoryReason(midnight) !== undefined) midnight -= aDay;
  return dayOf(dayAt(midnight));
};

export const businessDayBefore = (day: CivilDate): PlainDate =>
  businessDayOnOrBefore(dayOf(day).subtract({ days: 1 }));

/** For must-do-by clocks: every day after `day` up to the `n`-th business day, the last entry. */
export const explainBusinessDays = (day: CivilDate, n: number): readonly CountedDay[] =>
  explainCounted(day, n, statutoryReason);
