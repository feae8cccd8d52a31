export type Sample = number[];

/** Times above this part of both samples are left out of the cropped test. */
const kept = 0.9;

const moments = (sample: Sample): { readonly mean: number; readonly error: number } => {
  const mean = sample.reduce((sum, one) => sum + one, 0) / sample.length;
  const variance = sample.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (sample.length - 1);
  return { mean, error: variance / sample.length };
};

const tOf = (one: Sample, other: Sample): { readonly t: number; readonly difference: number } => {
  const [a, b] = [moments(one), moments(other)];
  const error = Math.sqrt(a.error + b.error);
  const difference = a.mean - b.mean;
  return { t: error === 0 ? 0 : Math.abs(difference) / error, difference };
};

/** The larger |t| of all times and of the cropped ones; `difference` of the means, in the samples' unit. */
export const welch = (one: Sample, other: Sample): { readonly t: number; readonly difference: number } => {
  const sorted = [...one, ...other].toSorted((a, b) => a - b);
  const limit = sorted[Math.floor(sorted.length * kept)] ?? Number.POSITIVE_INFINITY;
  const below = (sample: Sample): Sample => sample.filter((took) => took < limit);
  const [all, cropped] = [tOf(one, other), tOf(below(one), below(other))];
  return all.t > cropped.t ? all : cropped;
};
