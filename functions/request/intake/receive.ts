import { createHash } from 'node:crypto';
import { instantText } from '#domain/calendar/instants.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { Actor } from '#domain/case/case.ts';
import { IdempotencyKeyReused } from '#domain/case/errors.ts';
import { type Received, type Request, requests } from '#domain/request/request.ts';
import type { Cases } from '#ports/cases.ts';
import type { Chance } from '#ports/chance.ts';
import type { Clock } from '#ports/clock.ts';
import type { Idempotency } from '#ports/idempotency.ts';
import type { People, Person } from '#ports/people.ts';
import { commitAndStart, type Workflows } from '#ports/workflows.ts';
import type { Receipt } from '../contract.ts';

export interface Needs {
  readonly cases: Cases;
  readonly people: People;
  readonly idempotency: Idempotency;
  readonly workflows: Workflows;
  readonly chance: Chance;
  readonly clock: Clock;
  /** Company zone, IANA. */
  readonly zone: string;
  readonly siteUrl: string;
}

const seconds = 1000;
const days = 86_400;
/** A key is remembered for 30 days (F1); what was typed is dropped after 7 if no receipt came of it. */
const keyFor = 30 * days;
const unreceiptedFor = 7 * days;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const receiptOf = (
  caseId: string,
  { kind, receivedAt, dueOn }: Request,
  siteUrl: string,
): Receipt => ({
  id: caseId,
  kind,
  receivedAt,
  dueOn,
  statusUrl: `${siteUrl}/status`,
});

/** Something that came in: who brought it, what it says, and its receipt once it has an id. */
export interface Arrival {
  readonly actor: Actor;
  readonly scope: string;
  readonly key?: string | undefined;
  /** What makes two arrivals under one key the same. */
  readonly body: unknown;
  readonly person: Person;
  receipt(caseId: string, now: string): Promise<Received>;
}

/**
 * Records what came in at the moment it is written, then starts its machine; a failed start is reconcile's work.
 * The same key and body go on with the same case and get the same answer, also while the first try is still running.
 * @throws {IdempotencyKeyReused} when the key was used for another body
 */
export const receive = async (needs: Needs, arrival: Arrival): Promise<Receipt> => {
  const { cases, people, idempotency, workflows, chance, clock, siteUrl } = needs;
  const { actor, scope, key, body, person } = arrival;
  const epoch = (forSeconds: number) => Math.floor(clock.now() / seconds) + forSeconds;
  const bodyHash = sha256(canonicalJson(body));
  const fresh = { fresh: true, caseId: chance.caseId('request'), bodyHash };
  const bound =
    key === undefined ? fresh : await idempotency.bind(scope, key, fresh.caseId, bodyHash, epoch(keyFor));
  if (bound.bodyHash !== bodyHash) throw new IdempotencyKeyReused();
  const before = bound.fresh ? undefined : await cases.find(requests, bound.caseId);
  if (before !== undefined) return receiptOf(bound.caseId, before.state, siteUrl);

  await people.put(bound.caseId, '', person, epoch(unreceiptedFor));
  const at = instantText(clock.now());
  const receipt = await arrival.receipt(bound.caseId, at);
  const open = cases.open(requests, bound.caseId, actor, at, [receipt]);
  const opened = await commitAndStart(
    workflows,
    'request',
    open.then(({ case: one }) => one),
  );
  return receiptOf(bound.caseId, opened.state, siteUrl);
};
