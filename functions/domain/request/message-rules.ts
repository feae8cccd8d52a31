import { instantText, parseInstant } from '#domain/calendar/instants.ts';
import { isBefore } from '#domain/calendar/times.ts';
import type { EventBase } from '#domain/case/case.ts';
import { AlreadySettled, CaseTooLong } from '#domain/case/errors.ts';
import type { Refusal } from '#domain/case/refusal.ts';
import { isFull } from '#domain/case/shared-decider.ts';
import { isSameLetter } from '#domain/case/shared-events.ts';
import type { OfficerAction } from './officer-action-commands.ts';
import { TooManyMessages } from './officer-action-errors.ts';
import { type CaseFacts, type RulesOf, sent, settled } from './rules.ts';
import { isSettled } from './state.ts';
import { isQuestionOpen } from './verification.ts';

/** The same words within this time are one message (F1). */
const sameWithin = { minutes: 10 };

const isRepeated = (
  { history, now }: CaseFacts,
  said: { readonly type: string; readonly textSha256: string; readonly as?: string },
): boolean => {
  const since = instantText(parseInstant(now).subtract(sameWithin));
  const isSaid = (event: EventBase): boolean =>
    Object.entries(said).every(([name, value]) => event[name as keyof EventBase] === value);
  return history.some(({ at, events }) => !isBefore(at, since) && events.some(isSaid));
};

const unreadUntil = 20;

/** A retry after a lost reply changes nothing, before any limit is asked (F1). @throws {CaseTooLong} */
const once = <E extends { readonly type: string; readonly textSha256: string; readonly as?: string }>(
  facts: CaseFacts,
  said: E,
  limit?: Refusal,
): readonly E[] => {
  if (isRepeated(facts, said)) return [];
  const refusal = limit ?? (isFull(facts.history) ? new CaseTooLong() : undefined);
  if (refusal !== undefined) throw refusal;
  return [said];
};

type MessageAction = Extract<OfficerAction, { type: 'write' | 'receive-message' | 'send-owed-letter' }>;

export const messageRules: RulesOf<MessageAction> = {
  write: {
    bringsForward: false,
    writesToPerson: true,
    closed: settled,
    pointless: (_, __, { history }) => isFull(history),
    decide: (_, { as, textSha256 }, facts) => once(facts, { type: 'message-sent', as, textSha256 } as const),
  },
  'receive-message': {
    bringsForward: false,
    writesToPerson: false,
    closed: (state) =>
      isSettled(state) || state.stage === 'notifying-controller' || state.endedAt !== undefined
        ? new AlreadySettled()
        : undefined,
    decide: ({ unread = 0 }, { textSha256 }, facts) =>
      once(
        facts,
        { type: 'message-received', textSha256 } as const,
        unread >= unreadUntil ? new TooManyMessages() : undefined,
      ),
  },
  'send-owed-letter': {
    bringsForward: false,
    writesToPerson: false,
    decide: (state, { letter, owed: named = letter, asked }) => {
      const owed = state.lettersOwed?.find((one) => isSameLetter(one, named));
      if (owed === undefined) return [];
      const { kind, of } = owed;
      return [
        ...('sha256' in letter ? [sent(letter)] : []),
        ...(asked && isQuestionOpen(state) ? [{ type: 'requester-asked', ...asked } as const] : []),
        { type: 'owed-letter-sent', kind, of },
      ];
    },
  },
};
