import type { Confirmation } from '#functions/case/contract.ts';
import type { Ports } from '#ports/index.ts';
import { carryOutAndStart } from '../carry-out.ts';
import type { ByOfficer } from '../contract.ts';
import { identityView } from './identity-view.ts';

/** @throws {NotFound | NothingToConfirm | SamePerson | AlreadySettled | ProposalChanged} */
export const confirmIdentity =
  (ports: Pick<Ports, 'cases' | 'workflows'>) =>
  async ({ caseId, by, ...seen }: Confirmation & ByOfficer) => {
    const command = { ...seen, type: 'confirm-identity', by } as const;
    return { body: identityView(await carryOutAndStart(ports, caseId, `officer:${by}`, command)) };
  };
