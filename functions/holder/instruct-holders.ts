import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { destroys, type HolderInForce } from '#domain/case/holder-asks.ts';
import { decide } from '#domain/request/decider.ts';
import { askOf } from '#domain/request/holder-instructions.ts';
import { type Request, type RequestEvent, requests } from '#domain/request/request.ts';
import { type AskingPorts, mayErase } from '#functions/preservation/contract.ts';
import type { CaseRow, Page, StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { holdersInForce } from './holders-in-force.ts';
import { queuePushes } from './queue-pushes.ts';

const pageSize = 100;

const mayInstruct = async (ports: AskingPorts, of: StoredCase<Request, RequestEvent>): Promise<boolean> => {
  const ask = askOf(of.state);
  return ask === undefined || !destroys[ask] || (await mayErase(ports, of));
};

/**
 * Every hour: each open request that may be carried out gets one instruction for each system that it concerns and that has
 * none, a system that was entered later as well. Nothing that a preservation covers is deleted or corrected: its instruction
 * is made when that ends (P47). One that fails keeps none of the others.
 */
export const instructHolders =
  (ports: AskingPorts & Pick<Ports, 'clock' | 'pushes'>) => async (): Promise<void> => {
    const { cases, clock } = ports;
    const holders: readonly HolderInForce[] = await holdersInForce(ports);
    if (holders.length === 0) return;
    const now = instantText(clock.now());
    const owed = (request: Request) => decide(request, { type: 'instruct-holders', holders, now });
    const faults: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page: Page<CaseRow> = await cases.list(undefined, cursor, pageSize, 'breach');
      const ids: readonly CaseId[] = page.items.flatMap(({ id, kind }) => (kind === 'request' ? [id] : []));
      for (const seen of await cases.findAll(requests, ids))
        if (owed(seen.state).length > 0 && (await mayInstruct(ports, seen)))
          // First the pushes: a run that dies leaves one too many, which ends by itself, and never one too few.
          await queuePushes(ports, seen.id, owed(seen.state), holders)
            .then(() => cases.change(requests, seen, 'machine:reconcile', ({ state }) => owed(state)))
            .then(({ id, history }) => queuePushes(ports, id, history.at(-1)?.events ?? [], holders))
            .catch((fault) => faults.push(fault));
      cursor = page.cursor;
    } while (cursor !== undefined);
    if (faults.length > 0) throw new AggregateError(faults, 'requests whose systems were not instructed');
  };
