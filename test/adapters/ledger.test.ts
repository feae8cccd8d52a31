import { afterAll, describe, expect, it } from 'vitest';
import { isEmailed, rowStates } from '#domain/notice/recipients.ts';
import { chance } from '#functions/adapters/chance.ts';
import { dynamodbLedger } from '#functions/adapters/dynamodb-ledger.ts';
import { memoryLedger } from '#functions/adapters/memory/ledger.ts';
import type { LedgerPage, LedgerRow, PageEvent } from '#ports/ledger.ts';
import { startTable } from '#test/support/adapters/dynalite-table.ts';

const started = await startTable();
afterAll(() => started.stop());

const places = [
  { where: 'in memory', open: memoryLedger },
  { where: 'in DynamoDB', open: () => dynamodbLedger(started.table) },
];

const row = (n: number, over: Partial<LedgerRow> = {}): LedgerRow => ({
  ref: `C-${n}`,
  hash: `hash-of-${n}`,
  state: 'sent',
  messageId: `0100-${n}`,
  ...over,
});
const pageOf = (caseId: string, page: number, rows: readonly LedgerRow[], list = '1'): LedgerPage => ({
  ...{ caseId, list, page, rows, owner: 'worker-1', writtenAt: '2026-12-05T05:10:00.000Z' },
});
const event = (position: number, type: PageEvent['type'] = 'sent'): PageEvent => ({
  ...{ position, type, messageId: `0100-${position}`, owner: 'worker-1' },
});

describe.each(places)('the ledger $where', ({ open }) => {
  const ledger = open();
  const newCase = () => chance.caseId('breach');

  it('gives back every row as it was written, in every state', async () => {
    const rows = rowStates.map((state, n) => {
      const { messageId, ...bare } = row(n, { state });
      return isEmailed(state) ? { ...bare, state, messageId: messageId ?? '' } : { ...bare, state };
    });
    const page = pageOf(newCase(), 12, [
      ...rows,
      row(90, { possibleDuplicate: true }),
      row(91, { state: 'bounced', postedOn: '2026-12-09' }),
    ]);
    expect(await ledger.write(page, undefined)).toBe(true);
    expect(await ledger.read(page)).toEqual(page);
    expect(await ledger.read({ ...page, page: 13 })).toBeUndefined();
    expect(await ledger.read({ ...page, list: '2' })).toBeUndefined();
  });

  it('a page is written once; the same write again, after a lost reply, is known to be one’s own', async () => {
    const page = pageOf(newCase(), 0, [row(1), row(2)]);
    expect(await ledger.write(page, undefined)).toBe(true);
    expect(await ledger.write(page, undefined)).toBe(true);
    const other = { ...page, owner: 'worker-2', rows: [row(1, { messageId: 'x' }), row(2)] };
    expect(await ledger.write(other, undefined)).toBe(false);
    expect(await ledger.read(page)).toEqual(page);
  });

  it('of twenty who change a page they all saw the same one wins', async () => {
    const page = pageOf(newCase(), 0, [row(1), row(2)]);
    await ledger.write(page, undefined);
    const writes = Array.from({ length: 20 }, (_, n) =>
      ledger.write({ ...page, rows: [row(1, { messageId: `other-${n}` }), row(2)] }, page),
    );
    expect((await Promise.all(writes)).filter(Boolean)).toHaveLength(1);
  });

  it('a day of posting is a change like any other', async () => {
    const page = pageOf(newCase(), 0, [row(1, { state: 'bounced' })]);
    await ledger.write(page, undefined);
    const emailed = { ...page, rows: [row(1, { state: 'bounced', postedOn: '2026-12-09' })] };
    expect(await ledger.write(emailed, page)).toBe(true);
    expect(await ledger.write({ ...page, rows: [row(1, { state: 'complained' })] }, page)).toBe(false);
    expect(await ledger.write({ ...emailed, rows: [row(1, { state: 'complained' })] }, emailed)).toBe(true);
  });

  it.each([
    {
      what: 'a mark',
      change: (page: LedgerPage) => ({
        ...page,
        rows: [page.rows[0]!, { ...page.rows[1]!, possibleDuplicate: true as const }],
      }),
    },
    { what: 'another owner', change: (page: LedgerPage) => ({ ...page, owner: 'worker-2' }) },
    {
      what: 'another instant',
      change: (page: LedgerPage) => ({ ...page, writtenAt: '2026-12-05T05:40:00.000Z' }),
    },
  ])('$what alone is a change like any other: nobody writes over it unseen', async ({ change }) => {
    const page = pageOf(newCase(), 0, [
      row(1, { state: 'unknown', possibleDuplicate: true }),
      row(2, { state: 'unknown' }),
    ]);
    await ledger.write(page, undefined);
    const changed = change(page);
    expect(await ledger.write(changed, page)).toBe(true);
    const late = { ...page, rows: [row(1), row(2)] };
    expect(await ledger.write(late, page)).toBe(false);
    expect(await ledger.read(page)).toEqual(changed);
    expect(await ledger.write({ ...changed, rows: [...late.rows] }, changed)).toBe(true);
  });

  it('pages come in order, of one list or of all, and only the case’s own', async () => {
    const id = newCase();
    for (const page of [10, 9, 100_000, 0]) await ledger.write(pageOf(id, page, [row(page)]), undefined);
    await ledger.write(pageOf(id, 1, [row(1)], '2'), undefined);
    await ledger.write(pageOf(newCase(), 1, [row(1)]), undefined);
    const numbers = async (list?: string) => {
      const all: string[] = [];
      for await (const page of ledger.pages(id, list)) all.push(`${page.list}/${page.page}`);
      return all;
    };
    expect(await numbers('1')).toEqual(['1/0', '1/9', '1/10', '1/100000']);
    expect(await numbers()).toEqual(['1/0', '1/9', '1/10', '1/100000', '2/1']);
  });

  it('events of a page that is not written yet are kept, each once', async () => {
    const key = { caseId: newCase(), list: '1', page: 4 };
    expect(await ledger.deferredEvents(key)).toEqual([]);
    await ledger.deferEvents(key, [event(0), event(1)]);
    await ledger.deferEvents(key, [event(1), event(1, 'bounced')]);
    const kept = await ledger.deferredEvents(key);
    expect(kept).toHaveLength(3);
    expect(kept).toEqual(expect.arrayContaining([event(0), event(1), event(1, 'bounced')]));
    expect(await ledger.read(key)).toBeUndefined();
  });
});
