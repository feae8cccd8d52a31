import { afterAll, describe, expect, it } from 'vitest';
import { dynamodbCounters } from '#functions/adapters/dynamodb-counters.ts';
import { memoryCounters } from '#functions/adapters/memory/counters.ts';
import { startTable } from '#test/support/adapters/dynalite-table.ts';

const started = await startTable();
afterAll(() => started.stop());

const places = [
  { where: 'in memory', counters: memoryCounters() },
  { where: 'in DynamoDB', counters: dynamodbCounters(started.table) },
];

describe.each(places)('counters $where', ({ where, counters }) => {
  const take = (what: string, key = 'a') => counters.take(`${where} ${key}`, what, 3, 4_000_000_000);

  it('there are so many places, and what has one keeps it', async () => {
    expect([await take('1'), await take('2'), await take('1'), await take('3')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([await take('4'), await take('3'), await take('1')]).toEqual([false, true, true]);
    expect(await take('4', 'another')).toBe(true);
  });

  it('of many at once exactly as many get in as there are places', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, (_, n) => take(String(n), 'rush')));
    expect(all.filter(Boolean)).toHaveLength(3);
  });
});
