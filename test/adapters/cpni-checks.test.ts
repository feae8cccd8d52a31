import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { instantAt, storedDay } from '#domain/calendar/times.ts';
import { decisionIdOf, decisionsKeptUntil, neverErased } from '#domain/choice/decision.ts';
import { accountIdOf } from '#functions/account/contract.ts';
import { decisionKey, partitionsOf } from '#functions/adapters/cpni-decision-key.ts';
import { dynamodbCpniAnswers } from '#functions/adapters/dynamodb-cpni-answers.ts';
import { dynamodbCpniChecks } from '#functions/adapters/dynamodb-cpni-checks.ts';
import type { Item, Table } from '#functions/adapters/dynamodb-table.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';
import { isDone } from '#ports/cpni-answers.ts';
import type { CpniDecision } from '#ports/cpni-checks.ts';
import { startTable } from '#test/support/adapters/dynalite-table.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';
import { isLong } from '#test/support/runs.ts';

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

  it('a report about a child is beside a denial of the same request, and goes with it (R-20)', async () => {
    const { cpniChecks, pendingDenials } = await open();
    const denial = { request: 'REQ-1', since: at, channel: 'web' } as const;
    const block = { ...denial, isBlock: true } as const;
    await pendingDenials.put([id], denial);
    for (const _ of ['once', 'again']) await pendingDenials.put([id], block);
    const { pending } = await cpniChecks.account(id);
    expect(pending).toHaveLength(2);
    expect(pending).toEqual(expect.arrayContaining([denial, block]));
    await pendingDenials.withdraw([id], 'REQ-1');
    expect(await pendingDenials.of(id)).toEqual([]);
  });

  it('record an answer, also twice after a lost reply', async () => {
    const { cpniChecks } = await open();
    await cpniChecks.record(decision(1));
    await cpniChecks.record(decision(1));
  });
});

describe.each(places)('ends of answers $where', ({ open }) => {
  it('a bounded number a call, on from where the last one stopped; another end begins again', async () => {
    const { cpniAnswers, cpniChecks } = await open();
    for (let n = 0; n < 5; n++) await cpniChecks.record(decision(n));
    await cpniChecks.record(decision(9, '2027-01-01'));
    const first = await cpniAnswers.keepUntil(2026, 100, 3);
    const second = await cpniAnswers.keepUntil(2026, 100, 3);
    expect([first, second].map(({ dated, progress }) => [dated, progress.answers, isDone(progress)])).toEqual(
      [
        [3, 3, false],
        [2, 5, true],
      ],
    );
    expect(await cpniAnswers.progress(2026, 100)).toEqual(second.progress);
    expect(await cpniAnswers.progress(2026, 200)).toMatchObject({ answers: 0, parts: 0 });
  });
});

describe('where an answer is', () => {
  it('follows from its id: the month, and one of 16 places', () => {
    const keys = Array.from({ length: 400 }, (_, n) => decisionKey(decision(n).id).pk);
    expect([...new Set(keys)].toSorted()).toEqual([...partitionsOf('2026-11')].toSorted());
    expect(() => decisionKey('CHK-2026-11')).toThrow(RangeError);
  });
});

const inMemory = {
  where: 'on the table in memory',
  open: async () => ({ table: new MemoryTable() as Table, stop: async () => {} }),
};
const tables = isLong ? [inMemory, { where: 'in DynamoDB', open: () => startTable() }] : [inMemory];

describe.each(tables)('answers expire a year after their certificate was filed (R-6), $where', ({ open }) => {
  const until = decisionsKeptUntil(storedDay('2027-02-24'));
  const later = decisionsKeptUntil(storedDay('2027-02-26'));
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
    const { keepUntil, progress } = dynamodbCpniAnswers(table);
    expect(await progress(2026, until)).toEqual({ answers: 0, parts: 0, ofParts: 192 });
    const runs = [];
    for (let n = 0; n < 3; n++) runs.push(await keepUntil(2026, until, 10));
    expect(runs.map(({ dated, progress: { answers } }) => [dated, answers])).toEqual([
      [10, 10],
      [10, 20],
      [8, 28],
    ]);
    expect(await progress(2026, until)).toEqual({ answers: 28, parts: 192, ofParts: 192 });
    expect(new Date(until * 1000).toISOString()).toBe('2028-02-25T10:00:00.000Z');
    expect((await ends(table)).toSorted()).toEqual([...Array.from({ length: 28 }, () => until), undefined]);
    await stop();
  });

  it('a later day of filing dates all anew; nothing gets an earlier end', async () => {
    const { table, stop } = await open();
    await dynamodbCpniChecks(table).record(decision(1));
    const { keepUntil } = dynamodbCpniAnswers(table);
    for (const end of [until, later, until]) await keepUntil(2026, end, 10);
    expect(await ends(table)).toEqual([later]);
    await stop();
  });

  it('while a preservation covers them they have none, and get it back after (P47)', async () => {
    const { table, stop } = await open();
    await dynamodbCpniChecks(table).record(decision(1));
    const { keepUntil } = dynamodbCpniAnswers(table);
    for (const end of [until, neverErased]) await keepUntil(2026, end, 10);
    expect(await ends(table)).toEqual([neverErased]);
    await keepUntil(2026, until, 10);
    expect(await ends(table)).toEqual([until]);
    await stop();
  });

  it.each([
    { what: 'a write of an answer', method: 'update', after: 112 },
    { what: 'a write of the place', method: 'put', after: 1 },
  ] as const)('a run that is cut off at $what goes on, and loses nothing', async ({ method, after }) => {
    const { table, stop } = await open();
    const { record } = dynamodbCpniChecks(table);
    await Promise.all(Array.from({ length: 230 }, (_, n) => record(decision(n))));
    let left: number = after;
    const cut = (): void => {
      left -= 1;
      if (left < 0) throw new Error('cut off');
    };
    const dying: Table = {
      ...table,
      get: table.get.bind(table),
      query: table.query.bind(table),
      put: async (...one) => {
        if (method === 'put') cut();
        return table.put(...one);
      },
      update: async (...one) => {
        if (method === 'update') cut();
        return table.update(...one);
      },
    };
    await expect(dynamodbCpniAnswers(dying).keepUntil(2026, until, 1000)).rejects.toThrow('cut off');
    const { dated, progress } = await dynamodbCpniAnswers(table).keepUntil(2026, until, 1000);
    expect({ dated, answers: progress.answers }).toEqual({ dated: 130, answers: 230 });
    expect(new Set(await ends(table))).toEqual(new Set([until]));
    await stop();
  });
});
