import type { CaseId } from '#domain/case/case.ts';
import type { Pending } from '#domain/choice/pending.ts';
import type { PendingDenials } from '#ports/pending-denials.ts';

const keyOf = (denial: Pending): string => `${denial.request} ${'isBlock' in denial}`;

export const memoryPendingDenials = (): PendingDenials => {
  const kept = new Map<CaseId, Map<string, Pending>>();
  return {
    put: async (accounts, denial) => {
      for (const account of accounts)
        kept.set(account, new Map(kept.get(account)).set(keyOf(denial), denial));
    },
    of: async (account) => structuredClone([...(kept.get(account)?.values() ?? [])]),
    withdraw: async (accounts, request) => {
      for (const account of accounts)
        for (const [key, { request: of }] of kept.get(account) ?? [])
          if (of === request) kept.get(account)?.delete(key);
    },
  };
};
