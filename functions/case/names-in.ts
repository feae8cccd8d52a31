import type { Commit } from '#domain/case/case.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { NextAct } from '#functions/next/contract.ts';
import type { NameOf } from '#ports/officers.ts';

/** Members of our events that name an officer. */
const ofOfficers: ReadonlySet<string> = new Set(['by', 'to', 'for', 'officer']);

const byOfficer = /^officer:(.+)$/;

const subsOf = (event: object): readonly Sub[] =>
  [...ofOfficers].flatMap((name) => {
    const sub: unknown = event[name as keyof typeof event];
    return typeof sub === 'string' ? [sub] : [];
  });

/** Every officer whom a history names. */
export const subsIn = (history: readonly Commit[]): readonly Sub[] =>
  history.flatMap(({ actor, events }) => [
    ...(byOfficer.exec(actor)?.slice(1) ?? []),
    ...events.flatMap(subsOf),
  ]);

const personsOf = ({ notBy, onlyBy = [] }: NextAct) => [...notBy, ...onlyBy];

export const subsInNext = (next: readonly NextAct[]): readonly Sub[] =>
  next.flatMap((one) => personsOf(one).map(({ officer }) => officer));

export const withNames = (next: readonly NextAct[], nameOf: NameOf): readonly NextAct[] =>
  next.map(({ onlyBy, ...one }) => {
    const named = (persons: NextAct['notBy']) =>
      persons.map((person) => ({ ...person, name: nameOf(person.officer) }));
    return { ...one, notBy: named(one.notBy), ...(onlyBy && { onlyBy: named(onlyBy) }) };
  });

export const namesFor = (subs: readonly Sub[], nameOf: NameOf): Readonly<Record<Sub, string>> =>
  Object.fromEntries([...new Set(subs)].map((sub) => [sub, nameOf(sub)]));
