import type { CaseItems } from '#ports/case-items.ts';
import type { Person } from '#ports/people.ts';
import { partitionOf } from './case-ids.ts';
import { foundItems } from './dynamodb-lookups.ts';
import type { Table } from './dynamodb-table.ts';

const history = 'CASE';
const own = 'PERSON';

const isPerson = (sk: string): boolean => sk === own || sk.startsWith(`${own}#`);

export const dynamodbCaseItems = (table: Table): CaseItems => ({
  list: async (caseId) => {
    const items: string[] = [];
    for await (const { sk } of table.query({ where: '#pk = :pk', values: { pk: partitionOf(caseId) } }))
      if (sk !== history) items.push(String(sk));
    return [...items.filter((sk) => !isPerson(sk)), ...items.filter(isPerson)];
  },
  erase: async (caseId, sk) => {
    if (sk === history) throw new RangeError('The history of a case is never erased.');
    const key = { pk: partitionOf(caseId), sk };
    const found = sk === own ? await table.get(key) : undefined;
    if (found !== undefined)
      for (const { pk, sk: of } of foundItems(caseId, '', found.person as Person, undefined))
        await table.remove({ pk, sk: of });
    await table.remove(key);
  },
});
