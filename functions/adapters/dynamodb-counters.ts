import type { Counters } from '#ports/counters.ts';
import type { Table } from './dynamodb-table.ts';
import { sha256 } from './sha256.ts';

/** Sets, so that a retry counts once. Keys are hashed because they may hold addresses. */
export const dynamodbCounters = (table: Table): Counters => ({
  take: (key, what, limit, expiresAt) =>
    table.update({ pk: `COUNT#${sha256(key)}`, sk: 'COUNT' }, 'ADD #taken :one SET #expiresAt = :expiresAt', {
      if: 'attribute_not_exists(#taken) OR size(#taken) < :limit OR contains(#taken, :what)',
      values: { one: new Set([what]), what, limit, expiresAt },
    }),
});
