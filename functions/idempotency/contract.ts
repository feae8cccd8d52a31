import { createHash } from 'node:crypto';
import { secondsKept } from '#domain/calendar/periods.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { CaseId } from '#domain/case/case.ts';
import { IdempotencyKeyReused } from '#domain/case/errors.ts';
import type { Ports } from '#ports/index.ts';

interface Keyed {
  readonly scope: string;
  /** Absent: each time another case. */
  readonly key: string | undefined;
  readonly body: unknown;
}

/** A new id, or that of the first time the key came with this body (F1). @throws {IdempotencyKeyReused} for another body */
export const caseOfKey = async (
  { idempotency, chance, clock }: Pick<Ports, 'idempotency' | 'chance' | 'clock'>,
  kind: Parameters<Ports['chance']['caseId']>[0],
  { scope, key, body }: Keyed,
): Promise<{ readonly caseId: CaseId; readonly isFresh: boolean }> => {
  const caseId = chance.caseId(kind);
  if (key === undefined) return { caseId, isFresh: true };
  const bodyHash = createHash('sha256').update(canonicalJson(body)).digest('hex');
  const expiresAt = Math.floor(clock.now() / 1000) + secondsKept('idempotency');
  const bound = await idempotency.bind(scope, key, caseId, bodyHash, expiresAt);
  if (bound.bodyHash !== bodyHash) throw new IdempotencyKeyReused();
  return { caseId: bound.caseId, isFresh: bound.fresh };
};
