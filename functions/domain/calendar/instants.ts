import { Temporal } from 'temporal-polyfill';

export type Instant = Temporal.Instant;
export type PlainDate = Temporal.PlainDate;

/** A civil date: no zone, no time of day. */
export type Day = PlainDate | string;

/** An instant; text is UTC ISO. */
export type Moment = Instant | string;

/** Zone of every FCC clock (L-1). */
export const newYork = 'America/New_York';

/** @throws {RangeError} when the date does not exist */
export const dayOf = (day: Day): PlainDate => (typeof day === 'string' ? Temporal.PlainDate.from(day) : day);

/** Needs `Z` or an offset: `2026-11-24T23:30-07:00`. @throws {RangeError} */
export const parseInstant = (text: string): Instant => Temporal.Instant.from(text);

/** `moment` may be epoch milliseconds. @returns UTC ISO with exactly three decimals, truncated */
export const instantText = (moment: number | Instant): string => {
  const instant = typeof moment === 'number' ? Temporal.Instant.fromEpochMilliseconds(moment) : moment;
  return instant.toString({ fractionalSecondDigits: 3 });
};

export const civilDate = (at: Moment, zone: string): PlainDate =>
  (typeof at === 'string' ? parseInstant(at) : at).toZonedDateTimeISO(zone).toPlainDate();

/** First instant of the civil day in `zone`: midnight, or the end of a gap that skips it. */
export const startOf = (day: Day, zone: string): Instant =>
  dayOf(day).toZonedDateTime({ timeZone: zone }).toInstant();

/** Rounds up: Step Functions truncates milliseconds, so a `Wait` would end early (L-3). */
export const ceilToSecond = (at: Moment): { readonly text: string; readonly epochSeconds: number } => {
  const instant = typeof at === 'string' ? parseInstant(at) : at;
  const whole = instant.round({ smallestUnit: 'second', roundingMode: 'ceil' });
  return { text: instantText(whole), epochSeconds: whole.epochMilliseconds / 1000 };
};

/** A person we have not verified learns no more of a time than its minute. */
export const floorToMinute = (at: Moment): string =>
  instantText(
    (typeof at === 'string' ? parseInstant(at) : at).round({ smallestUnit: 'minute', roundingMode: 'floor' }),
  );
