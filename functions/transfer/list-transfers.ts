import { isAfter } from '#domain/calendar/times.ts';
import type { Reader } from '#domain/case/groups.ts';
import { seesSealed } from '#domain/transfer/seen-by.ts';
import { transfers } from '#domain/transfer/transfer.ts';
import { allOfRegister, entriesInPage, storedIn, type Year, yearAsked } from '#functions/case/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { Paged } from '#ports/routes.ts';
import type { StoredTransfer } from './decide-transfer.ts';
import { pagesOfYear, withEntries } from './log-of-year.ts';
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

const shown = async (
  ports: ViewPorts,
  stored: readonly StoredTransfer[],
  reader: Reader,
): Promise<readonly TransferRow[]> => {
  const all = await withEntries(ports, stored);
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
    const year = yearAsked(query.year, ports);
    const isFirst = !query.cursor;
    const page = await ports.cases.listKind(
      ...(['transfer', 'transfers', query.cursor || undefined, entriesInPage, year.first] as const),
    );
    const inYear = page.items.filter(({ listedOn }) => !isAfter(listedOn, year.last));
    const waiting = isFirst ? await allOfRegister(ports, transfers, 'second-person', year) : [];
    const sealed =
      isFirst && seesSealed(officer.groups)
        ? await allOfRegister(ports, transfers, 'transfers-sealed', year)
        : undefined;
    const cursor = inYear.length === page.items.length ? page.cursor : undefined;
    return {
      body: {
        year: year.year,
        waiting: await shown(ports, waiting, reader),
        ...(sealed && { underOrder: await shown(ports, sealed, reader) }),
        transfers: await shown(ports, await storedIn(ports, transfers, inYear), reader),
        ...(cursor && { cursor }),
      },
    };
  };

async function* filed(ports: ListPorts, year: Year, reader: Reader) {
  for await (const page of pagesOfYear(ports, year, reader)) {
    const all = await withEntries(ports, page);
    const nameOf = await ports.officers.names(
      all.flatMap(({ stored: { state } }) =>
        [state.by, state.secondBy ?? [], state.handedOverBy ?? []].flat(),
      ),
    );
    for (const { stored, entry } of all) yield { stored, entry, reader, nameOf };
  }
}

/** The year as a CSV file, as far as a reply can hold it. @throws {InvalidInput} for a year that is none */
const listTransfersInFile = (ports: ListPorts, { query, officer }: Listing) => {
  const year = yearAsked(query.year, ports);
  return transferSheet(year.year, filed(ports, year, { officer }));
};

/** A file for `accept: text/csv`. */
export const listTransfersAs =
  (ports: ListPorts) => async (said: unknown, call: Listing & { readonly accept: string }) =>
    call.accept.includes('text/csv') ? listTransfersInFile(ports, call) : listTransfers(ports)(said, call);
