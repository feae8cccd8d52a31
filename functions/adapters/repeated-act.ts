import type { EventBase, Noun } from '#domain/case/case.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { CurrentAct } from '#ports/current-act.ts';
import { SignalFirst } from '#ports/signals.ts';
import { asItWas } from './case-commits.ts';

const typesOf = (events: readonly EventBase[]): string => events.map(({ type }) => type).join(' ');

/**
 * Whether an earlier run of this act committed what `decide` returns. It decides again on the case as it was then, and at that time, so
 * that the use case learns what it learned the first time. An act with several commits finds each of them once.
 */
export const isRepeated = <S, E extends EventBase>(
  act: CurrentAct,
  noun: Noun<S, E>,
  seen: StoredCase<S, E>,
  decide: (seen: StoredCase<S, E>) => readonly E[],
): boolean => {
  const isThis = (place: number, committed: readonly E[]): boolean => {
    try {
      return typesOf(decide(asItWas(noun, seen, place))) === typesOf(committed);
    } catch (error) {
      // The act cannot be decided yet.
      if (error instanceof SignalFirst) throw error;
      // Another step of the act, which was not yet possible then.
      return false;
    }
  };
  const found = seen.history.find(
    ({ act: of, hash, events }, place) =>
      place > 0 && of === act.id && !act.made.has(hash) && isThis(place, events),
  );
  if (found === undefined) return false;
  act.made.add(found.hash);
  act.found.add(found.hash);
  return true;
};
