import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { SendableLetter } from '#domain/notice/state.ts';
import type { Ports } from '#ports/index.ts';
import { sendersActiveUntil } from './drain.ts';
import { canaryName, laneOf, listNameOf, type PageRange } from './lanes.ts';
import { type SettlePorts, settleLostClaim } from './settle-lost-claim.ts';

/** Of the urgent exception or an earlier epoch; none can start. @returns until when to wait, if any */
export const otherSendersUntil = async (
  ports: SettlePorts & Pick<Ports, 'clock'>,
  caseId: CaseId,
  sending: SendableLetter,
  parts: readonly PageRange[],
): Promise<Instant | undefined> => {
  const listName = listNameOf(sending);
  const own = (sending.canary === 'pending' ? [{ name: canaryName(sending) }] : parts).flatMap((one) => [
    laneOf(listName, one),
    `${laneOf(listName, one)}-again`,
  ]);
  const fence = await ports.claims.read(caseId);
  if (fence === undefined) return undefined;
  const others = Object.entries(fence.claims).filter(
    ([lane, { leaseUntil }]) => leaseUntil !== 0 && lane.startsWith(`${listName}-`) && !own.includes(lane),
  );
  const now = ports.clock.now();
  const until = sendersActiveUntil({ ...fence, claims: Object.fromEntries(others) }, now);
  if (until !== undefined) return until;
  for (const [, lost] of others) await settleLostClaim(ports, caseId, listName, lost);
  return undefined;
};
