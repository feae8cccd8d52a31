import { describe, expect, it } from 'vitest';
import { breaches } from '#domain/breach/noun.ts';
import type { Tally } from '#domain/notice/recipients.ts';
import { zeroTally } from '#domain/notice/recipients.ts';
import { committed as carryOut } from '#functions/breach/carry-out.ts';
import { listBreaches } from '#functions/breach/list-breaches.ts';
import {
  ann,
  approved,
  asShown,
  ben,
  determine,
  letterWritten,
  listFrozen,
  noon,
  receipt,
  recorded,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import { inMemory } from '#test/support/memory.ts';

const idOf = (n: number): string => `BRE-${String(n).padStart(26, '0')}`;

const world = async (many: number, tally: Tally = zeroTally) => {
  const memory = inMemory(noon('2026-11-24'));
  const { cases, texts } = memory;
  const ports = { ...memory, closures: [], ruleset: 'policy-2018' } as const;
  for (let n = 1; n <= many; n++) {
    const textSha256 = await texts.put(idOf(n), JSON.stringify({ title: `Breach ${n}` }));
    const at = noon('2026-11-24');
    await cases.open(breaches, idOf(n), 'officer:ann', at, [{ ...recorded(at), textSha256 }]);
  }
  let reads = 0;
  const tallies = async (_: string, lists: readonly number[]) => {
    reads += lists.length;
    return lists.map((list) => ({ list, tally }));
  };
  const list = async (query: Readonly<Record<string, string>> = {}) =>
    (await listBreaches(() => ({ tallies }))(ports)({}, { query })).body;
  const does = async (n: number, ...commands: readonly Typed[]) => {
    for (const command of commands) {
      const { state } = await cases.read(breaches, idOf(n));
      await carryOut(ports, idOf(n), 'officer:ann', asShown(state, command));
    }
  };
  return { ...memory, list, does, reads: () => reads };
};

describe('the list of breaches', () => {
  it('has each open breach once, in pages, and the closed ones apart', async () => {
    const { list, does } = await world(23);
    await does(7, determine(noon('2026-11-24')));
    await does(7, { type: 'withdraw-determination', by: ann, textSha256: text });
    await does(7, { type: 'confirm-withdrawal', by: ben });
    const first = await list();
    const second = await list({ cursor: first.cursor ?? '' });

    expect([first.items.length, second.items.length, second.cursor]).toEqual([20, 2, undefined]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(22);
    expect((await list({ closed: 'yes' })).items).toMatchObject([
      { id: idOf(7), stage: 'withdrawn', closed: true, gateState: 'none' },
    ]);
    await expect(list({ closed: 'yes', cursor: first.cursor ?? '' })).rejects.toMatchObject({
      name: 'InvalidInput',
    });
  });

  it('a row tells who is next, the gate and the day for law enforcement (P37, P38)', async () => {
    const { list, does } = await world(2);
    await does(2, determine(noon('2026-11-24')));
    const rows = (await list()).items;
    const row = (n: number) => rows.find(({ id }) => id === idOf(n));

    expect(row(1)).toMatchObject({
      ...{
        title: 'Breach 1',
        stage: 'recorded',
        gate: null,
        gateState: 'unknown',
        closed: false,
        paused: null,
      },
      ...{ nextTask: { task: 'determine' }, lawEnforcement: { state: 'not-owed', dueOn: null } },
      counts: { frozen: 0, sent: 0, paper: 0, pending: 0 },
    });
    expect(row(2)).toMatchObject({
      ...{ stage: 'held', gate: null, lawEnforcement: { state: 'open', dueOn: '2026-12-04' } },
      nextTask: { task: 'record-receipts' },
    });
    await does(2, receipt(noon('2026-11-24')));
    const told = (await list()).items.find(({ id }) => id === idOf(2));
    expect(told).toMatchObject({
      ...{ gate: '2026-12-05T05:00:00.000Z', gateState: 'waiting', lawEnforcement: { state: 'kept' } },
    });
    expect(JSON.stringify(told).match(/"\w*[dD]ue\w*":"[^"]*"/g)).toEqual(['"dueOn":"2026-12-04"']);
  });

  it('shows a date that a closure moved before anybody opens it; writes nothing (R-28)', async () => {
    const { list, does, cases } = await world(1);
    await does(1, determine(noon('2026-11-24')), receipt(noon('2026-11-24')));
    const before = await cases.read(breaches, idOf(1));
    const closed = { ...(await world(0)), cases, closures: ['2026-12-01'], ruleset: 'policy-2018' } as const;
    const late = listBreaches(() => ({ tallies: async () => [] }))(closed as never);

    expect((await list()).items[0]?.gate).toBe('2026-12-05T05:00:00.000Z');
    expect((await late({}, { query: {} })).body.items[0]?.gate).toBe('2026-12-08T05:00:00.000Z');
    expect(await cases.read(breaches, idOf(1))).toEqual(before);
  });

  it.each([
    {
      count: 100,
      counts: { frozen: 100, sent: 60, paper: 10, pending: 30 },
      reads: 1,
      because: 'the ledger says',
    },
    {
      count: 20_001,
      counts: { frozen: 20_001, sent: null, paper: null, pending: null },
      reads: 0,
      because: 'so many are counted on its own page',
    },
  ])('of $count people on a list being sent: $counts ($because)', async ({ count, counts, reads }) => {
    const opened = await world(1, { ...zeroTally, sent: 60, postal: 10 });
    const { list, does, clock, cases } = opened;
    await does(1, listFrozen({ count, onPaper: 10 }), letterWritten(), approved({ count }));
    await does(1, determine(noon('2026-11-24')), receipt(noon('2026-11-24')));
    clock.set(noon('2026-12-05'));
    expect((await list()).items[0]?.counts).toEqual({ frozen: count, sent: 0, paper: 0, pending: count });
    const started = { type: 'notice-started', list: 1, audience: 'everyone', lanes: 1, rate: 1 } as const;
    await cases.change(breaches, idOf(1), 'machine:test', () => [started]);
    expect((await list()).items[0]?.counts).toEqual(counts);
    expect(opened.reads()).toBe(reads);
  });
});
