declare const made: unique symbol;
/** Only this file makes a `Line`, so that no CSV file for people contains a formula. */
type Line = string & { readonly [made]: true };

export interface CsvSheet {
  readonly name: `${string}.csv`;
  readonly contentType: 'text/csv; charset=utf-8';
  readonly lines: AsyncIterable<Line>;
}

/** A seal or message id stays byte for byte: nobody types it, and none of its characters makes a call. */
type Cell = string | undefined | { readonly id: string | undefined };

const idCharacters = /^[\w.:-]*$/;

/*
 * Spreadsheets run a cell that starts like this, also in full width. With another separator, a cell also
 * starts inside a field. A leading apostrophe is doubled: removing the one that we add restores the text.
 */
const formulas =
  /^(?=['"\s]*[=+\-@;|\uff1d\uff0b\uff0d\uff20]|'*[\t\r\n])|(?<=[;|\t\r\n])(?=(?:(?![\t\r\n])['"\s])*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

const field = (cell: Cell): string => {
  const [text = '', isId] = typeof cell === 'object' ? [cell.id, true] : [cell, false];
  const harmless = isId && idCharacters.test(text) ? text : text.replace(formulas, "'");
  return /[",;|\t\r\n]/.test(harmless) || harmless !== text ? `"${harmless.replaceAll('"', '""')}"` : text;
};

/** RFC 4180. */
const line = (cells: readonly Cell[]): Line => `${cells.map(field).join(',')}\r\n` as Line;

export const csvSheet = (
  name: CsvSheet['name'],
  header: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
): CsvSheet => {
  const lines = async function* (): AsyncGenerator<Line> {
    yield line(header);
    for await (const row of rows) yield line(row);
  };
  return { name, contentType: 'text/csv; charset=utf-8', lines: lines() };
};
