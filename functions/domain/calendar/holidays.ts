import { inRange } from '@18f/us-federal-holidays';
import { type CivilDate, dayOf, midnightUtc } from './instants.ts';
import { dayAt, textOf } from './times.ts';

/** Years of 5 U.S.C. 6103(a) as of 2026-11-24; we refuse others (L-5). The list differed before 1986. */
export const loadedYears = { from: 1986, through: 2099 } as const;

/**
 * The range is a month wider on each side: the library filters at local midnight, and 31 December may replace
 * the next 1 January. So it has days of the years beside as well.
 */
const keptIn = (year: number, shift: boolean): ReadonlyMap<string, string> => {
  const from = new Date(Date.UTC(year - 1, 11, 1));
  const to = new Date(Date.UTC(year + 1, 0, 31));
  const found = inRange(from, to, { shiftSaturdayHolidays: shift, shiftSundayHolidays: shift });
  return new Map(found.map((h) => [h.dateString, h.name]));
};

const years = new Map<number, ReadonlyMap<string, string>>();

/** Names by date, marked when in lieu (6103(b), E.O. 11582); cached by year. */
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
 * Name of the federal holiday observed on this date: Friday for a Saturday, Monday for a Sunday (2027-12-31
 * is `New Year's Day, in lieu`). Without Inauguration Day, which is D.C. only (6103(c)): see `inaugurationDayAt`.
 * @throws {RangeError} outside the loaded years
 */
export const federalHoliday = (day: CivilDate): string | undefined => holidayAt(midnightUtc(dayOf(day)));

/** @param midnight `midnightUtc` of the day. @throws {RangeError} as `federalHoliday` */
export const holidayAt = (midnight: number): string | undefined => {
  const year = new Date(midnight).getUTCFullYear();
  if (year < loadedYears.from || year > loadedYears.through)
    throw new RangeError(
      `Federal holidays are known from ${loadedYears.from} through ${loadedYears.through}, not in ${year}.`,
    );
  return namesIn(year).get(textOf(dayAt(midnight)));
};

/**
 * Only for clocks before whose end we must not act: the FCC's offices are in D.C. (5 U.S.C. 6103(c), law of
 * stopping 9). January 20 of each fourth year after 1965, January 21 where the 20th is a Sunday.
 * @param midnight `midnightUtc` of the day
 */
export const inaugurationDayAt = (midnight: number): string | undefined => {
  const year = new Date(midnight).getUTCFullYear();
  if (year % 4 !== 1) return undefined;
  const isSunday = new Date(Date.UTC(year, 0, 20)).getUTCDay() === 0;
  return midnight === Date.UTC(year, 0, isSunday ? 21 : 20) ? 'Inauguration Day' : undefined;
};

export const isFederalHoliday = (day: CivilDate): boolean => federalHoliday(day) !== undefined;
