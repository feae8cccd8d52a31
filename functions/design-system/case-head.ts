import { html, type Markup, type Value } from './html.ts';
import { type Content, content } from './parts.ts';

export interface CaseHeadOptions {
  /** What it is about, in words; the page's `h1`. */
  readonly title: Content;
  /** Reference, masked person, company, owner: short, in one line. */
  readonly about: readonly Content[];
  /** Due chips or a gate chip. */
  readonly chips?: Value;
  /** The one next act, and what must always be in reach. */
  readonly actions?: Markup;
}

/**
 * Stays on top of the page while it is read, on screens with room for it. What has the focus is kept below it by
 * `scroll-padding` (WCAG 2.4.11).
 */
export const caseHead = ({ title, about, chips, actions }: CaseHeadOptions): Markup =>
  html`<div class="pc-case-head"><div class="pc-case-head__row">
<div class="pc-case-head__words"><h1 class="pc-case-head__title">${content(title)}</h1>
<ul class="pc-case-head__about">${about.map((one) => html`<li>${content(one)}</li>`)}</ul></div>
${chips && html`<p class="pc-case-head__chips">${chips}</p>`}
${actions && html`<div class="pc-case-head__actions">${actions}</div>`}
</div></div>`;
