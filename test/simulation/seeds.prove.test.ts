import { expect, it } from 'vitest';
import { allSeeds, playSeed } from './support/seeds.ts';

it.each(allSeeds.filter(({ proved }) => proved))(
  '$world $seed, which takes longer than an everyday test may: $defect',
  async (seed) => {
    expect(await playSeed(seed)).toEqual([]);
  },
  400_000,
);
