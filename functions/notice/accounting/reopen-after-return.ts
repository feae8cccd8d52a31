import type { CaseId } from '#domain/case/case.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import { type CountingPorts, reopenIfReturned } from './close-breach.ts';

/** A letter came back. The ledger knows it for an open case; a closed one is reopened. Heard twice, it is the same. */
export const reopenAfterReturn =
  (ports: CountingPorts & Pick<Ports, 'workflows'>) =>
  async (caseId: CaseId): Promise<void> => {
    const after = await reopenIfReturned(ports, caseId);
    if (after !== undefined) await commitAndStart(ports.workflows, 'customer-notice', after);
  };
