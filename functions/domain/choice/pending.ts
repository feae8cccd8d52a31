import type { Chosen } from './check.ts';
import { type ChildBlock, evolveBlocks, isBlockRecorded } from './child-blocks.ts';
import { receiptsIn } from './decider.ts';
import type { Restriction } from './events.ts';
import type { Stopped } from './register.ts';
import { evolveRestriction } from './restrictions.ts';

/** What a request stops from its receipt on: a denial of the customer, or a report about a child. */
export type Pending = Restriction | (ChildBlock & { readonly isBlock: true });

const stoppedBy = (before: Stopped, pending: Pending): Stopped => {
  if (!('isBlock' in pending))
    return { ...before, ...evolveRestriction(before, { type: 'restriction-recorded', ...pending }) };
  const { isBlock: _, ...block } = pending;
  return { ...before, ...evolveBlocks(before, { type: 'child-block-recorded', ...block }) };
};

/**
 * What the account's item says, with the denials and the reports about a child received and not yet in its history: each counts
 * from its receipt (R-5, R-20, P29). One that is in the history has no effect of its own any more, also where it was lifted or put
 * back since.
 */
export const withPending = <C extends Chosen>(
  account: C | undefined,
  pending: readonly Pending[],
): C | Chosen | undefined => {
  const history = account?.history ?? [];
  const denials = receiptsIn(history);
  const left = pending.filter((one) =>
    'isBlock' in one ? !isBlockRecorded(history, one.request) : !denials.includes(one.request),
  );
  if (left.length === 0) return account;
  return { ...account, history, state: left.reduce(stoppedBy, account?.state ?? {}) };
};
