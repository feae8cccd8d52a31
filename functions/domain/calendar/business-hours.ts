import { Temporal } from 'temporal-polyfill';
import { isBusinessDay } from './business-days.ts';
import { dayOf, instantText, type PlainDate, parseInstant } from './instants.ts';
import type { Day, Instant } from './times.ts';

/** Hours, company zone. */
const opens = 9;
const closes = 17;

const at = (date: PlainDate, hour: number, zone: string): Temporal.Instant =>
  date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) }).toInstant();

/** UTC ISO. */
export const businessDayOpens = (day: Day, zone: string): Instant => instantText(at(dayOf(day), opens, zone));

/**
 * `hours` of business (9:00 to 17:00 on business days, `zone`) after `from`, which may lie outside of them. UTC ISO.
 * @throws {RangeError} unless `hours` is above 0
 */
export const addBusinessHours = (from: Instant, hours: number, zone: string): Instant => {
  if (!(hours > 0)) throw new RangeError(`${hours} is not a number of business hours.`);
  const start = parseInstant(from);
  let date = start.toZonedDateTimeISO(zone).toPlainDate();
  let left = hours * 3_600_000;
  for (;;) {
    if (isBusinessDay(date)) {
      const [open, close] = [at(date, opens, zone), at(date, closes, zone)].map(
        (i) => i.epochMilliseconds,
      ) as [number, number];
      const begins = Math.max(open, start.epochMilliseconds);
      const there = Math.max(0, close - begins);
      if (there >= left) return instantText(begins + left);
      left -= there;
    }
    date = date.add({ days: 1 });
  }
};
