import { type Day, type Instant, millisecondsOf, storedDay } from '#domain/calendar/times.ts';
import { dateInWords } from '#functions/letters/words.ts';

export const dayOfInstant = (at: Instant, zone: string): Day =>
  storedDay(new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(millisecondsOf(at)));

/** In the company's zone. Pages show a time only for a restriction. */
export const instantInWords = (at: Instant, zone: string): string => dateInWords(dayOfInstant(at, zone));
