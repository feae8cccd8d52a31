import type { CaseId } from '#domain/case.ts';
import { noticeOf } from '#domain/notice.ts';
import type { Ledger } from '#ports/ledger.ts';
import type { Workflows } from '#ports/workflows.ts';
import { talliesOf } from './close-breach.ts';
import type { Breaches } from './contract.ts';

export interface Needs {
  readonly breaches: Breaches;
  readonly ledger: Ledger;
  readonly workflows: Workflows;
}

/**
 * A letter came back. Of an open case the ledger knows; a closed one is reopened when more letters go by post than were
 * accounted for, so that their recipients are written to (reliability.md). Heard twice, it is the same.
 */
export const cameBack =
  ({ breaches, ledger, workflows }: Needs) =>
  async (caseId: CaseId): Promise<void> => {
    const seen = await breaches.read(caseId);
    const { closedAt, accounted } = noticeOf(seen.state);
    if (closedAt === undefined) return;
    const tallies = await talliesOf({ ledger }, seen);
    const rows = tallies.reduce((sum, { tally }) => sum + tally.postal, 0) - (accounted?.postal ?? 0);
    if (rows <= 0) return;
    const command = { type: 'reopen', because: 'came-back', rows } as const;
    await workflows.nudge('customer-notice', await breaches.do(seen, 'machine:post-office', command));
  };
