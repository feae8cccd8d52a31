import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Demand, RecipientKind, Safeguard, TransferCase, TransferData } from '#domain/transfer/cases.ts';
import type { Entry } from '#domain/transfer/entry.ts';
import type { Transfer } from '#domain/transfer/transfer.ts';
import type { NextAct } from '#functions/next/contract.ts';

export interface NamedOfficer {
  /** `sub`. */
  readonly officer: string;
  readonly name: string;
}

/** One line of the log. */
export interface TransferRow {
  readonly id: CaseId;
  readonly stage: Transfer['stage'];
  /** Null where the officer named no case of the list. */
  readonly case: TransferCase | null;
  readonly recipientKind: RecipientKind | null;
  /** `cpni` also where the officer named none of the list. */
  readonly data: TransferData;
  /** As typed; masked for an auditor where it is a person that the customer named. */
  readonly recipient: string | null;
  /** How many accounts. */
  readonly accounts: number;
  readonly recordedAt: Instant;
  readonly by: NamedOfficer;
  readonly leftAt: Instant | null;
}

export interface TransferLog {
  readonly year: number;
  /** For a second person, the earliest first; on the first page. */
  readonly waiting: readonly TransferRow[];
  /** Under a non-disclosure order; only for supervisors and the DPO, on the first page. */
  readonly underOrder?: readonly TransferRow[];
  /** The earliest first. */
  readonly transfers: readonly TransferRow[];
  readonly cursor?: string;
}

/** What this reader may see of a year, for its certificate. */
export interface TransfersCounted {
  readonly year: number;
  readonly total: number;
  /** Those that are not zero. `case`: null where the officer named no case of the list. */
  readonly counts: readonly {
    readonly case: TransferCase | null;
    readonly stage: Transfer['stage'];
    readonly count: number;
  }[];
  /** Tries to sell (P28), each refused. */
  readonly refusedSales: readonly TransferRow[];
  /** How many of all these are under a non-disclosure order; only for supervisors and the DPO. */
  readonly underOrder?: number;
}

export interface TransferView extends TransferRow {
  /** What permits or protects it (P02); null for one that was refused because nobody can say. */
  readonly safeguard: Safeguard | null;
  readonly isUnderOrder: boolean;
  /** As typed; account numbers masked for an auditor. */
  readonly entry: Entry;
  /** What was not shown, in words. */
  readonly missing: readonly { readonly demand: Demand; readonly words: string }[];
  /** Somebody tried to sell (P28). */
  readonly isSale: boolean;
  /** Times that the same refused entry came. */
  readonly attempts: number;
  readonly second: (NamedOfficer & { readonly at: Instant }) | null;
  /** Of a declined one. */
  readonly reason: string | null;
  readonly handedOverBy: NamedOfficer | null;
  readonly how: Transfer['how'] | null;
  readonly hasDocument: boolean;
  /** The second person repeats it; null when nothing waits. */
  readonly proposalSha256: string | null;
  readonly next: readonly NextAct[];
}
