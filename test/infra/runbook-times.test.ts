import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { functionRunsFor, lastLetterBefore } from '#functions/notice/sending/timing.ts';

const runbook = readFileSync(new URL('../../infra/RUNBOOK.md', import.meta.url), 'utf8');

it('the runbook says how long a running sender goes on when no new one may start', () => {
  const seconds = (functionRunsFor - lastLetterBefore) / 1000;
  expect(runbook).toContain(`one that runs goes on for up to ${seconds} seconds`);
});
