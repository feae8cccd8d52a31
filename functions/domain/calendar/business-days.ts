import { federalHoliday } from './holidays.ts';
import { type CivilDate, dayOf, dayText, type PlainDate } from './instants.ts';
import { type Day, textOf } from './times.ts';

/** For must-not-before clocks only: days on which FCC offices were closed (47 CFR 1.4(e)(1), R-28). */
export interface Calendar {
  /** Civil dates, New York. An unreadable one throws RangeError: skipping it would let us act early. */
  readonly extraClosures: readonly Day[];
}

export type Counts = (date: PlainDate) => boolean;

export interface CountedDay {
  readonly on: Day;
  readonly counted: boolean;
  readonly why?: string;
}

const saturday = 6;
const sunday = 7;

const statutoryReason = (date: PlainDate): string | undefined => {
  if (date.dayOfWeek === saturday) return 'Saturday';
  if (date.dayOfWeek === sunday) return 'Sunday';
  return federalHoliday(date);
};

const closedBecause = (date: PlainDate, calendar: Calendar): string | undefined =>
  statutoryReason(date) ??
  (calendar.extraClosures.some((on) => date.equals(textOf(on))) ? 'closure' : undefined);

/** For must-do-by clocks: no weekend or holiday of 5 U.S.C. 6103; closures are business days. */
export const isBusinessDay = (day: CivilDate): boolean => statutoryReason(dayOf(day)) === undefined;

/** For must-not-before clocks (hold, verbal stop): a business day without a closure. */
export const isOpenDay = (day: CivilDate, calendar: Calendar): boolean =>
  closedBecause(dayOf(day), calendar) === undefined;

/** The `n`-th business day after `day`, which is day 0 (47 CFR 1.4(b), (c)). */
export const addBusinessDays = (day: CivilDate, n: number, counts: Counts = isBusinessDay): PlainDate => {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} is not a number of business days.`);
  let date = dayOf(day);
  for (let left = n; left > 0; left -= counts(date) ? 1 : 0) date = date.add({ days: 1 });
  return date;
};

export const businessDayOnOrBefore = (day: CivilDate): PlainDate => {
  let date = dayOf(day);
  while (!isBusinessDay(date)) date = date.subtract({ days: 1 });
  return date;
};

export const businessDayBefore = (day: CivilDate): PlainDate =>
  businessDayOnOrBefore(dayOf(day).subtract({ days: 1 }));

/** Every day after `day` up to the `n`-th business day, the last entry. */
export const explainBusinessDays = (
  day: CivilDate,
  n: number,
  calendar: Calendar = { extraClosures: [] },
): readonly CountedDay[] => {
  const last = addBusinessDays(day, n, (date) => isOpenDay(date, calendar));
  const days: CountedDay[] = [];
  for (let date = dayOf(day).add({ days: 1 }); !isAfter(date, last); date = date.add({ days: 1 })) {
    const why = closedBecause(date, calendar);
    days.push(
      why === undefined ? { on: dayText(date), counted: true } : { on: dayText(date), counted: false, why },
    );
  }
  return days;
};

const isAfter = (date: PlainDate, other: PlainDate): boolean => date.since(other).sign > 0;
