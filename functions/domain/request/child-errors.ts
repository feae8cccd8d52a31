import type { CaseId } from '#domain/case/case.ts';
import { conflict, Refusal } from '#domain/case/refusal.ts';

export const NoChildBlock = conflict(
  'no-child-block',
  'This case reports no child, so it stops no use of an account. There is nothing to confirm or to lift.',
);

/** reports about one account within 30 days are one task. */
export class ReviewedElsewhere extends Refusal {
  readonly category = 'conflict';
  readonly code = 'reviewed-elsewhere';
  constructor(caseId: CaseId) {
    super(`This report is reviewed together with ${caseId}, about the same account. Decide there.`);
  }
}

export const BlockLifted = conflict(
  'block-lifted',
  'The block was lifted. If there is a new reason, enter a new report about the child.',
);

export const BlockNotPlaced = conflict(
  'block-not-placed',
  'The report gave no account number that we can read. Find the account and apply the block to it, or lift.',
);
