import { InvalidInput } from './errors.ts';
import { type Instant, instantText, parseInstant, startOf } from './instants.ts';

/** No address is kept as older than this day, the first year of which we know the holidays. */
const firstDay = '1986-01-01';

const wrong = (detail: string): InvalidInput =>
  new InvalidInput([{ pointer: '#/addressOfRecord/since', detail }]);

const instantOf = (given: string, zone: string): Instant => {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(given) ? startOf(given, zone) : parseInstant(given);
  } catch (cause) {
    throw Object.assign(wrong('Give a date like 2026-10-01, or an instant with its zone.'), { cause });
  }
};

/**
 * Since when an officer says that an address is of record; a day begins in the company's zone. Before 1986 it is kept as
 * 1986-01-01. `now` is UTC ISO. @returns UTC ISO
 * @throws {InvalidInput} where it is no date, or in the future
 */
export const sinceOf = (given: string, zone: string, now: string): string => {
  const [since, first] = [instantOf(given, zone), startOf(firstDay, zone)];
  if (since.epochMilliseconds > parseInstant(now).epochMilliseconds)
    throw wrong('This date is in the future.');
  return instantText(since.epochMilliseconds < first.epochMilliseconds ? first : since);
};
