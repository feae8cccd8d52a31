import { machinesOf, noticeOf, noticeStands } from '#domain/breach/customer-notice.ts';
import type { CaseId } from '#domain/case/case.ts';
import { trancheOf } from '#domain/notice/state.ts';
import type { Claims } from '#ports/claims.ts';
import type { Clock } from '#ports/clock.ts';
import type { Files } from '#ports/files.ts';
import type { Ledger } from '#ports/ledger.ts';
import type { Workflows } from '#ports/workflows.ts';
import type { Breaches, Ended, StoredBreach } from '../contract.ts';
import { openList } from '../list/frozen-list.ts';
import { drained, lostClaims } from './drain.ts';
import { settleLost } from './settle-lost-claim.ts';

export interface Needs {
  readonly breaches: Breaches;
  readonly claims: Claims;
  readonly ledger: Ledger;
  readonly files: Files;
  readonly workflows: Workflows;
  readonly clock: Clock;
}

/** What senders left in the air who are no more, so that it is counted and not sent twice. */
const settleAll = async (needs: Needs, { id, state }: StoredBreach): Promise<void> => {
  const fence = await needs.claims.read(id);
  for (const lost of fence === undefined ? [] : lostClaims(fence, needs.clock.now())) {
    const listName = lost.lane.slice(0, lost.lane.indexOf('-'));
    const sha256 = trancheOf(noticeOf(state), Number(listName))?.list?.sha256;
    if (sha256 === undefined) continue;
    const list = await openList(needs.files, id, sha256);
    await settleLost({ ...needs, list }, id, listName, lost);
  }
};

/**
 * A direction that came while letters were under way is accepted when the last of them is done, never sooner; then the
 * hold begins again (reliability.md, design 6).
 */
export const acceptDirection =
  (needs: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<Ended> => {
    const { breaches, workflows } = needs;
    let seen = await breaches.read(caseId);
    if (noticeStands(seen.state) === 'draining') {
      await settleAll(needs, seen);
      const end = await drained(needs, caseId);
      if ('until' in end) return { stands: 'waiting', until: end.until };
      const command = { type: 'drain-notice', alreadyTold: end.alreadyTold } as const;
      seen = await breaches.do(caseId, 'machine:accept-direction', command);
    }
    const { handedOverAt } = seen.state;
    if (handedOverAt !== undefined && machinesOf(seen.state).includes('breach'))
      await workflows.ensure('breach', seen);
    return { stands: 'done', until: '' };
  };
