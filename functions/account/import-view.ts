import type { AddressField } from '#domain/account/account.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { NextAct } from '#functions/next/contract.ts';

export interface RefusedRow {
  readonly line: number;
  readonly why: string;
}

export interface Imported {
  /** Lower-case hex; the second officer confirms it. */
  readonly sha256: string;
  readonly rows: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly sinceWaiting: number;
  /** Rows that would change a known account's addresses: nothing of them is in force yet. */
  readonly addressesWaiting: number;
  /** Last day on which one officer may undo it; only if names changed and nothing else. */
  readonly undoUntil?: Day;
  /** `line` is where the row ends; the header is line 1. */
  readonly refused: readonly RefusedRow[];
}

export interface ImportedRow {
  readonly line: number;
  readonly number: string;
  readonly since?: Instant;
  /** `changed`: differs from the register by now, so it cannot be confirmed. */
  readonly status: 'waits' | 'counts' | 'changed';
  /** Addresses that the row changes or removes. */
  readonly changes: readonly AddressField[];
  /** `changedAt`: replaced an earlier address then. Check a recent one carefully. */
  readonly addressOfRecord: Readonly<
    Partial<Record<AddressField, { readonly since: Instant; readonly changedAt?: Instant }>>
  >;
}

export interface ImportView {
  readonly sha256: string;
  /** The second officer repeats it. Absent when nothing waits. */
  readonly proposalSha256?: string;
  /** Token subs; these officers cannot confirm. */
  readonly importedBy: readonly string[];
  readonly next: readonly NextAct[];
  readonly waits: number;
  readonly counts: number;
  readonly changed: number;
  readonly rows: readonly ImportedRow[];
  /** Of the last upload of this file. Absent for one that was uploaded before we kept it. */
  readonly result?: Imported;
}
