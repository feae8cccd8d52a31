import type { StoredCase } from '#ports/cases.ts';
import type { Releases } from '#ports/releases.ts';
import type { ChangeNeeds } from '../case-changes.ts';
import { releasesOver, surelyOver } from '../releases.ts';
import { storeIn } from './cases.ts';

/** Releases in memory, on the same condition as in DynamoDB. */
export const memoryReleases = (needs: ChangeNeeds, cases: Map<string, StoredCase>): Releases => {
  const store = storeIn(cases);
  const isOver = (id: string): boolean => {
    const { stage, fence = {} } = cases.get(id)?.keys ?? { stage: '' };
    const { holdUntil, lawEnforcementToldAt, reviewOwed } = fence;
    if (stage !== 'held' || lawEnforcementToldAt === undefined || reviewOwed !== undefined) return false;
    return typeof holdUntil === 'number' && holdUntil <= surelyOver(needs.clock);
  };
  return releasesOver(
    { get: store.get, append: async (next) => isOver(next.id) && store.append(next, undefined) },
    needs,
  );
};
