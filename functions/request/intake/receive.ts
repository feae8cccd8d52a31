import { createHash } from 'node:crypto';
import { floorToMinute } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { Actor } from '#domain/case/case.ts';
import { IdempotencyKeyReused } from '#domain/case/errors.ts';
import { isDoneAtReceipt } from '#domain/request/at-receipt.ts';
import { type Received, type Request, requests } from '#domain/request/request.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';
import { openRequest } from './receiving.ts';

export type ReceivingPorts = Pick<
  Ports,
  'cases' | 'people' | 'idempotency' | 'workflows' | 'chance' | 'clock' | 'zone' | 'siteUrl'
>;

/** Seconds (F1). */
const keyFor = 30 * 86_400;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** No status key: only the letter to the typed address has it. */
/** No date for what our first letter closes. */
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
  const { cases, idempotency, chance, clock, siteUrl } = ports;
  const { actor, scope, key, body, person } = arrival;
  const bodyHash = sha256(canonicalJson(body));
  const fresh = { fresh: true, caseId: chance.caseId('request'), bodyHash };
  const until = Math.floor(clock.now() / 1000) + keyFor;
  const bound = key === undefined ? fresh : await idempotency.bind(scope, key, fresh.caseId, bodyHash, until);
  if (bound.bodyHash !== bodyHash) throw new IdempotencyKeyReused();
  const { caseId } = bound;
  const before = bound.fresh ? undefined : await cases.find(requests, caseId);
  const receiptAt = (now: Instant) => arrival.receipt(caseId, now);
  const { state } = before ?? (await openRequest(ports, actor, caseId, person, receiptAt));
  return receiptOf(caseId, state, siteUrl);
};
