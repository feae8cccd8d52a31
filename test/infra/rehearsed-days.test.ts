import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** They also run against a deployed stage, by the hour that it is there. */
const rehearsed = globSync('test/scenarios/**/*.test.ts')
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  .filter(({ text }) => text.includes('openWorld('));

it('a scenario that is rehearsed never takes the day of UTC for the company’s day', () => {
  expect(rehearsed.length).toBeGreaterThan(5);
  expect(rehearsed.filter(({ text }) => text.includes('.slice(0, 10)')).map(({ file }) => file)).toEqual([]);
});
