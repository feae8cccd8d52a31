import { expect, it } from 'vitest';
import { breaches } from '#domain/breach/noun.ts';
import { requests } from '#domain/request/request.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { rebuildReports, reportOf } from '#functions/adapters/dynamodb-reports.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';
import { id as breachId, recorded } from '#test/support/domain/breach.ts';
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
  return { table, cases, ids, clock };
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
  expect(Object.keys(line ?? {}).toSorted()).toEqual(['head', 'id', 'kind', 'report']);
  const { history } = await cases.read(requests, line?.id ?? '');
  expect(line?.head).toBe(history.at(-1)?.hash.slice(0, 32));
});

it('lines that are made anew from the histories equal those that the commits wrote; a second run writes none', async () => {
  const { table, cases, ids } = await world();
  const before = table.snapshot();
  expect(await rebuildReports(table)).toEqual({ all: 6, mended: 0, changed: 0 });
  for (const id of ids) {
    const stored = await table.get({ pk: `REQUEST#${id}`, sk: 'CASE' });
    const { receivedIn: _, endedIn: __, report: ___, reportedBy: ____, ...rest } = stored ?? {};
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

/** Entered late by Olive, so a second officer confirms; a note that reports do not count follows. */
const signed = async (by = 'omar') => {
  const { table, cases, clock } = await world();
  const id = `REQ-${'9'.repeat(26)}`;
  const entry = { at: '2026-11-24T18:00:00.000Z', by: 'olive', late: true, needsSecond: true };
  await cases.open(requests, id, 'officer:olive', '2026-11-24T18:00:00.000Z', [received({ entry } as never)]);
  clock.set('2026-11-24T19:35:00.000Z');
  await cases.change(requests, id, `officer:${by}`, () => [{ type: 'entry-confirmed', by } as const]);
  await cases.change(requests, id, 'officer:olive', () => [
    { type: 'new-date-set', on: '2027-01-09' } as never,
  ]);
  const line = (await cases.reported('2026-11', 'receipt')).find((one) => one.id === id);
  return { table, cases, id, line };
};

it('says how long a second person took, and keeps it at the next commit (R-13)', async () => {
  const { line } = await signed();
  expect(line?.signed).toEqual([{ what: 'entry', minutes: 95 }]);
  expect((await signed('olive')).line).not.toHaveProperty('signed');
});

it('the head of a line is that of the commit that last changed what reports count', async () => {
  const { cases, id, line } = await signed();
  const { history } = await cases.read(requests, id);
  expect(history).toHaveLength(3);
  expect(line?.head).toBe(history[1]?.hash.slice(0, 32));
});

it('heads and second signatures are made anew from the history, equal', async () => {
  const { table, id } = await signed();
  const before = table.snapshot();
  expect(await rebuildReports(table)).toMatchObject({ mended: 0 });
  const { reportedBy: _, signed: __, ...rest } = (await table.get({ pk: `REQUEST#${id}`, sk: 'CASE' })) ?? {};
  await table.put({ ...rest, pk: `REQUEST#${id}`, sk: 'CASE' });
  expect(await rebuildReports(table)).toMatchObject({ mended: 1 });
  expect(table.snapshot()).toEqual(before);
});

it('a breach is found by the month of its discovery, never among requests and complaints (R-13)', async () => {
  const { table, cases, clock } = await world();
  clock.set('2026-11-24T18:00:00.000Z');
  const first = recorded('2026-11-24T18:00:00.000Z');
  await cases.open(breaches, breachId, 'officer:ann', first.recordedAt, [first]);
  expect(await cases.discovered('2026-09')).toEqual([breachId]);
  expect(await cases.discovered('2026-11')).toEqual([]);
  for (const by of ['receipt', 'end'] as const)
    expect((await cases.reported('2026-09', by)).map(({ id }) => id)).toEqual([]);
  const before = table.snapshot();
  const { receivedIn, ...rest } = (await table.get({ pk: `BREACH#${breachId}`, sk: 'CASE' })) ?? {};
  expect(receivedIn).toBe('breach 2026-09');
  await table.put({ ...rest, pk: `BREACH#${breachId}`, sk: 'CASE' });
  expect(await rebuildReports(table)).toMatchObject({ mended: 1 });
  expect(table.snapshot()).toEqual(before);
});
