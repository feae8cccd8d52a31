import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const bench = fileURLToPath(new URL('../../bench/pack.ts', import.meta.url));

it('200 MB of records take about as much memory as 50 MB (bench:pack does 5 GB)', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bench, '200'], { encoding: 'utf8' });
  expect([status, stderr.includes('takes')]).toEqual([0, false]);
  expect(JSON.parse(stdout).more.megabytes).toBeGreaterThanOrEqual(195);
}, 120_000);
