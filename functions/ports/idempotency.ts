import type { CaseId } from '#domain/case/case.ts';

/** Remembers which case an Idempotency-Key belongs to, for 30 days (F1). */
export interface Idempotency {
  /**
   * Binds the key to the case id and the body unless it is bound already.
   * @returns what the key is bound to now. `fresh` when this call bound it.
   */
  bind(
    scope: string,
    key: string,
    caseId: CaseId,
    bodyHash: string,
    expiresAt: number,
  ): Promise<{ fresh: boolean; caseId: CaseId; bodyHash: string }>;
  /** @returns the case the key is bound to, if any */
  find(scope: string, key: string): Promise<CaseId | undefined>;
}
