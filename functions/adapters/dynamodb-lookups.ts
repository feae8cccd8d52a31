import { secondsKept } from '#domain/calendar/periods.ts';
import { textOf } from '#domain/calendar/times.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import type { CaseId } from '#domain/case/case.ts';
import { findKeysOf } from '#domain/find-keys.ts';
import type { Clock } from '#ports/clock.ts';
import type { Lookups } from '#ports/lookups.ts';
import type { Person } from '#ports/people.ts';
import { pageOf, positionAfter } from './case-pages.ts';
import type { Item, Key, Table } from './dynamodb-table.ts';
import { epochSeconds, isOver } from './expiry.ts';
import { sha256 } from './sha256.ts';

/** The key holds what a person typed. */
const place = (key: string): string => `FIND#${sha256(key)}`;

export const foundKey = (caseId: CaseId, key: string): Key => ({ pk: place(key), sk: caseId });

/** A case's own person; an entry of a register keeps its people in parts, and is found by name or number. */
export const foundItems = (
  caseId: CaseId,
  part: string,
  person: Person,
  expiresAt: number | undefined,
): readonly (Item & Key)[] =>
  part === '' ? findKeysOf(person).map(({ key }) => ({ ...foundKey(caseId, key), expiresAt })) : [];

export const dynamodbLookups = (table: Table, clock: Clock): Lookups => {
  const first = async (key: string, after: string, count: number): Promise<readonly CaseId[]> => {
    const where = after === '' ? '#pk = :pk' : '#pk = :pk AND #sk > :after';
    const values = { pk: place(key), ...(after === '' ? {} : { after }) };
    const found: CaseId[] = [];
    for await (const { sk, expiresAt } of table.query({ where, values, pageSize: count }))
      if (!isOver(expiresAt, clock) && found.push(sk as CaseId) === count) break;
    return found;
  };
  return {
    find: async (keys, cursor, limit) => {
      const list = `found ${sha256(keys.join())}`;
      const after = positionAfter(list, cursor);
      const found = await Promise.all(keys.map((key) => first(key, after, limit + 1)));
      return pageOf(list, [...new Set(found.flat())].sort(byCodeUnit), limit, (id) => id);
    },
    record: async ({ by, at, kinds, sha256: text }) => {
      const expiresAt = epochSeconds(clock) + secondsKept('search');
      await table.put({ pk: `SEARCHES#${by}`, sk: `${textOf(at)} ${text}`, kinds, expiresAt });
    },
  };
};
