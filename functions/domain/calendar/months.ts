import { Temporal } from 'temporal-polyfill';
import { dayOf, dayText } from './instants.ts';
import type { Day } from './times.ts';

/** A civil month, as `2026-11`. */
export type Month = string;

const form = /^20\d\d-(?:0[1-9]|1[0-2])$/;

export const isMonth = (text: string): boolean => form.test(text);

export const monthOf = (day: Day): Month => dayOf(day).toPlainYearMonth().toString();

/** So many months later; before, if negative. */
export const monthsFrom = (month: Month, months: number): Month =>
  Temporal.PlainYearMonth.from(month).add({ months }).toString();

export const firstDayOf = (month: Month): Day =>
  dayText(Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 }));

/** A civil year, as `2026`. */
export type Year = string;

/** Twelve, January first. */
export const monthsOf = (year: Year): readonly Month[] =>
  Array.from({ length: 12 }, (_, at) => monthsFrom(`${year}-01`, at));

export const lastDayOf = (month: Month): Day => {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return dayText(Temporal.PlainYearMonth.from(month).toPlainDate({ day: daysInMonth }));
};
