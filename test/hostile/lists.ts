import fc from 'fast-check';
import { poisons } from '#test/support/notice/poison.ts';
import { hostileText } from './inputs.ts';

interface Shape {
  readonly header: string;
  /** Cells of the nth row that is right. */
  readonly row: (n: number) => readonly string[];
}

/** What an officer uploads, by the function that takes it. */
const shapes = {
  'take-recipients': {
    header: 'customerRef,name,email,address,segment',
    row: (n) => [`C-${n}`, `Customer ${n}`, `c${n}@home.example`, `${n} Main St, Denver CO 80014`, 'general'],
  },
  'import-accounts': {
    header: 'number,name,email,postal,phone,since',
    row: (n) => [`${4800 + n}`, `Holder ${n}`, `h${n}@home.example`, '', '', '2024-01-01'],
  },
  'work-transfer': {
    header: 'state,people,calls',
    row: (n) => [`State ${n}`, `${n + 10}`, `${n * 100}`],
  },
} as const satisfies Readonly<Record<string, Shape>>;

const lineEnds = ['\n', '\n', '\r\n', '\r', '\n\r', '\n\n'];

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** All but the line of 2 MB, which a bench measures. */
const known = poisons('9')
  .map(({ row }) => row)
  .filter(({ length }) => length < 100_000);

const rightRow = ({ row }: Shape): fc.Arbitrary<Buffer> =>
  fc.nat(40).map((n) => Buffer.from(row(n).map(quoted).join(',')));

const spoiledRow = ({ row }: Shape): fc.Arbitrary<Buffer> =>
  fc
    .tuple(fc.nat(40), fc.nat(row(0).length - 1), hostileText, fc.constantFrom(true, true, false))
    .map(([n, column, text, isQuoted]) =>
      Buffer.from(
        row(n)
          .map((cell, at) => (at === column ? (isQuoted ? quoted(text) : text) : quoted(cell)))
          .join(','),
      ),
    );

const rowOf = (shape: Shape): fc.Arbitrary<Buffer> =>
  fc.oneof(
    { weight: 3, arbitrary: rightRow(shape) },
    { weight: 4, arbitrary: spoiledRow(shape) },
    { weight: 2, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes)) },
  );

/** A list of customers or accounts, or statistics, in which some rows are poison. `handler`: the function that takes it. */
export const hostileList = (handler: string): fc.Arbitrary<Buffer> => {
  const shape = shapes[handler as keyof typeof shapes];
  return fc
    .tuple(
      fc.oneof({ weight: 8, arbitrary: fc.constant(shape.header) }, { weight: 1, arbitrary: hostileText }),
      fc.array(rowOf(shape), { maxLength: 12 }),
      fc.constantFrom(...lineEnds),
      fc.constantFrom('', '', '\ufeff'),
    )
    .map(([first, rows, end, mark]) =>
      Buffer.concat([
        Buffer.from(`${mark}${first}${end}`),
        ...rows.flatMap((one) => [one, Buffer.from(end)]),
      ]),
    );
};
