import { describe, expect, it } from 'vitest';
import { runTests } from './run-tests.ts';

/** Milliseconds. */
const within = 60_000;
const project = 'unit';

/** Ten defects, and the one test whose promise each breaks. */
const kills = [
  {
    mutant: 'release-before-the-floor',
    file: 'test/adapters/floors.test.ts',
    title:
      'a domain that believes any date is refused, in memory (P38) when it says that a filing is a month old',
  },
];

describe.each(kills)('$mutant', ({ mutant, file, title }) => {
  const run = { project, paths: [file], title, within };

  it(`is caught by "${title}"`, { timeout: within }, async () => {
    expect(await runTests(mutant, run)).toEqual({ failed: { file, title } });
  });
});

it('without a defect these tests pass', { timeout: within }, async () => {
  const paths = [...new Set(kills.map(({ file }) => file))];
  expect(await runTests('', { project, paths, within })).toBe('passed');
});
