import type { Rule } from '#domain/case/rule.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { ListAudience } from '#domain/notice/events.ts';
import type { Breach } from './breach.ts';
import type { BreachCommand, BreachFacts } from './commands.ts';
import type { BreachEvent } from './events.ts';

type CommandType = BreachCommand['type'];
export type CommandOf<T extends CommandType> = Extract<BreachCommand, { readonly type: T }>;

/** Which receipt, direction, list or letter something is about. */
export type About = Partial<ListAudience> & { readonly n?: number };
type AboutOf<C> = Pick<C, keyof C & keyof About>;

/**
 * What may have to look at the case after a command. `machine`: what a person decided may bring a date forward, or give a
 * run its work; nothing of the kind is decided after the withdrawal. `clock`: only the dates may have moved. `nothing`: the
 * command moves no date and leaves no work.
 */
type Wakes = 'machine' | 'clock' | 'nothing';

export type BreachRule<T extends CommandType> = Rule<
  Breach,
  AboutOf<CommandOf<T>>,
  CommandOf<T>,
  BreachFacts,
  BreachEvent
> & { readonly wakes: Wakes } & (T extends `confirm-${string}`
    ? {
        /** What the confirmation makes count: the second person was shown just this. */
        readonly proposal: (breach: Breach, about: AboutOf<CommandOf<T>>) => unknown;
      }
    : unknown);

/** Who did these; nobody where one was not done. */
export const whoDid = (...acts: readonly ({ readonly by?: Sub } | undefined)[]): readonly Sub[] =>
  acts.flatMap((act) => act?.by ?? []);

/** A rule for each command; one without does not compile. */
export type RulesOf<T extends CommandType> = { readonly [K in T]: BreachRule<K> };
