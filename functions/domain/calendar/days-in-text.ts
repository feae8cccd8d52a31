import { parse as inEnglish } from 'chrono-node/en';
import { parse as inSpanish } from 'chrono-node/es';
import { type Day, millisecondsOf } from './times.ts';

const dayLength = 86_400_000;
/** Days. A day without a year is later if it comes within so many. */
const soon = 60;

/** How long something takes or is kept is no day: `after 35 days`, `en 14 días`. */
const isLength = /(?:day|week|month|year|hour|minute|d[ií]a|semana|mes|año|hora|minuto)e?s?$/i;
/** As written in the United States, in both languages: the month first. */
const isInFigures = /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d+)?$/;

/**
 * The first day after `today` that a text names, in English or Spanish, as it is written there: `January 14`, `14 de enero`,
 * `12/20/2026`, `tomorrow`. A weekday alone is none.
 */
export const laterDayIn = (text: string, today: Day): string | undefined => {
  const noon = millisecondsOf(today) + dayLength / 2;
  const reference = { instant: new Date(noon), timezone: 0 };
  const found = [
    ...inEnglish(text, reference),
    ...inSpanish(text, reference).filter(({ text: words }) => !isInFigures.test(words)),
  ];
  return found.find(({ text: words, start }) => {
    if (!start.isCertain('day') || isLength.test(words)) return false;
    const days = Math.round((start.date().getTime() - noon) / dayLength);
    return days > 0 && (start.isCertain('year') || days <= soon);
  })?.text;
};
