import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Clause, EvidenceRegister, Gap, Sealed } from '#domain/certificate/evidence.ts';
import type { NextAct } from '#functions/next/contract.ts';

export interface RegisterCounted {
  readonly register: EvidenceRegister;
  readonly clause: Clause;
  /** Null: not counted before the filing is confirmed. */
  readonly count: number | null;
  /** The same entries by their status. */
  readonly byStage: readonly { readonly stage: string; readonly count: number }[];
  /** At most three, with the seals of their histories. */
  readonly samples: readonly Sealed[];
}

export interface GapFound {
  readonly gap: Gap;
  readonly clause: Clause;
  /** Of the entries that it is about; may be empty. */
  readonly entries: readonly CaseId[];
}

/** For the signer of a year's certificate (47 CFR 64.2009(e)). Nothing of a breach in hold and of a transfer under an order is in it. */
export interface CertificateEvidence {
  readonly year: number;
  readonly dueOn: Day;
  readonly madeAt: Instant;
  /** Of the reader. */
  readonly madeBy: string;
  readonly registers: readonly RegisterCounted[];
  /** In the order of the clauses. */
  readonly gaps: readonly GapFound[];
  /** SHA-256 (hex) over each entry that was counted, with the seal of its history. */
  readonly seal: string;
}

export interface CertificateRoomView {
  readonly year: number;
  readonly dueOn: Day;
  readonly company: { readonly name: string; readonly address: string };
  /** Days before the due day on which a reminder was sent, and when. */
  readonly reminded: readonly { readonly days: number; readonly sentAt: Instant }[];
  /** In the public file; each was released when this was read. */
  readonly breaches: readonly {
    readonly n: number;
    readonly breach: CaseId;
    readonly text: string;
    /** Who advised it, as typed. */
    readonly counsel: string;
    readonly addedBy: string;
    readonly addedAt: Instant;
  }[];
  readonly next: readonly NextAct[];
}
