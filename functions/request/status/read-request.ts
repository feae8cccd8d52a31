import { floorToMinute } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isAfter } from '#domain/calendar/times.ts';
import type { ExtendReason } from '#domain/request/officer-action-events.ts';
import { fetchesLeft, recordsUntil } from '#domain/request/records.ts';
import type { RecourseReader } from '#domain/request/recourse.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import {
  type Asked,
  confirmationOf,
  endedUnanswered,
  type Possible,
  type PublicStage,
  possibleFor,
  publicStage,
  publicTimeline,
  type TimelineEntry,
} from '#domain/request/view.ts';
import type { StoredCase } from '#ports/cases.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { type KeyPorts, openedByKey } from '../status-key.ts';
import { type Message, messagesOf } from './messages.ts';
import { stepInWords } from './timeline-words.ts';

export interface OneCase {
  readonly caseId: string;
}

export interface ByKey {
  readonly bearer: string;
}

/** Never depends on who we think the requester is. */
export interface RequestView extends RecourseReader {
  readonly id: string;
  readonly stage: PublicStage;
  readonly receivedAt: Instant;
  readonly dueOn: Day;
  /** Version of the posted policy in force at receipt (P48); absent in early histories. */
  readonly policy?: string;
  /** That an officer committed to; only while it is late. */
  readonly newDate?: Day;
  /** The date before the law's extension. */
  readonly extended?: { readonly promisedOn: Day; readonly reason: ExtendReason };
  /** Who may have to confirm it, and the day on which it pauses otherwise. */
  readonly confirmation?: { readonly by: Asked; readonly pausesOn?: Day };
  /** To download, through this day; `left`: times with the current code. */
  readonly records?: { readonly until: Day; readonly left: number };
  readonly endedUnanswered?: true;
  readonly may: Possible;
  readonly timeline: readonly (TimelineEntry & { readonly what: string })[];
  readonly messages?: readonly Message[];
}

type Seen = StoredCase<Request, RequestEvent>;

const extensionOf = ({ state: { earlier }, history }: Seen): Pick<RequestView, 'extended'> => {
  const promisedOn = earlier?.findLast(({ because }) => because === 'extended')?.dueOn;
  const extended = history
    .flatMap(({ events }) => events)
    .findLast(({ type }) => type === 'request-extended');
  if (promisedOn === undefined || extended?.type !== 'request-extended') return {};
  return { extended: { promisedOn, reason: extended.reason } };
};

/** Named after its last day, too: no address of ours opens it any more. */
const recordsOf = (state: Request, on: Day): Pick<RequestView, 'records'> => {
  if (state.stage !== 'closed' || state.records === undefined) return {};
  const until = recordsUntil(state.closedAt, state.zone);
  return isAfter(on, until) ? {} : { records: { until, left: fetchesLeft(state.records) } };
};

/** `on`: today, company zone. */
export const viewOf = (seen: Seen, on: Day): RequestView => {
  const { id: caseId, state, history } = seen;
  const { kind, capacity, relation, regime, residence, dueOn, newDate } = state;
  const stage = publicStage(state, on);
  const confirmation = confirmationOf(state, on);
  return {
    id: caseId,
    ...{
      kind,
      capacity,
      ...(relation && { relation }),
      regime,
      ...(residence && { residence }),
      stage,
      dueOn,
    },
    receivedAt: floorToMinute(state.receivedAt),
    ...(state.policy && { policy: state.policy }),
    ...(stage === 'late' && newDate !== undefined ? { newDate } : {}),
    ...extensionOf(seen),
    ...(confirmation && { confirmation }),
    ...recordsOf(state, on),
    ...(endedUnanswered(state) ? { endedUnanswered: true } : {}),
    may: possibleFor(state, on),
    timeline: publicTimeline(history).map((entry) => ({ ...entry, what: stepInWords(entry.step) })),
  };
};

export const readRequest =
  (ports: KeyPorts & Pick<Ports, 'clock' | 'texts'>) =>
  async ({ caseId }: OneCase, { bearer }: ByKey) => {
    const seen = await openedByKey(ports, caseId, bearer);
    const on = todayIn(ports.clock, seen.state.zone);
    return { body: { ...viewOf(seen, on), messages: await messagesOf(ports.texts, seen) } };
  };
