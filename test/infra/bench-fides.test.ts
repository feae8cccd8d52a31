import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare, exitCodeOf, mostForeign, tableOf } from '../bench/fides/compared.ts';
import { installedServers } from '../bench/fides/debian.ts';
import { roundOf } from '../bench/fides/load.ts';
import { processorTime, spentIn } from '../bench/fides/processor.ts';

const pair = (laptop: number, fides: number) => ({
  laptop: { perSecond: laptop, processorMs: 5 },
  fides: { perSecond: fides, processorMs: 9 },
});

/** Fides at 100 a second in each round. */
const at = (...laptop: readonly number[]) =>
  compare(
    1,
    laptop.map((one) => pair(one, 100)),
  );

describe('the bench beside Fides', () => {
  it.each([
    { code: 0, because: 'the laptop is ahead in all', all: [at(110, 120, 130), at(150, 160, 170)] },
    { code: 1, because: 'it is behind at one concurrency', all: [at(110, 120, 130), at(70, 80, 90)] },
    { code: 2, because: 'it is ahead by less than the spread', all: [at(70, 110, 150)] },
    { code: 2, because: 'it is behind by less than the spread', all: [at(60, 90, 120)] },
    { code: 2, because: 'one of two is not clear', all: [at(200, 210, 220), at(100, 100, 100)] },
    { code: 2, because: 'nothing was measured', all: [] },
    { code: 2, because: 'a concurrency was not measured', all: [at(200, 210, 220), at()] },
  ])('ends with $code when $because', ({ code, all }) => {
    expect(exitCodeOf(all, 0.1)).toBe(code);
  });

  it('says nothing of a machine that is busy with other work', () => {
    expect(exitCodeOf([at(110, 120, 130)], mostForeign)).toBe(0);
    expect(exitCodeOf([at(110, 120, 130)], mostForeign + 0.01)).toBe(2);
    expect(exitCodeOf([at(110, 120, 130)], Number.NaN)).toBe(2);
  });

  it('compares neighbors, so a slow minute of the machine counts on both sides', () => {
    const compared = compare(8, [pair(20, 10), pair(60, 30), pair(40, 20)]);
    expect(compared).toEqual({ concurrency: 8, ...pair(40, 20), ratio: 2, spread: 0 });
    expect(tableOf([compared])).toMatch(/8 +40\.0 +20\.0 +2\.00 +0 % +5\.0 +9\.0$/);
  });

  it('names the packages of Debian that are missing, and installs none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'debian-'));
    const places = { versions: join(folder, 'postgresql'), path: folder };
    expect(() => installedServers(places)).toThrow(
      'apt-get install --no-install-recommends postgresql redis-server',
    );
    for (const version of ['9', '15']) {
      mkdirSync(join(places.versions, version, 'bin'), { recursive: true });
      writeFileSync(join(places.versions, version, 'bin/initdb'), '');
    }
    expect(() => installedServers(places)).toThrow('Fides needs redis-server.');
    writeFileSync(join(folder, 'redis-server'), '');
    chmodSync(join(folder, 'redis-server'), 0o755);
    expect(installedServers(places)).toEqual({
      postgres: join(places.versions, '15/bin'),
      redis: join(folder, 'redis-server'),
    });
  });
});

describe('processor time', () => {
  it('is read after the name, which may hold a parenthesis, with children that have ended', () => {
    const stat = '7 (a) b) S 3 7 7 0 -1 4194560 1 2 3 4 10 20 30 40 20 0 11 0 5 6 7';
    expect(spentIn(stat)).toEqual({ parent: 3, ms: 1000 });
  });

  it('is told apart by who descends from whom', async () => {
    const child = spawn(process.execPath, [
      '-e',
      'for (const until = Date.now() + 500; Date.now() < until;);setTimeout(() => {}, 20000)',
    ]);
    const { pid = 0 } = child;
    try {
      await expect.poll(() => processorTime([pid]).ofRoots, { timeout: 10_000 }).toBeGreaterThan(50);
      const all = processorTime([]);
      expect(all.ofRoots).toBe(0);
      expect(all.ofOthers).toBeGreaterThan(50);
      expect(all.foreign).toBeGreaterThan(0);
    } finally {
      child.kill();
    }
  });
});

describe('a round of requests', () => {
  const open = async (statusOf: (nth: number) => number) => {
    const seen: { bodies: unknown[]; most: number } = { bodies: [], most: 0 };
    let unanswered = 0;
    const server = createServer(async (request, response) => {
      seen.most = Math.max(seen.most, ++unanswered);
      let text = '';
      for await (const part of request) text += part;
      const status = statusOf(seen.bodies.push(JSON.parse(text)));
      await new Promise((resolve) => setTimeout(resolve, 2));
      unanswered -= 1;
      response.writeHead(status).end('{}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const door = {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      bodyOf: (n: number) => ({ n }),
      isTaken: (status: number) => status === 201,
    };
    return { door, seen, [Symbol.dispose]: () => void server.close() };
  };

  it('sends each request once, as many at a time as asked, and counts them', async () => {
    using taker = await open(() => 201);
    const { perSecond } = await roundOf(taker.door, { count: 20, concurrency: 4, from: 100 });
    const sent = taker.seen.bodies.map((body) => (body as { n: number }).n).toSorted((a, b) => a - b);
    expect(sent).toEqual(Array.from({ length: 20 }, (_, n) => 100 + n));
    expect(taker.seen.most).toBe(4);
    expect(perSecond).toBeGreaterThan(0);
  });

  it('fails when one request is not taken', async () => {
    using refuser = await open((nth) => (nth === 7 ? 429 : 201));
    await expect(roundOf(refuser.door, { count: 20, concurrency: 4, from: 0 })).rejects.toThrow(
      'answered 429',
    );
  });
});
