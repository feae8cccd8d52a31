import { describe, expect, it } from 'vitest';
import { allSeeds, playSeed } from './support/seeds.ts';
import { isWorld } from './worlds.ts';

describe('seeds that failed once', () => {
  it('each names its world and its defect, once', () => {
    expect(allSeeds.filter(({ world, defect }) => !isWorld(world) || defect.length < 10)).toEqual([]);
    expect(new Set(allSeeds.map(({ world, seed }) => `${world} ${seed}`)).size).toBe(allSeeds.length);
  });

  it('each defect of a world that is played every day has a seed that is', () => {
    const everyday = allSeeds.filter(({ proved }) => !proved);
    const missing = allSeeds.filter(
      ({ world, defect }) =>
        everyday.some((one) => one.world === world) &&
        !everyday.some((one) => one.world === world && one.defect.startsWith(defect)),
    );
    expect(missing).toEqual([]);
  });

  it.each(allSeeds.filter(({ proved }) => !proved))(
    '$world $seed: $defect',
    async (seed) => {
      expect(await playSeed(seed)).toEqual([]);
    },
    120_000,
  );
});
