import { floorToMinute } from '#domain/calendar/instants.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Request, RequestEvent } from '#domain/request/request.ts';
import { type PublicStage, publicStage, publicTimeline, type TimelineEntry } from '#domain/request/view.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { type KeyPorts, openedByKey } from '../status-key.ts';
import { type Message, messagesOf } from './messages.ts';

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

export const viewOf = ({ id: caseId, state, history }: StoredCase<Request, RequestEvent>): RequestView => ({
  id: caseId,
  kind: state.kind,
  stage: publicStage(state),
  receivedAt: floorToMinute(state.receivedAt),
  dueOn: state.dueOn,
  timeline: publicTimeline(history),
});

export const readRequest =
  (ports: KeyPorts & Pick<Ports, 'texts'>) =>
  async ({ caseId }: OneCase, { bearer }: ByKey) => {
    const seen = await openedByKey(ports, caseId, bearer);
    return { body: { ...viewOf(seen), messages: await messagesOf(ports.texts, seen) } };
  };
