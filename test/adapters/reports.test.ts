import { expect, it } from 'vitest';
import { requests } from '#domain/request/request.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { rebuildReports, reportOf } from '#functions/adapters/dynamodb-reports.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';
import { received } from '#test/support/domain/request.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { testClock } from '#test/support/memory.ts';

const world = async () => {
  const clock = testClock('2026-11-24T18:00:00.000Z');
  const table = new MemoryTable();
  const cases = dynamodbCases(table, { clock, chance: hazardsOf(clock).chance });
  const ids = Array.from({ length: 6 }, (_, n) => `REQ-${String(n).padStart(26, '0')}`);
  for (const [n, id] of ids.entries()) {
    clock.set(`2026-11-2${n}T18:00:00.000Z`);
    await cases.open(requests, id, 'requester', '2026-11-24T18:00:00.000Z', [received()]);
    if (n > 2) await cases.change(requests, id, 'requester', () => [{ type: 'request-withdrawn' }]);
  }
  return { table, cases, ids };
};

it('a month’s report reads its own lines alone, by receipt and by end', async () => {
  const { cases, ids } = await world();
  const idsOf = async (month: string, by: 'receipt' | 'end') =>
    (await cases.reported(month, by)).map(({ id }) => id).toSorted();
  expect(await idsOf('2026-11', 'receipt')).toEqual(ids);
  expect(await idsOf('2026-11', 'end')).toEqual(ids.slice(3));
  expect(await idsOf('2026-10', 'receipt')).toEqual([]);
  const [line] = await cases.reported('2026-11', 'end');
  expect(line).toMatchObject({ kind: 'request', report: { what: 'access', end: { how: 'withdrawn' } } });
  expect(Object.keys(line ?? {}).toSorted()).toEqual(['id', 'kind', 'report']);
});

it('lines that are made anew from the histories equal those that the commits wrote; a second run writes none', async () => {
  const { table, cases, ids } = await world();
  const before = table.snapshot();
  expect(await rebuildReports(table)).toEqual({ all: 6, mended: 0, changed: 0 });
  for (const id of ids) {
    const stored = await table.get({ pk: `REQUEST#${id}`, sk: 'CASE' });
    const { receivedIn: _, endedIn: __, report: ___, ...rest } = stored ?? {};
    await table.put({ ...rest, pk: `REQUEST#${id}`, sk: 'CASE' });
  }
  expect(await cases.reported('2026-11', 'receipt')).toEqual([]);
  expect(await rebuildReports(table)).toEqual({ all: 6, mended: 6, changed: 0 });
  expect(table.snapshot()).toEqual(before);
  expect(await rebuildReports(table)).toEqual({ all: 6, mended: 0, changed: 0 });
});

it('a line that says something else than the history is written anew', async () => {
  const { table, cases, ids } = await world();
  const [id = ''] = ids;
  await table.update({ pk: `REQUEST#${id}`, sk: 'CASE' }, 'SET #endedIn = :endedIn', {
    ...{ if: 'attribute_exists(#pk)', values: { endedIn: '2026-11' } },
  });
  expect(await cases.reported('2026-11', 'end')).toHaveLength(4);
  expect((await rebuildReports(table)).mended).toBe(1);
  expect(await cases.reported('2026-11', 'end')).toHaveLength(3);
  expect(reportOf(await cases.read(requests, id)).endedIn).toBeUndefined();
});
