import type { Wanted } from '#test/simulation/reach.ts';

/*
 * `PART=2/3` of `npm run prove` plays each third world of a long list, from the second, and of `npm run test:long` a third as many
 * histories by chance: an ordinary `.ci/run`, another third for another commit. Without `PART` all of them.
 */

export interface Part {
  readonly nth: number;
  readonly parts: number;
}

/** @throws {RangeError} for a part that is none, as nothing would be played */
export const partNamed = (name = '1/1'): Part => {
  const [nth = 0, parts = 0] = name.split('/').map(Number);
  if (!(Number.isInteger(nth) && Number.isInteger(parts) && nth >= 1 && nth <= parts))
    throw new RangeError(`PART is as 2/3, not ${name}.`);
  return { nth, parts };
};

const asked = partNamed(process.env.PART);
export const { nth, parts } = asked;

export const partOf = <World>(list: readonly World[], { nth, parts }: Part = asked): readonly World[] =>
  list.filter((_, at) => at % parts === nth - 1);

/** How often a part must meet what the whole list must: a quarter of its share, as chance is not even. */
export const shareOf = (wanted: Wanted, { parts }: Part = asked): Wanted =>
  parts === 1
    ? wanted
    : Object.fromEntries(
        Object.entries(wanted)
          .map(([name, least]) => [name, Math.floor(least / (4 * parts))] as const)
          .filter(([, least]) => least > 0),
      );
