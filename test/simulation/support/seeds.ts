import { play } from '../play.ts';
import seeds from '../seeds.json' with { type: 'json' };
import { type Kept, smaller } from '../shrink.ts';
import { checkOf, isWorld, worlds } from '../worlds.ts';

/** With `faults` or `actors`: what is left of the play without which it did not fail. */
interface Seed extends Kept {
  readonly world: string;
  readonly seed: number;
  /** The defect that it found, by the name under which the change log has it. */
  readonly defect: string;
  /** `npm run prove` plays it, and `npm test` does not: it takes minutes, or another seed of its defect is played every day. */
  readonly proved?: boolean;
}

export const allSeeds: readonly Seed[] = seeds;

/** @returns the promises that it breaks */
export const playSeed = async ({ world, seed, ...kept }: Seed): Promise<readonly string[]> => {
  if (!isWorld(world)) throw new Error(`${world} is no world`);
  return (await play(smaller(worlds[world](seed), kept), checkOf[world])).violations;
};
