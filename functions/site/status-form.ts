import { type Instant, textOf } from '#domain/calendar/times.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { dayOfInstant } from './dates.ts';
import { hrefIn } from './language.ts';
import type { SiteLetterhead } from './needs.ts';

/** In the company's zone; without the time. */
export const day = ({ zone, language }: SiteLetterhead, at: Instant) => {
  const on = dayOfInstant(at, zone);
  return { timestamp: textOf(on), words: dateInWords(on, language) };
};

/** The code goes in the body, never in an address. */
export const actOn = (
  { language }: SiteLetterhead,
  code: string,
  fields: Readonly<Record<string, string>>,
  content: Markup,
  path = '/status',
): Markup =>
  html`<form method="post" action="${hrefIn(language, path)}" novalidate><input type="hidden" name="code" value="${code}">${Object.entries(
    fields,
  ).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}${content}</form>`;
