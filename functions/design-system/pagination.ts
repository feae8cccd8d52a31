import { html, type Markup, raw } from './html.ts';
import { attributes, content, isGiven, type Maybe, more, type Part, type Styled } from './parts.ts';

interface PageItem extends Pick<Styled, 'attributes'> {
  readonly number?: number | string;
  readonly href?: string;
  readonly visuallyHiddenText?: string;
  readonly current?: boolean;
  readonly ellipsis?: boolean;
}

interface PageLink extends Part {
  readonly href?: string;
  /** Which page it is; shown where there are no numbers. */
  readonly labelText?: string;
}

export interface PaginationOptions extends Styled {
  readonly landmarkLabel?: string;
  readonly previous?: PageLink;
  readonly next?: PageLink;
  readonly items?: readonly Maybe<PageItem>[];
}

type Way = 'prev' | 'next';

const arrow: Readonly<Record<Way, string>> = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};
const usual: Readonly<Record<Way, string>> = { prev: 'Previous', next: 'Next' };

const icon = (way: Way): Markup =>
  html`<svg class="govuk-pagination__icon govuk-pagination__icon--${way}" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="${arrow[way]}"></path></svg>`;

const isThere = ({ number, ellipsis }: PageItem): boolean => ellipsis === true || number !== undefined;

const pageItem = (item: PageItem): Markup => {
  const inner = item.ellipsis
    ? raw('&ctdot;')
    : html`<a class="govuk-link govuk-pagination__link" href="${item.href}" aria-label="${item.visuallyHiddenText ?? `Page ${item.number}`}"${item.current && raw(' aria-current="page"')}${attributes(item.attributes)}>${item.number}</a>`;
  return html`<li class="govuk-pagination__item${item.current && ' govuk-pagination__item--current'}${item.ellipsis && ' govuk-pagination__item--ellipsis'}">${inner}</li>`;
};

export const pagination = (options: PaginationOptions): Markup => {
  const { items, previous, next } = options;
  const isBlock = items === undefined && (previous ?? next) !== undefined;
  const link = (way: Way, given: PageLink | undefined): Markup | undefined => {
    if (!given?.href) return undefined;
    const isFirst = isBlock || way === 'prev';
    const words = content(given) || html`${usual[way]}<span class="govuk-visually-hidden"> page</span>`;
    const label =
      given.labelText &&
      isBlock &&
      html` <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">${given.labelText}</span>`;
    return html`<div class="govuk-pagination__${way}"><a class="govuk-link govuk-pagination__link" href="${given.href}" rel="${way}"${attributes(given.attributes)}>${isFirst && icon(way)} <span class="govuk-pagination__link-title${isBlock && !given.labelText && ' govuk-pagination__link-title--decorated'}">${words}</span>${label} ${!isFirst && icon(way)}</a></div>`;
  };
  return html`<nav class="govuk-pagination${isBlock && ' govuk-pagination--block'}${more(options.classes)}" aria-label="${options.landmarkLabel || 'Pagination'}"${attributes(options.attributes)}>
${link('prev', previous)}${items && html`<ul class="govuk-pagination__list">${items.filter(isGiven).filter(isThere).map(pageItem)}</ul>`}${link('next', next)}
</nav>`;
};
