declare const made: unique symbol;
/** Made here only, so that no CSV file for people goes out with a formula in it. */
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
 * What a spreadsheet takes for a formula when a cell starts with it, in full width too. With another separator than ours a
 * cell also starts in the middle of a field. An apostrophe before it is doubled, so that the apostrophe put here can be
 * taken away again and two texts never become one.
 */
const formulas =
  /^(?=['"\s]*[=+\-@;|\uff1d\uff0b\uff0d\uff20]|'*[\t\r\n])|(?<=[;|\t\r\n])(?=['"\s]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

const field = (cell: Cell): string => {
  const [text = '', isId] = typeof cell === 'object' ? [cell.id, true] : [cell, false];
  const harmless = isId && idCharacters.test(text) ? text : text.replace(formulas, "'");
  return /[",;|\t\r\n]/.test(harmless) || harmless !== text ? `"${harmless.replaceAll('"', '""')}"` : text;
};

/** RFC 4180. */
const line = (cells: readonly Cell[]): Line => `${cells.map(field).join(',')}\r\n` as Line;

/** A CSV file for people: its header, then its rows, as they come. */
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
