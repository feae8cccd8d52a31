import { isLeaseOver } from '#domain/calendar/clocks-apart.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Claims, Fence } from '#ports/claims.ts';

export const memoryClaims = (fences: Map<CaseId, Fence>): Claims => {
  const withClaim = (caseId: CaseId, fence: Fence, claim: Fence['claims'][string]): void =>
    void fences.set(caseId, { ...fence, claims: { ...fence.claims, [claim.lane]: claim } });
  return {
    read: async (caseId) => structuredClone(fences.get(caseId)),
    take: async (caseId, claim, epoch, ground, now) => {
      const fence = fences.get(caseId);
      if (fence === undefined) return false;
      const current = fence.claims[claim.lane];
      const { follows } = claim;
      const isAsSeen = follows === undefined || (current?.owner ?? '') === follows;
      const isFree = isAsSeen && (current === undefined || isLeaseOver(current.leaseUntil, now));
      const isOpen =
        ground === 'released'
          ? fence.stage === 'released' && fence.epoch === epoch
          : fence.urgent?.epoch === epoch;
      if (!isFree || !isOpen || fence.restoreOwed !== undefined) return current?.owner === claim.owner;
      const { nextPage: _, follows: __, ...fresh } = claim;
      withClaim(caseId, fence, fresh);
      return true;
    },
    giveBack: async (caseId, { lane, owner, leaseUntil }, nextPage) => {
      const fence = fences.get(caseId);
      const current = fence?.claims[lane];
      if (fence === undefined || current?.owner !== owner || current.leaseUntil !== leaseUntil) return false;
      withClaim(caseId, fence, { ...current, leaseUntil: 0, nextPage });
      return true;
    },
  };
};
