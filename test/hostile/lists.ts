import fc from 'fast-check';
import { poisons } from '#test/support/notice/poison.ts';
import { hostileText } from './inputs.ts';

const header = 'customerRef,name,email,address,segment';
const lineEnds = ['\n', '\r\n', '\r', '\n\r', '\n\n'];

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const right = (n: number): string =>
  `C-${n},Customer ${n},c${n}@home.example,"${n} Main St, Denver CO",general`;

const spoiledRow = fc
  .tuple(fc.integer({ min: 0, max: 4 }), hostileText, fc.boolean())
  .map(([column, text, isQuoted]) =>
    ['P-1', 'Ann', 'p1@home.example', '1 Main St', 'general']
      .map((cell, n) => (n === column ? (isQuoted ? quoted(text) : text) : cell))
      .join(','),
  );

/** All but the line of 2 MB, which a bench measures. */
const known = poisons('9')
  .map(({ row }) => row)
  .filter(({ length }) => length < 100_000);

const row: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 3, arbitrary: fc.nat(40).map((n) => Buffer.from(right(n))) },
  { weight: 3, arbitrary: spoiledRow.map((text) => Buffer.from(text)) },
  { weight: 2, arbitrary: fc.constantFrom(...known) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes)) },
);

const headers: Readonly<Record<string, string>> = {
  'text/csv': header,
};
const accountsHeader = 'number,name,email,postal,phone,since';

/** A list of customers or accounts, in which some rows are poison. */
export const hostileList = (mediaType: string): fc.Arbitrary<Buffer> =>
  fc
    .tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(headers[mediaType] ?? header, accountsHeader) },
        { weight: 1, arbitrary: hostileText },
      ),
      fc.array(row, { maxLength: 12 }),
      fc.constantFrom(...lineEnds),
      fc.constantFrom('', '\ufeff'),
    )
    .map(([first, rows, end, mark]) =>
      Buffer.concat([
        Buffer.from(`${mark}${first}${end}`),
        ...rows.flatMap((one) => [one, Buffer.from(end)]),
      ]),
    );
