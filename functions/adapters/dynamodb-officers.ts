import { byName, isWorthWriting, nameIn, type OfficerSeen, type Officers } from '#ports/officers.ts';
import type { Item, Key, Table } from './dynamodb-table.ts';

/** One partition: a company has tens of officers, and each is written at most once an hour. */
const partition = 'OFFICERS';

const keyOf = (sub: string): Key => ({ pk: partition, sk: `OFFICER#${sub}` });

const seenIn = (item: Item): OfficerSeen => {
  const { sub, name, groups, lastSeenAt } = item as unknown as OfficerSeen;
  return { sub, name, groups, lastSeenAt };
};

export const dynamodbOfficers = (table: Table): Officers => ({
  see: async (officer) => {
    const key = keyOf(officer.sub);
    const known = await table.get(key);
    if (isWorthWriting(known && seenIn(known), officer)) await table.put({ ...key, ...officer });
  },
  list: async () => {
    const all: OfficerSeen[] = [];
    for await (const item of table.query({ where: '#pk = :pk', values: { pk: partition } }))
      all.push(seenIn(item));
    return all.sort(byName);
  },
  names: async (subs) => {
    const found = await table.getAll([...new Set(subs)].map(keyOf));
    return nameIn(found.map(seenIn));
  },
});
