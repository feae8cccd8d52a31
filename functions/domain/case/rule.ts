import type { Refusal } from './refusal.ts';
import { SamePerson, type Sub } from './two-persons.ts';

/**
 * One thing that may be done to a case. All questions but the last know the case, the time and who asks, not what is said:
 * they say what may be done next, and their answer holds whatever is said. Only `decide` reads what is said.
 */
export interface Rule<State, About, Said, Facts, Event> {
  /** Which things of the case it can be about, a number being their `n`; absent where it is about the case itself. */
  readonly among?: (state: State) => readonly (number | About)[];
  /** Why nobody can do it now; undefined when somebody can. */
  readonly closed?: (state: State, about: About, facts: Facts) => Refusal | undefined;
  /** Who acted in the matter before and may not be its second person. */
  readonly notBy?: (state: State, about: About) => readonly Sub[];
  /** What happens. It refuses only what is said. */
  readonly decide: (state: State, said: Said & About, facts: Facts) => readonly Event[];
}

/** Why this person cannot do it, whatever is said; undefined: they can. */
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

/** @throws {Refusal} by name when the rule says no; nothing happens then */
export const decideBy =
  <State, About, Said, Facts, Event>(rule: Rule<State, About, Said, Facts, Event>) =>
  (state: State, said: Said & About & { readonly by?: Sub }, facts: Facts): readonly Event[] => {
    const refusal = whyNot(rule, state, said, facts);
    if (refusal !== undefined) throw refusal;
    return rule.decide(state, said, facts);
  };

/** One thing that can be done next; `notBy` cannot do it, though others can. */
export type Next<Action extends string, About = { readonly n?: number }> = About & {
  readonly action: Action;
  readonly notBy: readonly Sub[];
};

/** Everything that somebody can do now, by the rules alone: what the console shows. */
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
