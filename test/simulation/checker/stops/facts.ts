import type { Happened } from '../reading.ts';

/** What one breach's history says, up to a moment. */
export type Facts = readonly Happened[];

export const isAny =
  (...types: readonly string[]) =>
  (one: Happened): boolean =>
    types.includes(one.type);

/** Epoch ms of an instant as a history has it; NaN where it has none. */
export const time = (value: unknown): number => Date.parse(String(value));

/** @returns the members of a list in a fact; none where the fact has no list */
export const listIn = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? value : []);

/** Days on which the FCC was closed, added and not taken off again. */
export const closedDays = (known: Facts): readonly string[] => {
  const days = (type: string) => known.filter(isAny(type)).map(({ facts }) => String(facts.on));
  return days('closure-added').filter((day) => !days('closure-removed').includes(day));
};
