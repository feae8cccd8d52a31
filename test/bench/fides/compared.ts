import { medianOf } from '../verdict.ts';

/** Two neighbors of a round: what each took in a second. */
export interface Pair {
  readonly laptop: number;
  readonly fides: number;
}

export interface Compared {
  readonly concurrency: number;
  readonly laptop: number;
  readonly fides: number;
  /** Of the laptop to Fides, in the middle of the rounds; above 1 the laptop is ahead. */
  readonly ratio: number;
  /** Of the ratio: half of the rounds are nearer to it than this. */
  readonly spread: number;
}

export const compare = (concurrency: number, pairs: readonly Pair[]): Compared => {
  const ratios = pairs.map(({ laptop, fides }) => laptop / fides);
  const ratio = medianOf(ratios);
  return {
    concurrency,
    laptop: medianOf(pairs.map(({ laptop }) => laptop)),
    fides: medianOf(pairs.map(({ fides }) => fides)),
    ratio,
    spread: medianOf(ratios.map((one) => Math.abs(one - ratio))) / ratio,
  };
};

/** 0: ahead everywhere by more than the spread; 1: behind somewhere by more than it; 2: too noisy to say, or nothing was measured. */
export const exitCodeOf = (all: readonly Compared[]): 0 | 1 | 2 => {
  if (all.some(({ ratio, spread }) => ratio * (1 + spread) < 1)) return 1;
  const isAhead = ({ ratio, spread }: Compared): boolean => ratio * (1 - spread) > 1;
  return all.length > 0 && all.every(isAhead) ? 0 : 2;
};

const cells = (...texts: readonly (string | number)[]): string =>
  texts.map((text) => String(text).padStart(12)).join('');

export const tableOf = (all: readonly Compared[]): string =>
  [
    cells('at once', 'laptop/s', 'Fides/s', 'ratio', 'spread'),
    ...all.map(({ concurrency, laptop, fides, ratio, spread }) =>
      cells(
        concurrency,
        laptop.toFixed(1),
        fides.toFixed(1),
        ratio.toFixed(2),
        `${(100 * spread).toFixed(0)} %`,
      ),
    ),
  ].join('\n');
