import type { Day, Instant } from '#domain/calendar/times.ts';
import { NotFound } from '#domain/case/errors.ts';
import { codeKey } from '#domain/case/keys.ts';
import { type Request, type RequestEvent, requests } from '#domain/request/request.ts';
import { type PublicStage, publicStage, publicTimeline, type TimelineEntry } from '#domain/request/view.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { type Message, messagesOf } from './messages.ts';

export type KeyPorts = Pick<Ports, 'cases' | 'secrets'>;

export interface OneCase {
  readonly caseId: string;
}

export interface ByKey {
  readonly bearer: string;
}

/** Never depends on who we think the requester is. */
export interface RequestView {
  readonly id: string;
  readonly kind: Request['kind'];
  readonly stage: PublicStage;
  readonly receivedAt: Instant;
  readonly dueOn: Day;
  readonly timeline: readonly TimelineEntry[];
  readonly messages?: readonly Message[];
}

/** @throws {NotFound} for an unknown id and a wrong key alike */
export const openedByKey = async (
  { cases, secrets }: KeyPorts,
  caseId: string,
  key: string,
): Promise<StoredCase<Request, RequestEvent>> => {
  const found = await secrets.find(codeKey(key));
  if (found === undefined || found.purpose !== 'status' || found.caseId !== caseId) throw new NotFound();
  return cases.read(requests, caseId);
};

export const viewOf = ({ id: caseId, state, history }: StoredCase<Request, RequestEvent>): RequestView => ({
  id: caseId,
  kind: state.kind,
  stage: publicStage(state),
  receivedAt: state.receivedAt,
  dueOn: state.dueOn,
  timeline: publicTimeline(history),
});

export const readRequest =
  (ports: KeyPorts & Pick<Ports, 'texts'>) =>
  async ({ caseId }: OneCase, { bearer }: ByKey) => {
    const seen = await openedByKey(ports, caseId, bearer);
    return { body: { ...viewOf(seen), messages: await messagesOf(ports.texts, seen) } };
  };
