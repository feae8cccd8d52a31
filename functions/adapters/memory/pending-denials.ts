import type { CaseId } from '#domain/case/case.ts';
import type { Restriction } from '#domain/choice/events.ts';
import type { PendingDenials } from '#ports/pending-denials.ts';

export const memoryPendingDenials = (): PendingDenials => {
  const kept = new Map<CaseId, Map<CaseId, Restriction>>();
  return {
    put: async (accounts, denial) => {
      for (const account of accounts)
        kept.set(account, new Map(kept.get(account)).set(denial.request, denial));
    },
    of: async (account) => structuredClone([...(kept.get(account)?.values() ?? [])]),
    withdraw: async (accounts, request) => {
      for (const account of accounts) kept.get(account)?.delete(request);
    },
  };
};
