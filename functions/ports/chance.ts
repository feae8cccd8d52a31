import type { CaseId, Kind } from '#domain/case/case.ts';

/** All that is random: ids, owners of claims, nonces and jitter. */
export interface Chance {
  /** A new id with 130 random bits, for example `REQ-7ZZ…`. */
  caseId(kind: Exclude<Kind, 'controller' | 'account' | 'deputies' | 'sending'>): CaseId;
  /** A UUID of version 4: names an owner or an upload, and nobody guesses it. */
  uuid(): string;
  /** 40 random bits in base64url: makes the hash of a write its own. */
  nonce(): string;
  /** From 0 up to 1, for jitter. */
  fraction(): number;
}
