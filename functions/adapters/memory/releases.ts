import type { StoredCase } from '#ports/cases.ts';
import type { Releases } from '#ports/releases.ts';
import type { Hazards } from '../case-changes.ts';
import { latestHoldOver, releasesOver } from '../releases.ts';
import { storeIn } from './cases.ts';

/** Same conditions as in DynamoDB. */
export const memoryReleases = (needs: Hazards, cases: Map<string, StoredCase>): Releases => {
  const store = storeIn(cases);
  const fenceOf = (caseId: string) => {
    const { keys: { stage, fence = {} } = { stage: '' }, releaseFloor, within } = cases.get(caseId) ?? {};
    const has = (name: string): boolean => fence[name] !== undefined;
    return {
      fence,
      stage,
      has,
      releaseFloor,
      within,
      isEmailed: stage === 'held' && has('lawEnforcementToldAt'),
    };
  };
  const isPast = (at: unknown): boolean => typeof at === 'number' && at <= latestHoldOver(needs.clock);
  const noReview = (has: (name: string) => boolean): boolean => !has('reviewOwed') && !has('restoreOwed');
  const isNotReported = (caseId: string): boolean => {
    const { fence, stage, has, releaseFloor, within } = fenceOf(caseId);
    const areTwo =
      has('noReportBy') && has('noReportConfirmedBy') && fence.noReportBy !== fence.noReportConfirmedBy;
    const isToldNobody = !has('agencyTold') && !has('lawEnforcementToldAt') && releaseFloor === undefined;
    const isSilent = has('silentUntil') && !isPast(fence.silentUntil);
    return stage === 'notice-without-report' && within === 'no' && areTwo && isToldNobody && !isSilent;
  };
  const isOver = (caseId: string): boolean => {
    const { fence, has, releaseFloor, isEmailed } = fenceOf(caseId);
    const isHoldOver = isEmailed && isPast(fence.holdUntil) && isPast(releaseFloor);
    return noReview(has) && (isHoldOver || isNotReported(caseId));
  };
  const mayBeUrgent = (caseId: string): boolean => {
    const { has, releaseFloor, isEmailed } = fenceOf(caseId);
    return isEmailed && noReview(has) && releaseFloor !== undefined;
  };
  return releasesOver(
    {
      get: store.get,
      setFloors: store.setFloors,
      release: async (next, how) => isOver(next.id) && store.append(next, how),
      confirmException: async (next, urgent, how) => {
        const { fence, ...keys } = next.keys;
        return (
          mayBeUrgent(next.id) &&
          store.append({ ...next, keys: { ...keys, fence: { ...fence, urgent } } }, how)
        );
      },
    },
    needs,
  );
};
