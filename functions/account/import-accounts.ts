import { createHash } from 'node:crypto';
import { instantText } from '#domain/calendar/instants.ts';
import type { Files } from '#ports/files.ts';
import { accountRows, type RefusedRow } from './account-rows.ts';
import { importFile } from './contract.ts';
import { type Needs as Putting, putAccount } from './put-account.ts';

interface Needs extends Putting {
  readonly files: Pick<Files, 'put'>;
}

export interface Imported {
  /** Of the file, in lower-case hex: the second officer confirms this. */
  readonly sha256: string;
  readonly rows: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Accounts whose past `since` counts when a second officer has confirmed the file. */
  readonly sinceWaiting: number;
  /** Rows that were left out; `line` is where the row ends, the header being line 1. */
  readonly refused: readonly RefusedRow[];
}

/**
 * Brings accounts in from a file. A bad row stops no other. An address that is new counts from now; that it is older
 * counts only when a second officer has confirmed the file, which is kept for a week for that.
 * @throws {InvalidInput | Unavailable} where the file cannot be read: nothing was taken from it
 */
export const importAccounts =
  (needs: Needs) =>
  async (file: Uint8Array, by: string): Promise<Imported> => {
    const put = putAccount(needs);
    const rows = accountRows(file, { zone: needs.zone, now: instantText(needs.clock.now()) });
    const sha256 = createHash('sha256').update(file).digest('hex');
    if (rows.some((one) => 'since' in one))
      await needs.files.put(importFile(sha256), file.length, async function* () {
        yield file;
      });
    const count = { changed: 0, unchanged: 0, sinceWaiting: 0 };
    for (const one of rows) {
      if ('why' in one) continue;
      const { changed, waits } = await put(one.number, one.entry, by, sha256);
      count[changed ? 'changed' : 'unchanged'] += 1;
      if (waits) count.sinceWaiting += 1;
    }
    return { sha256, rows: rows.length, ...count, refused: rows.filter((one) => 'why' in one) };
  };
