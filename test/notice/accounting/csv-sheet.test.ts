import { readdirSync, readFileSync } from 'node:fs';
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

it('nobody else makes a CSV file, or a file for people at all', () => {
  const root = new URL('../../../', import.meta.url);
  const sources = ['functions/', 'workflows/', 'infra/'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}${name}`),
  );
  const saying = (said: RegExp) =>
    sources.filter((name) => said.test(readFileSync(new URL(name, root), 'utf8'))).sort();
  const uploads = [
    'functions/account/contract.ts',
    // Which an officer may ask for.
    'functions/case/contract.ts',
    'functions/case/list-cases.ts',
    // The console sends a file on to the API, or the API's to the officer; its own template is empty.
    'functions/console/account/imports.ts',
    'functions/console/notice/downloads.ts',
    'functions/console/notice/upload.ts',
    'functions/console/work/work-list.ts',
    'functions/notice/contract.ts',
    'functions/notice/list/upload-list.ts',
    // Says in the API's document what a route takes.
    'infra/commands/openapi/operations.ts',
  ];
  expect(saying(/text\/(csv|tab|plain-csv)|csv-stringify/)).toEqual(
    [...uploads, 'functions/domain/case/csv-sheet.ts', 'infra/local/seed-breach.ts'].sort(),
  );
  expect(saying(/['"]content-disposition['"]:|\.createDownloadUrl\(/)).toEqual([
    'functions/case/export-case.ts',
    // As the person sent it, of a type that is checked; nobody here makes it.
    'functions/case/files/download-file.ts',
    'functions/case/work-list-sheet.ts',
    // Under the API's own name, so that no file opens as a page of ours.
    'functions/console/reply.ts',
    'functions/notice/accounting/download.ts',
    'functions/request/answer/fetch-records.ts',
    // A paper of an authority or a signed undertaking, as an officer uploaded it.
    'functions/transfer/read-transfer.ts',
  ]);
});
