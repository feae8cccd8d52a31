import type { CaseId } from '#domain/case/case.ts';

/** Pages that one sender holds until its lease ends. */
export interface Claim {
  readonly lane: string;
  /** `toPage` is exclusive. */
  readonly fromPage: number;
  readonly toPage: number;
  readonly owner: string;
  /** Epoch milliseconds; 0 after it was given back. */
  readonly leaseUntil: number;
  /** Owner of the lane's last claim (empty: none), which must not have changed since. */
  readonly follows?: string;
  /** First page not done, when given back. */
  readonly nextPage?: number;
}

/** The case item's word on who may send: fence and claims in one read (decision 0014). */
export interface Fence {
  readonly stage: string;
  readonly epoch: number;
  readonly urgent?: { readonly segments: readonly string[]; readonly epoch: number };
  /** Restored table's generation, until two officers confirm the breach; blocks every claim. */
  readonly restoreOwed?: number;
  readonly claims: Readonly<Record<string, Claim>>;
}

/** After the release, or for the classes of the urgent exception. */
export type ClaimGround = 'released' | 'urgent';

/** Claims do not change `revision`. */
export interface Claims {
  /** Strongly consistent. */
  read(caseId: CaseId): Promise<Fence | undefined>;
  /** `now` is epoch milliseconds. @returns false when the lane is claimed or the ground no longer holds */
  take(caseId: CaseId, claim: Claim, epoch: number, ground: ClaimGround, now: number): Promise<boolean>;
  /** Works in any epoch, once: two who settle a lost claim agree on its next page. @returns false for another owner, and again */
  giveBack(caseId: CaseId, claim: Claim, nextPage: number): Promise<boolean>;
}
