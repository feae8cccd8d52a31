import type { CaseId } from '#domain/case.ts';

export type SecretPurpose = 'status' | 'verify';

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

/** One-time secrets: derived, so a retried letter carries the same link; only a hash is at rest (design section 5). */
export interface Secrets {
  /** 26 Crockford base-32 characters (130 bits) of HMAC(server key, case · purpose · serial). */
  derive(caseId: CaseId, purpose: SecretPurpose, serial: number): Promise<string>;
  /** Makes the secret findable by its hash; writing it again changes nothing. */
  issue(secret: string, record: SecretRecord): Promise<void>;
  /** Expired ones are found too; the caller looks at `expiresAt`. */
  find(secret: string): Promise<SecretRecord | undefined>;
  discard(secret: string): Promise<void>;
}
