import { instantText, parseInstant } from '#domain/calendar/instants.ts';
import { isBefore } from '#domain/calendar/times.ts';
import type { EventBase } from '#domain/case/case.ts';
import { AlreadySettled, CaseTooLong } from '#domain/case/errors.ts';
import { isFull } from '#domain/case/shared-decider.ts';
import { isSameLetter } from '#domain/case/shared-events.ts';
import type { OfficerAction } from './officer-action-commands.ts';
import { TooManyMessages } from './officer-action-errors.ts';
import { type CaseFacts, type RulesOf, unwritable } from './rules.ts';
import { isSettled } from './state.ts';

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

const full = ({ history }: CaseFacts) => (isFull(history) ? new CaseTooLong() : undefined);

type MessageAction = Extract<OfficerAction, { type: 'write' | 'receive-message' | 'send-owed-letter' }>;

export const messageRules: RulesOf<MessageAction> = {
  write: {
    closed: (state, _, facts) => unwritable(state) ?? full(facts),
    decide: (_, { as, textSha256 }, facts) => {
      const said = { type: 'message-sent', as, textSha256 } as const;
      return isRepeated(facts, said) ? [] : [said];
    },
  },
  'receive-message': {
    closed: (state, _, facts) => {
      if (isSettled(state) || state.stage === 'notifying-controller' || state.endedAt !== undefined)
        return new AlreadySettled();
      return (state.unread ?? 0) >= unreadUntil ? new TooManyMessages() : full(facts);
    },
    decide: (_, { textSha256 }, facts) => {
      const said = { type: 'message-received', textSha256 } as const;
      return isRepeated(facts, said) ? [] : [said];
    },
  },
  'send-owed-letter': {
    decide: ({ lettersOwed = [] }, { letter }) => {
      const owed = lettersOwed.find((one) => isSameLetter(one, letter));
      if (owed === undefined) return [];
      const { kind, of } = owed;
      return [
        { ...letter, type: 'letter-sent' },
        { type: 'owed-letter-sent', kind, of },
      ];
    },
  },
};
