import { floorToMinute } from '#domain/calendar/instants.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import { given, sentEarlier, type WordsOut } from '#domain/case/words-out.ts';
import { replyByOf } from '#domain/complaint/clocks.ts';
import type { ComplaintEvent } from '#domain/complaint/events.ts';
import { type Complaint, isAnswered, isOpen } from '#domain/complaint/state.ts';
import { type PublicStage, publicStage, publicTimeline, type TimelineEntry } from '#domain/complaint/view.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import type { Seen } from '../carry-out.ts';
import { type KeyPorts, openedByKey } from '../status-key.ts';

export interface OneCase {
  readonly caseId: string;
}

export interface ByKey {
  readonly bearer: string;
}

export interface Message {
  readonly at: Instant;
  readonly from: 'you' | 'us';
  readonly text: WordsOut;
}

/** Follows from what the complainant typed, from time, and from the letters that are out. */
export interface ComplaintView {
  readonly id: string;
  readonly topic: Complaint['topic'];
  readonly stage: PublicStage;
  readonly receivedAt: Instant;
  /** Version of the posted policy in force at receipt (P48); absent in early histories. */
  readonly policy?: string;
  /** Day 30 and day 45. */
  readonly targetOn: Day;
  readonly dueOn: Day;
  /** The request whose key proved the link. */
  readonly linkedTo?: string;
  /** The last day before silence closes it; none while it is our turn. */
  readonly replyBy?: Day;
  readonly may: { readonly write: boolean; readonly withdraw: boolean; readonly sayUnsatisfied: boolean };
  readonly timeline: readonly TimelineEntry[];
  readonly messages: readonly Message[];
}

interface Written extends Omit<Message, 'text'> {
  readonly sha256: string;
}

const writtenIn = (event: ComplaintEvent, at: Instant): readonly Written[] => {
  if (event.type === 'message-received') return [{ at, from: 'you', sha256: event.textSha256 }];
  return event.type === 'message-sent' ? [{ at, from: 'us', sha256: event.textSha256 }] : [];
};

/** Both directions, oldest first, without erased texts. */
export const messagesOf = async (texts: Ports['texts'], { id: caseId, history }: Seen) => {
  const written = history.flatMap(({ at, events }) => events.flatMap((event) => writtenIn(event, at)));
  const messages: Message[] = [];
  for (const { at, from, sha256 } of written) {
    const text = await texts.read(caseId, sha256);
    if (text === undefined) continue;
    messages.push({ at: floorToMinute(at), from, text: from === 'us' ? sentEarlier(text) : given(text) });
  }
  return messages;
};

export type ViewPorts = KeyPorts & Pick<Ports, 'texts' | 'clock'>;

export const viewOf = async (
  { texts, clock }: Pick<ViewPorts, 'texts' | 'clock'>,
  seen: Seen,
): Promise<ComplaintView> => {
  const { id, state, history } = seen;
  const { topic, receivedAt, policy, targetOn, dueOn, linked, zone } = state;
  const answered = isAnswered(state);
  const replyBy = answered ? replyByOf(state) : undefined;
  return {
    id,
    topic,
    stage: publicStage(state, todayIn(clock, zone)),
    receivedAt: floorToMinute(receivedAt),
    ...(policy && { policy }),
    targetOn,
    dueOn,
    ...(linked?.proven ? { linkedTo: linked.request } : {}),
    ...(replyBy === undefined ? {} : { replyBy }),
    may: {
      write: isOpen(state) || state.stage === 'answered',
      withdraw: isOpen(state),
      sayUnsatisfied: answered && state.unsatisfiedAt === undefined,
    },
    timeline: publicTimeline(history),
    messages: await messagesOf(texts, seen),
  };
};

export const readComplaint =
  (ports: ViewPorts) =>
  async ({ caseId }: OneCase, { bearer }: ByKey) => ({
    body: await viewOf(ports, await openedByKey(ports, caseId, bearer)),
  });
