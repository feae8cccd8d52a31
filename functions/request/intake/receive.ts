import { floorToMinute } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { Actor } from '#domain/case/case.ts';
import { isDoneAtReceipt, isRestriction } from '#domain/request/at-receipt.ts';
import { blockBy, blocksUses } from '#domain/request/child-block.ts';
import { type Received, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { allDeniedIds } from '#functions/account/offers.ts';
import { caseOfKey } from '#functions/idempotency/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';
import { openRequest } from './receiving.ts';
import { restrictionOf } from './restriction-of.ts';

export type ReceivingPorts = Pick<
  Ports,
  | 'cases'
  | 'people'
  | 'pendingDenials'
  | 'idempotency'
  | 'workflows'
  | 'chance'
  | 'clock'
  | 'policies'
  | 'zone'
  | 'siteUrl'
>;

/** No status key: only the letter to the typed address has it. No date for what our first letter closes. */
export const receiptOf = (caseId: string, request: Request, siteUrl: string) => ({
  id: caseId,
  kind: request.kind,
  receivedAt: floorToMinute(request.receivedAt),
  ...(isDoneAtReceipt(request) ? {} : { dueOn: request.dueOn }),
  statusUrl: `${siteUrl}/status`,
});

export type Receipt = ReturnType<typeof receiptOf>;

export interface Arrival {
  readonly actor: Actor;
  readonly scope: string;
  readonly key?: string | undefined;
  readonly body: unknown;
  readonly person: Person;
  receipt(caseId: string, now: Instant): Promise<Received>;
}

/** Received when written; a retry gets the same answer. @throws {IdempotencyKeyReused} */
export const receive = async (ports: ReceivingPorts, arrival: Arrival): Promise<Receipt> => {
  const { cases, siteUrl } = ports;
  const { actor, scope, key, body, person } = arrival;
  const { caseId, isFresh } = await caseOfKey(ports, 'request', { scope, key, body });
  const before = isFresh ? undefined : await cases.find(requests, caseId);
  const receiptAt = async (now: Instant): Promise<Received> => {
    const received = await arrival.receipt(caseId, now);
    // Before the receipt is written, so that no check is answered between the two.
    const named = allDeniedIds(person.account ?? '');
    if (isRestriction(received)) await ports.pendingDenials.put(named, restrictionOf(caseId, received));
    if (blocksUses(received))
      await ports.pendingDenials.put(named, { ...blockBy(caseId, received), isBlock: true });
    return received;
  };
  const { state } = before ?? (await openRequest(ports, actor, caseId, person, receiptAt));
  return receiptOf(caseId, state, siteUrl);
};
