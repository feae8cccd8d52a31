import type { CaseId } from '#domain/case/case.ts';

/** Personal data beside a case, erasable; the case itself keeps codes, dates and hashes (decision 0001). */
export interface People {
  /** Writes unless it is there; `expiresAt` in epoch seconds, absent = kept until erased. `part` names one person of several. */
  put(caseId: CaseId, part: string, person: Person, expiresAt?: number): Promise<void>;
  /** @returns undefined when never written, erased or expired */
  read(caseId: CaseId, part?: string): Promise<Person | undefined>;
  /** Moves the expiry, for example to the end of retention (epoch seconds). */
  keepUntil(caseId: CaseId, part: string, expiresAt: number): Promise<void>;
}

/** As typed. `company` and `account` are what the person wrote, not what we know. */
export interface Person {
  readonly name: string;
  readonly email?: string;
  /** Postal address, its lines as typed. */
  readonly postal?: string;
  readonly phone?: string;
  readonly company?: string;
  readonly account?: string;
  readonly details?: string;
}

/** Free text beside a case, addressed by its own SHA-256, so a lost race overwrites nothing. */
export interface Texts {
  /** @returns the SHA-256 (hex) of the text */
  put(caseId: CaseId, text: string): Promise<string>;
  read(caseId: CaseId, sha256: string): Promise<string | undefined>;
}
