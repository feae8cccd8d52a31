import type { CaseId } from '#domain/case/case.ts';

/** What lies beside the history of a request or a complaint in the table: persons, words, letters. */
export interface CaseItems {
  /** Names of items, the persons last: with a person go the keys by which a preservation knows the case. */
  list(caseId: CaseId): Promise<readonly string[]>;
  /** With the case's own person go the keys that find them. Never the history. */
  erase(caseId: CaseId, item: string): Promise<void>;
}
