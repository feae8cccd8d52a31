import { holidayAt } from './holidays.ts';
import { type CivilDate, dayOf, midnightUtc, type PlainDate } from './instants.ts';
import { type Day, dayAt } from './times.ts';

/** For must-not-before clocks only: days on which FCC offices were closed (47 CFR 1.4(e)(1), R-28). */
export interface Calendar {
  /** Civil dates, New York. An unreadable one throws RangeError: skipping it would let us act early. */
  readonly extraClosures: readonly Day[];
}

export interface CountedDay {
  readonly on: Day;
  readonly counted: boolean;
  readonly why?: string;
}

const noClosures: Calendar = { extraClosures: [] };
/** Of days that are known by their midnight UTC. */
const aDay = 86_400_000;

const statutoryReason = (midnight: number): string | undefined => {
  const weekday = new Date(midnight).getUTCDay();
  if (weekday === 6) return 'Saturday';
  if (weekday === 0) return 'Sunday';
  return holidayAt(midnight);
};

/** Why a day does not count. @throws {RangeError} for a closure that cannot be read */
const reasonsOf = ({ extraClosures }: Calendar): ((midnight: number) => string | undefined) => {
  const closures = new Set(extraClosures.map((on) => midnightUtc(dayOf(on))));
  return (midnight) => statutoryReason(midnight) ?? (closures.has(midnight) ? 'closure' : undefined);
};

/** For must-do-by clocks: no weekend or holiday of 5 U.S.C. 6103; closures are business days. */
export const isBusinessDay = (day: CivilDate): boolean => isOpenDay(day, noClosures);

/** For must-not-before clocks (hold, verbal stop): a business day without a closure. */
export const isOpenDay = (day: CivilDate, calendar: Calendar): boolean =>
  reasonsOf(calendar)(midnightUtc(dayOf(day))) === undefined;

/** The `n`-th business day after `day`, which is day 0 (47 CFR 1.4(b), (c)); with a calendar, the `n`-th open day. */
export const addBusinessDays = (day: CivilDate, n: number, calendar = noClosures): PlainDate => {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} is not a number of business days.`);
  const reasonOf = reasonsOf(calendar);
  let midnight = midnightUtc(dayOf(day));
  for (let left = n; left > 0; left -= reasonOf(midnight) === undefined ? 1 : 0) midnight += aDay;
  return dayOf(dayAt(midnight));
};

export const businessDayOnOrBefore = (day: CivilDate): PlainDate => {
  let midnight = midnightUtc(dayOf(day));
  while (statutoryReason(midnight) !== undefined) midnight -= aDay;
  return dayOf(dayAt(midnight));
};

export const businessDayBefore = (day: CivilDate): PlainDate =>
  businessDayOnOrBefore(dayOf(day).subtract({ days: 1 }));

/** Every day after `day` up to the `n`-th business day, the last entry. */
export const explainBusinessDays = (
  day: CivilDate,
  n: number,
  calendar = noClosures,
): readonly CountedDay[] => {
  const [from, last] = [midnightUtc(dayOf(day)), midnightUtc(addBusinessDays(day, n, calendar))];
  const reasonOf = reasonsOf(calendar);
  return Array.from({ length: (last - from) / aDay }, (_, at) => {
    const midnight = from + (at + 1) * aDay;
    const [on, why] = [dayAt(midnight), reasonOf(midnight)];
    return why === undefined ? { on, counted: true } : { on, counted: false, why };
  });
};
