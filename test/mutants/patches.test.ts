import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { mutated, root } from './apply.ts';
import { columns } from './columns.ts';
import { patches } from './patches.ts';
import { cellOf, readResults, tableOf } from './results.ts';

const sourceOf = (file: string): string => readFileSync(root + file, 'utf8');

describe('the deliberate defects', () => {
  it.each(patches)('$name still changes the code that it names, and the result is code', (patch) => {
    const source = sourceOf(patch.file);
    const wrong = mutated(source, patch);
    expect(wrong).not.toBe(source);
    expect(transformSync(wrong, { loader: 'ts' }).code).not.toBe('');
  });

  it('have one name each', () => {
    const names = patches.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  it('are refused when their text occurs nowhere or twice', () => {
    const patch = { name: 'one', file: 'a.ts', find: 'b', replace: 'c', breaks: 'It.' };
    expect(() => mutated('a', patch)).toThrow('one: its text occurs nowhere in a.ts.');
    expect(() => mutated('b b', patch)).toThrow('one: its text occurs more than once in a.ts.');
    expect(mutated('a b', patch)).toBe('a c');
  });
});

describe('test/mutants/TABLE.md', () => {
  const results = readResults();

  it('says what the last runs found', () => {
    expect(readFileSync(`${root}test/mutants/TABLE.md`, 'utf8')).toBe(tableOf(results));
  });

  it('has no defect that lives', () => {
    const living = patches.filter((patch) => {
      const cells = columns.flatMap((column) => cellOf(results, patch, column) ?? []);
      return cells.length > 0 && cells.every(({ was }) => was !== 'caught');
    });
    expect(living.map(({ name }) => name)).toEqual([]);
  });
});
