import type { Clock } from '#ports/clock.ts';
import type { Idempotency } from '#ports/idempotency.ts';
import { isOver } from '../expiry.ts';

export const memoryIdempotency = (clock: Clock): Idempotency => {
  const keys = new Map<string, { caseId: string; bodyHash: string; expiresAt: number }>();
  const bound = (scope: string, key: string) => {
    const found = keys.get(JSON.stringify([scope, key]));
    return found && !isOver(found.expiresAt, clock) ? found : undefined;
  };
  return {
    bind: async (scope, key, caseId, bodyHash, expiresAt) => {
      const stored = bound(scope, key);
      if (stored)
        return { fresh: stored.caseId === caseId, caseId: stored.caseId, bodyHash: stored.bodyHash };
      keys.set(JSON.stringify([scope, key]), { caseId, bodyHash, expiresAt });
      return { fresh: true, caseId, bodyHash };
    },
    find: async (scope, key) => bound(scope, key)?.caseId,
  };
};
