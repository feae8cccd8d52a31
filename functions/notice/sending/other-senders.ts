import type { CaseId } from '#domain/case/case.ts';
import type { Sending } from '#domain/notice/state.ts';
import type { Clock } from '#ports/clock.ts';
import { sendersUntil } from './drain.ts';
import { canaryName, laneOf, listNameOf, type Part } from './lanes.ts';
import { type Needs as SettleNeeds, settleLost } from './settle-lost-claim.ts';

export interface Needs extends SettleNeeds {
  readonly clock: Clock;
}

/**
 * Others who may be at the same pages: senders of the urgent exception after the release, or of an earlier epoch. Until
 * they are done nobody begins; what one of them left in the air is settled first. No new one can come: their ground fell.
 */
export const othersUntil = async (
  needs: Needs,
  caseId: CaseId,
  sending: Sending,
  parts: readonly Part[],
): Promise<string | undefined> => {
  const listName = listNameOf(sending);
  const own = (sending.canary === 'owed' ? [{ name: canaryName(sending) }] : parts).flatMap((one) => [
    laneOf(listName, one),
    `${laneOf(listName, one)}-again`,
  ]);
  const fence = await needs.claims.read(caseId);
  if (fence === undefined) return undefined;
  const others = Object.entries(fence.claims).filter(
    ([lane, { leaseUntil }]) => leaseUntil !== 0 && lane.startsWith(`${listName}-`) && !own.includes(lane),
  );
  const now = needs.clock.now();
  const until = sendersUntil({ ...fence, claims: Object.fromEntries(others) }, now);
  if (until !== undefined) return until;
  for (const [, lost] of others) await settleLost(needs, caseId, listName, lost);
  return undefined;
};
