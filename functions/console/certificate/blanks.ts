import { html, type Markup } from '#functions/design-system/html.ts';

/** Room for a pen; a reader hears that it is empty. */
export const blank: Markup = html`<span class="pc-blank"><span class="govuk-visually-hidden">Left blank for the officer who signs</span></span>`;

/** Several lines, heard once. */
export const blankLines = (lines: number): Markup =>
  html`<p class="pc-blank-lines">${blank}${Array.from({ length: lines - 1 }, () => html`<span class="pc-blank" aria-hidden="true"></span>`)}</p>`;
