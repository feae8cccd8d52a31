import type { StoredCase } from '#ports/cases.ts';
import type { Releases } from '#ports/releases.ts';
import type { Hazards } from '../case-changes.ts';
import { latestHoldOver, releasesOver } from '../releases.ts';
import { storeIn } from './cases.ts';

/** Same conditions as in DynamoDB. */
export const memoryReleases = (needs: Hazards, cases: Map<string, StoredCase>): Releases => {
  const store = storeIn(cases);
  const fenceOf = (caseId: string) => {
    const { stage, fence = {} } = cases.get(caseId)?.keys ?? { stage: '' };
    const has = (name: string): boolean => fence[name] !== undefined;
    return { fence, stage, has, isEmailed: stage === 'held' && has('lawEnforcementToldAt') };
  };
  const noReview = (has: (name: string) => boolean): boolean => !has('reviewOwed') && !has('restoreOwed');
  const isNotReported = (caseId: string): boolean => {
    const { fence, stage, has } = fenceOf(caseId);
    const areTwo =
      has('noReportBy') && has('noReportConfirmedBy') && fence.noReportBy !== fence.noReportConfirmedBy;
    return stage === 'notice-without-report' && areTwo && !has('agencyTold') && !has('lawEnforcementToldAt');
  };
  const isOver = (caseId: string): boolean => {
    const { fence, has, isEmailed } = fenceOf(caseId);
    const isPast = typeof fence.holdUntil === 'number' && fence.holdUntil <= latestHoldOver(needs.clock);
    return noReview(has) && ((isEmailed && isPast) || isNotReported(caseId));
  };
  const mayBeUrgent = (caseId: string): boolean => fenceOf(caseId).isEmailed && noReview(fenceOf(caseId).has);
  return releasesOver(
    {
      get: store.get,
      release: async (next, machineToRun) => isOver(next.id) && store.append(next, machineToRun),
      confirmException: async (next, machineToRun, urgent) => {
        const { fence, ...keys } = next.keys;
        return (
          mayBeUrgent(next.id) &&
          store.append({ ...next, keys: { ...keys, fence: { ...fence, urgent } } }, machineToRun)
        );
      },
    },
    needs,
  );
};
