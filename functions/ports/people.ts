import type { CaseId } from '#domain/case/case.ts';
import type { LetterFormat } from '#domain/case/letter-formats.ts';
import type { TypedCompanyName } from '#domain/typed-company.ts';

/** Personal data beside a case, erasable; the case keeps codes, dates and hashes (decision 0001). */
export interface People {
  /** Writes unless present. `expiresAt` is epoch seconds; `part` names one person of several. */
  put(caseId: CaseId, part: string, person: Person, expiresAt?: number): Promise<void>;
  /** @returns undefined when never written, erased or expired */
  read(caseId: CaseId, part?: string): Promise<Person | undefined>;
  /** Of each case's own person, in one read; without those never written, erased or expired. */
  readAll(ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, Person>>;
  /** How the case's person wants letters on paper. @returns false when nobody is kept */
  setFormat(caseId: CaseId, format: LetterFormat): Promise<boolean>;
  /** Keeps the register's id of the company that the person typed, and finds the case by it; the first id stays. @returns whether it is new */
  setCompany(caseId: CaseId, companyId: string): Promise<boolean>;
  /** Takes the end off the case's own person and the keys that find them (P47). `kept`: they had one until now. */
  keepWithoutEnd(caseId: CaseId): Promise<'kept' | 'without-end' | 'expired'>;
  /** Epoch seconds. */
  keepUntil(caseId: CaseId, part: string, expiresAt: number): Promise<void>;
}

/** As typed, but for `companyId`; `company` and `account` are unverified. */
export interface Person {
  readonly name: string;
  readonly email?: string;
  readonly postal?: string;
  readonly phone?: string;
  readonly company?: TypedCompanyName;
  /** The register's id (slug) of that company, from the receipt or since the register has it. It never changes. */
  readonly companyId?: string;
  readonly account?: string;
  readonly details?: string;
  /** The child of a guardian, or the person for whom an agent asks. */
  readonly aboutWhom?: string;
  /** What to correct, and what shows that it is wrong (P35). */
  readonly wrong?: string;
  readonly shows?: string;
  /** To whom `cpni-disclose-to` sends the records. */
  readonly recipient?: string;
  /** Absent: standard. */
  readonly format?: LetterFormat;
}

/**
 * Addressed by their seal, so that a lost race overwrites nothing: an HMAC-SHA-256 (hex) under a salt that the case keeps beside
 * its texts, so that nobody who does not read the salt can tell a text by its seal. The texts of a breach have their plain
 * SHA-256: officers approve those seals, stops are written while the store is away, and only who may read or sign for breaches
 * gets them. So have texts that a release before the salt kept (decision 0083).
 */
export interface Texts {
  /** @returns its seal, the same for the same text of a case */
  put(caseId: CaseId, text: string): Promise<string>;
  /** Its seal if it was kept, without keeping it; else one that no text of the case has. */
  seal(caseId: CaseId, text: string): Promise<string>;
  read(caseId: CaseId, seal: string): Promise<string | undefined>;
  /** For who checks a text against its seal; undefined where texts have none. */
  salt(caseId: CaseId): Promise<string | undefined>;
}
