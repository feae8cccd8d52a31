import { describe, expect, it } from 'vitest';
import { violationsOf } from './checker/checker.ts';
import { happened, ofKind, read } from './checker/reading.ts';
import { sumOf } from './coverage.ts';
import { playJob } from './job.ts';
import { play } from './play.ts';
import { tooSeldom } from './reach.ts';
import { erasures } from './worlds/erasures.ts';

const seeds = (world: 'holders' | 'erasures', from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({ world, seed: from + n }));

const reached: Readonly<Record<string, number>>[] = [];

describe('eight worlds of systems that hold data, four of erasures', () => {
  it.each([...seeds('holders', 5001, 8), ...seeds('erasures', 6001, 4)])(
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
    expect(tooSeldom(sumOf(reached), wanted)).toEqual([]);
  });
});

it('two years later lawsuits begin while personal data is erased: nothing that must be kept goes (P47)', async () => {
  const { violations, reach, evidence } = await play(erasures(1), violationsOf);
  expect(violations).toEqual([]);
  expect(tooSeldom(reach, { asked: 8, 'preservation begun': 5, 'preservation ended': 5 })).toEqual([]);
  const erasedAt = ofKind(read(evidence), 'request').flatMap((one) =>
    happened(one, 'personal-data-erased').map(({ at }) => at),
  );
  // All of them in the end, and one of them only after its lawsuit.
  expect(erasedAt).toHaveLength(8);
  expect(Math.max(...erasedAt) - Math.min(...erasedAt)).toBeGreaterThan(3 * 86_400_000);
}, 300_000);
