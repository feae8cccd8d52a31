import { instantText, startOf } from '#domain/calendar/instants.ts';
import {
  firstDay,
  type Instant,
  isAfter,
  isDay,
  latestOf,
  readSince,
  type Time,
  textOf,
} from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';

const wrong = (detail: string): InvalidInput =>
  new InvalidInput([{ pointer: '#/addressOfRecord/since', detail }]);

/**
 * Start of an address of record, UTC ISO; a day starts in the company's zone, a year before 1986 becomes
 * 1986-01-01. @throws {InvalidInput} for no date, or a future one
 */
export const sinceOf = (given: Time, zone: string, now: Instant): Instant => {
  const read = readSince(textOf(given));
  if (read === undefined) throw wrong('Give a date like 2026-10-01, or an instant with its zone.');
  const first = instantText(startOf(firstDay, zone));
  const since = latestOf(first, isDay(read) ? instantText(startOf(read, zone)) : read);
  if (isAfter(since, now)) throw wrong('This date is in the future.');
  return since;
};
