import { describe, expect, it } from 'vitest';
import { partOf, shareOf } from '#test/support/part.ts';
import { sumOf } from './coverage.ts';
import { playJob } from './job.ts';
import { tooSeldom } from './reach.ts';

const seeds = (world: 'holders' | 'erasures', from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({ world, seed: from + n }));

const reached: Readonly<Record<string, number>>[] = [];

describe('eight worlds of systems that hold data, four of erasures', () => {
  it.each(partOf([...seeds('holders', 5001, 8), ...seeds('erasures', 6001, 4)]))(
    '$world $seed keeps every promise (R-21, P47)',
    async (job) => {
      const { violations, reach } = await playJob(job);
      reached.push(reach);
      expect(violations).toEqual([]);
    },
    300_000,
  );

  it('a lawsuit stops what a system was told already, and a system is late', () => {
    const wanted = { 'instruction not read holder-instruction-stopped': 5, 'system late answered': 5 };
    expect(tooSeldom(sumOf(reached), shareOf(wanted))).toEqual([]);
  });
});
