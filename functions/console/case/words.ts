import { type Day, type Instant, millisecondsOf } from '#domain/calendar/times.ts';

/** "Mon, Nov 23, 9:00 AM EST": for a card or a list. */
export const shortInstant = (at: Instant, zone: string): string =>
  new Intl.DateTimeFormat('en-US', {
    ...{ weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
    ...{ timeZone: zone, timeZoneName: 'short' },
  }).format(millisecondsOf(at));

/** "Mon, Nov 23, 2026". */
export const shortDay = (day: Day): string =>
  new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' },
  }).format(millisecondsOf(day));

export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : several}`;

/** "a, b and c". */
export const andList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
