import { Temporal } from 'temporal-polyfill';

export type Instant = Temporal.Instant;
export type PlainDate = Temporal.PlainDate;

/** A civil date as a case keeps it (`2026-11-24`) or as arithmetic has it; no zone, no time of day. */
export type Day = PlainDate | string;

/** An instant as a case keeps it (UTC ISO text) or as arithmetic has it. */
export type Moment = Instant | string;

/** The zone of every FCC clock (L-1). */
export const newYork = 'America/New_York';

/** @throws {RangeError} when the text is not a real civil date */
export const dayOf = (day: Day): PlainDate => (typeof day === 'string' ? Temporal.PlainDate.from(day) : day);

/**
 * Reads an instant with `Z` or an offset: `2026-11-24T23:30-07:00`.
 * @throws {RangeError} when the text is no instant, for example because its zone is missing
 */
export const parseInstant = (text: string): Instant => Temporal.Instant.from(text);

/** `moment` may be milliseconds since 1970 UTC. @returns UTC ISO with exactly three decimals; what is finer is cut off */
export const instantText = (moment: number | Instant): string => {
  const instant = typeof moment === 'number' ? Temporal.Instant.fromEpochMilliseconds(moment) : moment;
  return instant.toString({ fractionalSecondDigits: 3 });
};

/** The civil date that a wall in `zone` shows at this moment: each clock counts in its own zone (L-1). */
export const civilDate = (at: Moment, zone: string): PlainDate =>
  (typeof at === 'string' ? parseInstant(at) : at).toZonedDateTimeISO(zone).toPlainDate();

/** First instant of the civil day in `zone`: midnight, or the end of the gap where the clocks skip midnight. */
export const startOf = (day: Day, zone: string): Instant =>
  dayOf(day).toZonedDateTime({ timeZone: zone }).toInstant();

/**
 * First whole second that is not before the moment. Step Functions cuts milliseconds off, which would wake
 * a `Wait` early (L-3). @returns `text` ends in `.000Z`; `epochSeconds` counts from 1970 UTC
 */
export const ceilToSecond = (at: Moment): { readonly text: string; readonly epochSeconds: number } => {
  const instant = typeof at === 'string' ? parseInstant(at) : at;
  const whole = instant.round({ smallestUnit: 'second', roundingMode: 'ceil' });
  return { text: instantText(whole), epochSeconds: whole.epochMilliseconds / 1000 };
};
