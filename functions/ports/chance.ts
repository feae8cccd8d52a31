import type { CaseId, Kind } from '#domain/case/case.ts';

export interface Chance {
  /** 130 random bits: `REQ-7ZZ…`. */
  caseId(kind: Exclude<Kind, 'controller' | 'account' | 'deputies' | 'sending' | 'certificate'>): CaseId;
  uuid(): string;
  /** 256 random bits in base64url: what a cookie holds. */
  key(): string;
  /** 40 random bits in base64url; makes each write's hash unique. */
  nonce(): string;
  /** 0 ≤ n < 1. */
  fraction(): number;
}
