import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';

/** `delete`: it is right, and who may ask for it is known, so each system is told to delete the child’s data as well (P24). */
export const blockDecisions = ['confirm', 'lift', 'delete'] as const;
export type BlockDecision = (typeof blockDecisions)[number];

/** What the look-up did about a report; `with`: another report about the account, whose review counts for both. */
export interface BlockPlaced {
  readonly reviewBy: Day;
  /** The register's entries for the number given, known or not; none without a number. */
  readonly accounts: readonly CaseId[];
  readonly with?: CaseId;
}

export interface Proposed {
  readonly decision: BlockDecision;
  readonly by: string;
  /** SHA-256 of the reason, which is beside the case. */
  readonly textSha256: string;
  readonly at: Instant;
}

/** A company's contact ordered the block of the company's own data. */
export interface Directed {
  readonly contact: string;
  readonly at: Instant;
  /** No number in the report is a customer's: an officer finds the data. */
  readonly unplaced?: true;
  readonly liftedAt?: Instant;
}

/** The review of a report about a child, open or decided. */
export interface BlockReview extends BlockPlaced {
  /** Later reports about the account that this review counts for. */
  readonly reports?: readonly CaseId[];
  /** Waits for a second officer. */
  readonly proposed?: Proposed;
  readonly decided?: Proposed & { readonly confirmedBy: string };
  /** By a company's contact, about its own data: no officer reviews it. */
  readonly directed?: Directed;
}

/** A new decision does not compile until it is decided what it does. */
export const decisionPolicies: Readonly<
  Record<BlockDecision, { readonly needsAccount: boolean; readonly ends: boolean; readonly deletes: boolean }>
> = {
  confirm: { needsAccount: true, ends: false, deletes: false },
  lift: { needsAccount: false, ends: true, deletes: false },
  delete: { needsAccount: false, ends: false, deletes: true },
};

/** Two officers, or the company whose data it is, decided that the reports stop nothing any more. */
export const isLifted = ({ childBlock }: { readonly childBlock?: BlockReview }): boolean =>
  childBlock?.directed?.liftedAt !== undefined ||
  (childBlock?.decided !== undefined && decisionPolicies[childBlock.decided.decision].ends);

/** Two officers decided that the child's data is deleted in every system (P24). */
export const isDeletionDecided = ({ childBlock }: { readonly childBlock?: BlockReview }): boolean =>
  childBlock?.decided !== undefined && decisionPolicies[childBlock.decided.decision].deletes;

export type BlockEvent =
  | { readonly type: 'child-report-joined'; readonly from: CaseId }
  | ({ readonly type: 'child-block-proposed' } & Omit<Proposed, 'at'>)
  | { readonly type: 'child-block-decided'; readonly decision: BlockDecision; readonly by: string };
