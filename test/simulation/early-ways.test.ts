import { expect, it } from 'vitest';
import { after, earlyWays } from '#test/support/breach/early-ways.ts';

it.each(earlyWays)(
  '$way: the checker finds no stop ended but by the law, and customers stay barred',
  async ({ acts, at }) => {
    const { wrong, barred } = await after(acts, at);
    expect({ wrong, barred }).toEqual({ wrong: [], barred: expect.any(String) });
  },
);
