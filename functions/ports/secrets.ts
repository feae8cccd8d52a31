import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';

/**
 * `verify`: who is asking, to a roster contact or address of record; `colleague`: the same, to the other
 * contacts; `email`: a typed address; `restriction`: undoes the receipt with this number, of the account that is its
 * `caseId`; `permission`: restricts, after the permit with this number of that account; `object`: against an erasure or export; `list`: the page of a list, whose
 * `caseId` is its mailbox and `serial` its window. `…-case` secrets are never
 * sent; they make the ids of follow-up cases.
 */
export type SecretPurpose =
  | 'status'
  /** The complainant's status page. */
  | 'complaint'
  | 'verify'
  | 'colleague'
  | 'email'
  | 'adopt'
  | 'object'
  | 'restriction'
  | 'permission'
  | 'roster'
  | 'list'
  | 'adopted-case'
  | 'next-case'
  | 'split-case'
  | 'company-case'
  /** Key of the list of erased cases; never a link. */
  | 'erased-list';

export interface SecretRecord {
  readonly caseId: CaseId;
  readonly purpose: SecretPurpose;
  /** A reminder's new serial ends the old secret. */
  readonly serial: number;
  /** SHA-256 (hex) of the case-folded address. */
  readonly addressHash: string;
  /** Instant; absent = as long as the case. */
  readonly expiresAt?: Instant;
}

/** Derived, so that a retried letter carries the same link; only a hash is stored (decision 0005). */
export interface Secrets {
  /** 26 Crockford base-32 characters (130 bits) of HMAC(server key, case · purpose · serial). */
  derive(caseId: CaseId, purpose: SecretPurpose, serial: number): Promise<string>;
  /** 8 digits of HMAC(server key, case · letter); checked by deriving them again, never stored (S8). */
  code(caseId: CaseId, letter: string): Promise<string>;
  /** 32 bytes of HMAC(server key, case · generation): a system's webhook is signed with them (Standard Webhooks 1.0). */
  signingKey(caseId: CaseId, generation: number): Promise<Uint8Array>;
  /** Stores the hash; idempotent. */
  issue(secret: string, record: SecretRecord): Promise<void>;
  /** Also finds expired ones; callers check `expiresAt`. */
  find(secret: string): Promise<SecretRecord | undefined>;
  discard(secret: string): Promise<void>;
}
