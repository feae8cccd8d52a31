import { medianOf } from '../verdict.ts';

/** What one round measured of one side. */
export interface Measured {
  /** Requests taken in a second. */
  readonly perSecond: number;
  /** Processor milliseconds that one of them took, until the last was answered. */
  readonly processorMs: number;
}

/** Two neighbors of a round. */
export interface Pair {
  readonly laptop: Measured;
  readonly fides: Measured;
}

export interface Compared {
  readonly concurrency: number;
  readonly laptop: Measured;
  readonly fides: Measured;
  /** Of the laptop to Fides, in the middle of the rounds; above 1 the laptop is ahead. */
  readonly ratio: number;
  /** Of the ratio: half of the rounds are nearer to it than this. */
  readonly spread: number;
}

const middleOf = (all: readonly Measured[]): Measured => ({
  perSecond: medianOf(all.map(({ perSecond }) => perSecond)),
  processorMs: medianOf(all.map(({ processorMs }) => processorMs)),
});

export const compare = (concurrency: number, pairs: readonly Pair[]): Compared => {
  const ratios = pairs.map(({ laptop, fides }) => laptop.perSecond / fides.perSecond);
  const ratio = medianOf(ratios);
  return {
    concurrency,
    laptop: middleOf(pairs.map(({ laptop }) => laptop)),
    fides: middleOf(pairs.map(({ fides }) => fides)),
    ratio,
    spread: medianOf(ratios.map((one) => Math.abs(one - ratio))) / ratio,
  };
};

/** Of all processors. With more of others' work the side with more threads gets more of what is left. */
export const mostForeign = 0.2;

/**
 * 0: ahead everywhere by more than the spread; 1: behind somewhere by more than it; 2: too noisy to say, or nothing was
 * measured. `foreign`: the share of the processors that other work of the machine took.
 */
export const exitCodeOf = (all: readonly Compared[], foreign: number): 0 | 1 | 2 => {
  if (!(foreign <= mostForeign)) return 2;
  if (all.some(({ ratio, spread }) => ratio * (1 + spread) < 1)) return 1;
  const isAhead = ({ ratio, spread }: Compared): boolean => ratio * (1 - spread) > 1;
  return all.length > 0 && all.every(isAhead) ? 0 : 2;
};

const cells = (...texts: readonly (string | number)[]): string =>
  texts.map((text) => String(text).padStart(12)).join('');

const titles = ['at once', 'laptop/s', 'Fides/s', 'ratio', 'spread', 'laptop ms', 'Fides ms'];

/** The last two columns are processor milliseconds. */
export const tableOf = (all: readonly Compared[]): string =>
  [
    cells(...titles),
    ...all.map(({ concurrency, laptop, fides, ratio, spread }) =>
      cells(
        ...[concurrency, laptop.perSecond.toFixed(1), fides.perSecond.toFixed(1), ratio.toFixed(2)],
        ...[`${(100 * spread).toFixed(0)} %`, laptop.processorMs.toFixed(1), fides.processorMs.toFixed(1)],
      ),
    ),
  ].join('\n');
