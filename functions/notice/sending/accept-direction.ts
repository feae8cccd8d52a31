import { machinesOf, noticeOf, noticeStatus } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import type { CaseId } from '#domain/case/case.ts';
import { noticeListOf } from '#domain/notice/state.ts';
import { type BreachPorts, carryOut, type StoredBreach } from '#functions/breach/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { NoticeStepEnd } from '../contract.ts';
import { openList } from '../list/frozen-list.ts';
import { drainStatusOf, lostClaims } from './drain.ts';
import { settleLostClaim } from './settle-lost-claim.ts';

type SettlingPorts = Pick<Ports, 'claims' | 'clock' | 'files' | 'ledger'>;

/** No letter goes twice. */
const settleAll = async (ports: SettlingPorts, { id: caseId, state }: StoredBreach): Promise<void> => {
  const fence = await ports.claims.read(caseId);
  for (const lost of fence === undefined ? [] : lostClaims(fence, ports.clock.now())) {
    const listName = lost.lane.slice(0, lost.lane.indexOf('-'));
    const sha256 = noticeListOf(noticeOf(state), Number(listName))?.list?.sha256;
    if (sha256 === undefined) continue;
    const list = await openList(ports.files, caseId, sha256);
    await settleLostClaim({ ...ports, list }, caseId, listName, lost);
  }
};

/** Waits for the last letter in flight, then the hold starts again (decision 0014). */
export const acceptDirection =
  (ports: BreachPorts & SettlingPorts & Pick<Ports, 'workflows'>) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<NoticeStepEnd> => {
    const { cases, workflows } = ports;
    let seen = await cases.read(breaches, caseId);
    if (noticeStatus(seen.state) === 'draining') {
      await settleAll(ports, seen);
      const end = await drainStatusOf(ports, caseId);
      if ('until' in end) return { nextStep: 'waiting', until: end.until };
      const command = { type: 'drain-notice', alreadyTold: end.alreadyTold } as const;
      seen = await carryOut(ports, caseId, 'machine:accept-direction', command);
    }
    const { machineSince } = seen.state;
    if (machineSince !== undefined && machinesOf(seen.state).includes('breach'))
      await workflows.ensure('breach', seen);
    return { nextStep: 'done', until: '' };
  };
