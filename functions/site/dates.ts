import { dateInWords } from '#functions/letters/words.ts';

export const dayOfInstant = (at: string, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(at));

/** In the company's zone. Pages show a time only for a restriction. */
export const instantInWords = (at: string, zone: string): string => dateInWords(dayOfInstant(at, zone));
