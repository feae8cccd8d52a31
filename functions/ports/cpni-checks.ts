import type { Account, AccountEvent } from '#domain/account/account.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { OneCall, Verdict } from '#domain/choice/check.ts';
import type { Pending } from '#domain/choice/pending.ts';
import type { Use } from '#domain/choice/uses.ts';
import type { StoredCase } from './cases.ts';

/** Who asked what about whom, and what we answered. */
export interface CpniDecision extends Omit<Verdict, 'until' | 'basis'> {
  /** Names its month, company zone: `CHK-2026-11-<uuid>`. */
  readonly id: string;
  readonly at: Instant;
  /** A hash; never the number. */
  readonly account: CaseId;
  /** Of the account's item as we read it; 0 for an account that we do not know, or where nothing was read. */
  readonly revision: number;
  /** Client of the asking system. */
  readonly client: string;
  /** `sale`: somebody asked for what no code path gives (P28). */
  readonly use: Use | 'sale';
  readonly recipient: string;
  readonly call?: OneCall;
  readonly basis: Verdict['basis'] | 'never-sold';
  readonly useBefore: Instant | null;
}

export interface AccountRead {
  /** Undefined for an account that we do not know. */
  readonly stored: StoredCase<Account, AccountEvent> | undefined;
  readonly pending: readonly Pending[];
}

/** The register of answers given before a use of CPNI (47 CFR 64.2009(a)). */
export interface CpniChecks {
  /** The account's own item, with its choices, and what was received and may not be in it yet; one strongly consistent read. */
  account(id: CaseId): Promise<AccountRead>;
  /** Kept until a year after the certificate of its year was filed. @throws {Unavailable} */
  record(decision: CpniDecision): Promise<void>;
}
