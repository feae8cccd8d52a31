import type { Rejection } from '#functions/notice/list/rejections.ts';

interface Poison {
  readonly what: string;
  readonly row: Buffer;
  /** Reason on the list of rejected lines; a bad email address alone means paper mail. */
  readonly reason?: Rejection;
  readonly lines?: number;
}

const row = (text: string): Buffer => Buffer.from(text);

/** The 20 kinds of F10 and more; `n` makes another customer. */
export const poisons = (n: string): readonly Poison[] => [
  {
    what: 'bytes that are no UTF-8',
    row: Buffer.concat([row(`P-${n}-1,A\xc3`), Buffer.from([0xff, 0xfe]), row(',a@example.com,x,s')]),
    reason: 'not-utf-8',
  },
  {
    what: 'an e-mail address of 300 characters',
    row: row(`P-${n}-2,A,${'a'.repeat(288)}@example.com,1 Main St,s`),
  },
  {
    what: 'the same without a postal address',
    row: row(`P-${n}-3,A,${'a'.repeat(288)}@example.com,,s`),
    reason: 'no-address',
  },
  {
    what: 'a postal address of 300 characters',
    row: row(`P-${n}-4,A,a@example.com,${'x'.repeat(300)},s`),
    reason: 'address-too-long',
  },
  {
    what: 'CR and LF in a name',
    row: row(`P-${n}-5,"A\r\nBcc: eve@example.com",a@example.com,x,s`),
    reason: 'line-break',
    lines: 2,
  },
  {
    what: 'CR and LF in an e-mail address',
    row: row(`P-${n}-6,A,"a@example.com\r\nBcc: eve@example.com",1 Main St,s`),
    lines: 2,
  },
  { what: 'a bare CR in a reference', row: row(`P-${n}-7\rx,A,a@example.com,x,s`), reason: 'line-break' },
  { what: 'an empty line', row: row(''), reason: 'empty-line' },
  { what: 'a line of spaces', row: row(' \t '), reason: 'empty-line' },
  { what: 'a line of nothing but commas', row: row(', ,,,'), reason: 'empty-line' },
  {
    what: 'a line of 2 MB',
    row: row(`P-${n}-8,${'A'.repeat(2 * 1024 * 1024)},a@example.com,x,s`),
    reason: 'line-too-long',
  },
  { what: 'a column too few', row: row(`P-${n}-9,A,a@example.com,s`), reason: 'column-count' },
  {
    what: 'a column too many',
    row: row(`P-${n}-10,A,a@example.com,1 Main St, Denver,s`),
    reason: 'column-count',
  },
  { what: 'a quote that is never closed', row: row(`P-${n}-11,"A,a@example.com,x,s`), reason: 'bad-quotes' },
  {
    what: 'a quote in the middle of a field',
    row: row(`P-${n}-12,A "the" B,a@example.com,x,s`),
    reason: 'bad-quotes',
  },
  { what: 'no reference', row: row(',A,a@example.com,x,s'), reason: 'no-reference' },
  {
    what: 'a reference of 100 characters',
    row: row(`P-${n}-${'9'.repeat(100)},A,a@example.com,x,s`),
    reason: 'reference-too-long',
  },
  { what: 'NUL in a name', row: row(`P-${n}-13,A\0,a@example.com,x,s`), reason: 'control-character' },
  {
    what: 'a name of 300 characters',
    row: row(`P-${n}-14,${'A'.repeat(300)},a@example.com,x,s`),
    reason: 'name-too-long',
  },
  {
    what: 'a segment of 100 characters',
    row: row(`P-${n}-15,A,a@example.com,x,${'s'.repeat(100)}`),
    reason: 'segment-too-long',
  },
  { what: 'two addresses in one field', row: row(`P-${n}-16,A,"a@example.com, b@example.com",1 Main St,s`) },
  { what: 'a domain that is none', row: row(`P-${n}-17,A,a@localhost,,s`), reason: 'no-address' },
  { what: 'a local part that SES does not take', row: row(`P-${n}-18,A,ädä@example.com,1 Main St,s`) },
  { what: 'neither address', row: row(`P-${n}-19,A,,,s`), reason: 'no-address' },
  {
    what: 'a customer twice, spelled otherwise',
    row: row(`g‑0,"GOOD, 0",g0@example.com,"0 Main St, Denver",s`),
    reason: 'duplicate',
  },
  { what: 'a second header', row: row('customerRef,name,email,address,segment'), reason: 'header-again' },
];
