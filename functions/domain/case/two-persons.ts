import { DomainError } from './errors.ts';

/** Who acts, as the token says: the `sub` claim. */
export type Sub = string;

/**
 * Nobody acts alone where harm cannot be undone: the second person is none of the first.
 * @throws {SamePerson}
 */
export const mustBeDifferentPerson = (second: Sub, ...first: readonly Sub[]): void => {
  if (first.includes(second)) throw new SamePerson();
};

/** Something that waits for a second person, since when. `matter` names it within its case. */
export interface PendingConfirmation<C = never> {
  readonly toConfirm: string;
  /** Instant, UTC ISO. */
  readonly since: string;
  readonly by: Sub;
  /** The confirmation that it waits for; absent where seals are repeated instead (an approval of a letter). */
  readonly confirms?: C;
}

/** two persons are two `sub` claims; one person with two tokens is one person. */
export class SamePerson extends DomainError {
  readonly code = 'same-person';
  constructor() {
    super('This needs a second person. Someone else must do it.');
  }
}

export class NothingToConfirm extends DomainError {
  readonly code = 'nothing-to-confirm';
  constructor() {
    super('There is nothing to confirm.');
  }
}
