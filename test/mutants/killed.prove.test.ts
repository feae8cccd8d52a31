import { describe, expect, it } from 'vitest';
import type { Column } from './columns.ts';
import { patchNamed } from './patches.ts';
import { cellOf, readResults } from './results.ts';
import { runTests } from './run-tests.ts';
import { ofStopping } from './seen/stopping.ts';

/** Ten defects of different kinds, each with one quick test that notices it. */
const ten = [
  'release-before-the-floor',
  'floor-lowered-by-its-own-officer',
  'hours-of-the-hold-rounded-down',
  'first-agency-starts-the-hold',
  'draining-waits-for-nobody',
  'claim-without-the-fence',
  'outcome-moves-back',
  'suppressed-address-ignored',
  'unknown-outcome-counts-as-unsent',
  'idempotency-key-ignored',
];

/** Milliseconds. */
const within = 120_000;

const checkOf = (mutant: string, project: Column) => {
  const cell = cellOf(readResults(), patchNamed(mutant), project);
  if (cell?.was !== 'caught') throw new Error(`TABLE.md names no ${project} test that notices ${mutant}.`);
  return { mutant, ...cell.by };
};

/** The law of stopping is judged by who has not read the code: by the checker of the simulation. */
const kinds: readonly { readonly project: Column; readonly mutants: readonly string[] }[] = [
  { project: 'unit', mutants: ten },
  { project: 'simulation', mutants: ofStopping.map(({ name }) => name) },
];

describe.each(kinds)('a test of $project that notices a deliberate defect', ({ project, mutants }) => {
  const checks = mutants.map((mutant) => checkOf(mutant, project));

  it.concurrent.each(checks)('$mutant: $file fails', async ({ mutant, file, title }) => {
    expect(await runTests(mutant, { project, paths: [file], within })).toEqual({ failed: { file, title } });
  });

  it('passes without it', async () => {
    const paths = [...new Set(checks.map(({ file }) => file))];
    expect(await runTests('', { project, paths, within })).toBe('passed');
  });
});
