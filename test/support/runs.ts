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

/** What chance must meet for the test to say something: asked of the whole long set, as a part of it may meet less. */
export const met = (times: number, atLeast: number): void => {
  const what = expect.getState().currentTestName ?? 'met by chance';
  if (isLong && parts === 1 && !isOftenEnough(what, times, atLeast))
    expect(times).toBeGreaterThanOrEqual(atLeast);
};
