import { afterAll, expect, it } from 'vitest';
import { partOf, shareOf } from '#test/support/part.ts';
import { breachReach } from '../breach-reach.ts';
import type { Played } from '../plan.ts';
import { play } from '../play.ts';
import { reachOf, tooSeldom, type Wanted } from '../reach.ts';
import { checkOf, worlds } from '../worlds.ts';

/** Plays these seeds: no promise is broken, every record ends, and the list went through what it is for. */
export const proveBreaches = (
  title: string,
  world: 'breaches' | 'race',
  seeds: readonly number[],
  wanted: Wanted,
): void => {
  const played: Pick<Played, 'reach' | 'faults'>[] = [];

  it.each(partOf(seeds))(
    title,
    async (seed) => {
      const { violations, evidence, faults } = await play(worlds[world](seed), checkOf[world]);
      played.push({ reach: breachReach(evidence), faults });
      expect(violations).toEqual([]);
    },
    240_000,
  );

  it(`all of ${seeds.length} went through what they are for`, () => {
    expect(tooSeldom(reachOf(played), shareOf(wanted))).toEqual([]);
  });

  afterAll(() => {
    const reached = reachOf(played);
    const lines = Object.keys(wanted).map((name) => `${name} ${reached[name] ?? 0}`);
    console.info(`${played.length} plays: ${lines.join(', ')}`);
  });
};
