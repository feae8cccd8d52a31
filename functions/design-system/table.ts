import { html, type Markup } from './html.ts';
import {
  type Attributes,
  attributeIf,
  attributes,
  content,
  isGiven,
  type Maybe,
  more,
  type Part,
  type Styled,
} from './parts.ts';

export interface TableCell extends Part {
  readonly format?: string;
  readonly colspan?: number;
  readonly rowspan?: number;
}

/** Ours, not govuk's: the server sorts, so a heading is a link, and `aria-sort` says how the rows are sorted now. */
export interface SortLink {
  readonly href: string;
  readonly direction: 'ascending' | 'descending' | 'none';
}

export interface TableOptions extends Styled {
  readonly caption?: string;
  readonly captionClasses?: string;
  readonly head?: readonly Maybe<TableCell & { readonly sort?: SortLink }>[];
  readonly rows?: readonly Maybe<readonly TableCell[]>[];
  readonly firstCellIsHeader?: boolean;
  /** Ours, not govuk's: `j` and `k` move between the first links of the rows. */
  readonly hasKeys?: boolean;
}

const spans = ({ colspan, rowspan }: TableCell): Markup =>
  html`${attributeIf('colspan', colspan || undefined)}${attributeIf('rowspan', rowspan || undefined)}`;

const sortAttributes = (sort: SortLink | undefined): Attributes =>
  sort === undefined ? {} : { 'aria-sort': sort.direction };

export const table = (options: TableOptions): Markup => {
  const { caption, head, rows = [], firstCellIsHeader } = options;
  const heading = ({ sort, ...one }: TableCell & { readonly sort?: SortLink }): Markup =>
    html`<th scope="col" class="govuk-table__header${one.format && ` govuk-table__header--${one.format}`}${more(one.classes)}"${spans(one)}${attributes(sortAttributes(sort))}${attributes(one.attributes)}>${sort ? html`<a class="pc-sort" href="${sort.href}">${content(one)}</a>` : content(one)}</th>`;
  const cell = (one: TableCell, at: number): Markup =>
    at === 0 && firstCellIsHeader
      ? html`<th scope="row" class="govuk-table__header${more(one.classes)}"${spans(one)}${attributes(one.attributes)}>${content(one)}</th>`
      : html`<td class="govuk-table__cell${one.format && ` govuk-table__cell--${one.format}`}${more(one.classes)}"${spans(one)}${attributes(one.attributes)}>${content(one)}</td>`;
  return html`<table class="govuk-table${more(options.classes)}"${options.hasKeys && html` data-rows=""`}${attributes(options.attributes)}>
${caption && html`<caption class="govuk-table__caption${more(options.captionClasses)}">${caption}</caption>`}
${head && html`<thead class="govuk-table__head"><tr class="govuk-table__row">${head.filter(isGiven).map(heading)}</tr></thead>`}
<tbody class="govuk-table__body">${rows.filter(isGiven).map((row) => html`<tr class="govuk-table__row">${row.map(cell)}</tr>`)}</tbody>
</table>`;
};

/** A table that may be wider than its place; the keyboard reaches it, and a reader hears its name. */
export const scrollingTable = (label: string, options: TableOptions): Markup =>
  html`<div class="pc-scroll" role="region" aria-label="${label}" tabindex="0">${table(options)}</div>`;
