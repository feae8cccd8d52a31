import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { instantAt, storedDay } from '#domain/calendar/times.ts';
import { decisionIdOf, decisionsKeptUntil } from '#domain/choice/decision.ts';
import { accountIdOf } from '#functions/account/contract.ts';
import { dateDecisions, filingOf, recordFiling } from '#functions/adapters/cpni-decision-expiry.ts';
import { decisionKey, partitionsOf } from '#functions/adapters/cpni-decision-key.ts';
import { dynamodbCpniChecks } from '#functions/adapters/dynamodb-cpni-checks.ts';
import type { Item, Table } from '#functions/adapters/dynamodb-table.ts';
import type { CpniDecision } from '#ports/cpni-checks.ts';
import { startTable } from '#test/support/adapters/dynalite-table.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';
import { MemoryTable } from '#test/support/table/memory-table.ts';

const at = instantAt(Date.parse('2026-11-24T15:00:00.000Z'));
const id = accountIdOf('4711') ?? '';
const uuid = (n: number) => `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
const decision = (n: number, on = '2026-11-24'): CpniDecision => ({
  ...{ id: decisionIdOf(storedDay(on), uuid(n)), at, account: id, revision: 0, client: 'marketing' },
  ...{ use: 'billing', recipient: 'own', allowed: true, basis: '47 U.S.C. 222(d)(1)', since: null },
  ...{ noticeVersion: null, useBefore: at },
});

stopTables();

describe.each(places)('checks of CPNI $where', ({ open }) => {
  it('read the account’s own item as it is now, and nothing for a number that has none', async () => {
    const { cases, cpniChecks } = await open();
    expect(await cpniChecks.account(id)).toEqual({ stored: undefined, pending: [] });
    await cases.open(accounts, id, 'machine:restriction', at, [{ type: 'account-named', ref: 'x' }]);
    expect(await cpniChecks.account(id)).toMatchObject({
      stored: { id, revision: 1, state: { name: 'x' } },
      pending: [],
    });
  });

  it('read with it what was received and is not in it yet (R-5), of this account alone', async () => {
    const { cases, cpniChecks, people, pendingDenials } = await open();
    const denial = (request: string) => ({ request, since: at, channel: 'web' }) as const;
    const scoped = { ...denial('REQ-2'), uses: ['third-parties'], recipients: ['acme'] } as const;
    const other = accountIdOf('4712') ?? '';
    await pendingDenials.put([id, other], denial('REQ-1'));
    await pendingDenials.put([id, other], denial('REQ-1'));
    await pendingDenials.put([id], scoped);
    expect((await cpniChecks.account(id)).pending).toEqual([denial('REQ-1'), scoped]);
    await cases.open(accounts, id, 'machine:restriction', at, [{ type: 'account-named', ref: 'x' }]);
    await people.put(id, 'email-e', { name: 'Rita' });
    await pendingDenials.withdraw([other, id], 'REQ-1');
    expect(await cpniChecks.account(id)).toMatchObject({ stored: { revision: 1 }, pending: [scoped] });
    expect(await pendingDenials.of(id)).toEqual([scoped]);
    expect(await pendingDenials.of(other)).toEqual([]);
  });

  it('record an answer, also twice after a lost reply', async () => {
    const { cpniChecks } = await open();
    await cpniChecks.record(decision(1));
    await cpniChecks.record(decision(1));
  });
});

describe('where an answer is', () => {
  it('follows from its id: the month, and one of 16 places', () => {
    const keys = Array.from({ length: 400 }, (_, n) => decisionKey(decision(n).id).pk);
    expect([...new Set(keys)].toSorted()).toEqual([...partitionsOf('2026-11')].toSorted());
    expect(() => decisionKey('CHK-2026-11')).toThrow(RangeError);
  });
});

const tables = [
  {
    where: 'on the table in memory',
    open: async () => ({ table: new MemoryTable() as Table, stop: async () => {} }),
  },
  { where: 'in DynamoDB', open: () => startTable() },
];

describe.each(tables)('answers expire a year after their certificate was filed (R-6), $where', ({ open }) => {
  const filing = { year: 2026, filedOn: storedDay('2027-02-24'), by: 'Dana DPO' };
  const ends = async (table: Table): Promise<readonly unknown[]> => {
    const found: Item[] = [];
    for (const month of ['2026-01', '2026-11', '2027-01'])
      for (const pk of partitionsOf(month))
        for await (const item of table.query({ where: '#pk = :pk', values: { pk } })) found.push(item);
    return found.map(({ expiresAt }) => expiresAt);
  };

  it('no answer has an end when it is written; each of the year gets one, in runs of any size, and no other', async () => {
    const { table, stop } = await open();
    const { record } = dynamodbCpniChecks(table);
    for (let n = 0; n < 23; n++) await record(decision(n));
    for (let n = 0; n < 5; n++) await record(decision(n, '2026-01-01'));
    await record(decision(1, '2027-01-01'));
    expect(new Set(await ends(table))).toEqual(new Set([undefined]));
    let progress = await recordFiling(table, filing, undefined);
    const runs: number[] = [];
    for (let isDone = false; !isDone; progress = (await filingOf(table, 2026)) ?? progress) {
      const run = await dateDecisions(table, progress, 10);
      isDone = run.isDone;
      runs.push(run.dated);
    }
    expect(runs).toEqual([10, 10, 8]);
    const until = decisionsKeptUntil(filing);
    expect(new Date(until * 1000).toISOString()).toBe('2028-02-25T10:00:00.000Z');
    expect((await ends(table)).toSorted()).toEqual([...Array.from({ length: 28 }, () => until), undefined]);
    await stop();
  });

  it('a later day of filing dates all anew; nothing gets an earlier end', async () => {
    const { table, stop } = await open();
    await dynamodbCpniChecks(table).record(decision(1));
    const first = await recordFiling(table, filing, undefined);
    await dateDecisions(table, first, 10);
    const moved = { ...filing, filedOn: storedDay('2027-02-26') };
    await dateDecisions(table, await recordFiling(table, moved, await filingOf(table, 2026)), 10);
    await dateDecisions(table, first, 10);
    expect(await ends(table)).toEqual([decisionsKeptUntil(moved)]);
    await stop();
  });

  it('a run that is cut off goes on where it was, and loses nothing', async () => {
    const { table, stop } = await open();
    const { record } = dynamodbCpniChecks(table);
    for (let n = 0; n < 30; n++) await record(decision(n));
    let left = 12;
    const dying: Table = {
      ...table,
      get: table.get.bind(table),
      put: table.put.bind(table),
      query: table.query.bind(table),
      update: async (...one) => {
        left -= 1;
        if (left < 0) throw new Error('cut off');
        return table.update(...one);
      },
    };
    const progress = await recordFiling(table, filing, undefined);
    await expect(dateDecisions(dying, progress, 100)).rejects.toThrow('cut off');
    await dateDecisions(table, (await filingOf(table, 2026)) ?? progress, 100);
    expect(new Set(await ends(table))).toEqual(new Set([decisionsKeptUntil(filing)]));
    await stop();
  });
});
