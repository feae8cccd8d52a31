import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** If it kept what it reads, the larger would take more than twice as much; it takes 1.1 to 1.5 times, as the collector comes later. */
const megabytes = 300;
const bench = fileURLToPath(new URL('../../bench/pack.ts', import.meta.url));

it('four times the records take about the same memory (bench:pack does 5 GB)', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bench, String(megabytes), String(megabytes / 4)],
    { encoding: 'utf8' },
  );
  expect([status, stderr.includes('takes')]).toEqual([0, false]);
  expect(JSON.parse(stdout).more.megabytes).toBeGreaterThanOrEqual(megabytes * 0.9);
}, 240_000);
