import { isOftenEnough } from '#test/support/near.ts';
import type { Played } from './plan.ts';

/** How often something must have happened, at least, over all plays of a list. */
export type Wanted = Readonly<Record<string, number>>;

export type Reached = Readonly<Record<string, number>>;

/** Over several plays. */
export const reachOf = (all: readonly Pick<Played, 'reach' | 'faults'>[]): Reached => {
  const sum: Record<string, number> = {};
  const add = (name: string, n: number): void => {
    sum[name] = (sum[name] ?? 0) + n;
  };
  for (const { reach, faults } of all) {
    for (const [name, n] of Object.entries(reach)) add(name, n);
    for (const { kind } of faults) add(`fault ${kind}`, 1);
  }
  return sum;
};

/** A run that played nothing is a failure: one line for each thing that happened too seldom. */
export const tooSeldom = (reached: Reached, wanted: Wanted): readonly string[] =>
  Object.entries(wanted).flatMap(([name, least]) =>
    isOftenEnough(name, reached[name] ?? 0, least) ? [] : [`${name}: ${reached[name] ?? 0} of ${least}`],
  );
