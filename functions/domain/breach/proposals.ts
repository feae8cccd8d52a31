import type { Proposal } from '#domain/case/proposals.ts';
import type { Breach } from './breach.ts';
import type { BreachConfirmation, BreachUnconfirmed } from './commands.ts';
import { breachRules } from './rules.ts';

export const proposalOf = (breach: Breach, one: BreachConfirmation | BreachUnconfirmed): Proposal => {
  const { type, n, list } = { n: undefined, list: undefined, ...one };
  return {
    confirms: type.replace('confirm-', ''),
    ...(n === undefined ? {} : { n }),
    ...(list === undefined ? {} : { list }),
    what: breachRules[type].proposal?.(breach, one),
  };
};
