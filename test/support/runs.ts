import { expect } from 'vitest';

/*
 * `npm test` tries a part of what `npm run test:long` tries, which CI runs as well. A file that imports this one is in the long set
 * (.config/vitest.config.ts).
 */

export const isLong = process.env.LONG !== undefined;

/** How often something is tried: every day, and in the long set. */
export const runs = (everyday: number, long: number): number => (isLong ? long : everyday);

/** What chance must meet for the test to say something: asked of the long set, as a part of it may meet less. */
export const met = (times: number, atLeast: number): void => {
  if (isLong) expect(times).toBeGreaterThanOrEqual(atLeast);
};
