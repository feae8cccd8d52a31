import { describe, expect, it } from 'vitest';
import { InvalidInput } from '#domain/case/errors.ts';
import type { Group } from '#domain/case/groups.ts';
import { countTransfers } from '#functions/transfer/count-transfers.ts';
import { readerIn, transferWorld } from '#test/support/transfer-world.ts';
import { entries } from '#test/support/transfers.ts';

describe('the transfers of a year, for its certificate (P21, 47 CFR 64.2009(c), (e))', () => {
  it('counts each entry once, by case and outcome, and lists each try to sell (P28)', async () => {
    const w = await transferWorld();
    const count = async (group: Group, year = 2026) =>
      (await countTransfers(w)({ year }, readerIn(group))).body;
    const allowed = (await w.record(entries.T8)).body.id;
    await w.confirm(allowed, 'ben', 'officer');
    await w.record({ ...entries.T8, what: 'Bills of October.' });
    await w.record({ ...entries.T3, law: undefined }).catch(() => {});
    // Other data is no matter of this certificate.
    await w.record(entries.T2);
    await w.record({ ...entries.T8, case: 'sale', recipient: 'Broker Inc.' }).catch(() => {});
    await w.record({ ...entries.T4, nonDisclosure: true });
    const counts = [
      { case: 'T3', stage: 'refused', count: 1 },
      { case: 'T8', stage: 'waiting', count: 1 },
      { case: 'T8', stage: 'allowed', count: 1 },
      { case: null, stage: 'refused', count: 1 },
    ];
    const refusedSales = [{ recipient: 'Broker Inc.', stage: 'refused', by: { officer: 'ann' } }];
    const seen = await count('officer');
    expect(seen).toMatchObject({ year: 2026, total: 4, counts, refusedSales });
    expect(Object.keys(seen)).not.toContain('underOrder');
    expect(await count('dpo')).toMatchObject({
      ...{ total: 5, underOrder: 1, refusedSales },
      counts: [counts[0], { case: 'T4', stage: 'waiting', count: 1 }, ...counts.slice(1)],
    });
    expect(await count('supervisor', 2025)).toEqual({
      ...{ year: 2025, total: 0, counts: [], refusedSales: [], underOrder: 0 },
    });
  });

  it('counts all of a year that has more than a page of them', async () => {
    const w = await transferWorld();
    for (let n = 0; n < 120; n += 1) await w.record({ ...entries.T8, what: `Bill ${n}.` });
    const { total, counts } = (await countTransfers(w)({ year: 2026 }, readerIn('officer'))).body;
    expect([total, counts]).toEqual([120, [{ case: 'T8', stage: 'waiting', count: 120 }]]);
    await expect(countTransfers(w)({ year: 26 }, readerIn('officer'))).rejects.toThrow(InvalidInput);
  });
});
