import { federalHoliday } from './holidays.ts';
import { type Day, dayOf, type PlainDate } from './instants.ts';

/**
 * What only must-not-before clocks skip: days on which FCC offices were closed by order, shutdown or weather
 * (47 CFR 1.4(e)(1)). Error then always falls on the lawful side.
 */
export interface Calendar {
  /** Civil dates, New York. One that cannot be read stops the count (RangeError): ignored, it would let us act early. */
  readonly extraClosures: readonly string[];
}

/** Does this date count as a business day? */
export type Counts = (date: PlainDate) => boolean;

/** One day that a count went over. */
export interface CountedDay {
  readonly on: string;
  readonly counted: boolean;
  /** Why it was not counted: `Saturday`, `Sunday`, the holiday's name, or `closure`. */
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
  statutoryReason(date) ?? (calendar.extraClosures.some((on) => date.equals(on)) ? 'closure' : undefined);

/** For must-do-by clocks: neither weekend nor holiday of 5 U.S.C. 6103. A closure never moves such a date. */
export const isBusinessDay = (day: Day): boolean => statutoryReason(dayOf(day)) === undefined;

/** For must-not-before clocks (hold, verbal stop): a business day on which the offices were open too. */
export const isOpenDay = (day: Day, calendar: Calendar): boolean =>
  closedBecause(dayOf(day), calendar) === undefined;

/**
 * The `n`-th business day after `day`; the day itself is not counted (47 CFR 1.4(b), (c)), and 0 is the day itself.
 * `counts` says which calendar: `isBusinessDay` unless told otherwise.
 */
export const addBusinessDays = (day: Day, n: number, counts: Counts = isBusinessDay): PlainDate => {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} is not a number of business days.`);
  let date = dayOf(day);
  for (let left = n; left > 0; left -= counts(date) ? 1 : 0) date = date.add({ days: 1 });
  return date;
};

/** The day itself if it is a business day, else the last one before it. */
export const businessDayOnOrBefore = (day: Day): PlainDate => {
  let date = dayOf(day);
  while (!isBusinessDay(date)) date = date.subtract({ days: 1 });
  return date;
};

/** The last business day before the day. */
export const businessDayBefore = (day: Day): PlainDate =>
  businessDayOnOrBefore(dayOf(day).subtract({ days: 1 }));

/**
 * The same count, spelled out: every day after `day` up to the `n`-th business day, which is the last entry. With a
 * `calendar` its closures are skipped as well (must-not-before).
 */
export const explainBusinessDays = (
  day: Day,
  n: number,
  calendar: Calendar = { extraClosures: [] },
): readonly CountedDay[] => {
  const last = addBusinessDays(day, n, (date) => isOpenDay(date, calendar));
  const days: CountedDay[] = [];
  for (let date = dayOf(day).add({ days: 1 }); !isAfter(date, last); date = date.add({ days: 1 })) {
    const why = closedBecause(date, calendar);
    days.push(
      why === undefined
        ? { on: date.toString(), counted: true }
        : { on: date.toString(), counted: false, why },
    );
  }
  return days;
};

const isAfter = (date: PlainDate, other: PlainDate): boolean => date.since(other).sign > 0;
