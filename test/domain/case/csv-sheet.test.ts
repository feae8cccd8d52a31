import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvSheet } from '#domain/case/csv-sheet.ts';

type Cells = Parameters<typeof csvSheet>[2] extends AsyncIterable<infer R> ? R : never;

const textOf = async (...rows: Cells[]): Promise<string> => {
  const { lines } = csvSheet(
    'x.csv',
    ['a'],
    (async function* () {
      yield* rows;
    })(),
  );
  let text = '';
  for await (const line of lines) text += line;
  return text.slice(3);
};
const read = async (cell: Cells[number], delimiter = ','): Promise<string[]> =>
  parse(await textOf([cell]), { delimiter, relax_quotes: true, relax_column_count: true }).flat();

/** How a reader gets back what was written. */
const written = (field: string): string =>
  field.replace(
    /^'(?=['"\s]*[=+\-@;|＝＋－＠]|'*[\t\r\n])|(?<=[;|\t\r\n])'(?=(?:(?![\t\r\n])['"\s])*[=+\-@＝＋－＠])/g,
    '',
  );

it('a CSV file for people has its name, its type and its header (RFC 4180)', async () => {
  const { lines, ...about } = csvSheet(
    'list.csv',
    ['reference', 'sum, total'],
    (async function* () {
      yield [{ id: '-a.b:c_1' }, '7'];
      yield [{ id: undefined }, undefined];
      yield [{ id: '-a b' }, '-1'];
      yield [{ id: 'a"' }, '"'];
    })(),
  );
  expect(about).toEqual({ name: 'list.csv', contentType: 'text/csv; charset=utf-8' });
  const whole: string[] = [];
  for await (const line of lines) whole.push(line);
  expect(whole).toEqual([
    'reference,"sum, total"\r\n',
    '-a.b:c_1,7\r\n',
    ',\r\n',
    `"'-a b","'-1"\r\n`,
    '"a""",""""\r\n',
  ]);
});

describe('a row of a CSV file for people', () => {
  it('is read back as it was, whatever is in it', async () => {
    const cells = ['Ada "A." Lovelace', '1 Main St\nDenver, CO', '', ' x ', 'ü', "'t Hooft", "O'Brien; Ltd"];
    expect(parse(await textOf(cells))).toEqual([cells]);
    expect(await textOf(['a', '7', undefined])).toBe('a,7,\r\n');
  });

  it.each([
    ...['=1+1', '+1', '-1', '@SUM(A1)', ';=1', '|calc', '\t=1', '\r=1', '\tx', '\n=1', ' =1', '＝1', "'=1"],
    '=HYPERLINK("http://x","y")',
    "-cmd|' /C calc'!A0",
  ])('%j is no formula in a spreadsheet', async (text) => {
    const [field = ''] = await read(text);
    expect([field[0], written(field)]).toEqual(["'", text]);
    expect(await read({ id: text })).toEqual([text === '-1' ? text : field]);
  });

  const hostile = fc.string({ unit: fc.constantFrom(...`=+-@;|'"\t\r\n, ab1＝`), maxLength: 8 });

  it('no cell of it starts a formula, with whatever separator it is opened', () =>
    fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom(',', ';', '|', '\t'), async (text, delimiter) => {
        const bare = (await textOf([text, text])).replaceAll('"', '');
        const cells = delimiter === ',' ? await read(text) : bare.split(new RegExp(`[${delimiter}\r\n]`));
        for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
    ));

  it('two texts never become one, and what was written can be read back', () =>
    fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const [field = ''] = await read(text);
        expect(written(field)).toBe(text);
      }),
    ));
});
