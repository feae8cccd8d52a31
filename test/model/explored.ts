import { expect, it } from 'vitest';
import { exploring } from './in-own-process.ts';
import type { NamedShape, ShapeName } from './shapes.ts';

/** Milliseconds; beside other work a search takes several times as long as alone. */
export const patience = 600_000;

/** Nothing is wrong in any state, and the search saw what it is for. */
export const exploresAll = (shapes: Readonly<Partial<Record<ShapeName, NamedShape>>>): void =>
  it.concurrent.each(Object.entries(shapes))(
    '%s: every interleaving is tried to the end, nobody is told early, nobody twice without a mark, and the number is exact',
    { timeout: patience },
    async (name, { states, depth, reaches }) => {
      const found = await exploring(name as ShapeName);
      expect(found.story.join('\n')).toBe('');
      expect(found).toMatchObject({ complete: true, story: [] });
      expect(found.wrong).toBe(undefined);
      expect(found.states).toBeGreaterThanOrEqual(states);
      expect(found.depth).toBeGreaterThanOrEqual(depth);
      expect(Object.keys(found.reach)).toEqual(expect.arrayContaining([...reaches]));
    },
  );
