import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { chance } from '#functions/adapters/chance.ts';
import { dynamodbSignals, mostMarks } from '#functions/adapters/dynamodb-signals.ts';
import { tableOn } from '#functions/adapters/dynamodb-table.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';
import { recordClassOf } from '#functions/adapters/record-classes.ts';
import { isRaisedFor, type Mark } from '#ports/signals.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';
import { startService } from '#test/support/adapters/scripted-service.ts';

stopTables();
const service = await startService(() => ({ body: '{}' }));

const at = Date.parse('2026-12-05T05:10:00.000Z');
const breach = chance.caseId('breach');
const another = chance.caseId('breach');
const mark = (over: Partial<Mark> = {}): Mark => ({
  ...{ id: chance.uuid(), caseId: breach, at, leaseUntil: at + 900_000 },
  ...over,
});

describe.each(places)('the signal $where (law of stopping 8)', ({ open }) => {
  it('before the first mark nothing is raised', async () => {
    const { signals } = await open();
    expect(await signals.read()).toEqual({ raised: 0, marks: [] });
  });

  it('a mark is raised for its case alone, or for every case, until its act ends it', async () => {
    const { signals } = await open();
    const [one, all] = [mark(), mark({ caseId: 'all' })];
    await signals.raise(one);
    expect(await signals.read()).toEqual({ raised: 1, marks: [one] });
    const concerns = async () => {
      const signal = await signals.read();
      return [breach, another].map((id) => isRaisedFor(signal, id));
    };
    expect(await concerns()).toEqual([true, false]);
    await signals.raise(all);
    expect(await concerns()).toEqual([true, true]);
    await signals.end(one);
    expect(await concerns()).toEqual([true, true]);
    await signals.end(all);
    expect(await concerns()).toEqual([false, false]);
  });

  it('a mark that was raised and ended between two reads is known by the number of marks', async () => {
    const { signals } = await open();
    const one = mark();
    await signals.raise(one);
    await signals.end(one);
    await signals.end(one);
    expect(await signals.read()).toEqual({ raised: 1, marks: [] });
  });

  it('of many acts at once none loses the mark of another, and each ends its own alone', async () => {
    const { signals } = await open();
    const all = Array.from({ length: 12 }, () => mark());
    await Promise.all(all.map((one) => signals.raise(one)));
    expect((await signals.read()).marks).toHaveLength(12);
    await Promise.all(all.slice(1).map((one) => signals.end(one)));
    expect(await signals.read()).toEqual({ raised: 12, marks: [all[0]] });
  });

  it('a mark without room shuts the signal for every case, also when all other marks have ended; nobody opens it under another', async () => {
    const { signals } = await open();
    const all = Array.from({ length: mostMarks }, () => mark());
    for (const one of all) await signals.raise(one);
    expect(isRaisedFor(await signals.read(), another)).toBe(false);
    const late = mark({ leaseUntil: at + 1_000_000 });
    await signals.raise(late);
    for (const one of [...all, late]) await signals.end(one);
    const full = await signals.read();
    expect(full).toEqual({ raised: mostMarks + 1, marks: [], fullUntil: late.leaseUntil });
    expect(isRaisedFor(full, another)).toBe(true);
    await signals.reopen(late.leaseUntil - 1);
    expect(isRaisedFor(await signals.read(), another)).toBe(true);
    await signals.reopen(late.leaseUntil);
    expect(isRaisedFor(await signals.read(), another)).toBe(false);
  });
});

it('the item stays within 4 KB, so a lane reads it for one read unit', async () => {
  const table = new MemoryTable();
  const signals = dynamodbSignals(table);
  for (let n = 0; n <= mostMarks; n++) await signals.raise(mark());
  // Names and values as text are longer than what DynamoDB counts: a number has at most 8 bytes there, here 13.
  expect(Buffer.byteLength(JSON.stringify(table.all()))).toBeLessThan(4096);
});

it('the signal is one item, read strongly consistent, and has a class in the table of retention', async () => {
  const table = tableOn(new DynamoDBClient(service.settings), 'cases', { sleep: async () => {} });
  await dynamodbSignals(table).read();
  const [read] = service.calls.map(({ body }) => JSON.parse(body));
  expect(read.ConsistentRead).toBe(true);
  expect(recordClassOf({ pk: read.Key.pk.S, sk: read.Key.sk.S }, false)).toBe('history');
});
