import { expect } from 'vitest';
import type { EventBase } from '#domain/case/case.ts';
import { decideBy, type Rule } from '#domain/case/rule.ts';

/** A fact by its type, with the fields that a test is about. */
type Named<Event> = Event extends { readonly type: infer T } ? { readonly type: T } & Partial<Event> : never;

interface Deciding<State, Event, Act> {
  readonly evolve: (state: State | undefined, event: Event, at: string) => State;
  readonly decide: (state: State, act: Act, now: string) => readonly Event[];
}

/**
 * Given what happened, when somebody does something, then these facts, nothing, or a refusal by name. `Act` is what
 * `decide` takes: a command, or for a noun of rules what `by` makes.
 */
export const specificationOf = <State, Event extends EventBase, Act>({
  evolve,
  decide,
}: Deciding<State, Event, Act>) => {
  type Past = (state: State | undefined) => State | undefined;
  const happened =
    (at: string, ...facts: readonly Event[]): Past =>
    (state) =>
      facts.reduce<State | undefined>((before, fact) => evolve(before, fact, at), state);
  const did =
    (at: string, ...acts: readonly Act[]): Past =>
    (state) =>
      acts.reduce((before, act) => happened(at, ...decide(before as State, act, at))(before), state);
  const given = (...past: readonly Past[]) => ({
    when: (now: string, act: Act) => {
      const decided = () =>
        decide(past.reduce<State | undefined>((state, step) => step(state), undefined) as State, act, now);
      return {
        /** These facts and no others; of each the named fields. */
        thenFacts: (...facts: readonly Named<Event>[]) => expect(decided()).toMatchObject(facts),
        thenNothing: () => expect(decided()).toEqual([]),
        thenRefused: (name: string, over: object = {}) =>
          expect(decided).toThrow(expect.objectContaining({ name, ...over })),
      };
    },
  });
  return { given, did, happened };
};

/** What somebody does by a rule. */
export const by =
  <State, About, Said, Facts, Event>(
    rule: Rule<State, About, Said, Facts, Event>,
    said: Said & About & { readonly by?: string },
  ) =>
  (state: State, facts: Facts): readonly Event[] =>
    decideBy(rule)(state, said, facts);
