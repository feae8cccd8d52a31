import { machinesOf, noticeOf, noticeStatus } from '#domain/breach/customer-notice.ts';
import type { CaseId } from '#domain/case/case.ts';
import { noticeListOf } from '#domain/notice/state.ts';
import type { Claims } from '#ports/claims.ts';
import type { Clock } from '#ports/clock.ts';
import type { Files } from '#ports/files.ts';
import type { Ledger } from '#ports/ledger.ts';
import type { Workflows } from '#ports/workflows.ts';
import type { Breaches, NoticeStepEnd, StoredBreach } from '../contract.ts';
import { openList } from '../list/frozen-list.ts';
import { drainStatusOf, lostClaims } from './drain.ts';
import { settleLostClaim } from './settle-lost-claim.ts';

export interface Needs {
  readonly breaches: Breaches;
  readonly claims: Claims;
  readonly ledger: Ledger;
  readonly files: Files;
  readonly workflows: Workflows;
  readonly clock: Clock;
}

/** What senders left in the air who are no more, so that it is counted and not sent twice. */
const settleAll = async (needs: Needs, { id: caseId, state }: StoredBreach): Promise<void> => {
  const fence = await needs.claims.read(caseId);
  for (const lost of fence === undefined ? [] : lostClaims(fence, needs.clock.now())) {
    const listName = lost.lane.slice(0, lost.lane.indexOf('-'));
    const sha256 = noticeListOf(noticeOf(state), Number(listName))?.list?.sha256;
    if (sha256 === undefined) continue;
    const list = await openList(needs.files, caseId, sha256);
    await settleLostClaim({ ...needs, list }, caseId, listName, lost);
  }
};

/**
 * A direction that came while letters were under way is accepted when the last of them is done, never sooner; then the
 * hold begins again (decision 0014).
 */
export const acceptDirection =
  (needs: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<NoticeStepEnd> => {
    const { breaches, workflows } = needs;
    let seen = await breaches.read(caseId);
    if (noticeStatus(seen.state) === 'draining') {
      await settleAll(needs, seen);
      const end = await drainStatusOf(needs, caseId);
      if ('until' in end) return { nextStep: 'waiting', until: end.until };
      const command = { type: 'drain-notice', alreadyTold: end.alreadyTold } as const;
      seen = await breaches.do(caseId, 'machine:accept-direction', command);
    }
    const { machineSince } = seen.state;
    if (machineSince !== undefined && machinesOf(seen.state).includes('breach'))
      await workflows.ensure('breach', seen);
    return { nextStep: 'done', until: '' };
  };
