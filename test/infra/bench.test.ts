import { describe, expect, it } from 'vitest';
import { type Counts, exitCodeOf, grown, judge, mostSpread } from '../bench/verdict.ts';

const judged = (...ratios: readonly number[]) => judge({ name: 'a', ratios, budget: 1.05 });

describe('the bench', () => {
  it('passes a bundle that is beyond its budget by less than its spread', () => {
    expect(judged(1.0, 1.07, 1.14)).toMatchObject({ isOver: false });
  });

  it('fails a bundle that is beyond its budget by more than its spread', () => {
    expect(judged(1.19, 1.2, 1.21)).toMatchObject({ ratio: 1.2, isOver: true });
  });

  it.each([
    { code: 0, because: 'all are within', all: [judged(1, 1, 1.01), judged(0.9, 0.91, 0.92)] },
    { code: 1, because: 'one is beyond', all: [judged(1, 1, 1.01), judged(1.19, 1.2, 1.21)] },
    {
      code: 2,
      because: `the spread is over ${mostSpread}`,
      all: [judged(0.8, 1, 1.2), judged(1.2, 1.5, 1.8)],
    },
    { code: 2, because: 'nothing was measured', all: [] },
    { code: 2, because: 'a bundle was not measured', all: [judged(1, 1, 1), judged()] },
  ])('ends with $code when $because', ({ code, all }) => {
    expect(exitCodeOf(all)).toBe(code);
  });

  it.each<{ now: Counts; said: number; because: string }>([
    { now: { writes: 51 }, said: 0, because: 'two in a hundred more' },
    { now: { writes: 52 }, said: 1, because: 'four in a hundred more' },
    { now: { writes: 10 }, said: 0, because: 'fewer' },
    { now: {}, said: 1, because: 'not counted any more' },
    { now: { writes: 50, reads: 1 }, said: 1, because: 'a new count' },
  ])('says $said counts that grew: $because', ({ now, said }) => {
    expect(grown({ writes: 50 }, now)).toHaveLength(said);
  });
});
