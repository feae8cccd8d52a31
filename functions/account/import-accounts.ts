import { createHash } from 'node:crypto';
import { SeveralAlike, SpelledAlike } from '#domain/account/spellings.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Ports } from '#ports/index.ts';
import { type AccountRow, accountRows, type RefusedRow } from './account-rows.ts';
import { importFile } from './contract.ts';
import { enterAccount, type PuttingPorts } from './put-account.ts';

export interface Imported {
  /** Lower-case hex; the second officer confirms it. */
  readonly sha256: string;
  readonly rows: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly sinceWaiting: number;
  /** `line` is where the row ends; the header is line 1. */
  readonly refused: readonly RefusedRow[];
}

/** An earlier date needs a second officer within a week. @throws {InvalidInput | Unavailable} */
export const importAccounts =
  (ports: PuttingPorts & Pick<Ports, 'files'>) =>
  async ({ file, by }: { file: Uint8Array; by: string }) => {
    const { files, clock, zone } = ports;
    const enter = enterAccount(ports);
    const rows = accountRows(file, { zone, now: instantText(clock.now()) });
    const sha256 = createHash('sha256').update(file).digest('hex');
    if (rows.some((one) => 'since' in one))
      await files.put(importFile(sha256), file.length, async function* () {
        yield file;
      });
    const count = { changed: 0, unchanged: 0, sinceWaiting: 0 };
    const take = async ({ line, number, entry }: AccountRow): Promise<readonly RefusedRow[]> => {
      try {
        const { changed, waits } = await enter(number, entry, by, sha256);
        count[changed ? 'changed' : 'unchanged'] += 1;
        if (waits) count.sinceWaiting += 1;
        return [];
      } catch (fault) {
        // Refuse only this row: the officer answers in its column `alike`.
        if (fault instanceof SpelledAlike || fault instanceof SeveralAlike)
          return [{ line, why: fault.message }];
        throw fault;
      }
    };
    const refused: RefusedRow[] = [];
    for (const one of rows) refused.push(...('why' in one ? [one] : await take(one)));
    const body: Imported = { sha256, rows: rows.length, ...count, refused };
    return { body };
  };
