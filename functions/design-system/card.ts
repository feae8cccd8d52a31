import { html, type Markup, raw, type Value } from './html.ts';
import { type Attributes, attributeIf, attributes, type Content, content, more } from './parts.ts';

export interface CardOptions {
  readonly title?: Content;
  /** Of the heading, so that a link can lead to the card. */
  readonly id?: string;
  readonly headingLevel?: 2 | 3;
  readonly classes?: string;
  readonly attributes?: Attributes;
  readonly body: Value;
}

export const card = ({ title, id, headingLevel = 2, classes, body, ...options }: CardOptions): Markup => {
  const level = raw(`h${headingLevel}`);
  const heading =
    title && html`<${level} class="pc-card__title"${attributeIf('id', id)}>${content(title)}</${level}>`;
  const label = title && id !== undefined && html` aria-labelledby="${id}"`;
  return html`<section class="pc-card${more(classes)}"${label}${attributes(options.attributes)}>
${heading}
${body}
</section>`;
};

/** Cards of one size beside each other, as many as have room. */
export const cards = (list: readonly Markup[]): Markup => html`<div class="pc-cards">${list}</div>`;

/** What is read or done, and beside it, on a wide screen, what it is done with. */
export const columns = (main: Value, aside: Value): Markup =>
  html`<div class="pc-columns"><div class="pc-columns__main">${main}</div><div class="pc-columns__aside">${aside}</div></div>`;

/** Two of the same rank, such as a letter and the letter as row 26 reads it. */
export const halves = (left: Value, right: Value): Markup =>
  html`<div class="pc-columns pc-columns--halves"><div>${left}</div><div>${right}</div></div>`;

export interface Fact {
  readonly name: string;
  readonly value: Content;
}

/** Short facts of a card, each with its name above; `isWide`: beside each other where there is room. */
export const facts = (list: readonly Fact[], isWide = false): Markup =>
  html`<dl class="pc-facts${isWide && ' pc-facts--wide'}">${list.map(({ name, value }) => html`<div class="pc-facts__one"><dt>${name}</dt><dd>${content(value)}</dd></div>`)}</dl>`;

export interface Count {
  readonly label: string;
  readonly count: number;
  readonly href: string;
  /** The page shows these now. */
  readonly isCurrent?: boolean;
  readonly tone?: 'late' | 'soon' | 'calm';
}

/** Numbers of a work list; each leads to its rows. */
export const counts = (label: string, list: readonly Count[]): Markup =>
  html`<nav aria-label="${label}"><ul class="pc-counts">${list.map(
    ({ label: name, count, href, isCurrent, tone = 'calm' }) =>
      html`<li><a class="pc-count pc-count--${count === 0 ? 'calm' : tone}" href="${href}"${isCurrent && raw(' aria-current="true"')}><strong>${count.toLocaleString('en-US')}</strong> ${name}</a></li>`,
  )}</ul></nav>`;

/** What would appear here, so that nobody takes an empty list for a broken one. */
export const emptyState = (title: string, text: Content): Markup =>
  html`<div class="pc-empty"><p class="pc-empty__title">${title}</p><p>${content(text)}</p></div>`;
