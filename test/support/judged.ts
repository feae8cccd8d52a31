import { expect } from 'vitest';
import { say } from './near.ts';

const here = (): string => expect.getState().currentTestName ?? 'a test';

/** A measure of a text, judged in whole tenths: what is less, nobody reads. */
export const expectAtMost = (measured: number, most: number, nearBy: number): void => {
  const judged = Math.floor(measured * 10) / 10;
  if (judged > most - nearBy) say(`${here()}: ${judged}, at most ${most}`);
  expect(judged).toBeLessThanOrEqual(most);
};

export const expectAtLeast = (measured: number, least: number, nearBy: number): void => {
  const judged = Math.ceil(measured * 10) / 10;
  if (judged < least + nearBy) say(`${here()}: ${judged}, at least ${least}`);
  expect(judged).toBeGreaterThanOrEqual(least);
};
