import type { Reader } from '#domain/case/groups.ts';
import type { Queue } from '#domain/case/queues.ts';
import type { Entry } from '#domain/transfer/entry.ts';
import { seesSealed } from '#domain/transfer/seen-by.ts';
import { transfers } from '#domain/transfer/transfer.ts';
import { pagesOfRegister, storedIn, type Year } from '#functions/case/offers.ts';
import type { Ports } from '#ports/index.ts';
import { entryOf, type StoredTransfer } from './decide-transfer.ts';

interface Listed {
  readonly stored: StoredTransfer;
  readonly entry: Entry;
}

export const withEntries = (
  ports: Pick<Ports, 'texts'>,
  all: readonly StoredTransfer[],
): Promise<readonly Listed[]> =>
  Promise.all(all.map(async (stored) => ({ stored, entry: await entryOf(ports, stored) })));

/** Who reads each: nobody else causes a read of it (P15). */
const queuesOfLog = {
  'second-person': () => true,
  transfers: () => true,
  'transfers-sealed': seesSealed,
} as const satisfies Readonly<Partial<Record<Queue, (groups: readonly string[]) => boolean>>>;

/**
 * All that this reader may see of the year's log, a page at a time. Only supervisors and the DPO cause a read of those under a
 * non-disclosure order, so no count, order or time tells anybody else of one (P15).
 */
export async function* pagesOfYear(
  ports: Pick<Ports, 'cases'>,
  year: Year,
  { officer: { groups } }: Reader,
): AsyncGenerator<readonly StoredTransfer[]> {
  for (const queue of Object.keys(queuesOfLog) as (keyof typeof queuesOfLog)[]) {
    if (!queuesOfLog[queue](groups)) continue;
    for await (const rows of pagesOfRegister(ports, transfers, queue, year))
      yield await storedIn(ports, transfers, rows);
  }
}
