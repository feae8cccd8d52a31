import { expect, it } from 'vitest';
import { wildHistory } from '#test/support/breach/wild-history.ts';

it.each([2, 4, 6, 13])(
  'officers %i: whatever they do at any time, no stop ends but by the law, and none is told early (law of stopping 2 to 6)',
  async (seed) => {
    const { wrong } = await wildHistory(seed);
    expect(wrong).toEqual([]);
  },
);
