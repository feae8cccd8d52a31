import { accounts } from '#domain/account/account.ts';
import type { Cases } from '#ports/cases.ts';
import type { CpniChecks, CpniDecision } from '#ports/cpni-checks.ts';
import type { PendingDenials } from '#ports/pending-denials.ts';

/** `decisions` in the order in which they were recorded; a repeated record is one. */
export const memoryCpniChecks = (
  cases: Pick<Cases, 'find'>,
  pendingDenials: Pick<PendingDenials, 'of'>,
  decisions: Map<string, CpniDecision> = new Map(),
): CpniChecks => ({
  account: async (id) => {
    const pending = await pendingDenials.of(id);
    return { stored: await cases.find(accounts, id), pending };
  },
  record: async (decision) => void decisions.set(decision.id, decision),
});
