import { describe, expect, it } from 'vitest';
import { patchNamed } from './patches.ts';
import { cellOf, readResults } from './results.ts';
import { runTests } from './run-tests.ts';

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
const within = 60_000;
const project = 'unit';

const checkOf = (mutant: string) => {
  const cell = cellOf(readResults(), patchNamed(mutant), 'unit');
  if (cell?.was !== 'caught') throw new Error(`TABLE.md names no test that notices ${mutant}.`);
  return cell.by;
};

describe('a test that notices a deliberate defect', () => {
  const checks = ten.map((mutant) => ({ mutant, ...checkOf(mutant) }));

  it.each(checks)('$mutant: $file fails', { timeout: within }, async ({ mutant, file, title }) => {
    expect(await runTests(mutant, { project, paths: [file], within })).toEqual({ failed: { file, title } });
  });

  it('passes without it', { timeout: within }, async () => {
    const paths = [...new Set(checks.map(({ file }) => file))];
    expect(await runTests('', { project, paths, within })).toBe('passed');
  });
});
