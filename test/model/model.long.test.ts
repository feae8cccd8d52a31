import { expect, it } from 'vitest';
import { patience } from './explored.ts';
import { exploring } from './in-own-process.ts';
import type { Mutant } from './mutant.ts';
import { type MutantName, mutants } from './mutants.ts';

const masked = (Object.entries(mutants) as readonly (readonly [MutantName, Mutant])[]).flatMap(
  ([name, { shape, wall }]) =>
    wall === undefined ? [] : [[name, shape] as const, [wall.without as MutantName, shape] as const],
);

it.concurrent.each(masked)(
  '%s alone changes nothing that matters in "%s": the other wall holds, in every interleaving',
  { timeout: patience },
  async (name, shape) => {
    const found = await exploring(shape, name);
    expect(found.story.join('\n')).toBe('');
    expect(found).toMatchObject({ complete: true, story: [] });
  },
);
