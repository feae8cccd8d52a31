import { appendFileSync } from 'node:fs';

/*
 * What is judged by a number says when it comes near its limit, before it fails: in the file that `NEAR` names, which `.ci/run` shows
 * at its end, else on the screen.
 */

export const say = (line: string): void => {
  const { NEAR } = process.env;
  if (NEAR === undefined) process.stdout.write(`near its limit: ${line}\n`);
  else appendFileSync(NEAR, `${line}\n`);
};

/** How often chance met something. From five on, a quarter more is near: the next change may move it. @returns whether it was often enough */
export const isOftenEnough = (what: string, times: number, least: number): boolean => {
  if (least >= 5 && times >= least && times < least * 1.25) say(`${what}: ${times} times, at least ${least}`);
  return times >= least;
};

/** How far a page moves, judged in whole hundredths of a layout shift score: what is less, nobody sees. */
export const shiftOf = (measured: number, page: string): number => {
  const judged = Math.floor(measured * 100) / 100;
  if (judged === 0 && measured >= 0.005) say(`${page} moves by ${measured.toFixed(4)}, less than 0.01`);
  return judged;
};
