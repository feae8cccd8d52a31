import type { Cell } from './cell.ts';

/** So that the first few of any length are spread over the whole of it. */
const goldenRatio = (Math.sqrt(5) - 1) / 2;

const scattered = (cells: readonly Cell[], from: number): readonly Cell[] =>
  cells
    .map((cell, n) => ({ cell, place: ((n + from) * goldenRatio) % 1 }))
    .sort((a, b) => a.place - b.place)
    .map(({ cell }) => cell);

/** At most so many cells, the same ones each time: as many of each fault on each path as there are, from all over the path. */
export const sampleOf = (cells: readonly Cell[], most: number): readonly Cell[] => {
  const groups = [...Map.groupBy(cells, ({ path, kind }) => `${path} ${kind}`).values()].map(scattered);
  const rounds = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => groups.flatMap((group) => group[round] ?? []))
    .flat()
    .slice(0, most);
};
