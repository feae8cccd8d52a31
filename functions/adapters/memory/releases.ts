import type { StoredCase } from '#ports/cases.ts';
import type { Releases } from '#ports/releases.ts';
import type { ChangeNeeds } from '../case-changes.ts';
import { releasesOver, surelyOver } from '../releases.ts';
import { storeIn } from './cases.ts';

/** Releases in memory, on the same conditions as in DynamoDB. */
export const memoryReleases = (needs: ChangeNeeds, cases: Map<string, StoredCase>): Releases => {
  const store = storeIn(cases);
  const fenceOf = (id: string) => {
    const { stage, fence = {} } = cases.get(id)?.keys ?? { stage: '' };
    const has = (name: string): boolean => fence[name] !== undefined;
    return { fence, stage, has, isTold: stage === 'held' && has('lawEnforcementToldAt') };
  };
  const noReview = (has: (name: string) => boolean): boolean => !has('reviewOwed') && !has('restoreOwed');
  const isNotReported = (id: string): boolean => {
    const { fence, stage, has } = fenceOf(id);
    const areTwo =
      has('noReportBy') && has('noReportConfirmedBy') && fence.noReportBy !== fence.noReportConfirmedBy;
    return stage === 'unreported' && areTwo && !has('agencyTold') && !has('lawEnforcementToldAt');
  };
  const isOver = (id: string): boolean => {
    const { fence, has, isTold } = fenceOf(id);
    const isPast = typeof fence.holdUntil === 'number' && fence.holdUntil <= surelyOver(needs.clock);
    return noReview(has) && ((isTold && isPast) || isNotReported(id));
  };
  const mayBeUrgent = (id: string): boolean => fenceOf(id).isTold && noReview(fenceOf(id).has);
  return releasesOver(
    {
      get: store.get,
      release: async (next, handsOverTo) => isOver(next.id) && store.append(next, handsOverTo),
      exempt: async (next, handsOverTo, urgent) => {
        const { fence, ...keys } = next.keys;
        return (
          mayBeUrgent(next.id) &&
          store.append({ ...next, keys: { ...keys, fence: { ...fence, urgent } } }, handsOverTo)
        );
      },
    },
    needs,
  );
};
