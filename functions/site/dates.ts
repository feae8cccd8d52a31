import { dateInWords } from '#functions/letters/words.ts';

/** The same day as a civil date, for machines. */
export const dayOfInstant = (at: string, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(at));

/** The day an instant falls on where the company is, in words; pages show a time of day only where a restriction begins. */
export const instantInWords = (at: string, zone: string): string => dateInWords(dayOfInstant(at, zone));
