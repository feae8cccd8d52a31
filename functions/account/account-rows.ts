import { isUtf8 } from 'node:buffer';
import { type CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import { sinceOf } from '#domain/account/since.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { findKey } from '#domain/case/keys.ts';
import { type AccountEntry, accountIdOf, accountNumber, putAccount, spellingOf } from './contract.ts';
import type { RefusedRow } from './import-view.ts';

/** Per file; a longer list needs several. */
const maxRows = 1000;

/** `line` is where it ends; the header is line 1. */
export interface AccountRow {
  readonly line: number;
  readonly number: string;
  readonly entry: AccountEntry;
  /** Claimed start of the addresses of record; UTC ISO. */
  readonly since?: Instant;
}

const row = z.object({ number: accountNumber, entry: putAccount.body });

const unreadable = (detail: string): InvalidInput => new InvalidInput([{ pointer: '#', detail }]);

const columns = ['number', 'name', 'email', 'postal', 'phone', 'since', 'alike'];

/** Refuses unknown columns: a misspelled address column would remove the address. */
const columnsIn = (header: readonly string[]): string[] => {
  const named = header.map(findKey);
  const known = named.every((name, at) => columns.includes(name) && named.indexOf(name) === at);
  if (!(known && named.includes('number') && named.includes('name')))
    throw unreadable(
      `The header line must name the columns number and name, and of ${columns.slice(2).join(', ')} those that follow.`,
    );
  return named;
};

interface Row {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number; readonly error?: CsvError };
}

const rowsOf = (file: Uint8Array): readonly Row[] => {
  if (!isUtf8(file)) throw unreadable('Save the file as UTF-8. Otherwise names and streets are garbled.');
  // The parser counts a quoted CRLF twice.
  const text = Buffer.from(file).toString('utf8').replaceAll('\r\n', '\n');
  try {
    return parse(text, {
      bom: true,
      columns: columnsIn,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // A file may be 5 MB of short rows: no more of them are read than are told apart.
      to: maxRows + 1,
      trim: true,
      max_record_size: 4096,
    }) as unknown as readonly Row[];
  } catch (cause) {
    if (cause instanceof InvalidInput) throw cause;
    // Without the end of a row, nothing after it can be trusted.
    const detail = `We cannot read the file as CSV. The fault is in its line ${(cause as CsvError).lines} or before. We imported nothing from it.`;
    throw Object.assign(unreadable(detail), { cause });
  }
};

const entryOf = ({ number, name, alike = '', ...addressOfRecord }: Row['record']) => {
  const given = Object.entries(addressOfRecord).filter(([, value]) => value !== '');
  const said = alike === '' ? {} : { alike: findKey(alike) };
  return { number, entry: { name, addressOfRecord: Object.fromEntries(given), ...said } };
};

/** `zone` is for days; the instant is UTC ISO. */
interface Reading {
  readonly zone: string;
  readonly now: Instant;
}

const readRow = ({ record, info }: Row, { zone, now }: Reading): AccountRow | RefusedRow => {
  const line = info.lines;
  if (info.error) return { line, why: 'The row has more or fewer fields than the header line.' };
  const { data, error } = z.safeParse(row, entryOf(record));
  if (!data) return { line, why: [...new Set(error.issues.map(({ message }) => message))].join(' ') };
  const given = data.entry.addressOfRecord.since;
  try {
    return { line, ...data, ...(given === undefined ? {} : { since: sinceOf(given, zone, now) }) };
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return { line, why: fault.faults.map(({ detail }) => detail).join(' ') };
  }
};

const idOf = (one: AccountRow | RefusedRow) => ('why' in one ? undefined : accountIdOf(one.number));

/** Spelled alike, but different accounts: all rows but one say so. */
const areApart = (rows: readonly (AccountRow | RefusedRow)[]): boolean => {
  const read = rows.flatMap((one) => ('why' in one ? [] : [one]));
  const spellings = new Set(read.map(({ number }) => spellingOf(number)));
  return spellings.size === read.length && read.filter(({ entry }) => entry.alike !== 'different').length < 2;
};

/** Uses no row of an account with several. @throws {InvalidInput} for an unreadable or too long file */
export const accountRows = (file: Uint8Array, reading: Reading): readonly (AccountRow | RefusedRow)[] => {
  const raw = rowsOf(file);
  if (raw.length > maxRows) throw unreadable(`The file has more than ${maxRows} rows.`);
  const rows = raw.map((one) => readRow(one, reading));
  const byAccount = Map.groupBy(rows, idOf);
  return rows.map((one) => {
    const about = byAccount.get(idOf(one)) ?? [];
    if ('why' in one || areApart(about)) return one;
    const lines = about.map(({ line }) => line);
    const why = `The file names this account more than once, in its lines ${lines.join(', ')}.`;
    return { line: one.line, why };
  });
};
