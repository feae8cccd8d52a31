import { type Day, millisecondsOf } from '#domain/calendar/times.ts';

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

export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
