import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('a scenario that moves a clock says `onLaptop` in a file that the rehearsal plays', () => {
  const unsaid = globSync('test/scenarios/*.ts').filter((path) => {
    const text = readFileSync(path, 'utf8');
    const needs = [...text.matchAll(/needs: '(\w+)'/g)].map(([, need]) => need);
    return new Set(needs).size > 1 && !text.includes('onLaptop(');
  });
  expect(unsaid).toEqual([]);
});
