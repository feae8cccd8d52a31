import { html, type Markup, raw, type Value } from './html.ts';
import { type Attributes, attributes, content, more, type Part } from './parts.ts';

export interface NavigationLink extends Part {
  readonly href: string;
  readonly active?: boolean;
}

interface Navigation {
  readonly classes?: string;
  readonly label?: string;
  readonly attributes?: Attributes;
  readonly items: readonly NavigationLink[];
}

export interface PrimaryNavigationOptions extends Navigation {
  readonly containerClasses?: string;
  readonly searchHtml?: Markup;
}

const link = (block: string, item: NavigationLink): Markup =>
  html`<a class="${block}__link"${item.active && raw(' aria-current="page"')} href="${item.href}"${attributes(item.attributes)}>${content(item)}</a>`;

/** MOJ's: the pages of the whole console. */
export const primaryNavigation = (options: PrimaryNavigationOptions): Markup => {
  const items = options.items.map(
    (item) => html`<li class="moj-primary-navigation__item">${link('moj-primary-navigation', item)}</li>`,
  );
  const name: Value = options.label && html` aria-label="${options.label}"`;
  return html`<div class="moj-primary-navigation${more(options.containerClasses)}">
<div class="moj-primary-navigation__container">
<div class="moj-primary-navigation__nav"><nav class="moj-primary-navigation${more(options.classes)}"${name}${attributes(options.attributes)}><ul class="moj-primary-navigation__list">${items}</ul></nav></div>
${options.searchHtml && html`<div class="moj-primary-navigation__search">${options.searchHtml}</div>`}
</div>
</div>`;
};

/** MOJ's: the pages of one case. Each has an address of its own, so it works without a script. */
export const subNavigation = (options: Navigation): Markup =>
  html`<nav class="moj-sub-navigation${more(options.classes)}" aria-label="${options.label || 'Secondary navigation region'}"${attributes(options.attributes)}>
<ul class="moj-sub-navigation__list">${options.items.map((item) => html`<li class="moj-sub-navigation__item${more(item.classes)}">${link('moj-sub-navigation', item)}</li>`)}</ul>
</nav>`;
