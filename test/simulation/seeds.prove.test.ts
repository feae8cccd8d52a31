import { expect, it } from 'vitest';
import { partOf } from '#test/support/part.ts';
import { allSeeds, playSeed } from './support/seeds.ts';

it.each(partOf(allSeeds.filter(({ proved }) => proved)))(
  '$world $seed, which is not played every day: $defect',
  async (seed) => {
    expect(await playSeed(seed)).toEqual([]);
  },
  400_000,
);
