import type { CaseId } from '#domain/case/case.ts';
import { commitAndStart, type Workflows } from '#ports/workflows.ts';
import { type Needs as CloseNeeds, reopenIfReturned } from './close-breach.ts';

export interface Needs extends CloseNeeds {
  readonly workflows: Workflows;
}

/** A letter came back. Of an open case the ledger knows; a closed one is reopened. Heard twice, it is the same. */
export const reopenAfterReturn =
  (needs: Needs) =>
  async (caseId: CaseId): Promise<void> => {
    const after = await reopenIfReturned(needs, caseId);
    if (after !== undefined) await commitAndStart(needs.workflows, 'customer-notice', after);
  };
