import { html, type Markup } from '#functions/design-system/html.ts';
import type { Part } from '#functions/letters/frame.ts';

const markupOf = (part: Part): Markup => {
  if (typeof part === 'string') return html`<p>${part}</p>`;
  if ('heading' in part) return html`<h2 class="govuk-heading-m">${part.heading}</h2>`;
  if ('list' in part)
    return html`<ul class="govuk-list govuk-list--bullet">${part.list.map((item) => html`<li>${item}</li>`)}</ul>`;
  if ('link' in part)
    return html`<p>${part.label} <a class="govuk-link" href="${part.link}" rel="noreferrer">${part.link}</a></p>`;
  if ('code' in part) return html`<p>${part.label} <span class="pc-code">${part.code}</span></p>`;
  return html`<blockquote class="pc-typed">${part.quote}</blockquote>`;
};

/** What a letter says, on a page. */
export const partsOf = (parts: readonly Part[]): Markup => html`${parts.map(markupOf)}`;
