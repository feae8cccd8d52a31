import { floorToMinute } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { given, sentEarlier, type WordsOut } from '#domain/case/words-out.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

export interface Message {
  readonly at: Instant;
  readonly from: 'you' | 'us';
  readonly text: WordsOut;
}

interface Written {
  readonly at: Instant;
  readonly from: Message['from'];
  readonly sha256: string;
}

const writtenIn = (event: RequestEvent, at: Instant): readonly Written[] => {
  if (event.type === 'message-received') return [{ at, from: 'you', sha256: event.textSha256 }];
  return event.type === 'message-sent' ? [{ at, from: 'us', sha256: event.textSha256 }] : [];
};

/** Both directions, oldest first, without erased texts. */
export const messagesOf = async (
  texts: Ports['texts'],
  { id: caseId, history }: StoredCase<Request, RequestEvent>,
): Promise<readonly Message[]> => {
  const written = history.flatMap(({ at, events }) => events.flatMap((event) => writtenIn(event, at)));
  const messages: Message[] = [];
  for (const { at, from, sha256 } of written) {
    const text = await texts.read(caseId, sha256);
    if (text === undefined) continue;
    messages.push({ at: floorToMinute(at), from, text: from === 'us' ? sentEarlier(text) : given(text) });
  }
  return messages;
};
