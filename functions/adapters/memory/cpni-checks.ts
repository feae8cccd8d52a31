import { accounts } from '#domain/account/account.ts';
import type { Cases } from '#ports/cases.ts';
import type { CpniChecks, CpniDecision } from '#ports/cpni-checks.ts';

/** `decisions` in the order in which they were recorded; a repeated record is one. */
export const memoryCpniChecks = (
  cases: Pick<Cases, 'find'>,
  decisions: Map<string, CpniDecision> = new Map(),
): CpniChecks => ({
  account: (id) => cases.find(accounts, id),
  record: async (decision) => void decisions.set(decision.id, decision),
});
