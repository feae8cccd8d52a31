import { expect, it } from 'vitest';
import { violationsOf } from './checker/checker.ts';
import { play } from './play.ts';
import { reachOf, tooSeldom } from './reach.ts';
import { transfers } from './worlds/transfers.ts';

/** An everyday seed. */
it('a world of transfers keeps every promise with many faults, and something happens (P11 to P21)', async () => {
  const played = await play(transfers(7), violationsOf);
  console.log(JSON.stringify(Object.fromEntries(Object.entries(played.reach).filter(([k])=>/transfer|hand|perm|denial|fault|own/.test(k))),null,1), played.events);
  expect(played.violations).toEqual([]);
});
