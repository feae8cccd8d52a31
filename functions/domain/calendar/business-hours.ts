import { isBusinessDay } from './business-days.ts';
import { atMinuteOf, dayOf, instantText, parseInstant } from './instants.ts';
import { type Day, type Instant, millisecondsOf } from './times.ts';

/** Hours, company zone. */
const opens = 9;
const closes = 17;

/** UTC ISO. */
export const businessDayOpens = (day: Day, zone: string): Instant => atMinuteOf(dayOf(day), opens * 60, zone);

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
      const open = millisecondsOf(atMinuteOf(date, opens * 60, zone));
      const close = millisecondsOf(atMinuteOf(date, closes * 60, zone));
      const begins = Math.max(open, start.epochMilliseconds);
      const there = Math.max(0, close - begins);
      if (there >= left) return instantText(begins + left);
      left -= there;
    }
    date = date.add({ days: 1 });
  }
};
