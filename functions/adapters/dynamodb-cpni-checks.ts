import type { Account, AccountEvent } from '#domain/account/account.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { CpniChecks } from '#ports/cpni-checks.ts';
import { decisionKey } from './cpni-decision-key.ts';
import { caseKey, caseOf } from './dynamodb-case-item.ts';
import { denialsIn, denialsKey } from './dynamodb-pending-denials.ts';
import type { Table } from './dynamodb-table.ts';

/** One read, one write. A write that is repeated writes the same item, so its lost reply does no harm. */
export const dynamodbCpniChecks = (table: Table): CpniChecks => ({
  account: async (id) => {
    const [own, beside] = [caseKey(id), denialsKey(id)];
    const found = await table.getAll([own, beside]);
    const item = found.find(({ sk }) => sk === own.sk);
    return {
      stored: item && (caseOf(item) as StoredCase<Account, AccountEvent>),
      pending: denialsIn(found.find(({ sk }) => sk === beside.sk)),
    };
  },
  record: async (decision) => {
    await table.put({ ...decisionKey(decision.id), ...decision });
  },
});
