import type { Instant } from '#domain/calendar/times.ts';
import type { Refusal } from './refusal.ts';
import { type Deed, SamePerson, type Sub } from './two-persons.ts';

/** Only `decide` reads the input, so the other answers say what is possible next. */
export interface Rule<State, About, Said, Facts, Event> {
  /** The things it can be about, a number being their `n`; absent when it is about the case itself. */
  readonly among?: (state: State) => readonly (number | About)[];
  /** Why nobody can do it now. */
  readonly closed?: (state: State, about: About, facts: Facts) => Refusal | undefined;
  /** Persons who cannot do it because of what they did before. */
  readonly notBy?: (state: State, about: About, facts: Facts) => readonly Deed[];
  /** Only these persons can do it, because of what they did before. */
  readonly onlyBy?: (state: State, about: About, facts: Facts) => readonly Deed[];
  /** What another person is told; `SamePerson` unless the rule says otherwise. */
  readonly wrongPerson?: () => Refusal;
  /** Refused or of no use whatever is said, though the reply first names what is wrong with the input. */
  readonly pointless?: (state: State, about: About, facts: Facts) => boolean;
  /** Only a supervisor or the DPO: the doors of this act let others in, too. */
  readonly seniorOnly?: (state: State, about: About, facts: Facts) => boolean;
  /** While time alone keeps it closed: the first moment at which it is not. */
  readonly from?: (state: State, about: About, facts: Facts) => Instant | undefined;
  /** Refuses only bad input. */
  readonly decide: (state: State, said: Said & About, facts: Facts) => readonly Event[];
}

/** A rule without what it decides: of an act on many cases, each of which decides for itself. */
export type Guards<State, About, Facts> = Omit<Rule<State, About, never, Facts, unknown>, 'decide'>;

type Refusing<State, About, Facts> = Pick<
  Guards<State, About, Facts>,
  'closed' | 'notBy' | 'onlyBy' | 'wrongPerson'
>;

const isAmong = (by: Sub, deeds: readonly Deed[]): boolean => deeds.some((deed) => deed.by === by);

/** Why this person cannot do it, for any input; undefined: they can. */
export const whyNot = <State, About, Facts>(
  { closed, notBy, onlyBy, wrongPerson = () => new SamePerson() }: Refusing<State, About, Facts>,
  state: State,
  about: About & { readonly by?: Sub },
  facts: Facts,
): Refusal | undefined => {
  const { by } = about;
  const refusal = closed?.(state, about, facts);
  if (refusal !== undefined || by === undefined) return refusal;
  const isExcluded = isAmong(by, notBy?.(state, about, facts) ?? []);
  const isLeftOut = onlyBy !== undefined && !isAmong(by, onlyBy(state, about, facts));
  return isExcluded || isLeftOut ? wrongPerson() : undefined;
};

/** @throws {Refusal} when the rule says no */
export const decideBy =
  <State, About, Said, Facts, Event>(rule: Rule<State, About, Said, Facts, Event>) =>
  (state: State, said: Said & About & { readonly by?: Sub }, facts: Facts): readonly Event[] => {
    const refusal = whyNot(rule, state, said, facts);
    if (refusal !== undefined) throw refusal;
    return rule.decide(state, said, facts);
  };

/** `notBy` cannot do it, but others can. `onlyBy`, where given: nobody else can. */
export type Next<Action extends string, About = { readonly n?: number }> = About & {
  readonly action: Action;
  readonly notBy: readonly Deed[];
  readonly onlyBy?: readonly Deed[];
  readonly seniorOnly?: true;
  /** Only of what is not possible yet. */
  readonly from?: Instant;
};

// biome-ignore lint/suspicious/noExplicitAny: the rules of a union are about different things
type AnyRule<State, Facts> = Guards<State, any, Facts>;
type Rules<State, Facts, Action extends string> = Readonly<Record<Action, AnyRule<State, Facts>>>;

const entriesOf = <State, Facts, Action extends string, About>(
  rules: Rules<State, Facts, Action>,
  state: State,
  facts: Facts,
  when: (closed: boolean, from: Instant | undefined) => boolean,
): readonly Next<Action, About>[] =>
  (Object.keys(rules) as Action[]).flatMap((action) => {
    const { among = () => [{}], closed, notBy, onlyBy, pointless, seniorOnly, from } = rules[action];
    return among(state)
      .map((one) => (typeof one === 'number' ? { n: one } : one))
      .filter((about) => pointless?.(state, about, facts) !== true)
      .flatMap((about) => {
        const isClosed = closed?.(state, about, facts) !== undefined;
        const at = isClosed ? from?.(state, about, facts) : undefined;
        if (!when(isClosed, at)) return [];
        const only = onlyBy === undefined ? {} : { onlyBy: onlyBy(state, about, facts) };
        const senior = seniorOnly?.(state, about, facts) ? ({ seniorOnly: true } as const) : {};
        const later = at === undefined ? {} : { from: at };
        return { action, ...about, notBy: notBy?.(state, about, facts) ?? [], ...only, ...senior, ...later };
      });
  });

/** Every action that is possible now. */
export const nextOf = <State, Facts, Action extends string, About = { readonly n?: number }>(
  rules: Rules<State, Facts, Action>,
  state: State,
  facts: Facts,
): readonly Next<Action, About>[] => entriesOf(rules, state, facts, (isClosed) => !isClosed);

/** Every action that is possible now, and each that waits for a known moment: what the console shows. */
export const nextAndLaterOf = <State, Facts, Action extends string, About = { readonly n?: number }>(
  rules: Rules<State, Facts, Action>,
  state: State,
  facts: Facts,
): readonly Next<Action, About>[] =>
  entriesOf(rules, state, facts, (isClosed, from) => !isClosed || from !== undefined);
