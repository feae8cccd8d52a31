import { hasAccess, type Reader } from '#domain/case/groups.ts';
import type { CaseRow, Page } from '#ports/cases.ts';
import { todayIn } from '#ports/clock.ts';
import { type Filters, filtersOf, isBeyond, matches, type Query } from './list-filters.ts';
import { type ListingPorts, listed, workRows } from './list-rows.ts';
import { workListSheet } from './work-list-sheet.ts';
import type { Listed, WorkRow } from './work-row.ts';

type Listing = Reader & { readonly query: Query };

interface By {
  readonly by: string;
}

const pageSize = 50;
/** Rows in a file. */
const mostInFile = 2000;
/** Reads of the index behind one page of a filtered list. */
const mostReads = 40;

type Reads = (cursor: string | undefined) => Promise<Page<CaseRow>>;

const readsOf = (
  { cases }: Pick<ListingPorts, 'cases'>,
  { assignee, noun, queue }: Filters,
  seesBreaches: boolean,
  size: number,
): Reads => {
  const without = seesBreaches ? undefined : 'breach';
  if (assignee !== undefined && assignee !== 'nobody')
    return (cursor) => cases.listAssigned(assignee, cursor, size, without);
  const only = queue ?? (noun === 'breach' ? 'breach' : undefined);
  return (cursor) => cases.list(only, cursor, size, without);
};

/** At least half a page, unless the list or the reads end. */
const matching = async (
  ports: ListingPorts,
  reads: Reads,
  wanted: Filters,
  from: string | undefined,
): Promise<Page<Listed>> => {
  const on = todayIn(ports.clock, ports.zone);
  const items: Listed[] = [];
  let cursor = from;
  for (let n = 0; n < mostReads; n++) {
    const page = await reads(cursor);
    items.push(...(await listed(ports)(page.items)).filter((one) => matches(one, wanted, on)));
    cursor = isBeyond(page.items.at(-1), wanted, on) ? undefined : page.cursor;
    if (cursor === undefined) return { items };
    if (items.length * 2 >= pageSize) break;
  }
  return { items, ...(cursor === undefined ? {} : { cursor }) };
};

async function* everyRow(ports: ListingPorts, wanted: Filters, reads: Reads): AsyncGenerator<WorkRow> {
  let cursor: string | undefined;
  do {
    const page = await matching(ports, reads, wanted, cursor);
    yield* await workRows(ports)(page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
}

export interface WorkList {
  readonly items: readonly WorkRow[];
  /** Absent on the last page. A page before it may be short, or empty after many reads. */
  readonly cursor?: string;
}

const asked = (by: string, { query, officer: { groups } }: Listing) => {
  const seesBreaches = hasAccess('breach-reading', groups);
  return { seesBreaches, wanted: filtersOf(query, by, seesBreaches) };
};

/**
 * Earliest day of work first; with an officer (`me` or a sub) only their cases. Lists breaches only for readers who
 * may see them. @throws {InvalidInput} for an unknown filter
 */
export const listCases =
  (ports: ListingPorts) =>
  async ({ by }: By, listing: Listing): Promise<{ readonly body: WorkList }> => {
    const { seesBreaches, wanted } = asked(by, listing);
    const reads = readsOf(ports, wanted, seesBreaches, pageSize);
    const { items, ...rest } = await matching(ports, reads, wanted, listing.query.cursor || undefined);
    return { body: { items: await workRows(ports)(items), ...rest } };
  };

/** All pages as a CSV file. @throws {InvalidInput} for an unknown filter */
export const listCasesInFile =
  (ports: ListingPorts) =>
  async ({ by }: By, listing: Listing) => {
    const { seesBreaches, wanted } = asked(by, listing);
    const reads = readsOf(ports, wanted, seesBreaches, 2 * pageSize);
    return workListSheet(everyRow(ports, wanted, reads), mostInFile);
  };

/** A file for `accept: text/csv`. */
export const listCasesAs =
  (ports: ListingPorts) => async (said: By, call: Listing & { readonly accept: string }) =>
    call.accept.includes('text/csv') ? listCasesInFile(ports)(said, call) : listCases(ports)(said, call);
