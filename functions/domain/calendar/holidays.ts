import { inRange } from '@18f/us-federal-holidays';
import { type Day, dayOf } from './instants.ts';

/**
 * Years for which the eleven days of 5 U.S.C. 6103(a), as the law stood on 2026-11-24, may be computed; beyond them we
 * refuse (L-5). Before 1986 the list was another one.
 */
export const loadedYears = { from: 1986, through: 2099 } as const;

/**
 * Holidays that are kept in `year`, by date. The library makes its dates at local midnight and `dateString` from them, so
 * those do not depend on the machine's zone; only its range filter compares instants. Hence a range a month wider at
 * either end: no zone is that far from UTC, and 31 December in lieu of next year's 1 January is inside.
 */
const keptIn = (year: number, shift: boolean): ReadonlyMap<string, string> => {
  const from = new Date(Date.UTC(year - 1, 11, 1));
  const to = new Date(Date.UTC(year + 1, 0, 31));
  const found = inRange(from, to, { shiftSaturdayHolidays: shift, shiftSundayHolidays: shift });
  return new Map(
    found.filter(({ dateString }) => dateString.startsWith(`${year}-`)).map((h) => [h.dateString, h.name]),
  );
};

const years = new Map<number, ReadonlyMap<string, string>>();

/** Names by date; a day in lieu (6103(b), E.O. 11582) says so. Computed once a year: it never changes. */
const namesIn = (year: number): ReadonlyMap<string, string> => {
  const known = years.get(year);
  if (known !== undefined) return known;
  const nominal = keptIn(year, false);
  const names = [...keptIn(year, true)].map(
    ([on, name]) => [on, nominal.has(on) ? name : `${name}, in lieu`] as const,
  );
  const computed = new Map(names);
  years.set(year, computed);
  return computed;
};

/**
 * Name of the federal holiday kept on this date: on Friday when it falls on a Saturday, on Monday when it falls on a
 * Sunday, so 2027-12-31 is `New Year's Day, in lieu`. Inauguration Day is not one (6103(c): only around D.C.).
 * @throws {RangeError} outside the loaded years
 */
export const federalHoliday = (day: Day): string | undefined => {
  const date = dayOf(day);
  if (date.year < loadedYears.from || date.year > loadedYears.through)
    throw new RangeError(
      `Federal holidays are known from ${loadedYears.from} through ${loadedYears.through}, not in ${date.year}.`,
    );
  return namesIn(date.year).get(date.toString());
};

/** Is it one of the eleven holidays of 5 U.S.C. 6103, on the day on which it is kept? */
export const isFederalHoliday = (day: Day): boolean => federalHoliday(day) !== undefined;
