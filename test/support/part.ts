import type { Wanted } from '#test/simulation/reach.ts';

/*
 * `PART=2/3` of `npm run prove` plays each third world of a long list, from the second, and of `npm run test:long` a third as many
 * histories by chance: an ordinary `.ci/run`, another third for another commit. Without `PART` all of them.
 */
const [nth = 1, ofParts = 1] = (process.env.PART ?? '1/1').split('/').map(Number);

export const parts = ofParts;

export const partOf = <World>(list: readonly World[]): readonly World[] =>
  list.filter((_, at) => at % parts === nth - 1);

/** How often a part must meet what the whole list must: a quarter of its share, as chance is not even. */
export const shareOf = (wanted: Wanted): Wanted =>
  parts === 1
    ? wanted
    : Object.fromEntries(
        Object.entries(wanted)
          .map(([name, least]) => [name, Math.floor(least / (4 * parts))] as const)
          .filter(([, least]) => least > 0),
      );
