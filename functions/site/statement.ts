import { type Day, storedDay } from '#domain/calendar/times.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { SiteResponse } from './exchange.ts';
import { page } from './frame.ts';
import type { SiteLetterhead } from './needs.ts';

/** Heading, and what is below it. */
export type Section = readonly [string, ...(string | Markup | readonly (string | Markup)[])[]];

const words = catalog(
  { changed: (on: string) => `We last changed this statement on ${on}.` },
  { changed: (on) => `Cambiamos esta declaración por última vez el ${on}.` },
);

const below = (part: Section[number]): Markup =>
  Array.isArray(part)
    ? html`<ul class="govuk-list govuk-list--bullet">${part.map((item) => html`<li>${item}</li>`)}</ul>`
    : html`<p>${part as string | Markup}</p>`;

/** A page that says what we do, with the day of its last change (`YYYY-MM-DD`). */
export const statement = (
  letterhead: SiteLetterhead,
  said: { readonly title: string; readonly lead: string; readonly sections: readonly Section[] },
  changedOn: string,
): SiteResponse => {
  const on: Day = storedDay(changedOn);
  return page(letterhead, {
    title: said.title,
    body: html`<h1 class="govuk-heading-xl">${said.title}</h1>
<p class="govuk-body-l">${said.lead}</p>
${said.sections.map(([heading, ...parts]) => html`<h2 class="govuk-heading-m">${heading}</h2>${parts.map(below)}`)}
<p>${words(letterhead.language).changed(dateInWords(on, letterhead.language))}</p>`,
  });
};
