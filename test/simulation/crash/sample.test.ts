import { expect, it } from 'vitest';
import type { Cell } from './cell.ts';
import { sampleOf } from './sample.ts';

const cellsOf = (path: string, kind: Cell['kind'], many: number): readonly Cell[] =>
  Array.from({ length: many }, (_, n) => ({ path, at: `${n}`, kind, redrives: 1 }));

it('a sample has as many of each fault on each path as there are, from the whole path, and is the same each time', () => {
  const cells = [
    ...cellsOf('inquiry', 'slow', 100),
    ...cellsOf('inquiry', 'throttled', 1),
    ...cellsOf('breach', 'slow', 50),
  ];
  const sample = sampleOf(cells, 9);
  const times = Map.groupBy(sample, ({ path, kind }) => `${path} ${kind}`);
  expect([...times].map(([group, all]) => [group, all.length])).toEqual([
    ['inquiry slow', 4],
    ['inquiry throttled', 1],
    ['breach slow', 4],
  ]);
  const quarters = (times.get('inquiry slow') ?? []).map(({ at }) => Math.floor(Number(at) / 34));
  expect(new Set(quarters).size).toBe(3);
  expect(sampleOf(cells, 9)).toEqual(sample);
  expect(sampleOf(cells, 1000)).toHaveLength(cells.length);
});
