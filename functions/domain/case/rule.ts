import type { Refusal } from './refusal.ts';
import { SamePerson, type Sub } from './two-persons.ts';

/** Only `decide` reads the input, so the other answers say what is possible next. */
export interface Rule<State, About, Said, Facts, Event> {
  /** The things it can be about, a number being their `n`; absent when it is about the case itself. */
  readonly among?: (state: State) => readonly (number | About)[];
  /** Why nobody can do it now. */
  readonly closed?: (state: State, about: About, facts: Facts) => Refusal | undefined;
  /** Persons who acted before and cannot be the second person. */
  readonly notBy?: (state: State, about: About) => readonly Sub[];
  /** Refuses only bad input. */
  readonly decide: (state: State, said: Said & About, facts: Facts) => readonly Event[];
}

/** Why this person cannot do it, for any input; undefined: they can. */
export const whyNot = <State, About, Facts>(
  { closed, notBy }: Pick<Rule<State, About, never, Facts, unknown>, 'closed' | 'notBy'>,
  state: State,
  about: About & { readonly by?: Sub },
  facts: Facts,
): Refusal | undefined => {
  const { by } = about;
  const refusal = closed?.(state, about, facts);
  if (refusal !== undefined) return refusal;
  return by !== undefined && notBy?.(state, about).includes(by) ? new SamePerson() : undefined;
};

/** @throws {Refusal} when the rule says no */
export const decideBy =
  <State, About, Said, Facts, Event>(rule: Rule<State, About, Said, Facts, Event>) =>
  (state: State, said: Said & About & { readonly by?: Sub }, facts: Facts): readonly Event[] => {
    const refusal = whyNot(rule, state, said, facts);
    if (refusal !== undefined) throw refusal;
    return rule.decide(state, said, facts);
  };

/** `notBy` cannot do it, but others can. */
export type Next<Action extends string, About = { readonly n?: number }> = About & {
  readonly action: Action;
  readonly notBy: readonly Sub[];
};

/** Every action that is possible now: what the console shows. */
export const nextOf = <State, Facts, Action extends string, About = { readonly n?: number }>(
  // biome-ignore lint/suspicious/noExplicitAny: the rules of a union are about different things
  rules: Readonly<Record<Action, Rule<State, any, any, Facts, unknown>>>,
  state: State,
  facts: Facts,
): readonly Next<Action, About>[] =>
  (Object.keys(rules) as Action[]).flatMap((action) => {
    const { among = () => [{}], closed, notBy } = rules[action];
    return among(state)
      .map((one) => (typeof one === 'number' ? { n: one } : one))
      .filter((about) => closed?.(state, about, facts) === undefined)
      .map((about) => ({ action, ...about, notBy: notBy?.(state, about) ?? [] }));
  });
