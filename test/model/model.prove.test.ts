import { describe, expect, it } from 'vitest';
import { partOf } from '#test/support/part.ts';
import { exploresAll, patience } from './explored.ts';
import { exploring } from './in-own-process.ts';
import type { Mutant } from './mutant.ts';
import { type MutantName, mutants } from './mutants.ts';
import { shapes } from './shapes.ts';

describe('the hold', () => exploresAll(Object.fromEntries(partOf(Object.entries(shapes)))));

const all = partOf(Object.entries(mutants)) as readonly (readonly [MutantName, Mutant])[];

describe('a wrong hold', () => {
  it.concurrent.each(all.filter(([, { wall }]) => wall === undefined))(
    '%s: is found out, with the shortest story of what goes wrong',
    { timeout: patience },
    async (name, { shape, breaks }) => {
      const { wrong = '', story } = await exploring(shape, name);
      console.log([`${name}: ${wrong}`, ...story].join('\n  '));
      expect(wrong).toMatch(new RegExp(`^${breaks}: `));
      expect(story.length).toBeGreaterThan(1);
    },
  );

  it.concurrent.each(all.filter(([, { wall }]) => wall !== undefined))(
    '%s: another wall stands behind it, and without that one it is found out, too',
    { timeout: patience },
    async (name, { shape, breaks, wall }) => {
      const { wrong = '', story } = await exploring(shape, name, wall?.without as MutantName);
      console.log([`${name} and ${wall?.without}: ${wrong}`, ...story].join('\n  '));
      expect(wrong).toMatch(new RegExp(`^${breaks}: `));
      expect(story.length).toBeGreaterThan(1);
    },
  );
});
