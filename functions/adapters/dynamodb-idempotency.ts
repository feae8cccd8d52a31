import { canonicalJson } from '#domain/case/canonical-json.ts';
import { Unavailable } from '#domain/case/errors.ts';
import type { Clock } from '#ports/clock.ts';
import type { Idempotency } from '#ports/idempotency.ts';
import type { Key, Table } from './dynamodb-table.ts';
import { epochSeconds, isOver } from './expiry.ts';
import { sha256 } from './sha256.ts';

interface Bound {
  readonly caseId: string;
  readonly bodyHash: string;
}

const keyOf = (scope: string, key: string): Key => ({
  pk: `IDEM#${sha256(canonicalJson([scope, key].map((part) => part.toWellFormed())))}`,
  sk: 'IDEM',
});

export const dynamodbIdempotency = (table: Table, clock: Clock): Idempotency => {
  const bound = async (key: Key): Promise<Bound | undefined> => {
    const found = await table.get(key);
    return found && !isOver(found.expiresAt, clock) ? (found as unknown as Bound) : undefined;
  };
  return {
    bind: async (scope, key, caseId, bodyHash, expiresAt) => {
      const at = keyOf(scope, key);
      const isFree = 'attribute_not_exists(#pk) OR #expiresAt <= :now';
      const condition = { if: isFree, values: { now: epochSeconds(clock) } };
      if (await table.put({ ...at, caseId, bodyHash, expiresAt }, condition))
        return { fresh: true, caseId, bodyHash };
      const stored = await bound(at);
      if (stored === undefined) throw new Unavailable('The case store');
      // Ids are random: finding our own means that we lost our own reply.
      return { fresh: stored.caseId === caseId, caseId: stored.caseId, bodyHash: stored.bodyHash };
    },
    find: async (scope, key) => (await bound(keyOf(scope, key)))?.caseId,
  };
};
