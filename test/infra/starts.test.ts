import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../functions/', import.meta.url);
const files = globSync('**/*.ts', { cwd: root })
  .filter((file) => !file.startsWith('adapters/'))
  .toSorted();
/** Files that say it; a name in quotes only narrows a type. */
const withCall = (call: RegExp): readonly string[] =>
  files.filter((file) => call.test(readFileSync(new URL(file, root), 'utf8')));

describe('who starts a machine', () => {
  it('a use case only by commitAndStart: the commit first, so that reconcile finds a start that was lost', () => {
    expect(withCall(/(?<!')\bnudge\b(?!')/)).toEqual(['ports/workflows.ts']);
    expect(withCall(/\bcommitAndStart\(/).length).toBeGreaterThan(15);
  });

  it('for sure only reconcile, and a machine’s own step for its clock or the run that follows', () => {
    expect(withCall(/\.ensure\b|\bensureEach\(/)).toEqual([
      'breach/ask-release.ts',
      'breach/prepare-report.ts',
      'breach/release-breach.ts',
      'case/reconcile.ts',
      'clock/run-clock.ts',
      'complaint/machine/write-complaint-letters.ts',
      'notice/sending/accept-direction.ts',
      'ports/workflows.ts',
      'request/intake/acknowledge-request.ts',
      'request/public/write-to-requester.ts',
    ]);
  });
});
