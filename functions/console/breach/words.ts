import { newYork } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isDay, millisecondsOf, type Time } from '#domain/calendar/times.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import type { Visit } from '../visit.ts';

/** For events in the world of the agencies; the company's zone is the second choice. */
export const agencyZones = ({ zone }: Pick<Visit, 'zone'>): readonly string[] => [
  ...new Set([newYork, zone]),
];

/** For what our own officers saw and did. */
export const ourZones = ({ zone }: Pick<Visit, 'zone'>): readonly string[] => [...new Set([zone, newYork])];

export const inNewYork = (at: Instant): string => instantInWords(at, newYork);

export const timeInWords = (time: Time, zone: string): string =>
  isDay(time) ? dateInWords(time) : instantInWords(time, zone);

/** "Mon, Nov 23, 9:00 AM EST": for a card. */
export const shortInstant = (at: Instant, zone: string): string =>
  new Intl.DateTimeFormat('en-US', {
    ...{ weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
    ...{ timeZone: zone, timeZoneName: 'short' },
  }).format(millisecondsOf(at));

/** "Mon, Nov 23". */
export const shortDay = (day: Day): string =>
  new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric' },
  }).format(millisecondsOf(day));

export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : several}`;
