import type { Chosen } from './check.ts';
import { receiptsIn } from './decider.ts';
import type { Restriction } from './events.ts';
import { evolveRestriction } from './restrictions.ts';

/**
 * What the account's item says, with the denials received and not yet in its history: a denial counts from its receipt (R-5, P29).
 * One that is in the history has no effect of its own any more, also where it was lifted or put back since.
 */
export const withPending = <C extends Chosen>(
  account: C | undefined,
  pending: readonly Restriction[],
): C | Chosen | undefined => {
  const recorded = receiptsIn(account?.history ?? []);
  const left = pending.filter(({ request }) => !recorded.includes(request));
  if (left.length === 0) return account;
  const denied = left.reduce(
    (before, one) => evolveRestriction(before, { type: 'restriction-recorded', ...one }),
    account?.state ?? {},
  );
  return { ...account, history: account?.history ?? [], state: { ...account?.state, ...denied } };
};
