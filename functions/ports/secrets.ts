import type { CaseId } from '#domain/case/case.ts';

/**
 * `verify`: who is asking, to the roster's contact or the account's address of record; `colleague`: the same, to the
 * company's other contacts; `email`: the typed address is the person's own; `adopt`: the controller takes a stranger's
 * request over; `object`: a contact stops an erasure or an export; `roster`: a standing contact decides on a change of the roster.
 * `adopted-case`, `next-case` and `split-case` are never sent: they make the id of a case that follows another.
 */
export type SecretPurpose =
  | 'status'
  | 'verify'
  | 'colleague'
  | 'email'
  | 'adopt'
  | 'object'
  | 'roster'
  | 'adopted-case'
  | 'next-case'
  | 'split-case';

export interface SecretRecord {
  readonly caseId: CaseId;
  readonly purpose: SecretPurpose;
  /** A reminder carries a new serial and ends the old. */
  readonly serial: number;
  /** SHA-256 (hex) of the case-folded address the secret was sent to. */
  readonly addressHash: string;
  /** Instant; absent = valid as long as the case is kept. */
  readonly expiresAt?: string;
}

/** One-time secrets: derived, so a retried letter carries the same link; only a hash is at rest (decision 0005). */
export interface Secrets {
  /** 26 Crockford base-32 characters (130 bits) of HMAC(server key, case · purpose · serial). */
  derive(caseId: CaseId, purpose: SecretPurpose, serial: number): Promise<string>;
  /**
   * A code of 8 digits for a letter, of HMAC(server key, case · letter): nothing of it is at rest, and a right one is known
   * by deriving it again (S8).
   */
  code(caseId: CaseId, letter: string): Promise<string>;
  /** Makes the secret findable by its hash; writing it again changes nothing. */
  issue(secret: string, record: SecretRecord): Promise<void>;
  /** Expired ones are found too; the caller looks at `expiresAt`. */
  find(secret: string): Promise<SecretRecord | undefined>;
  discard(secret: string): Promise<void>;
}
