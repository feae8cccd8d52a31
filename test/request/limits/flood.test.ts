import { describe, expect, it } from 'vitest';
import { laneLimits } from '#domain/case/letter-limits.ts';
import { aFloodedHouse, carl, cora, rita, shapes, victim } from '#test/support/flooded.ts';
import { runs } from '#test/support/runs.ts';

const perDay = { asks: 5 + 12, tells: 20 + 24 };

/** A flood of any size ends in as many letters: the bound is the store's, not the sender's. */
describe.each([240, 600].slice(0, runs(1, 2)).map((total) => ({ total })))(
  '$total requests in a day',
  ({ total }) => {
    it('a victim gets at most 5 questions + 12 lists, 20 others + 24 lists (S12)', async () => {
      const on = await aFloodedHouse();
      await on.flood(total, Object.values(shapes));

      for (const to of [victim, cora, carl, rita]) {
        const { asks, tells, lists } = on.counted(to);
        expect({ to, asks: asks <= laneLimits.asks.singly, tells: tells <= laneLimits.tells.singly }).toEqual(
          {
            to,
            asks: true,
            tells: true,
          },
        );
        for (const list of lists) expect(list.letters).toBeLessThanOrEqual(list.asks ? 12 : 24);
      }
      const { asks, tells, lists } = on.counted(victim);
      expect(asks + (lists.find((one) => one.asks)?.letters ?? 0)).toBeLessThanOrEqual(perDay.asks);
      expect(tells + (lists.find((one) => !one.asks)?.letters ?? 0)).toBeLessThanOrEqual(perDay.tells);
      // Not vacuous: the flood reaches every limit.
      expect([asks, tells, lists.length]).toEqual([5, 20, 2]);
      expect(on.counted(rita).asks).toBe(5);
      expect(on.counted(rita).lists[0]?.letters).toBeGreaterThanOrEqual(11);
      expect(on.counted(cora)).toMatchObject({ asks: 5, tells: 20 });
    }, 60_000);
  },
);

it('what strangers type about one path takes no place of another (S12, R-9)', async () => {
  const on = await aFloodedHouse();
  // A flood that names Cora's own address, but nothing of Acme's.
  await on.flood(72, [{ email: cora, controller: 'Nobody Inc.' }]);
  const before = on.counted(cora).asks;
  await on.receive(shapes['a roster']);
  expect(on.counted(cora).asks).toBe(before + 1);
  await on.receive(shapes['an account']);
  expect(on.counted(rita).asks).toBe(1);
}, 60_000);
