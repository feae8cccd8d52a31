import { describe, expect, it } from 'vitest';
import { violationsOf } from './checker/checker.ts';
import { play } from './play.ts';
import seeds from './seeds.json' with { type: 'json' };
import { isWorld, worlds } from './worlds.ts';

interface Seed {
  readonly world: string;
  readonly seed: number;
  /** The defect that it found, by the name under which the change log has it. */
  readonly defect: string;
}

const all: readonly Seed[] = seeds;

describe('seeds that failed once', () => {
  it('each names its world and its defect, once', () => {
    expect(all.filter(({ world, defect }) => !isWorld(world) || defect.length < 10)).toEqual([]);
    expect(new Set(all.map(({ world, seed }) => `${world} ${seed}`)).size).toBe(all.length);
  });

  it.for(all)('$world $seed: $defect', async ({ world, seed }) => {
    if (!isWorld(world)) throw new Error(`${world} is no world`);
    expect((await play(worlds[world](seed), violationsOf)).violations).toEqual([]);
  });
});
