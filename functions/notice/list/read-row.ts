import { readSince, type Time } from '#domain/calendar/times.ts';
import { printable } from '#domain/case/keys.ts';
import { emailKey } from '#functions/case/contract.ts';
import { type Columns, columnNames, type RowFields } from './csv-header.ts';
import type { Rejection } from './rejections.ts';

export interface UploadedRow {
  readonly ref: string;
  readonly name: string;
  readonly segment: string;
  readonly email?: string;
  readonly address?: string;
  readonly addressSince?: Time;
  readonly locale?: string;
}

const everybody = 'general';

/** Replaces bytes that an earlier program could not read. */
const unreadable = '\ufffd';
const lineEnds = /[\r\n\u2028\u2029\u0085]/u;
const controls = /\p{Cc}/u;

const longest = { ref: 64, name: 200, segment: 64, address: 250 } as const;

/** Keeps forbidden characters, so that the row is refused. */
const clean = (field = ''): string =>
  field
    .split('\n')
    .map((row) => (controls.test(row) || lineEnds.test(row) ? row : printable(row)))
    .join('\n')
    .trim();

const isLocale = (text: string): boolean => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text);

const faultOf = (row: Record<'ref' | 'name' | 'segment' | 'address' | 'addressSince', string>) => {
  const { ref, name, segment, address, addressSince } = row;
  const faults: readonly [boolean, Rejection][] = [
    [[ref, name, segment, address].some((field) => field.includes(unreadable)), 'not-utf-8'],
    [[ref, name, segment].some((field) => lineEnds.test(field)), 'line-break'],
    [
      [ref, name, segment, address.replace(/\n/g, '')].some((field) => controls.test(field)),
      'control-character',
    ],
    [ref === '', 'no-reference'],
    [ref.length > longest.ref, 'reference-too-long'],
    [name.length > longest.name, 'name-too-long'],
    [segment.length > longest.segment, 'segment-too-long'],
    [address.length > longest.address, 'address-too-long'],
    [addressSince !== '' && readSince(addressSince) === undefined, 'bad-date'],
  ];
  return faults.find(([isSo]) => isSo)?.[1];
};

export const refIn = (fields: readonly string[], columns: Columns): string | undefined => {
  const ref = clean(fields[columns.customerRef]);
  return ref === '' || ref.length > longest.ref || controls.test(ref) ? undefined : ref;
};

/** Characters of a rejected field that an officer sees again; more than any column may have. */
const mostKept = 1000;

export const fieldsToCorrect = (fields: readonly string[], columns: Columns): RowFields =>
  Object.fromEntries(
    columnNames.flatMap((name) => {
      const text = fields[columns[name] ?? -1]?.slice(0, mostKept) ?? '';
      return text === '' ? [] : [[name, text]];
    }),
  );

/** Without an email address that SES accepts, the row is for paper mail. */
export const readRow = (fields: readonly string[], columns: Columns): UploadedRow | Rejection => {
  const field = (column: keyof Columns): string => {
    const at = columns[column];
    return at === undefined ? '' : clean(fields[at]);
  };
  const read: Readonly<Record<keyof Columns, string>> = {
    customerRef: field('customerRef'),
    name: field('name'),
    email: field('email'),
    address: clean(fields[columns.address]?.replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')),
    segment: field('segment') || everybody,
    addressSince: field('addressSince'),
    locale: field('locale'),
  };
  const { customerRef: ref, name, address, segment, addressSince, locale } = read;
  if (fields.every((one) => clean(one) === '')) return 'empty-line';
  const fault = faultOf({ ref, name, segment, address, addressSince });
  if (fault !== undefined) return fault;
  const [since, email] = [readSince(addressSince), emailKey(read.email)];
  if (email === undefined && address === '') return 'no-address';
  return {
    ...{ ref, name, segment },
    ...(email === undefined ? {} : { email }),
    ...(address === '' ? {} : { address }),
    ...(since === undefined ? {} : { addressSince: since }),
    ...(isLocale(locale) ? { locale } : {}),
  };
};
