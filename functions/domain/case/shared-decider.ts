import type { Actor, CaseKeys, Commit } from './case.ts';
import { CaseTooLong } from './errors.ts';
import { isSameLetter, type ReturnedLetter, type SharedEvent } from './shared-events.ts';

/** From this many commits on, notes and looks are refused; verdict, answer, direction and release never (decision 0001). */
export const maxCommitsForOptional = 250;

export const isFull = (history: readonly Commit[]): boolean => history.length >= maxCommitsForOptional;

/** @throws {CaseTooLong} */
export const mustAllowOptionalEvent = (history: readonly Commit[]): void => {
  if (isFull(history)) throw new CaseTooLong();
};

/** An officer's note; its text stands beside the case. @throws {CaseTooLong} */
export const addNote = (history: readonly Commit[], textSha256: string): readonly SharedEvent[] => {
  mustAllowOptionalEvent(history);
  return [{ type: 'note-added', textSha256 }];
};

/** An officer looks at who the person is: recorded once per officer and day. @throws {CaseTooLong} */
export const revealPerson = (
  history: readonly Commit[],
  actor: Actor,
  on: string,
): readonly SharedEvent[] => {
  const looked = history.some(
    (commit) =>
      commit.actor === actor &&
      commit.events.some((event) => event.type === 'person-revealed' && 'on' in event && event.on === on),
  );
  if (looked) return [];
  mustAllowOptionalEvent(history);
  return [{ type: 'person-revealed', on }];
};

/** A machine gave up: the case goes to the officers and reconcile tries again later; a settled case is left alone. */
export const flagCase = (keys: CaseKeys, machine: string, fault: string): readonly SharedEvent[] =>
  keys.wakeAt === undefined ? [] : [{ type: 'needs-person', machine, fault }];

/**
 * A letter came back: the case goes to the officers until one has posted it, or says by a note how it was dealt with; once
 * per letter. `page` is the hash of one that can be printed: it also waits for the post. The step that wrote it stays
 * done, and a date stays kept: the letter had been sent.
 */
export const recordReturnedLetter = (
  history: readonly Commit[],
  letter: ReturnedLetter,
  page?: string,
): readonly SharedEvent[] => {
  const { kind, of } = letter;
  const isKnown = (type: SharedEvent['type']): boolean =>
    history.some(({ events }) =>
      events.some((event) => event.type === type && isSameLetter(event as unknown as ReturnedLetter, letter)),
    );
  return [
    ...(isKnown('letter-returned') ? [] : [{ type: 'letter-returned', ...letter } as const]),
    ...(page === undefined || isKnown('letter-paper-mail-due')
      ? []
      : [{ type: 'letter-paper-mail-due', kind, of, sha256: page } as const]),
  ];
};
