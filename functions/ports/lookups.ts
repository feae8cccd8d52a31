import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Page } from './cases.ts';

/** Who searched for what, and when. */
export interface SearchRecord {
  /** `sub` of the officer. */
  readonly by: string;
  readonly at: Instant;
  /** `reference`, `email`, `account`, `company`. */
  readonly kinds: readonly string[];
  /** SHA-256 (hex) of the folded text, never the text. */
  readonly sha256: string;
}

/** Finds cases by what a person typed. `People` writes and ends the entries, with the person. */
export interface Lookups {
  /**
   * Cases with one of these keys (find-keys.ts), by id; also of a person who was put twice and differs.
   * @throws {InvalidInput} for a cursor of another search
   */
  find(keys: readonly string[], cursor: string | undefined, limit: number): Promise<Page<CaseId>>;
  /** Kept for two years. */
  record(search: SearchRecord): Promise<void>;
}
