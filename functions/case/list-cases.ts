import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { breachesFor, needsFor } from '#domain/case/needs.ts';
import { openQueues } from '#domain/case/queues.ts';
import type { CaseRow, OpenBy, Page } from '#ports/cases.ts';
import { todayIn } from '#ports/clock.ts';
import {
  type Filters,
  filtersOf,
  firstListedOn,
  isBeyond,
  matches,
  type Query,
  whatOf,
} from './list-filters.ts';
import { type ListingPorts, listed, workRows } from './list-rows.ts';
import { workListSheet } from './work-list-sheet.ts';
import type { Listed, WorkRow } from './work-row.ts';

type Listing = Reader & { readonly query: Query };

interface By {
  readonly by: string;
}

const pageSize = 50;
/** Rows of a read after the first, which found too few that match. */
const furtherSize = 250;
/** Rows in a file. */
const mostInFile = 2000;
/** Reads of the index behind one page of a filtered list. */
const mostReads = 8;

type Reads = (cursor: string | undefined, size: number) => Promise<Page<CaseRow>>;

const isOpenQueue = (queue: string | undefined): boolean =>
  queue === undefined || openQueues.some((open) => open === queue);

/** Which breaches may match; for a reader without access to them none. */
const breachesAmong = (wanted: Filters, seesBreaches: boolean) => {
  const { noun, kind, controller, queue } = wanted;
  const isOfOthers = (noun ?? 'breach') !== 'breach' || (queue ?? 'breach') !== 'breach';
  if (!seesBreaches || isOfOthers || kind !== undefined || controller !== undefined) return 'none';
  return noun === 'breach' || queue === 'breach' ? 'only' : breachesFor(wanted);
};

/** The index with the fewest rows that has all that may match; the other filters look at its rows. */
const readsOf = (
  { cases, clock, zone }: Pick<ListingPorts, 'cases' | 'clock' | 'zone'>,
  wanted: Filters,
  seesBreaches: boolean,
): Reads => {
  const { assignee, queue, controller } = wanted;
  const [breaches, needs, what] = [breachesAmong(wanted, seesBreaches), needsFor(wanted), whatOf(wanted)];
  const ofOfficer =
    (of: string): Reads =>
    (cursor, size) =>
      cases.listAssigned(of, cursor, size, seesBreaches ? undefined : 'breach');
  const open =
    (...[by, values, beside]: [OpenBy, readonly string[], 'breach'?]): Reads =>
    (cursor, size) =>
      cases.listOpen(by, values, cursor, size, beside);
  if (breaches === 'none' && breachesFor(wanted) === 'only') return async () => ({ items: [] });
  if (isOpenQueue(queue)) {
    if (assignee !== undefined && assignee !== 'nobody') return ofOfficer(assignee);
    if (breaches !== 'only') {
      if (needs !== undefined) return open('need', needs, breaches === 'some' ? 'breach' : undefined);
      if (assignee !== undefined) return ofOfficer(assignee);
      if (controller !== undefined) return open('company', [controller]);
      if (what !== undefined) return open('kind', what);
    }
  }
  const only = queue ?? (breaches === 'only' ? 'breach' : undefined);
  // A breach is due on no day.
  const isOfDays = only !== 'breach' && wanted.due !== undefined;
  const without = seesBreaches && !isOfDays ? undefined : 'breach';
  const from = firstListedOn(wanted, () => todayIn(clock, zone));
  return (cursor, size) => cases.list(only, cursor, size, without, from);
};

/** At least half a page, unless the list or the reads end. */
const matching = async (
  ports: ListingPorts,
  reads: Reads,
  wanted: Filters,
  from: string | undefined,
  firstSize = pageSize,
): Promise<Page<Listed>> => {
  const items: Listed[] = [];
  let cursor = from;
  for (let n = 0; n < mostReads; n++) {
    const page = await reads(cursor, n === 0 ? firstSize : furtherSize);
    const on = todayIn(ports.clock, ports.zone);
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
    const page = await matching(ports, reads, wanted, cursor, 2 * pageSize);
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
    const reads = readsOf(ports, wanted, seesBreaches);
    const { items, ...rest } = await matching(ports, reads, wanted, listing.query.cursor || undefined);
    return { body: { items: await workRows(ports)(items), ...rest } };
  };

/** All pages as a CSV file. @throws {InvalidInput} for an unknown filter */
export const listCasesInFile =
  (ports: ListingPorts) =>
  async ({ by }: By, listing: Listing) => {
    const { seesBreaches, wanted } = asked(by, listing);
    const reads = readsOf(ports, wanted, seesBreaches);
    return workListSheet(everyRow(ports, wanted, reads), mostInFile);
  };

/** A file for `accept: text/csv`. */
export const listCasesAs =
  (ports: ListingPorts) => async (said: By, call: Listing & { readonly accept: string }) =>
    call.accept.includes('text/csv') ? listCasesInFile(ports)(said, call) : listCases(ports)(said, call);
