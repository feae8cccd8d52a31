import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { post, temporaryFolder } from '#test/support/local/stub-laptop.ts';

/** A laptop in a process of its own, as `npm start` starts it. */
const boot = async (folder: string) => {
  const environment = { ...process.env, DATA: folder, PORT: '0', START_AT: '2027-01-04T14:00:00Z' };
  const child = spawn(process.execPath, ['--conditions=laptop', 'infra/local/start.ts'], {
    env: environment,
  });
  const exit = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+(?=\/local\/mail)/.exec(line) ?? [];
    if (address) return { child, address, exit };
  }
  throw new Error(`did not start: ${await exit}`);
};

it('comes up again after kill -9 with its clock, and ends in good order when asked', async () => {
  const folder = temporaryFolder();
  const first = await boot(folder);
  await post(`${first.address}/local/clock`, { advance: 'P40D' });
  first.child.kill('SIGKILL');
  await first.exit;
  expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')).pid).toBe(first.child.pid);

  const second = await boot(folder);
  const { now } = (await (await fetch(`${second.address}/local/clock`)).json()) as { now: string };
  second.child.kill('SIGTERM');

  expect(now.slice(0, 10)).toBe('2027-02-13');
  expect(await second.exit).toEqual([0, null]);
  expect(() => readFileSync(join(folder, 'lock'))).toThrow();
});
