import { Temporal } from 'temporal-polyfill';
import { type Day, dayAt, type Instant, instantAt, millisecondsOf, textOf } from './times.ts';

export type PlainDate = Temporal.PlainDate;

/** A civil date: no zone, no time of day. */
export type CivilDate = PlainDate | Day;

/** An instant; text is UTC ISO. */
export type Moment = Temporal.Instant | Instant;

/** Zone of every FCC clock (L-1). */
export const newYork = 'America/New_York';

/** @throws {RangeError} when the date does not exist */
export const dayOf = (day: CivilDate): PlainDate =>
  day instanceof Temporal.PlainDate ? day : Temporal.PlainDate.from(textOf(day));

/** Its midnight UTC, epoch milliseconds. */
export const midnightUtc = ({ year, month, day }: PlainDate): number => Date.UTC(year, month - 1, day);

export const dayText = (date: PlainDate): Day => dayAt(midnightUtc(date));

export const parseInstant = (at: Moment): Temporal.Instant =>
  at instanceof Temporal.Instant ? at : Temporal.Instant.from(textOf(at));

/** `moment` may be epoch milliseconds. @returns UTC ISO with exactly three decimals, truncated */
export const instantText = (moment: number | Temporal.Instant): Instant =>
  instantAt(typeof moment === 'number' ? moment : moment.epochMilliseconds);

export const civilDate = (at: Moment, zone: string): PlainDate =>
  parseInstant(at).toZonedDateTimeISO(zone).toPlainDate();

export const civilDay = (at: Moment, zone: string): Day => dayText(civilDate(at, zone));

/** First instant of the civil day in `zone`: midnight, or the end of a gap that skips it. */
export const startOf = (day: CivilDate, zone: string): Temporal.Instant =>
  dayOf(day).toZonedDateTime({ timeZone: zone }).toInstant();

/** Rounds up: Step Functions truncates milliseconds, so a `Wait` would end early (L-3). */
export const ceilToSecond = (at: Moment): { readonly text: Instant; readonly epochSeconds: number } => {
  const whole = parseInstant(at).round({ smallestUnit: 'second', roundingMode: 'ceil' });
  return { text: instantText(whole), epochSeconds: whole.epochMilliseconds / 1000 };
};

/** A person we have not verified learns no more of a time than its minute. */
export const floorToMinute = (at: Instant): Instant =>
  instantAt(Math.floor(millisecondsOf(at) / 60_000) * 60_000);
