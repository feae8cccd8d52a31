import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { root } from './apply.ts';

/** What a process of its own counts as the first business day after the day before Thanksgiving. */
const counted = (mutant: string): string => {
  const code = `
    const { addBusinessDays } = await import('${root}functions/domain/calendar/business-days.ts');
    console.log(String(addBusinessDays('2026-11-25', 1)));
  `;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', new URL('hook.ts', import.meta.url).href, '--input-type=module', '--eval', code],
    { cwd: root, encoding: 'utf8', env: { ...process.env, MUTANT: mutant } },
  );
  return stdout.trim() || stderr;
};

it('a process that loads test/mutants/hook.ts runs with the defect that MUTANT names', () => {
  expect(counted('calendar-days-for-business-days')).toBe('2026-11-26');
  expect(counted('')).toBe('2026-11-27');
  expect(counted('no-such-defect')).toContain('No mutant is called no-such-defect.');
});
