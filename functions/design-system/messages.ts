import { html, type Markup } from './html.ts';
import { attributes, type Content, content, more, type Styled } from './parts.ts';

interface Message extends Content {
  readonly id?: string | number;
  /** Seen from the reader: an officer's letters are `sent`. */
  readonly type: 'sent' | 'received';
  readonly sender: string;
  /** In the company's zone; MOJ's own filter takes the machine's. */
  readonly date: string;
  readonly time: string;
}

export interface MessagesOptions extends Styled {
  readonly id?: string;
  readonly label?: string;
  readonly items: readonly Message[];
}

/** MOJ's. */
export const messages = ({ items, id = 'messages', label, ...options }: MessagesOptions): Markup => {
  const one = (item: Message, at: number): Markup => {
    const day =
      item.date !== items[at - 1]?.date &&
      html`<time class="moj-message-list__date" datetime="${item.date}">${item.date}</time>`;
    return html`${day}<div${item.id !== undefined && html` id="message_${item.id}"`} class="moj-message-item moj-message-item--${item.type}">
<div class="moj-message-item__text moj-message-item__text--${item.type}">${content(item)}</div>
<div class="moj-message-item__meta"><span class="moj-message-item__meta--sender">${item.sender}</span> at <time class="moj-message-item__meta--timestamp" datetime="${item.time}">${item.time}</time></div>
</div>`;
  };
  return html`<div id="${id}" class="moj-messages-container${more(options.classes)}"${label && html` aria-label="${label}"`}${attributes(options.attributes)}>
<div class="moj-message-list">${items.map(one)}</div>
</div>`;
};
