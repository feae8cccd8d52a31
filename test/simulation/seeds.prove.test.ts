import { expect, it } from 'vitest';
import { allSeeds, playSeed } from './support/seeds.ts';

it.each(allSeeds.filter(({ proved }) => proved))(
  '$world $seed, which is not played every day: $defect',
  async (seed) => {
    expect(await playSeed(seed)).toEqual([]);
  },
  400_000,
);
