import { civilDate, instantText } from '#domain/calendar/instants.ts';
import { type Day, isAfter, readDay } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import type { Reader } from '#domain/case/groups.ts';
import type { Queue } from '#domain/case/queues.ts';
import type { Entry } from '#domain/transfer/entry.ts';
import { seesSealed } from '#domain/transfer/seen-by.ts';
import { transfers } from '#domain/transfer/transfer.ts';
import type { CaseRow } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Paged } from '#ports/routes.ts';
import { entryOf, type StoredTransfer } from './decide-transfer.ts';
import { rowOf, type ViewPorts } from './read-transfer.ts';
import { transferSheet } from './transfer-sheet.ts';
import type { TransferLog, TransferRow } from './transfer-view.ts';

type ListPorts = ViewPorts & Pick<Ports, 'clock' | 'zone'>;

/** Each is optional, and an empty one is none. */
interface Query extends Paged {
  /** Four digits, company zone; this year if absent. */
  readonly year?: string;
}

type Listing = Reader & { readonly query: Query };

const pageSize = 50;

interface Year {
  readonly year: number;
  readonly first: Day;
  readonly last: Day;
}

const yearOf = (said: string | undefined, { clock, zone }: Pick<ListPorts, 'clock' | 'zone'>): Year => {
  const text = said || String(civilDate(instantText(clock.now()), zone).year);
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
const allOf = async (...queue: Parameters<typeof pagesOf>): Promise<readonly CaseRow[]> => {
  const rows: CaseRow[] = [];
  for await (const page of pagesOf(...queue)) rows.push(...page);
  return rows;
};

interface Listed {
  readonly stored: StoredTransfer;
  readonly entry: Entry;
}

const listed = async (ports: ViewPorts, rows: readonly CaseRow[]): Promise<readonly Listed[]> => {
  const ids = rows.map(({ id }) => id);
  const found = new Map((await ports.cases.findAll(transfers, ids)).map((one) => [one.id, one]));
  const all = ids.flatMap((id) => found.get(id) ?? []);
  return Promise.all(all.map(async (stored) => ({ stored, entry: await entryOf(ports, stored) })));
};

const shown = async (
  ports: ViewPorts,
  rows: readonly CaseRow[],
  reader: Reader,
): Promise<readonly TransferRow[]> => {
  const all = await listed(ports, rows);
  const nameOf = await ports.officers.names(all.map(({ stored }) => stored.state.by));
  return all.map(({ stored, entry }) => rowOf(stored, entry, reader, nameOf));
};

/**
 * The log of one year (P21, 47 CFR 64.2009(c)). Only supervisors and the DPO cause a read of those under a
 * non-disclosure order, so nobody else's list tells of them, in words or in time (P15).
 * @throws {InvalidInput} for a year or cursor that is none
 */
export const listTransfers =
  (ports: ListPorts) =>
  async (_: unknown, listing: Listing): Promise<{ readonly body: TransferLog }> => {
    const { query, officer } = listing;
    const reader = { officer };
    const year = yearOf(query.year, ports);
    const isFirst = !query.cursor;
    const page = await ports.cases.listKind(
      ...(['transfer', 'transfers', query.cursor || undefined, pageSize, year.first] as const),
    );
    const inYear = page.items.filter(({ listedOn }) => !isAfter(listedOn, year.last));
    const waiting = isFirst ? await allOf(ports, 'second-person', year) : [];
    const sealed =
      isFirst && seesSealed(officer.groups) ? await allOf(ports, 'transfers-sealed', year) : undefined;
    const cursor = inYear.length === page.items.length ? page.cursor : undefined;
    return {
      body: {
        year: year.year,
        waiting: await shown(ports, waiting, reader),
        ...(sealed && { underOrder: await shown(ports, sealed, reader) }),
        transfers: await shown(ports, inYear, reader),
        ...(cursor && { cursor }),
      },
    };
  };

/** Who reads each: nobody else causes a read of it (P15). */
const queuesOfLog = {
  'second-person': () => true,
  transfers: () => true,
  'transfers-sealed': seesSealed,
} as const satisfies Readonly<Partial<Record<Queue, (groups: readonly string[]) => boolean>>>;

async function* filed(ports: ListPorts, year: Year, reader: Reader) {
  const { groups } = reader.officer;
  for (const queue of Object.keys(queuesOfLog) as (keyof typeof queuesOfLog)[]) {
    if (!queuesOfLog[queue](groups)) continue;
    for await (const rows of pagesOf(ports, queue, year)) {
      const all = await listed(ports, rows);
      const nameOf = await ports.officers.names(
        all.flatMap(({ stored: { state } }) =>
          [state.by, state.secondBy ?? [], state.handedOverBy ?? []].flat(),
        ),
      );
      for (const { stored, entry } of all) yield { stored, entry, reader, nameOf };
    }
  }
}

/** The year as a CSV file, as far as a reply can hold it. @throws {InvalidInput} for a year that is none */
const listTransfersInFile = (ports: ListPorts, { query, officer }: Listing) => {
  const year = yearOf(query.year, ports);
  return transferSheet(year.year, filed(ports, year, { officer }));
};

/** A file for `accept: text/csv`. */
export const listTransfersAs =
  (ports: ListPorts) => async (said: unknown, call: Listing & { readonly accept: string }) =>
    call.accept.includes('text/csv') ? listTransfersInFile(ports, call) : listTransfers(ports)(said, call);
