/** Numbers of the bench, and what follows from them. */

/** Of one bundle, in each round of the run: what it took beside what its SDK alone took in the same round. */
export interface Measured {
  readonly name: string;
  readonly ratios: readonly number[];
  readonly budget: number;
}

export interface Judged {
  readonly name: string;
  readonly ratio: number;
  /** Of the ratio: half of the rounds are nearer to it than this. */
  readonly spread: number;
  readonly budget: number;
  readonly isOver: boolean;
}

/** Beyond this, in the middle of all bundles, nothing can be said of a budget. */
export const mostSpread = 0.08;

export const medianOf = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return ((below ?? Number.NaN) + (above ?? Number.NaN)) / 2;
};

export const judge = ({ name, ratios, budget }: Measured): Judged => {
  const ratio = medianOf(ratios);
  const spread = medianOf(ratios.map((one) => Math.abs(one - ratio))) / ratio;
  return { name, ratio, spread, budget, isOver: ratio > budget * (1 + spread) };
};

/** 0: all within their budgets; 1: one is beyond by more than its spread; 2: too noisy to say, or nothing was measured. */
export const exitCodeOf = (judged: readonly Judged[]): 0 | 1 | 2 => {
  const noise = medianOf(judged.map(({ spread }) => spread));
  if (!(noise <= mostSpread) || judged.some(({ ratio }) => Number.isNaN(ratio))) return 2;
  return judged.some(({ isOver }) => isOver) ? 1 : 0;
};

/** Counts that may grow by at most 2 %. */
export type Counts = Readonly<Record<string, number>>;

/** A sentence for each count that has grown by more, is new, or is not counted any more. */
export const grown = (committed: Counts, counted: Counts): readonly string[] =>
  [...new Set([...Object.keys(committed), ...Object.keys(counted)])].flatMap((what) => {
    const [before, now] = [committed[what], counted[what]];
    if (before === undefined || now === undefined)
      return `${what}: ${before ?? 'new'} before, ${now ?? 'none'} now`;
    return now > before * 1.02 ? `${what}: ${before} before, ${now} now` : [];
  });
