import { expect, it } from 'vitest';
import { play } from './play.ts';
import { sentenceOf } from './report.ts';
import { eachOf, type Surface, surfaces } from './surfaces.ts';

const calls = 1000;

it.each(Object.keys(surfaces) as readonly Surface[])(
  `${calls} hostile calls to the surface “%s”: 0 faults of ours, 0 injections, 0 half-written cases (S11)`,
  async (surface) => {
    const only = surfaces[surface];
    const { violations, figures } = await play({ seed: 1017, each: eachOf(surface, calls), only });
    expect(violations.map(sentenceOf)).toEqual([]);
    expect([...figures.calls.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(calls);
  },
  120_000,
);
