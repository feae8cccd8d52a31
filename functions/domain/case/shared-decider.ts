import type { Day } from '#domain/calendar/times.ts';
import type { Actor, CaseKeys, Commit } from './case.ts';
import { CaseTooLong } from './errors.ts';
import { decideBy, type Rule } from './rule.ts';
import {
  isSameLetter,
  type LetterFact,
  type ReturnedLetter,
  type SharedEvent,
  type WorkState,
} from './shared-events.ts';

/** No notes or looks from this many commits on, so that verdicts and releases fit (decision 0001). */
export const maxCommitsForOptional = 250;

export const isFull = (history: readonly Commit[]): boolean => history.length >= maxCommitsForOptional;

/** @throws {CaseTooLong} */
export const mustAllowOptionalEvent = (history: readonly Commit[]): void => {
  if (isFull(history)) throw new CaseTooLong();
};

interface Noted {
  readonly textSha256: string;
  /** How many of the person's messages the officer has read, from the first on. */
  readonly messagesRead?: number;
  /** The person asks about a security event. */
  readonly asksAboutEvent?: true;
}

/** What is left unread: a message that came while the officer read the others is not read. */
const readUntil = (
  { unread = 0 }: Pick<WorkState, 'unread'>,
  history: readonly Commit[],
  messagesRead: number,
): readonly SharedEvent[] => {
  const came = history.flatMap(({ events }) => events.filter(({ type }) => type === 'message-received'));
  const left = Math.min(unread, Math.max(0, came.length - messagesRead));
  return left < unread ? [{ type: 'messages-read', left }] : [];
};

type Unread = Pick<WorkState, 'unread'> | undefined;

/** A note is also how an officer says that they read the person's messages, in every stage. A full case takes only that. */
export const noteRule: Rule<Unread, object, Noted, { readonly history: readonly Commit[] }, SharedEvent> = {
  closed: (seen, __, { history }) =>
    isFull(history) && (seen?.unread ?? 0) === 0 ? new CaseTooLong() : undefined,
  decide: (seen, { textSha256, messagesRead = 0, asksAboutEvent }, { history }) => {
    const read = readUntil(seen ?? {}, history, messagesRead);
    if (read.length === 0) mustAllowOptionalEvent(history);
    return [{ type: 'note-added', textSha256, ...(asksAboutEvent && { asksAboutEvent }) }, ...read];
  },
};

/** The text is stored beside the case. @throws {CaseTooLong} */
export const addNote = (
  history: readonly Commit[],
  textSha256: string,
  { state, ...noted }: { readonly state?: Unread } & Omit<Noted, 'textSha256'> = {},
): readonly SharedEvent[] => decideBy(noteRule)(state, { textSha256, ...noted }, { history });

/** Recorded once per officer and day. @throws {CaseTooLong} */
export const revealPerson = (history: readonly Commit[], actor: Actor, on: Day): readonly SharedEvent[] => {
  const looked = history.some(
    (commit) =>
      commit.actor === actor &&
      commit.events.some((event) => event.type === 'person-revealed' && 'on' in event && event.on === on),
  );
  if (looked) return [];
  mustAllowOptionalEvent(history);
  return [{ type: 'person-revealed', on }];
};

/** A machine gave up: the officers take over, and reconcile retries. Settled cases stay as they are. */
export const flagCase = (keys: CaseKeys, machine: string, fault: string): readonly SharedEvent[] =>
  keys.wakeAt === undefined ? [] : [{ type: 'needs-person', machine, fault }];

const knows = (
  history: readonly Commit[],
  type: SharedEvent['type'],
  letter: Pick<LetterFact, 'kind' | 'of'>,
) =>
  history.some(({ events }) =>
    events.some((event) => event.type === type && isSameLetter(event as unknown as ReturnedLetter, letter)),
  );

/** Recorded, singly or in a list. */
export const isSent = (history: readonly Commit[], letter: Pick<LetterFact, 'kind' | 'of'>): boolean =>
  knows(history, 'letter-sent', letter);

/** And waits for no paper mail. */
export const isOut = (history: readonly Commit[], letter: Pick<LetterFact, 'kind' | 'of'>): boolean =>
  history.some(({ events }) =>
    events.some((event) => {
      const sent = event as unknown as LetterFact;
      return event.type === 'letter-sent' && isSameLetter(sent, letter) && sent.needsPaperMail !== true;
    }),
  );

/** A letter that went out in a list; once. */
export const recordListedLetter = (history: readonly Commit[], letter: LetterFact): readonly SharedEvent[] =>
  isSent(history, letter) ? [] : [{ ...letter, type: 'letter-sent' }];

/**
 * The case goes to the officers until one mails the letter on paper or adds a note; once per letter. Its step
 * and date stay done: the letter was sent. `page` is the hash of a printable letter.
 */
export const recordReturnedLetter = (
  history: readonly Commit[],
  letter: ReturnedLetter,
  page?: string,
): readonly SharedEvent[] => {
  const { kind, of } = letter;
  const isKnown = (type: SharedEvent['type']): boolean => knows(history, type, letter);
  return [
    ...(isKnown('letter-returned') ? [] : [{ type: 'letter-returned', ...letter } as const]),
    ...(page === undefined || isKnown('letter-paper-mail-due')
      ? []
      : [{ type: 'letter-paper-mail-due', kind, of, sha256: page } as const]),
  ];
};
