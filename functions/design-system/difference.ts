import { html, type Markup } from './html.ts';
import { table } from './table.ts';

export interface Change {
  readonly name: string;
  /** Absent: nothing was there. */
  readonly before?: string;
  /** Absent: it goes away. */
  readonly after?: string;
}

const none = html`<span class="pc-small">none</span>`;

/** A pending change, for the officer who confirms it. */
export const difference = (caption: string, changes: readonly Change[]): Markup =>
  table({
    caption,
    captionClasses: 'govuk-table__caption--s',
    classes: 'pc-table--small pc-difference',
    firstCellIsHeader: true,
    head: [{ text: 'Field' }, { text: 'Now' }, { text: 'Proposed' }],
    rows: changes.map(({ name, before, after }) => [
      { text: name },
      before === undefined
        ? { html: none }
        : before === after
          ? { text: before }
          : { html: html`<del>${before}</del>` },
      after === undefined
        ? { html: none }
        : before === after
          ? { text: after }
          : { html: html`<ins>${after}</ins>` },
    ]),
  });
