import { Temporal } from 'temporal-polyfill';
import { remembered } from './remembered.ts';
import { type Day, dayAt, type Instant, instantAt, millisecondsOf, textOf } from './times.ts';

export type PlainDate = Temporal.PlainDate;

/** A civil date: no zone, no time of day. */
export type CivilDate = PlainDate | Day;

/** An instant; text is UTC ISO. */
export type Moment = Temporal.Instant | Instant;

/** Zone of every FCC clock (L-1). */
export const newYork = 'America/New_York';

const dayOfText = remembered((text: string): PlainDate => Temporal.PlainDate.from(text));

/** @throws {RangeError} when the date does not exist */
export const dayOf = (day: CivilDate): PlainDate =>
  day instanceof Temporal.PlainDate ? day : dayOfText(textOf(day));

/** Its midnight UTC, epoch milliseconds. */
export const midnightUtc = ({ year, month, day }: PlainDate): number => Date.UTC(year, month - 1, day);

/** From one midnight UTC to the next. */
export const aDay = 86_400_000;

export const dayText = (date: PlainDate): Day => dayAt(midnightUtc(date));

const instantOfText = remembered((text: string): Temporal.Instant => Temporal.Instant.from(text));

/** @throws {RangeError} for text without a zone */
export const parseInstant = (at: Moment): Temporal.Instant =>
  at instanceof Temporal.Instant ? at : instantOfText(textOf(at));

/** `moment` may be epoch milliseconds. @returns UTC ISO with exactly three decimals, truncated */
export const instantText = (moment: number | Temporal.Instant): Instant =>
  instantAt(typeof moment === 'number' ? moment : moment.epochMilliseconds);

/** In all accepted years, every zone's clock is whole minutes from UTC, and changes at a whole minute. */
const minute = 60_000;

const ofZone = remembered((zone: string) => ({
  dateIn: remembered(
    (minutes: number): PlainDate =>
      Temporal.Instant.fromEpochMilliseconds(minutes * minute)
        .toZonedDateTimeISO(zone)
        .toPlainDate(),
  ),
  startOf: remembered(
    (midnight: number): Temporal.Instant =>
      dayOf(dayAt(midnight)).toZonedDateTime({ timeZone: zone }).toInstant(),
  ),
  atMinute: remembered(
    (minutes: number): Instant =>
      instantText(
        Temporal.Instant.fromEpochMilliseconds(minutes * minute)
          .toZonedDateTimeISO('UTC')
          .toPlainDateTime()
          .toZonedDateTime(zone)
          .toInstant(),
      ),
  ),
}));

export const civilDate = (at: Moment, zone: string): PlainDate =>
  ofZone(zone).dateIn(Math.floor(parseInstant(at).epochMilliseconds / minute));

export const civilDay = (at: Moment, zone: string): Day => dayText(civilDate(at, zone));

/** First instant of the civil day in `zone`: midnight, or the end of a gap that skips it. */
export const startOf = (day: CivilDate, zone: string): Temporal.Instant =>
  ofZone(zone).startOf(midnightUtc(dayOf(day)));

/** @param minutes after midnight of the civil day in `zone`; a time that a gap skips comes as much later as the gap is long */
export const atMinuteOf = (day: PlainDate, minutes: number, zone: string): Instant =>
  ofZone(zone).atMinute(midnightUtc(day) / minute + minutes);

/** Rounds up: Step Functions truncates milliseconds, so a `Wait` would end early (L-3). */
export const ceilToSecond = (at: Instant): { readonly text: Instant; readonly epochSeconds: number } => {
  const epochSeconds = Math.ceil(parseInstant(at).epochMilliseconds / 1000);
  return { text: instantText(epochSeconds * 1000), epochSeconds };
};

/** A person we have not verified learns no more of a time than its minute. */
export const floorToMinute = (at: Instant): Instant =>
  instantAt(Math.floor(millisecondsOf(at) / minute) * minute);
