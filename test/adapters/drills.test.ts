import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chance } from '#functions/adapters/chance.ts';
import { dynamodbDrills, mostOfPiece } from '#functions/adapters/dynamodb-drills.ts';
import type { Key, Table } from '#functions/adapters/dynamodb-table.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';
import type { DrillHead, TrainingRecord } from '#ports/drills.ts';
import { startTable, type TestTable } from '#test/support/adapters/dynalite-table.ts';
import { testClock } from '#test/support/memory.ts';

const now = '2026-11-24T15:00:00.000Z' as never;
const head: DrillHead = {
  ...{ id: 'one', version: 0, startedAt: now, usedAt: now },
  ...{ startedBy: 'sue', startedByName: 'Sue' },
};
const at = (version: number): DrillHead => ({ ...head, version });

let dynamodb: TestTable;
beforeAll(async () => {
  dynamodb = await startTable();
});
afterAll(() => dynamodb.stop());

/** What a table is asked, with the keys. */
const heard: string[] = [];
const keyIn = (asked: Partial<Key> & { readonly values?: { readonly pk?: unknown } }): unknown =>
  asked.pk ?? asked.values?.pk;
const listening = (table: Table): Table =>
  new Proxy(table, {
    get:
      (target, name) =>
      (asked: object, ...rest: unknown[]) => {
        for (const one of [asked].flat()) heard.push(`${String(name)} ${keyIn(one)}`);
        return (target[name as keyof Table] as (...all: unknown[]) => unknown)(asked, ...rest);
      },
  });

describe.each(['memory', 'DynamoDB'])('a drill in %s', (where) => {
  const drillsOn = async () => {
    const table = where === 'memory' ? new MemoryTable() : dynamodb.table;
    const drills = dynamodbDrills(listening(table), { chance, clock: testClock(String(now)) });
    const open = await drills.head();
    if (open) await drills.remove(open);
    return drills;
  };

  it('is one at a time', async () => {
    const drills = await drillsOn();
    expect(await drills.start(head)).toBe(true);
    expect(await drills.start({ ...head, id: 'two' })).toBe(false);
    expect(await drills.head()).toEqual(head);
  });

  it('keeps a state over the size of an item whole, and nothing of the one before', async () => {
    const drills = await drillsOn();
    await drills.start(head);
    const state = Buffer.alloc(mostOfPiece * 2 + 7, 'drill');
    expect(await drills.save(at(0), Buffer.from('small'), now)).toBe(true);
    expect(await drills.save(at(1), state, now)).toBe(true);
    expect(Buffer.from((await drills.read(at(2))) ?? []).equals(state)).toBe(true);
    expect(await drills.read(at(1))).toBeUndefined();
  });

  it('of two steps from the same state one counts', async () => {
    const drills = await drillsOn();
    await drills.start(head);
    const saved = await Promise.all(['a', 'b'].map((text) => drills.save(at(0), Buffer.from(text), now)));
    expect(saved.toSorted()).toEqual([false, true]);
    const kept = Buffer.from((await drills.read(at(1))) ?? []).toString();
    expect(kept).toBe(saved[0] ? 'a' : 'b');
  });

  it('takes no step while it is paused, or after it is over', async () => {
    const drills = await drillsOn();
    await drills.start(head);
    await drills.pause(now);
    expect(await drills.save(at(0), Buffer.from('a'), now)).toBe(false);
    await drills.resume('one');
    expect(await drills.save(at(0), Buffer.from('a'), now)).toBe(true);
    await drills.remove(at(1));
    expect(await drills.save(at(1), Buffer.from('b'), now)).toBe(false);
    expect(await drills.head()).toBeUndefined();
  });

  it('lists the records of a year, and touches no key but its own', async () => {
    const drills = await drillsOn();
    const record = (id: string, on: string) =>
      ({ id, on, year: 2026, kind: 'drill' }) as unknown as TrainingRecord;
    await drills.keep(record('b', '2026-11-24'));
    await drills.keep(record('a', '2026-11-25'));
    await drills.keep(record('b', '2026-11-24'));
    expect((await drills.list(2026)).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await drills.list(2025)).toEqual([]);
    expect(heard.filter((one) => !/ DRILL#/.test(one))).toEqual([]);
    expect(new Set(heard.map((one) => one.split(' ')[0]))).toEqual(
      new Set(['get', 'getAll', 'put', 'update', 'remove', 'query']),
    );
  });
});
