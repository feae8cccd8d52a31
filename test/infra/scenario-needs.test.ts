import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('a file of scenarios needs a clock throughout or not at all, because the rehearsal plays whole files', () => {
  const both = globSync('test/scenarios/*.ts').filter((path) => {
    const needs = [...readFileSync(path, 'utf8').matchAll(/needs: '(\w+)'/g)].map(([, need]) => need);
    return new Set(needs).size > 1;
  });
  expect(both).toEqual([]);
});
