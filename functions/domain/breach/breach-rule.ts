import type { Rule } from '#domain/case/rule.ts';
import type { ListAudience } from '#domain/notice/events.ts';
import type { Breach } from './breach.ts';
import type { BreachCommand, BreachFacts } from './commands.ts';
import type { BreachEvent } from './events.ts';

type CommandType = BreachCommand['type'];
export type CommandOf<T extends CommandType> = Extract<BreachCommand, { readonly type: T }>;

export type About = Partial<ListAudience> & { readonly n?: number };
type AboutOf<C> = Pick<C, keyof C & keyof About>;

/** `machine`: a date may move earlier, or a run gets work. `clock`: only dates move. `nothing`: neither. */
type Wakes = 'machine' | 'clock' | 'nothing';

export type BreachRule<T extends CommandType> = Rule<
  Breach,
  AboutOf<CommandOf<T>>,
  CommandOf<T>,
  BreachFacts,
  BreachEvent
> & { readonly wakes: Wakes } & (T extends `confirm-${string}`
    ? {
        /** What the second officer was shown. */
        readonly proposal: (breach: Breach, about: AboutOf<CommandOf<T>>) => unknown;
      }
    : unknown);

/** A command without a rule does not compile. */
export type RulesOf<T extends CommandType> = { readonly [K in T]: BreachRule<K> };
