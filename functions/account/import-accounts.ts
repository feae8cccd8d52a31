import { parse } from 'csv-parse/sync';
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
  /** Rows that were left out; the number is the line in the file, the header being line 1. */
  readonly refused: readonly { readonly line: number; readonly why: string }[];
}

const row = z.object({ number: accountNumber, entry: accountEntry });

const unreadable = (detail: string): InvalidInput => new InvalidInput([{ pointer: '#', detail }]);

const columns = ['number', 'name', 'email', 'postal', 'phone', 'since'];

const recordsOf = (file: string): readonly Record<string, string>[] => {
  try {
    return parse(file, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      skip_empty_lines: true,
      trim: true,
      max_record_size: 4096,
    }) as Record<string, string>[];
  } catch (cause) {
    throw Object.assign(unreadable('The file cannot be read as CSV with a header line.'), { cause });
  }
};

const entryOf = ({ number, name, ...addressOfRecord }: Record<string, string>) => {
  const given = Object.entries(addressOfRecord).filter(
    ([field, value]) => value !== '' && columns.includes(field),
  );
  return { number, entry: { name, addressOfRecord: Object.fromEntries(given) } };
};

/** Brings accounts in from a file; a past `since` counts, for the file is its source. A bad row stops no other. */
export const importAccounts =
  (needs: Needs) =>
  async (file: string, by: string): Promise<Imported> => {
    const put = putAccount(needs);
    const records = recordsOf(file);
    if (records.length > maxRows) throw unreadable(`The file has more than ${maxRows} rows.`);
    if (records.length > 0 && !('number' in (records[0] ?? {}) && 'name' in (records[0] ?? {})))
      throw unreadable(`The header line must name the columns ${columns.join(', ')}.`);
    let changed = 0;
    const refused: { line: number; why: string }[] = [];
    for (const [at, record] of records.entries()) {
      const read = z.safeParse(row, entryOf(record));
      const line = at + 2;
      if (!read.success) {
        refused.push({ line, why: read.error.issues.map(({ message }) => message).join(' ') });
        continue;
      }
      try {
        if ((await put(read.data.number, read.data.entry, by, file)).changed) changed += 1;
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'invalid-input') throw error;
        refused.push({ line, why: 'The date is in the future.' });
      }
    }
    return { rows: records.length, changed, unchanged: records.length - changed - refused.length, refused };
  };
