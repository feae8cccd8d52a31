import { button, insetText } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import type { SiteRequest, SiteResponse } from './exchange.ts';
import { contactLink, page } from './frame.ts';
import { hrefIn, prefersSpanish } from './language.ts';
import type { SiteLetterhead } from './needs.ts';
import { kinds } from './words/kinds.ts';
import { offer, words } from './words/start.ts';

const bullets = (items: readonly (string | Markup)[]): Markup =>
  html`<ul class="govuk-list govuk-list--bullet">${items.map((item) => html`<li>${item}</li>`)}</ul>`;

/** Nobody is sent away from the page that they asked for: who prefers Spanish is offered it. */
const spanishOffered = ({ language }: SiteLetterhead, { languages }: SiteRequest): Markup | undefined =>
  language === 'en' && prefersSpanish(languages)
    ? insetText({
        html: html`<p lang="es">${offer.question} <a href="${hrefIn('es', '/')}" hreflang="es">${offer.link}</a></p>`,
      })
    : undefined;

export const startPage = (letterhead: SiteLetterhead, request: SiteRequest): SiteResponse => {
  const { language, companyName, contact } = letterhead;
  const say = words(language);
  const lists = kinds(language).map(
    ({ heading, choices }) =>
      html`<div><h3 class="govuk-heading-s">${heading}</h3>${bullets(choices.map(({ words: kind }) => kind))}</div>`,
  );
  const shown = page(letterhead, {
    title: say.title,
    body: html`${spanishOffered(letterhead, request)}
<h1 class="govuk-heading-xl">${say.title}</h1>
<p class="govuk-body-l">${say.lead(companyName)}</p>
${button({ text: say.start, href: hrefIn(language, '/request'), isStartButton: true })}
<h2 class="govuk-heading-m">${say.ask}</h2>
<div class="pc-lists">${lists}</div>
<h2 class="govuk-heading-m">${say.need}</h2>
${bullets(say.needs)}
<p>${say.five}</p>
<h2 class="govuk-heading-m">${say.long}</h2>
${summaryList({ rows: say.steps.map(({ when, what }) => ({ key: { text: when }, value: { text: what } })) })}
<h2 class="govuk-heading-m">${say.use}</h2>
<p>${say.used} ${say.more(hrefIn(language, '/privacy'))}</p>
<h2 class="govuk-heading-m">${say.company}</h2>
<p>${say.companies}</p>
<h2 class="govuk-heading-m">${say.other}</h2>
<p>${say.ways(contactLink(contact))}</p>
<p>${say.sent(hrefIn(language, '/status'), hrefIn(language, '/verify'))}</p>`,
  });
  return { ...shown, headers: { ...shown.headers, vary: 'accept-language' } };
};
