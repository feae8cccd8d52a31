import { html, type Markup } from './html.ts';
import { attributes, content, more, type Part, type Styled } from './parts.ts';

export interface TicketPanelOptions extends Styled {
  /** Classes such as `moj-ticket-panel__content--red`. */
  readonly items: readonly Part[];
}

/** MOJ's: facts side by side that belong together. */
export const ticketPanel = ({ items, ...options }: TicketPanelOptions): Markup =>
  html`<article class="moj-ticket-panel${more(options.classes)}"${attributes(options.attributes)}>
${items.map((item) => html`<section class="moj-ticket-panel__content${more(item.classes)}"${attributes(item.attributes)}>${content(item)}</section>`)}
</article>`;

/** MOJ's. */
export const badge = (options: Part): Markup =>
  html`<span class="moj-badge${more(options.classes)}"${attributes(options.attributes)}>${content(options)}</span>`;
