import { SamePerson } from '#domain/breach/errors.ts';

/** Who acts, as the token says: the `sub` claim. */
export type Sub = string;

/**
 * Nobody acts alone where harm cannot be undone: the second person is none of the first.
 * @throws {SamePerson}
 */
export const mustBeAnother = (second: Sub, ...first: readonly Sub[]): void => {
  if (first.includes(second)) throw new SamePerson();
};

/** Something that waits for a second person, since when. `matter` names it within its case. */
export interface Pending<C = never> {
  readonly matter: string;
  /** Instant, UTC ISO. */
  readonly since: string;
  readonly by: Sub;
  /** The confirmation that it waits for; absent where seals are repeated instead (an approval of a letter). */
  readonly confirms?: C;
}
