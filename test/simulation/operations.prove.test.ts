import { describe, expect, it } from 'vitest';
import { play } from './play.ts';
import { checkOf, type WorldName, worlds } from './worlds.ts';

const played = (world: WorldName, seed: number) => play(worlds[world](seed), checkOf[world]);

describe('a table that is put back in the middle of the sending (F12)', () => {
  it.each([1, 2, 3, 4, 5])(
    'seed %i: nobody is notified before two officers said so, and nobody is lost',
    async (seed) => {
      const { reach, violations } = await played('restore', seed);
      expect(reach.restored).toBe(1);
      expect(violations).toEqual([]);
    },
  );
});

describe('a deployment under sleeping machines (F9)', () => {
  it.each([1, 2, 3])('seed %i keeps every promise', async (seed) => {
    const { reach, violations } = await played('deploy', seed);
    expect(reach.deploy).toBe(1);
    expect(violations).toEqual([]);
  });
});
