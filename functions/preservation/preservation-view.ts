import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Scope } from '#domain/preservation/cover.ts';
import type { PreservationStage } from '#domain/preservation/preservation.ts';
import type { NextAct } from '#functions/next/contract.ts';

interface NamedAt {
  /** `sub`. */
  readonly officer: string;
  readonly name: string;
  readonly at: Instant;
}

export interface PreservationRow {
  readonly id: string;
  readonly stage: PreservationStage;
  readonly scope: Scope;
  /** As the officer typed it. */
  readonly matter: string;
  readonly reference: string;
  readonly recorded: NamedAt;
  /** Waits for another officer. */
  readonly endWaits: boolean;
}

export interface PreservationList {
  /** Those that stop deletions, and those whose ends come back; oldest first. */
  readonly open: readonly PreservationRow[];
  readonly ended: readonly PreservationRow[];
}

export interface PreservationView extends PreservationRow {
  readonly reason: string;
  /** What it covers, as typed; the members of its scope. */
  readonly person: string | null;
  readonly account: string | null;
  readonly case: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** What the job kept when it had gone through all cases; null before. */
  readonly kept: {
    readonly at: Instant;
    readonly cases: number;
    readonly files: number;
    readonly expired: number;
    readonly expiredCases: readonly string[];
  } | null;
  readonly endAsked: (NamedAt & { readonly reason: string }) | null;
  /** The last. */
  readonly endDeclined: (NamedAt & { readonly reason: string }) | null;
  /** By two officers. */
  readonly endConfirmed: NamedAt | null;
  readonly endedAt: Instant | null;
  /** The second person repeats it; null when nothing waits. */
  readonly proposalSha256: string | null;
  readonly next: readonly NextAct[];
}
