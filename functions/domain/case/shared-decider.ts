import type { Actor, CaseKeys, Commit } from './case.ts';
import { CaseTooLong } from './errors.ts';
import { isSame, type Returned, type WatchEvent } from './shared-events.ts';

/** From this many commits on, notes and looks are refused; verdict, answer, direction and release never (design section 5). */
export const optionalUntil = 250;

/** @throws {CaseTooLong} */
export const mustHaveRoom = (history: readonly Commit[]): void => {
  if (history.length >= optionalUntil) throw new CaseTooLong();
};

/** An officer's note; its text stands beside the case. @throws {CaseTooLong} */
export const addNote = (history: readonly Commit[], textSha256: string): readonly WatchEvent[] => {
  mustHaveRoom(history);
  return [{ type: 'note-added', textSha256 }];
};

/** An officer looks at who the person is: recorded once per officer and day. @throws {CaseTooLong} */
export const revealPerson = (history: readonly Commit[], actor: Actor, on: string): readonly WatchEvent[] => {
  const looked = history.some(
    (commit) =>
      commit.actor === actor &&
      commit.events.some((event) => event.type === 'person-revealed' && 'on' in event && event.on === on),
  );
  if (looked) return [];
  mustHaveRoom(history);
  return [{ type: 'person-revealed', on }];
};

/** A machine gave up: the case goes to the officers and reconcile tries again later; a settled case is left alone. */
export const flagCase = (keys: CaseKeys, machine: string, fault: string): readonly WatchEvent[] =>
  keys.wakeAt === undefined ? [] : [{ type: 'needs-person', machine, fault }];

/**
 * A letter came back: the case goes to the officers until one has posted it, or says by a note how it was dealt with; once
 * per letter. `page` is the hash of one that can be printed: it also waits for the post. The step that wrote it stays
 * done, and a date stays kept: the letter had been sent.
 */
export const returnLetter = (
  history: readonly Commit[],
  letter: Returned,
  page?: string,
): readonly WatchEvent[] => {
  const { kind, of } = letter;
  const isKnown = (type: WatchEvent['type']): boolean =>
    history.some(({ events }) =>
      events.some((event) => event.type === type && isSame(event as unknown as Returned, letter)),
    );
  return [
    ...(isKnown('letter-returned') ? [] : [{ type: 'letter-returned', ...letter } as const]),
    ...(page === undefined || isKnown('letter-to-post')
      ? []
      : [{ type: 'letter-to-post', kind, of, sha256: page } as const]),
  ];
};
