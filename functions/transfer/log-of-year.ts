import { type Day, isAfter, readDay } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import type { Reader } from '#domain/case/groups.ts';
import type { Queue } from '#domain/case/queues.ts';
import type { Entry } from '#domain/transfer/entry.ts';
import { seesSealed } from '#domain/transfer/seen-by.ts';
import { transfers } from '#domain/transfer/transfer.ts';
import type { CaseRow } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { entryOf, type StoredTransfer } from './decide-transfer.ts';

export const pageSize = 50;

export interface Year {
  readonly year: number;
  readonly first: Day;
  readonly last: Day;
}

/** @throws {InvalidInput} for text that is no year */
export const yearNamed = (text: string): Year => {
  const [first, last] = [readDay(`${text}-01-01`), readDay(`${text}-12-31`)];
  if (!/^\d{4}$/.test(text) || first === undefined || last === undefined)
    throw new InvalidInput([{ pointer: '#/year', detail: 'Give a year like 2026.' }]);
  return { year: Number(text), first, last };
};

/** A queue of the year, page by page: who stops reading causes no further read. */
async function* pagesOf({ cases }: Pick<Ports, 'cases'>, queue: Queue, { first, last }: Year) {
  let cursor: string | undefined;
  do {
    const page = await cases.listKind('transfer', queue, cursor, pageSize, first);
    const inYear = page.items.filter(({ listedOn }) => !isAfter(listedOn, last));
    yield inYear;
    cursor = inYear.length < page.items.length ? undefined : page.cursor;
  } while (cursor !== undefined);
}

/** Those of a queue that are few: all of the year. */
export const allOf = async (...queue: Parameters<typeof pagesOf>): Promise<readonly CaseRow[]> => {
  const rows: CaseRow[] = [];
  for await (const page of pagesOf(...queue)) rows.push(...page);
  return rows;
};

/** In the order of the rows. */
export const storedIn = async (
  { cases }: Pick<Ports, 'cases'>,
  rows: readonly CaseRow[],
): Promise<readonly StoredTransfer[]> => {
  const ids = rows.map(({ id }) => id);
  const found = new Map((await cases.findAll(transfers, ids)).map((one) => [one.id, one]));
  return ids.flatMap((id) => found.get(id) ?? []);
};

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
    for await (const rows of pagesOf(ports, queue, year)) yield await storedIn(ports, rows);
  }
}
