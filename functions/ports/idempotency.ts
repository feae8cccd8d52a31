import type { CaseId } from '#domain/case/case.ts';

/** Remembers an Idempotency-Key's case for 30 days (F1). */
export interface Idempotency {
  /** Binds the key unless it is bound. @returns the binding; `fresh` when this call made it */
  bind(
    scope: string,
    key: string,
    caseId: CaseId,
    bodyHash: string,
    expiresAt: number,
  ): Promise<{ fresh: boolean; caseId: CaseId; bodyHash: string }>;
  find(scope: string, key: string): Promise<CaseId | undefined>;
}
