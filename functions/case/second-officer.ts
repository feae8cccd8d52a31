import { type Access, type Group, groups, mayGroup } from '#domain/case/groups.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { NameOf } from '#ports/officers.ts';

/** What an officer can do next with an entry of a register; `path` is ready to call. */
export interface RegisterAction {
  readonly action: string;
  readonly label: string;
  /** What the officer must have at hand. */
  readonly needs: readonly string[];
  readonly mayBy: readonly Group[];
  /** `name`: the `sub` of who has not signed in since names are kept. `why` follows "who" or "you". */
  readonly notBy: readonly { readonly officer: Sub; readonly name: string; readonly why: string }[];
  readonly method: 'POST';
  readonly path: string;
}

interface Asked {
  readonly action: string;
  readonly label: string;
  readonly path: string;
  readonly access: Access;
  readonly by: Sub;
  readonly nameOf: NameOf;
}

/** One click by another officer, with the hash of what the page showed. */
export const secondOfficerAction = ({ access, by, nameOf, ...shown }: Asked): RegisterAction => ({
  ...shown,
  needs: [],
  mayBy: groups.filter((group) => mayGroup(access, group)),
  notBy: [{ officer: by, name: nameOf(by), why: 'asked for it' }],
  method: 'POST',
});
