import { details } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';

const columns: Readonly<Record<string, string>> = {
  customerRef: 'The account number, or another reference that you keep. Needed in each row.',
  name: 'As the letter says Dear …. May be empty.',
  email: 'Where the letter goes. Empty: the letter goes on paper.',
  address: 'The postal address, with line breaks in quotation marks. Needed where there is no email address.',
  segment: 'A group with words or an order of its own, such as a state. May be empty.',
  addressSince: 'Since when the address is known, like 2026-11-24. A column that you can leave out.',
  locale: 'es for a letter in Spanish. A column that you can leave out.',
};

/** A template as text, so that nobody has to guess the header. */
export const columnsExplained = (): Markup =>
  details({
    summaryText: 'How to write the file',
    html: html`<p>A CSV file in UTF-8. The first line is the header. The order of the columns is free, and other columns are ignored.</p>
${scrollingTable('Columns of the list', { firstCellIsHeader: true, head: [{ text: 'Column' }, { text: 'What it holds' }], rows: Object.entries(columns).map(([name, text]) => [{ text: name }, { text }]) })}
<p><a class="govuk-link" href="/officer/list-template.csv">Download an empty file with this header</a></p>`,
  });

export const templateCsv = `${Object.keys(columns).join(',')}\r\n`;
