import type { CaseId } from '#domain/case/case.ts';
import type { Restriction } from '#domain/choice/events.ts';
import type { Clock } from '#ports/clock.ts';
import type { PendingDenials } from '#ports/pending-denials.ts';
import { partitionOf } from './case-ids.ts';
import type { Item, Key, Selection, Table } from './dynamodb-table.ts';
import { epochSeconds } from './expiry.ts';

const prefix = 'DENIAL#';

const keyOf = (account: CaseId, request: CaseId): Key => ({
  pk: partitionOf(account),
  sk: `${prefix}${request}`,
});

/**
 * Seconds, as for typed data without a receipt: the machine, or the hourly reconcile, has long written the denial to the account.
 * What ends is the denial of a request that was never received, because the write of its case failed.
 */
const keptFor = 7 * 86_400;

/** The account's own item and its pending denials, in one read. */
export const accountWithDenials = (account: CaseId): Selection => ({
  where: '#pk = :pk AND #sk <= :last',
  // `CASE` and the denials: nothing of an account sorts before them, and letters and persons after them.
  values: { pk: partitionOf(account), last: `${prefix}~` },
});

export const denialIn = ({ denial }: Item): readonly Restriction[] =>
  denial === undefined ? [] : [denial as Restriction];

export const dynamodbPendingDenials = (table: Table, clock: Clock): PendingDenials => ({
  put: async (accounts, denial) => {
    const expiresAt = epochSeconds(clock) + keptFor;
    const write = (account: CaseId) => table.put({ ...keyOf(account, denial.request), denial, expiresAt });
    await Promise.all(accounts.map(write));
  },
  of: async (account) => {
    const found: Restriction[] = [];
    const values = { pk: partitionOf(account), prefix };
    for await (const item of table.query({ where: '#pk = :pk AND begins_with(#sk, :prefix)', values }))
      found.push(...denialIn(item));
    return found;
  },
  withdraw: async (accounts, request) => {
    await Promise.all(accounts.map((account) => table.remove(keyOf(account, request))));
  },
});
