import type { Acts } from '#ports/acts.ts';
import { type ActNeeds, actsOver, type StoredAct } from '../acts.ts';

export const memoryActs = (needs: ActNeeds): Acts => {
  const acts = new Map<string, StoredAct>();
  const counts = new Map<string, number>();
  const change = (id: string, owner: string, to: Partial<StoredAct>): void => {
    const stored = acts.get(id);
    if (stored?.owner === owner) acts.set(id, { ...stored, ...to });
  };
  return actsOver(
    {
      claim: async (id, claim, now) => {
        const stored = acts.get(id);
        const isLeft =
          stored?.answer === undefined &&
          (stored?.leaseUntil ?? 0) <= now &&
          stored?.bodySha256 === claim.bodySha256;
        if (stored !== undefined && stored.expiresAt > now && !isLeft) return false;
        acts.set(id, claim);
        return true;
      },
      get: async (id) => acts.get(id),
      settle: async (id, owner, answer) => change(id, owner, { answer }),
      release: async (id, owner) => change(id, owner, { expiresAt: 0 }),
      add: async (id, limit) => {
        const count = counts.get(id) ?? 0;
        if (count < limit) counts.set(id, count + 1);
        return count < limit;
      },
    },
    needs,
  );
};
