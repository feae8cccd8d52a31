import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { destroys, type HolderInForce } from '#domain/case/holder-asks.ts';
import { decide } from '#domain/request/decider.ts';
import type { BlockedAccount } from '#domain/request/holder-events.ts';
import { askOf, silentHolders } from '#domain/request/holder-instructions.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { CaseRow, Page, StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { blockedAccounts } from './blocked-accounts.ts';
import { allHolders, inForce } from './holders-in-force.ts';
import { clearDestroying, type DestroyingPorts } from './may-be-destroyed.ts';
import { queuePushes } from './queue-pushes.ts';

type Seen = StoredCase<Request, RequestEvent>;

const pageSize = 100;

async function* openRequests({ cases }: Pick<Ports, 'cases'>): AsyncGenerator<Seen> {
  let cursor: string | undefined;
  do {
    const page: Page<CaseRow> = await cases.list(undefined, cursor, pageSize, 'breach');
    const ids: readonly CaseId[] = page.items.flatMap(({ id, kind }) => (kind === 'request' ? [id] : []));
    yield* await cases.findAll(requests, ids);
    cursor = page.cursor;
  } while (cursor !== undefined);
}

const isDestroying = ({ state }: Seen): boolean => {
  const ask = askOf(state);
  return ask !== undefined && destroys[ask];
};

/**
 * Every hour: each open request that may be carried out gets one instruction for each system that it concerns and that has
 * none, a system that was entered later as well. Nothing that a preservation or a sealed hold covers is deleted or corrected:
 * its instruction is made in the hour after that ends (P47, R-10). A report about a child tells systems to stop, no matter who reported, and
 * once it is lifted to give back (P22, R-20). One that fails keeps none of the others.
 */
export const instructHolders =
  (ports: DestroyingPorts & Pick<Ports, 'pushes'>) => async (): Promise<void> => {
    const { cases, clock } = ports;
    const register = await allHolders(ports);
    // Who was told to stop for a child is told to give back, also after it left the register.
    if (register.every(({ state }) => state.current === undefined)) return;
    const holders: readonly HolderInForce[] = inForce(register);
    const now = instantText(clock.now());
    const owed = (request: Request, accounts?: readonly BlockedAccount[]) =>
      decide(request, { type: 'instruct-holders', holders, now, ...(accounts && { accounts }) });
    const faults: unknown[] = [];
    const instruct = async (seen: Seen, accounts?: readonly BlockedAccount[]): Promise<void> => {
      const events = owed(seen.state, accounts);
      if (events.length === 0) return;
      // First the pushes: a run that dies leaves one too many, which ends by itself, and never one too few.
      await queuePushes(ports, seen.id, events, holders)
        .then(() => cases.change(requests, seen, 'machine:reconcile', ({ state }) => owed(state, accounts)))
        .then(({ id, history }) => queuePushes(ports, id, history.at(-1)?.events ?? [], holders))
        .catch((fault) => faults.push(fault));
    };
    const destroying: Seen[] = [];
    for await (const seen of openRequests(ports)) {
      if (seen.state.childBlock !== undefined) await instruct(seen, await blockedAccounts(ports, seen));
      if (!isDestroying(seen)) await instruct(seen);
      else if (owed(seen.state).length > 0 || silentHolders(seen.state).length > 0) destroying.push(seen);
    }
    const cleared = await clearDestroying(ports, destroying);
    for (const seen of destroying) if (cleared.has(seen.id)) await instruct(seen);
    if (faults.length > 0) throw new AggregateError(faults, 'requests whose systems were not instructed');
  };
