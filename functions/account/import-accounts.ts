import { isUtf8 } from 'node:buffer';
import { type CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import { DomainError, InvalidInput } from '#domain/errors.ts';
import { accountEntry, accountNumber } from './contract.ts';
import { type Needs, putAccount } from './put-account.ts';

/** Rows that one import takes; a longer list comes in several files. */
const maxRows = 1000;

export interface Imported {
  readonly rows: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows that were left out; the number is the line of the file on which the row ends, the header being line 1. */
  readonly refused: readonly { readonly line: number; readonly why: string }[];
}

const row = z.object({ number: accountNumber, entry: accountEntry });

const unreadable = (detail: string): InvalidInput => new InvalidInput([{ pointer: '#', detail }]);

const columns = ['number', 'name', 'email', 'postal', 'phone', 'since'];

/** A column that nobody knows would leave out what it was meant to be, and so take an address away. */
const columnsIn = (header: readonly string[]): string[] => {
  const named = header.map((name) => name.trim().toLowerCase());
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
  if (!isUtf8(file)) throw unreadable('Save the file as UTF-8; names and streets would come out wrong.');
  // The parser counts a line break of two characters inside quotes twice.
  const text = Buffer.from(file).toString('utf8').replaceAll('\r\n', '\n');
  try {
    return parse(text, {
      bom: true,
      columns: columnsIn,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: 4096,
    }) as unknown as readonly Row[];
  } catch (cause) {
    if (cause instanceof InvalidInput) throw cause;
    // Where a row that is not closed ends nobody knows, nor what of the rest is one.
    const detail = `The file cannot be read as CSV; the fault is in its line ${(cause as CsvError).lines} or before. Nothing was taken from it.`;
    throw Object.assign(unreadable(detail), { cause });
  }
};

const entryOf = ({ number, name, ...addressOfRecord }: Row['record']) => {
  const given = Object.entries(addressOfRecord).filter(([, value]) => value !== '');
  return { number, entry: { name, addressOfRecord: Object.fromEntries(given) } };
};

const wrongIn = ({ record, info }: Row): string | undefined => {
  if (info.error) return 'The row has more or fewer fields than the header line.';
  return z
    .safeParse(row, entryOf(record))
    .error?.issues.map(({ message }) => message)
    .join(' ');
};

/** Brings accounts in from a file; a past `since` counts, for the file is its source. A bad row stops no other. */
export const importAccounts =
  (needs: Needs) =>
  async (file: Uint8Array, by: string): Promise<Imported> => {
    const put = putAccount(needs);
    const rows = rowsOf(file);
    if (rows.length > maxRows) throw unreadable(`The file has more than ${maxRows} rows.`);
    let changed = 0;
    const refused: { line: number; why: string }[] = [];
    for (const one of rows) {
      const { lines: line } = one.info;
      const wrong = wrongIn(one);
      if (wrong !== undefined) {
        refused.push({ line, why: wrong });
        continue;
      }
      const { number, entry } = z.parse(row, entryOf(one.record));
      try {
        if ((await put(number, entry, by, file)).changed) changed += 1;
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'invalid-input') throw error;
        refused.push({ line, why: 'The date is in the future.' });
      }
    }
    return { rows: rows.length, changed, unchanged: rows.length - changed - refused.length, refused };
  };
