import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beganAt } from '#infra/local/data-folder.ts';
import type { Laptop } from '#infra/local/laptop.ts';
import { post, start, stubLaptop, temporaryFolder } from '#test/support/local/stub-laptop.ts';

let dataFolder: string;
let laptop: Laptop;
beforeEach(async () => {
  dataFolder = temporaryFolder();
  laptop = await stubLaptop({ dataFolder });
});
afterEach(() => laptop.close());

const move = (order: object) => post(`${laptop.address}/local/clock`, order);
const now = async (): Promise<string> =>
  ((await (await fetch(`${laptop.address}/local/clock`)).json()) as { now: string }).now;

describe('the clock a person can move', () => {
  it('starts where START_AT says, ticks, and keeps its place over a restart', async () => {
    expect((await now()).slice(0, 16)).toBe(start.slice(0, 16));
    await move({ advance: 'P1M' });
    const shown = await now();
    expect(shown.slice(0, 13)).toBe('2027-02-04T14');
    await laptop.close();
    laptop = await stubLaptop({ dataFolder });
    const later = await now();
    expect(later > shown).toBe(true);
    expect(later.slice(0, 13)).toBe('2027-02-04T14');
  });

  it('never shows less than before, even when the machine’s own time has gone back', async () => {
    await laptop.close();
    const file = join(dataFolder, 'clock.json');
    writeFileSync(
      file,
      JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), shown: Date.parse('2027-03-01') }),
    );
    laptop = await stubLaptop({ dataFolder });
    expect((await now()) >= '2027-03-01').toBe(true);
  });

  it('refuses to go back, and what is no time, and stays where it is', async () => {
    const orders: readonly (readonly [object, number, string])[] = [
      [{ to: '2027-01-04T13:59:59.000Z' }, 409, 'clock-goes-back'],
      [{ advance: '-P1D' }, 409, 'clock-goes-back'],
      [{ advance: 'a week' }, 422, 'invalid'],
      [{ to: '2027-02-01' }, 422, 'invalid'],
      [{ to: '2027-02-01T00:00:00Z', advance: 'P1D' }, 422, 'invalid'],
      [{ advance: 'P999999Y' }, 422, 'invalid'],
      [{}, 422, 'invalid'],
    ];
    for (const [order, status, code] of orders) {
      expect([order, await move(order)]).toMatchObject([order, { status, body: { code, status } }]);
      expect((await now()).slice(0, 10)).toBe('2027-01-04');
    }
  });

  it('lets nobody else use its data folder, until that process is gone', async () => {
    const folder = temporaryFolder();
    const other = spawn('sleep', ['20']);
    const pid = other.pid ?? 0;
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid, began: beganAt(pid) }));
    await expect(stubLaptop({ dataFolder: folder })).rejects.toThrow('Another Privacy Clock is running');
    other.kill('SIGKILL');
    await once(other, 'exit');
    await (await stubLaptop({ dataFolder: folder })).close();
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: process.ppid, began: 'long ago' }));
    await (await stubLaptop({ dataFolder: folder })).close();
  });

  it.runIf(existsSync('/proc/self/stat'))(
    'starts at once after kill -9, also where the parent of the killed process never asks how it ended',
    async () => {
      const folder = temporaryFolder();
      const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60']);
      const [line] = await once(createInterface(parent.stdout), 'line');
      const pid = Number(line);
      // Until it is replaced by `sleep`, the shell would ask how its child ended.
      for (const one of [parent.pid, pid])
        await expect.poll(() => readFileSync(`/proc/${one}/comm`, 'utf8')).toBe('sleep\n');
      writeFileSync(join(folder, 'lock'), JSON.stringify({ pid, began: beganAt(pid) }));
      await expect(stubLaptop({ dataFolder: folder })).rejects.toThrow('Another Privacy Clock is running');
      process.kill(pid, 'SIGKILL');
      await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'utf8')).toMatch(/\) Z /);
      await (await stubLaptop({ dataFolder: folder })).close();
      parent.kill('SIGKILL');
    },
  );
});
