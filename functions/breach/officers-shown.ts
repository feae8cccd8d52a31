import type { Commit } from '#domain/case/case.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { NameOf } from '#ports/officers.ts';

export const unnamed: NameOf = (sub) => sub;

export interface OfficerShown {
  readonly sub: Sub;
  readonly name: string;
}

export const shownBy = (nameOf: NameOf, sub: Sub): OfficerShown => ({ sub, name: nameOf(sub) });

export const shownByMaybe = (nameOf: NameOf, sub: Sub | undefined): OfficerShown | null =>
  sub === undefined ? null : shownBy(nameOf, sub);

const byOfficer = /^officer:(.+)$/;

/** Of a commit; undefined for a machine. */
export const officerIn = (actor: string): Sub | undefined => byOfficer.exec(actor)?.[1];

/** Every officer whom this history names, once. */
export const officersIn = (history: readonly Commit[]): readonly Sub[] => [
  ...new Set(
    history.flatMap(({ actor, events }) => [
      ...[officerIn(actor)].filter((sub) => sub !== undefined),
      ...events.flatMap((event) =>
        ['by', 'askedBy'].flatMap((key) => {
          const sub: unknown = event[key as keyof typeof event];
          return typeof sub === 'string' ? [sub] : [];
        }),
      ),
    ]),
  ),
];
