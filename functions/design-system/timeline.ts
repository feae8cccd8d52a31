import { html, type Markup, raw } from './html.ts';
import { attributes, type Content, content, more, type Part, type Styled } from './parts.ts';

interface TimelineItem extends Part {
  readonly label: Content;
  readonly byline?: Content;
  /** Words are given, because MOJ's own filter takes the machine's zone. */
  readonly datetime: { readonly timestamp: string; readonly words: string };
}

export interface TimelineOptions extends Styled {
  readonly headingLevel?: 2 | 3;
  readonly items: readonly TimelineItem[];
}

/** MOJ's. */
export const timeline = ({ items, headingLevel = 2, ...options }: TimelineOptions): Markup => {
  const heading = raw(`h${headingLevel}`);
  const one = ({ label, byline, datetime, ...item }: TimelineItem): Markup =>
    html`<div class="moj-timeline__item${more(item.classes)}"${attributes(item.attributes)}>
<div class="moj-timeline__header"><${heading} class="moj-timeline__title">${content(label)}</${heading}>${byline && html` <p class="moj-timeline__byline">by ${content(byline)}</p>`}</div>
<p class="moj-timeline__date"><time datetime="${datetime.timestamp}">${datetime.words}</time></p>
<div class="moj-timeline__description">${content(item)}</div>
</div>`;
  return html`<div class="moj-timeline${more(options.classes)}"${attributes(options.attributes)}>
${items.map(one)}
</div>`;
};
