import { secondsKept } from '#domain/calendar/periods.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Pending } from '#domain/choice/pending.ts';
import type { Clock } from '#ports/clock.ts';
import type { PendingDenials } from '#ports/pending-denials.ts';
import { partitionOf } from './case-ids.ts';
import type { Item, Key, Table } from './dynamodb-table.ts';
import { epochSeconds } from './expiry.ts';

/** One item for each account: an attribute for each denial or block of a request. */
export const denialsKey = (account: CaseId): Key => ({ pk: partitionOf(account), sk: 'DENIALS' });

export const denialsIn = ({ pk: _, sk: __, expiresAt: ___, ...denials }: Item = {}): readonly Pending[] =>
  Object.values(denials) as readonly Pending[];

/** Some 3,000 requests about one number in a week. They deny it already, and the machine writes this one, too. */
const unlessFull = (fault: Error): boolean => {
  if (fault.name === 'ValidationException' && /size/i.test(fault.message)) return false;
  throw fault;
};

/** A restriction of a child's parent is a report about the child, too. */
const attributeOf = (denial: Pending): string =>
  'isBlock' in denial ? blockAttribute(denial.request) : denial.request;
const blockAttribute = (request: CaseId): string => `${request} block`;

export const dynamodbPendingDenials = (table: Table, clock: Clock): PendingDenials => ({
  put: async (accounts, denial) => {
    // What ends is the denial of a request that was never received: the machine, or the hourly reconcile, has long written any other.
    const values = { denial, expiresAt: epochSeconds(clock) + secondsKept('pending-denial') };
    const write = (account: CaseId): Promise<boolean> =>
      table
        .update(denialsKey(account), 'SET #request = :denial, #expiresAt = :expiresAt', {
          if: 'attribute_exists(#pk) OR attribute_not_exists(#pk)',
          names: { request: attributeOf(denial) },
          values,
        })
        .catch(unlessFull);
    await Promise.all(accounts.map(write));
  },
  of: async (account) => denialsIn(await table.get(denialsKey(account))),
  withdraw: async (accounts, request) => {
    const take = (account: CaseId): Promise<boolean> =>
      table.update(denialsKey(account), 'REMOVE #request, #block', {
        if: 'attribute_exists(#pk)',
        names: { request, block: blockAttribute(request) },
      });
    await Promise.all(accounts.map(take));
  },
});
