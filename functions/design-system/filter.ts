import { type ButtonOptions, button } from './blocks.ts';
import { html, type Markup } from './html.ts';
import { type Attributes, attributes, type Content, content } from './parts.ts';

interface SelectedFilters {
  readonly heading: Content;
  readonly clearLink: { readonly href: string; readonly text: string };
  readonly categories: readonly {
    readonly heading: Content;
    readonly items: readonly { readonly href: string; readonly text: string }[];
  }[];
}

export interface FilterOptions {
  readonly heading: Content;
  readonly attributes?: Attributes;
  /** Each is a link that takes the filter away. */
  readonly selectedFilters?: SelectedFilters;
  readonly submit?: Pick<ButtonOptions, 'text' | 'attributes'>;
  readonly optionsHtml?: Markup;
}

const selected = ({ heading, clearLink, categories }: SelectedFilters): Markup =>
  html`<div class="moj-filter__selected">
<div class="moj-filter__selected-heading">
<div class="moj-filter__heading-title"><h2 class="govuk-heading-m">${content(heading)}</h2></div>
<div class="moj-filter__heading-action"><p><a class="govuk-link govuk-link--no-visited-state" href="${clearLink.href}">${clearLink.text}</a></p></div>
</div>
${categories.map(
  (category) => html`<h3 class="govuk-heading-s govuk-!-margin-bottom-0">${content(category.heading)}</h3>
<ul class="moj-filter-tags">${category.items.map((item) => html`<li><a class="moj-filter__tag" href="${item.href}"><span class="govuk-visually-hidden">Remove this filter</span> ${item.text}</a></li>`)}</ul>`,
)}
</div>`;

/** MOJ's. Its script, which hides the filter on a phone, is not in use. */
export const filter = (options: FilterOptions): Markup =>
  html`<div class="moj-filter" data-module="moj-filter"${attributes(options.attributes)}>
<div class="moj-filter__header"><div class="moj-filter__header-title"><h2 class="govuk-heading-m">${content(options.heading)}</h2></div><div class="moj-filter__header-action"></div></div>
<div class="moj-filter__content">
${options.selectedFilters && selected(options.selectedFilters)}
<div class="moj-filter__options">${button({ text: options.submit?.text ?? 'Apply filters', attributes: options.submit?.attributes })}${options.optionsHtml}</div>
</div>
</div>`;

/** The filter as a form that asks with GET, so that its address can be kept. With the island, a choice by pointer applies at once. */
export const filterForm = (action: string, options: FilterOptions): Markup =>
  html`<form method="get" action="${action}" data-filters="">${filter(options)}</form>`;
