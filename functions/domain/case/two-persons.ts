import type { Instant } from '#domain/calendar/times.ts';
import { conflict } from './refusal.ts';

/** The token's `sub`. */
export type Sub = string;

/** What a person did before, for which the next step needs somebody else, or that person alone. */
export type Did =
  | 'asked'
  | 'checked-identity'
  | 'confirmed-exception'
  | 'confirmed-once'
  | 'decided-block'
  | 'decided-request'
  | 'declared-records'
  | 'determined'
  | 'entered'
  | 'imported'
  | 'is-named'
  | 'paused'
  | 'recorded'
  | 'recorded-advice'
  | 'recorded-direction'
  | 'typed-entry'
  | 'uploaded-list'
  | 'wrote-letter'
  | 'wrote-text';

export interface Deed {
  readonly by: Sub;
  readonly did: Did;
}

export const deedsOf = (did: Did, officers: readonly Sub[] = []): readonly Deed[] =>
  [...new Set(officers)].map((by) => ({ by, did }));

/** Each act by its officer; an act that nobody did names nobody. */
export const whoDid = (did: Did, ...acts: readonly ({ readonly by?: Sub } | undefined)[]): readonly Deed[] =>
  deedsOf(
    did,
    acts.flatMap((act) => act?.by ?? []),
  );

/** Nobody acts alone where harm cannot be undone. @throws {SamePerson} */
export const mustBeDifferentPerson = (second: Sub, ...first: readonly Sub[]): void => {
  if (first.includes(second)) throw new SamePerson();
};

/** `matter` is unique within the case. */
export interface PendingConfirmation<C = never> {
  readonly toConfirm: string;
  /** UTC ISO. */
  readonly since: Instant;
  readonly by: Sub;
  /** From this instant on (UTC ISO) it waits no more. */
  readonly until?: Instant;
  /** Absent where seals are repeated instead (approval of a letter). */
  readonly confirms?: C;
}

/** one person with two tokens is one person. */
export const SamePerson = conflict('same-person', 'This needs a second person. Someone else must do it.');

export const NothingToConfirm = conflict('nothing-to-confirm', 'There is nothing to confirm.');
