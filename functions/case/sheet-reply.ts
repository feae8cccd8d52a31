import { csvSheet } from '#domain/case/csv-sheet.ts';

type Cell = string | undefined | { readonly id: string };

export interface Sheet<R> {
  readonly name: `${string}.csv`;
  /** Their heads, and what each holds of a row. */
  readonly columns: Readonly<Record<string, (row: R) => Cell>>;
  readonly most?: number;
  /** The last line goes on with it where the list has more. */
  readonly more: string;
}

/** Of the cells as JSON. A reply holds 6 MB (Lambda), and a quote, which is doubled in the file, takes twice as much there. */
const mostBytes = 2_900_000;

const lengthOf = (cell: Cell): number =>
  typeof cell === 'string' ? Buffer.byteLength(JSON.stringify(cell)) : 0;

async function* cut<R>(
  rows: AsyncIterable<R> | Iterable<R>,
  { columns, most = Number.POSITIVE_INFINITY, more }: Sheet<R>,
) {
  let [count, bytes] = [0, 0];
  for await (const row of rows) {
    const cells = Object.values(columns).map((cell) => cell(row));
    bytes += cells.reduce((sum: number, cell) => sum + lengthOf(cell), 0);
    if (count === most || bytes > mostBytes) {
      yield [`This file ends after ${count} rows. ${more}`];
      return;
    }
    count += 1;
    yield cells;
  }
}

/** A list as a file; a last line says when the list has more. */
export const sheetReply = async <R>(rows: AsyncIterable<R> | Iterable<R>, sheet: Sheet<R>) => {
  const { name, contentType, lines } = csvSheet(sheet.name, Object.keys(sheet.columns), cut(rows, sheet));
  let text = '';
  for await (const line of lines) text += line;
  return {
    text,
    headers: { 'content-type': contentType, 'content-disposition': `attachment; filename="${name}"` },
  };
};
