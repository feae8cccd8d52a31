import type { CaseId } from '#domain/case/case.ts';

/** Pages that one sender has, until its lease ends. */
export interface Claim {
  /** Begins with the name of the list whose pages they are. */
  readonly lane: string;
  /** First page, and the one behind the last. */
  readonly fromPage: number;
  readonly toPage: number;
  /** A new one with every claim. */
  readonly owner: string;
  /** Epoch milliseconds; 0 when it was given back. */
  readonly leaseUntil: number;
  /**
   * Owner of the lane's last claim as it was seen, empty where there was none: if another has come between, nothing is
   * taken. Without it any claim that is over may be followed.
   */
  readonly follows?: string;
  /** Of one that was given back: the first page that is not done. */
  readonly nextPage?: number;
}

/** What the case item says about who may send: the fence and the claims, read together (decision 0014). */
export interface Fence {
  readonly stage: string;
  readonly epoch: number;
  readonly urgent?: { readonly segments: readonly string[]; readonly epoch: number };
  /** Generation of a restored table, until two officers have confirmed the breach: nothing is claimed. */
  readonly restoreOwed?: number;
  readonly claims: Readonly<Record<string, Claim>>;
}

/** Under which word of the case pages are claimed: after the release, or for the classes of the urgent exception. */
export type ClaimGround = 'released' | 'urgent';

/** Claims are no commits: they leave `revision` alone. */
export interface Claims {
  /** Strongly consistent. */
  read(caseId: CaseId): Promise<Fence | undefined>;
  /**
   * Claims pages of a lane whose last claim was given back or has ended, if the ground still stands in this epoch.
   * `now` in epoch milliseconds. A reply that got lost is looked up. @returns false when the case says no
   */
  take(caseId: CaseId, claim: Claim, epoch: number, ground: ClaimGround, now: number): Promise<boolean>;
  /** Gives a claim back, if it still is this owner's; whatever the epoch. */
  giveBack(caseId: CaseId, claim: Claim, nextPage: number): Promise<boolean>;
}
