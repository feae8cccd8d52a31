import { describe, expect, it } from 'vitest';
import { violationsOf } from './checker/checker.ts';
import { play } from './play.ts';
import { deploy } from './worlds/deploy.ts';
import { restore, sentWhileLocked, withoutLostMinutes } from './worlds/restore.ts';

const played = (seed: number) => play(restore(seed), (left) => violationsOf(withoutLostMinutes(left)));

describe('a table that is put back in the middle of the sending (F12)', () => {
  it.each([1, 2, 3, 4, 5])(
    'seed %i: nobody is notified before two officers said so, and nobody is lost',
    async (seed) => {
      const { evidence, reach, violations } = await played(seed);
      expect(reach.restored).toBe(1);
      expect(violations).toEqual([]);
      expect(sentWhileLocked(evidence)).toEqual([]);
    },
  );
});

describe('a deployment under sleeping machines (F9)', () => {
  it.each([1, 2, 3])('seed %i keeps every promise', async (seed) => {
    const { reach, violations } = await play(deploy(seed), violationsOf);
    expect(reach.deploy).toBe(1);
    expect(violations).toEqual([]);
  });
});
