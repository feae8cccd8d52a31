import type { Account, AccountEvent } from '#domain/account/account.ts';
import type { Restriction } from '#domain/choice/events.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { CpniChecks } from '#ports/cpni-checks.ts';
import { decisionKey } from './cpni-decision-key.ts';
import { caseKey, caseOf } from './dynamodb-case-item.ts';
import { accountWithDenials, denialIn } from './dynamodb-pending-denials.ts';
import type { Table } from './dynamodb-table.ts';

/** One read, one write. A write that is repeated writes the same item, so its lost reply does no harm. */
export const dynamodbCpniChecks = (table: Table): CpniChecks => ({
  account: async (id) => {
    const { sk } = caseKey(id);
    let stored: StoredCase<Account, AccountEvent> | undefined;
    const pending: Restriction[] = [];
    for await (const item of table.query(accountWithDenials(id)))
      if (item.sk === sk) stored = caseOf(item) as typeof stored;
      else pending.push(...denialIn(item));
    return { stored, pending };
  },
  record: async (decision) => {
    await table.put({ ...decisionKey(decision.id), ...decision });
  },
});
