import { owesPackage, packageSources } from '#domain/request/access-package.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { CaseRow, Page, StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { type PackPorts, packRequest } from './pack-request.ts';

const pageSize = 100;

const bytesOf = ({ state }: StoredCase<Request, RequestEvent>): number =>
  packageSources(state).reduce((sum, { bytes }) => sum + bytes, 0);

const owed = async ({ cases }: Pick<Ports, 'cases'>) => {
  const found: StoredCase<Request, RequestEvent>[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<CaseRow> = await cases.list(undefined, cursor, pageSize, 'breach');
    const ids = page.items.flatMap(({ id, kind, work }) => (kind === 'request' && work?.packs ? [id] : []));
    found.push(...(await cases.findAll(requests, ids)).filter(({ state }) => owesPackage(state)));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found.toSorted((a, b) => bytesOf(a) - bytesOf(b));
};

/**
 * Every hour: each open request whose systems handed over something that is not packed yet; the smallest first, so that a large one
 * that does not fit into the run keeps none of the others. One that fails keeps none from it either.
 */
export const packRecords = (ports: PackPorts) => async (): Promise<{ readonly packed: number }> => {
  const faults: unknown[] = [];
  let packed = 0;
  for (const seen of await owed(ports))
    try {
      if ((await packRequest(ports, seen)) === 'packed') packed += 1;
    } catch (fault) {
      faults.push(fault);
    }
  if (faults.length > 1) throw new AggregateError(faults, 'requests whose records could not be packed');
  if (faults.length > 0) throw faults[0];
  return { packed };
};
