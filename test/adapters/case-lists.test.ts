import { describe, expect, it } from 'vitest';
import { InvalidInput } from '#domain/case/errors.ts';
import { caseLists } from '#functions/adapters/dynamodb-case-lists.ts';
import type { Selection, Table } from '#functions/adapters/dynamodb-table.ts';
import { type CaseRow, type Cases, type WakingCase, wakeShards } from '#ports/cases.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';
import { counted, firstCommit, settle, tallies } from '#test/support/adapters/tallies.ts';

stopTables();

const at = '2026-11-24T15:00:00.000Z';
const idOf = (n: number): string => `REQ-${String((n * 7) % 40).padStart(26, '0')}`;

const fill = async (cases: Cases): Promise<void> => {
  for (let n = 0; n < 40; n++) {
    const queue = n % 2 === 0 ? 'requester' : 'officer';
    const workBy = `2026-12-${String(10 + (n % 4)).padStart(2, '0')}`;
    const wakeAt = `2026-11-24T16:${String((n * 13) % 40).padStart(2, '0')}:00.000Z`;
    await cases.open(
      tallies,
      idOf(n),
      'requester',
      at,
      firstCommit({ queue, workBy, wakeAt, ...(n % 10 === 3 ? { assignee: 'olive' } : {}) }),
    );
  }
  for (const n of [3, 8]) await cases.change(tallies, idOf(n), 'officer:1', settle);
  const register = { ...tallies, kind: 'controller' as const, keys: () => ({ stage: 'listed' }) };
  await cases.open(register, 'CTL-acme', 'officer:1', at, firstCommit());
};

const everyShard = async (of: (shard: number) => AsyncIterable<WakingCase>): Promise<WakingCase[][]> => {
  const found = Array.from({ length: wakeShards }, (): WakingCase[] => []);
  for (const [shard, rows] of found.entries()) for await (const one of of(shard)) rows.push(one);
  return found;
};

const everyPage = async (cases: Cases, queue: string | undefined, limit: number): Promise<CaseRow[]> => {
  const rows: CaseRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await cases.list(queue, cursor, limit);
    expect(page.items.length).toBeGreaterThan(0);
    rows.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
};

describe.each(places)('lists of cases $where', async ({ open }) => {
  const { cases } = await open();
  await fill(cases);

  it.each([1, 3, 19, 38, 100])(
    'the work list in pages of %i shows every open case once, by date and id',
    async (limit) => {
      const rows = await everyPage(cases, undefined, limit);
      expect(rows).toHaveLength(38);
      const rank = ({ listedOn, id }: CaseRow): string => `${listedOn} ${id}`;
      expect(rows.map(rank)).toEqual(rows.map(rank).sort());
      expect(rows.every(({ queue }) => queue !== 'settled')).toBe(true);
      expect(rows[0]).toEqual({
        id: expect.stringMatching(/^REQ-\d{26}$/),
        kind: 'request',
        stage: 'working',
        queue: expect.any(String),
        dueOn: '2026-12-24',
        listedOn: '2026-12-10',
        revision: 1,
      });
    },
  );

  it('each queue shows its own cases, settled ones only in settled', async () => {
    const sizes = await Promise.all(
      ['requester', 'officer', 'settled', 'nobody'].map(
        async (queue) => (await cases.list(queue, undefined, 100)).items.length,
      ),
    );
    expect(sizes).toEqual([19, 19, 2, 0]);
    expect((await everyPage(cases, 'officer', 4)).length).toBe(19);
  });

  it('one officer sees the open cases assigned to them, by date and id, and no settled one (R-24)', async () => {
    const first = await cases.listAssigned('olive', undefined, 2);
    const second = await cases.listAssigned('olive', first.cursor, 2);
    const rows = [...first.items, ...second.items];
    expect(rows.map(({ id }) => id).sort()).toEqual([13, 23, 33].map(idOf).sort());
    expect(rows.map(({ listedOn }) => listedOn)).toEqual(rows.map(({ listedOn }) => listedOn).sort());
    expect(second.cursor).toBeUndefined();
    expect(rows.map(({ work }) => work)).toEqual(
      rows.map(() => ({ what: 'tally', waits: { who: 'officer' } })),
    );
    expect((await cases.read(tallies, rows[0]?.id ?? '')).keys).not.toHaveProperty('work');
    expect((await cases.listAssigned('omar', undefined, 10)).items).toEqual([]);
    await expect(cases.listAssigned('omar', first.cursor, 10)).rejects.toThrow(InvalidInput);
  });

  it('open cases of a kind, of a company and of nobody are each in one index, in pages, until they end (R-24)', async () => {
    const { cases } = await open();
    const work = (what: string, controller?: string) => ({
      what,
      controller,
      waits: { who: 'officer' as const },
    });
    const facets = {
      ...{ ...tallies, kind: 'complaint' as const },
      keys: (caseId: string, tally: Parameters<typeof tallies.keys>[1]) => ({
        ...tallies.keys(caseId, tally),
        work: tally.count > 0 ? work('delete', 'globex') : work('access', 'acme'),
      }),
    } as unknown as typeof tallies;
    const ids = Array.from({ length: 5 }, (_, n) => `CMP-${String(n).padStart(26, '0')}`);
    for (const id of ids)
      await cases.open(
        facets,
        id,
        'requester',
        at,
        firstCommit({ assignee: id === ids[4] ? 'ada' : undefined } as never),
      );
    const idsOf = async (by: 'kind' | 'company', ...values: string[]) =>
      (await cases.listOpen(by, values, undefined, 10)).items.map(({ id }) => id);

    expect(await idsOf('kind', 'access')).toEqual(ids);
    expect(await idsOf('company', 'acme')).toEqual(ids);
    const first = await cases.listOpen('kind', ['access', 'delete'], undefined, 3);
    const second = await cases.listOpen('kind', ['access', 'delete'], first.cursor, 3);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    await expect(cases.listOpen('kind', ['access'], first.cursor, 3)).rejects.toThrow(InvalidInput);
    expect((await cases.listAssigned('nobody', undefined, 10)).items.map(({ id }) => id)).toEqual(
      ids.slice(0, 4),
    );
    expect((await cases.listAssigned('nobody', undefined, 10)).items[0]).not.toHaveProperty('assignee');
    expect((await cases.read(facets, ids[0]!)).keys.assignee).toBeUndefined();

    await cases.change(facets, ids[1]!, 'officer:1', counted());
    for (const id of [ids[0]!, ids[4]!]) await cases.change(facets, id, 'officer:1', settle);
    expect(await idsOf('kind', 'access')).toEqual([ids[2], ids[3]]);
    expect([await idsOf('kind', 'delete'), await idsOf('company', 'globex')]).toEqual([[ids[1]], [ids[1]]]);
    expect((await cases.listAssigned('nobody', undefined, 10)).items.map(({ id }) => id)).toEqual(
      ids.slice(1, 4),
    );
  });

  it('open cases of a need are in one index, with a queue beside them, until it is met (R-24)', async () => {
    const { cases } = await open();
    const needing = (who: 'systems' | 'officer', unread?: number) =>
      ({
        ...{ ...tallies, kind: 'complaint' as const },
        keys: (caseId: string, tally: Parameters<typeof tallies.keys>[1]) => ({
          ...tallies.keys(caseId, tally),
          work: { what: 'access', waits: { who: tally.count > 0 ? 'officer' : who }, unread },
        }),
      }) as unknown as typeof tallies;
    const ids = Array.from({ length: 5 }, (_, n) => `CMP-${String(n).padStart(26, '0')}`);
    const nouns = [
      needing('systems'),
      needing('officer'),
      needing('officer', 1),
      needing('systems', 2),
      needing('systems'),
    ];
    for (const [n, id] of ids.entries())
      await cases.open(nouns[n]!, id, 'requester', at, firstCommit(n === 1 ? { queue: 'breach' } : {}));
    const idsOf = async (...needs: string[]) =>
      (await cases.listOpen('need', needs, undefined, 10)).items.map(({ id }) => id);

    expect(await idsOf('systems')).toEqual([ids[0], ids[4]]);
    expect(await idsOf('systems', 'systems unread')).toEqual([ids[0], ids[3], ids[4]]);
    expect(await idsOf('other unread')).toEqual([ids[2]]);
    const first = await cases.listOpen('need', ['systems'], undefined, 2, 'breach');
    const second = await cases.listOpen('need', ['systems'], first.cursor, 2, 'breach');
    expect([first, second].map(({ items }) => items.map(({ id }) => id))).toEqual([
      [ids[0], ids[1]],
      [ids[4]],
    ]);
    await expect(cases.listOpen('need', ['systems'], first.cursor, 2)).rejects.toThrow(InvalidInput);

    await cases.change(nouns[0]!, ids[0]!, 'officer:1', counted());
    await cases.change(nouns[4]!, ids[4]!, 'officer:1', settle);
    expect(await idsOf('systems', 'systems unread')).toEqual([ids[3]]);
  });

  it('a page after a case has moved goes on where the last one ended', async () => {
    const first = await cases.list('settled', undefined, 1);
    const second = await cases.list('settled', first.cursor, 1);
    expect([...first.items, ...second.items].map(({ id }) => id).sort()).toEqual([idOf(3), idOf(8)].sort());
    expect(second.cursor).toBeUndefined();
  });

  it.each([
    '',
    'x',
    'bm9uc2Vuc2U',
    Buffer.from('["officer","2026-12-10 REQ-1"]').toString('base64url'),
    Buffer.from(JSON.stringify([null, 'x'.repeat(3000)])).toString('base64url'),
    Buffer.from('[null,{}]').toString('base64url'),
    Buffer.from('null').toString('base64url'),
  ])('a cursor that this list did not give out is refused: %s', async (cursor) => {
    const refused = await cases.list(undefined, cursor, 10).catch((fault) => fault);
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(refused.faults[0].pointer).toBe('#/cursor');
  });

  it('reconcile gets open cases whose time has come, oldest first, as many as it asks for', async () => {
    const all = await cases.due('2026-11-24T17:00:00.000Z', 100);
    expect(all).toHaveLength(38);
    const some = await cases.due('2026-11-24T16:10:00.000Z', 5);
    expect(some).toEqual(all.slice(0, 5));
    const wakes = await Promise.all(all.map(async ({ id }) => (await cases.read(tallies, id)).keys.wakeAt));
    expect(all.map(({ wakeAt }) => wakeAt)).toEqual(wakes);
    expect(wakes).toEqual(wakes.toSorted());
    expect(await cases.due('2026-11-24T16:00:00.000Z', 5)).toEqual([]);
    expect(await cases.due('2026-11-24T17:00:00.000Z', 0)).toEqual([]);
  });

  it('its 16 shards name every open case once and no other, each in the order of its time', async () => {
    const all = await cases.due('2026-11-24T17:00:00.000Z', 100);
    const found = await everyShard((shard) => cases.waking(shard));
    expect(found.flat().map(({ id }) => id)).not.toContain(idOf(3));
    expect(found.flat().map(({ id }) => id)).not.toContain('CTL-acme');
    expect(found.flat().toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      all.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    for (const one of found)
      expect(one).toEqual(one.toSorted((a, b) => Date.parse(a.wakeAt) - Date.parse(b.wakeAt)));
  });

  it('a shard goes on from an instant, and ends before another', async () => {
    const [from, before] = ['2026-11-24T16:10:00.000Z', '2026-11-24T16:20:00.000Z'];
    const isIn = ({ wakeAt }: { wakeAt: string }) => wakeAt >= from && wakeAt < before;
    const all = await cases.due('2026-11-24T17:00:00.000Z', 100);
    const found = await everyShard((shard) => cases.waking(shard, from, before));
    expect(found.flat()).toHaveLength(all.filter(isIn).length);
    expect(found.flat().length).toBeGreaterThan(0);
    expect(found.flat().every(isIn)).toBe(true);
  });

  it('without one kind it has no row of it, no shorter page and no cursor at it (R-13)', async () => {
    const breaches = { ...tallies, kind: 'breach' as const };
    for (let n = 0; n < 40; n++) {
      const workBy = `2026-12-${10 + (n % 4)}`;
      await cases.open(
        breaches,
        `BRE-${n}`,
        'officer:1',
        at,
        firstCommit({ queue: 'officer', workBy, assignee: 'olive' }),
      );
    }
    const sizes: number[] = [];
    let page = await cases.list(undefined, undefined, 10, 'breach');
    for (; page.cursor !== undefined; page = await cases.list(undefined, page.cursor, 10, 'breach')) {
      sizes.push(page.items.length);
      expect(Buffer.from(page.cursor, 'base64url').toString()).not.toContain('BRE-');
      expect(page.items.filter(({ kind }) => kind === 'breach')).toEqual([]);
    }
    expect([...sizes, page.items.length]).toEqual([10, 10, 10, 8]);
    const theirs = await cases.listAssigned('olive', undefined, 10, 'breach');
    expect(theirs).toEqual({ items: expect.any(Array) });
    expect(theirs.items.filter(({ kind }) => kind === 'breach')).toEqual([]);
    expect((await cases.list(undefined, undefined, 100)).items).toHaveLength(78);
  });

  it('of one kind it has every row once, in full pages, and no row of another (R-13)', async () => {
    const complaints = { ...tallies, kind: 'complaint' as const };
    for (let n = 0; n < 5; n++)
      await cases.open(
        complaints,
        `CMP-${n}`,
        'officer:1',
        at,
        firstCommit({ queue: 'officer', workBy: `2026-12-1${n % 3}` }),
      );
    const first = await cases.listKind('complaint', 'officer', undefined, 3);
    const second = await cases.listKind('complaint', 'officer', first.cursor, 3);

    expect(first.items.map(({ id }) => id)).toEqual(['CMP-0', 'CMP-3', 'CMP-1']);
    expect(second).toEqual({ items: expect.any(Array) });
    expect(second.items.map(({ id }) => id)).toEqual(['CMP-4', 'CMP-2']);
    const from = await cases.listKind('complaint', 'officer', undefined, 3, '2026-12-12');
    expect(from.items.map(({ id }) => id)).toEqual(['CMP-2']);
    expect((await cases.listKind('complaint', 'settled', undefined, 3)).items).toEqual([]);
    await expect(cases.listKind('request', 'officer', first.cursor, 3)).rejects.toThrow(InvalidInput);
  });
});

it('without breaches, no read of the index goes to a queue of theirs (R-13)', async () => {
  const asked: unknown[] = [];
  const table = {
    query: ({ values }: Selection) => {
      asked.push(values?.queue);
      return places.slice(places.length);
    },
  } as unknown as Table;
  await caseLists(table).list(undefined, undefined, 10, 'breach');
  expect(asked).toEqual(['requester', 'officer']);
  await caseLists(table).list(undefined, undefined, 10);
  expect(asked.slice(2)).toEqual(['requester', 'officer', 'breach']);
});
