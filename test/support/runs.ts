import { expect } from 'vitest';
import { isOftenEnough } from './near.ts';
import { parts } from './part.ts';

/*
 * `npm test` tries a part of what `npm run test:long` tries, which CI runs as well. A file that imports this one is in the long set
 * (.config/vitest.config.ts).
 */

export const isLong = process.env.LONG !== undefined;

/** How often something is tried: every day, and in the long set; with `PART=2/3` a third of the latter (an ordinary `.ci/run`). */
export const runs = (everyday: number, long: number): number =>
  isLong ? Math.max(everyday, Math.ceil(long / parts)) : everyday;

/** Of places side by side: each third every day, for 3, and every one in the long set. */
export const eachNth = (everyday: number): number => (isLong ? 1 : everyday);

/**
 * What chance must meet for the test to say something: asked of the whole long set, as a part of it may meet less. With `CHANCE` it is
 * said, not judged.
 */
export const met = (times: number, atLeast: number): void => {
  if (!isLong || parts > 1) return;
  const what = expect.getState().currentTestName ?? 'met by chance';
  if (isOftenEnough(what, times, atLeast)) return;
  if (process.env.CHANCE === undefined) expect(times).toBeGreaterThanOrEqual(atLeast);
  else console.warn(`${what}: ${times} times, at least ${atLeast}`);
};
