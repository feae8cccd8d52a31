import type { Acts } from '#ports/acts.ts';
import { type ActNeeds, type ActStore, actsOver, type StoredAct } from './acts.ts';
import type { Key, Table } from './dynamodb-table.ts';

const keyOf = (id: string): Key => ({ pk: `OFFICERACT#${id}`, sk: 'ACT' });

const isFree =
  'attribute_not_exists(#pk) OR #expiresAt <= :now OR (attribute_not_exists(#answer) AND #leaseUntil <= :now AND #bodySha256 = :bodySha256)';
const isOurs = 'attribute_exists(#pk) AND #owner = :owner';

const storeOn = (table: Table): ActStore => ({
  claim: (id, claim, now) =>
    table.put({ ...keyOf(id), ...claim }, { if: isFree, values: { now, bodySha256: claim.bodySha256 } }),
  get: async (id) => (await table.get(keyOf(id))) as unknown as StoredAct | undefined,
  settle: async (id, owner, answer) => {
    await table.update(keyOf(id), 'SET #answer = :answer', { if: isOurs, values: { owner, answer } });
  },
  release: async (id, owner) => {
    await table.update(keyOf(id), 'SET #expiresAt = :never', { if: isOurs, values: { owner, never: 0 } });
  },
  add: (id, limit, expiresAt) =>
    table.update({ pk: `OFFICERACT#${id}`, sk: 'COUNT' }, 'ADD #acts :one SET #expiresAt = :expiresAt', {
      if: 'attribute_not_exists(#acts) OR #acts < :limit',
      values: { one: 1, limit, expiresAt },
    }),
});

/** The key has no name and no words of anybody; the answer is what the officer saw. */
export const dynamodbActs = (table: Table, needs: ActNeeds): Acts => actsOver(storeOn(table), needs);
