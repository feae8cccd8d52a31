import { floorToMinute, instantText } from '#domain/calendar/instants.ts';
import { secondsKept } from '#domain/calendar/periods.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { Actor } from '#domain/case/case.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import type { Received } from '#domain/complaint/events.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import { caseOfKey } from '#functions/idempotency/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';
import { commitAndStart } from '#ports/workflows.ts';

export type ReceivingPorts = Pick<
  Ports,
  'cases' | 'people' | 'idempotency' | 'workflows' | 'chance' | 'clock' | 'policies' | 'zone' | 'siteUrl'
>;

/** No key of the status page: only the letter to the typed address has it. */
export const receiptOf = (caseId: string, complaint: Complaint, siteUrl: string) => {
  const { topic, receivedAt, targetOn, dueOn, linked } = complaint;
  return {
    id: caseId,
    topic,
    receivedAt: floorToMinute(receivedAt),
    targetOn,
    dueOn,
    statusUrl: `${siteUrl}/status`,
    ...(linked?.proven ? { linkedTo: linked.request } : {}),
  };
};

export type Receipt = ReturnType<typeof receiptOf>;

export interface Arrival {
  readonly actor: Actor;
  readonly scope: string;
  readonly key?: string | undefined;
  readonly body: unknown;
  readonly person: Person;
  receipt(caseId: string, now: Instant): Promise<Received>;
}

/** Received when written; a retry gets the same answer. Reconcile repeats a failed start. @throws {IdempotencyKeyReused} */
export const receive = async (ports: ReceivingPorts, arrival: Arrival): Promise<Receipt> => {
  const { cases, people, clock, siteUrl, workflows } = ports;
  const { actor, scope, key, body, person } = arrival;
  const { caseId, isFresh } = await caseOfKey(ports, 'complaint', { scope, key, body });
  const before = isFresh ? undefined : await cases.find(complaints, caseId);
  if (before !== undefined) return receiptOf(caseId, before.state, siteUrl);
  await people.put(caseId, '', person, Math.floor(clock.now() / 1000) + secondsKept('unfinished-person'));
  const now = instantText(clock.now());
  const receipt = await arrival.receipt(caseId, now);
  const open = cases.open(complaints, caseId, actor, now, [receipt]).then(({ case: opened }) => opened);
  const { state } = await commitAndStart(workflows, 'complaint', open);
  return receiptOf(caseId, state, siteUrl);
};
