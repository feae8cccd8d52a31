import type { Account, AccountEvent } from '#domain/account/account.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { CpniChecks } from '#ports/cpni-checks.ts';
import { decisionKey } from './cpni-decision-key.ts';
import { caseKey, caseOf } from './dynamodb-case-item.ts';
import type { Table } from './dynamodb-table.ts';

/** One read, one write. A write that is repeated writes the same item, so its lost reply does no harm. */
export const dynamodbCpniChecks = (table: Table): CpniChecks => ({
  account: async (id) => {
    const found = await table.get(caseKey(id));
    return found && (caseOf(found) as StoredCase<Account, AccountEvent>);
  },
  record: async (decision) => {
    await table.put({ ...decisionKey(decision.id), ...decision });
  },
});
