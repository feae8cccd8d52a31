import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { rowStates } from '#domain/notice/recipients.ts';
import { dynamodbLedger } from '#functions/adapters/dynamodb-ledger.ts';
import type { Key } from '#functions/adapters/dynamodb-table.ts';
import { type EarlierItem, earlierItem, pageItem, rowsOf } from '#functions/adapters/ledger-item.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';
import type { LedgerPage, LedgerRow } from '#ports/ledger.ts';
import { runs } from '#test/support/runs.ts';

const caseId = `BRE-${'7'.repeat(26)}`;
const began = Date.parse('2026-12-05T05:10:00.000Z');
const idOf = (n: number): string =>
  `0100${(began + 90 * n).toString(16).padStart(12, '0')}-${randomUUID()}-000000`;
const row = (n: number, over: Partial<LedgerRow> = {}): LedgerRow => ({
  ...{ ref: `C-${10_000 + n}`, hash: randomBytes(12).toString('base64url'), state: 'delivered' },
  ...{ messageId: idOf(n), ...over },
});
const pageOf = (rows: readonly LedgerRow[], over: Partial<LedgerPage> = {}): LedgerPage => ({
  ...{
    caseId,
    list: '1',
    page: 7,
    owner: randomUUID(),
    writtenAt: '2026-12-05T05:10:00.000Z',
    rows,
    ...over,
  },
});

/** As DynamoDB counts: names and values. */
const bytesOf = (item: object): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + name.length + (value as string).length, 0);

describe('a page of the ledger, packed', () => {
  const rows = Array.from({ length: 50 }, (_, n) => row(n));

  it('takes two write units for 50 delivered letters: 0.12 a recipient when it is written three times', () => {
    const item = { ...pageItem(pageOf(rows)), pk: `BREACH#${caseId}`, sk: 'PAGE#1#0000007' };

    expect(bytesOf(item)).toBeLessThanOrEqual(2048);
    expect(bytesOf({ ...earlierItem(pageOf(rows)), pk: item.pk, sk: item.sk })).toBeGreaterThan(4096);
    expect((3 * 2) / rows.length).toBeLessThanOrEqual(0.15);
  });

  it.each<[string, readonly LedgerRow[]]>([
    ['of every state', rowStates.map((state, n) => row(n, { state }))],
    ['of no letter yet', rows.map(({ messageId: _, ...one }) => ({ ...one, state: 'waiting' }))],
    [
      'with a letter now and then',
      rows.map(({ messageId, ...one }, n) => (n % 3 ? one : { ...one, messageId: messageId! })),
    ],
    ['with ids that are not in order', rows.toReversed()],
    ['with ids of another form', [row(1), row(2, { messageId: '0100-2' })]],
    ['with seals of another form', [row(1, { hash: 'hash-of-1' }), row(2)]],
    [
      'with all that a row can have',
      [row(1, { possibleDuplicate: true, postedOn: '2026-12-09', statement: 's' }), row(2)],
    ],
    ['with references in every script', [row(1, { ref: 'É–客' }), row(2, { ref: 'x'.repeat(200) })]],
    ['with one row', [row(1)]],
    ['without a row', []],
  ])('comes back as it was: %s', (_, some) => {
    expect(rowsOf(pageItem(pageOf(some)))).toEqual(some);
  });

  it('comes back as it was, whatever the page', () => {
    const chance = (of: number) => randomBytes(1)[0]! % of;
    for (let n = 0; n < runs(400, 4000); n += 1) {
      const some = Array.from({ length: chance(51) }, (_, at) => {
        const { messageId, ...one } = row(chance(200), { state: rowStates[chance(rowStates.length)]! });
        const number = String(chance(256) * 3901).padStart(6, '0');
        const id = `${randomBytes(8).toString('hex')}-${randomUUID()}-${number}`;
        return chance(4) === 0 ? one : { ...one, messageId: at % 2 ? id : messageId! };
      });
      expect(rowsOf(pageItem(pageOf(some)))).toEqual(some);
    }
  });

  it('of an earlier release is read, and is written over by whoever saw it as it is', async () => {
    const table = new MemoryTable();
    const ledger = dynamodbLedger(table);
    const before = pageOf([row(1, { state: 'sent' }), row(2, { state: 'unknown', possibleDuplicate: true })]);
    const key: Key = { pk: `BREACH#${caseId}`, sk: 'PAGE#1#0000007' };
    const earlier: EarlierItem = earlierItem(before);
    await table.put({ ...key, ...earlier });
    expect(await ledger.read(before)).toEqual(before);

    const other = { ...before, rows: [row(1, { state: 'sent' }), before.rows[1]!] };
    expect(await ledger.write({ ...other, owner: 'x' }, other)).toBe(false);
    const next = { ...before, rows: [{ ...before.rows[0]!, state: 'delivered' as const }, before.rows[1]!] };
    expect(await ledger.write(next, before)).toBe(true);
    expect(await ledger.write(next, before)).toBe(true);
    expect(await ledger.write({ ...next, owner: 'y' }, before)).toBe(false);
    expect(await ledger.read(before)).toEqual(next);
    expect(await table.get(key)).not.toHaveProperty('states');
  });
});
