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

/** */
export const CompanyDecides = conflict(
  'company-decides',
  'The company decides about this block, because the data is the company’s. Its contact can lift it by the link in our letter.',
);

/** */
export const CompanyToldAlready = conflict(
  'company-told-already',
  'This company was told already. Open its own reference to read what it answered.',
);

export const BlockNotPlaced = conflict(
  'block-not-placed',
  'The report gave no account number that we can read. Find the account and apply the block to it, or lift.',
);

/** R-20, 16 CFR 312.6. */
export const NotForThisAge = conflict(
  'not-for-this-age',
  'A child of this age may not have this. We describe and show a child’s data only to a parent of a child under 13, or to the young person from 16 on. Under 13 alone, a parent’s consent keeps data. Where the age is missing, record it first.',
);

/** P24, P25. */
export const ChildDataNotEnded = conflict(
  'child-data-not-ended',
  'Data of a child ends only as deleted, or as sealed under a legal hold and deleted when the hold ends. For a child under 13 it may also be kept with the parent’s consent. Say which it is.',
);

/** P24. */
export const ChildDeletionNotDecided = conflict(
  'child-deletion-not-decided',
  'No system was told to delete the child’s data yet. Decide the deletion in the review of the report, and let a second officer confirm it. Nothing was recorded.',
);
