import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare, exitCodeOf, tableOf } from '../bench/fides/compared.ts';
import { installedServers } from '../bench/fides/debian.ts';
import { roundOf } from '../bench/fides/load.ts';

/** Fides at 100 a second in each round. */
const at = (...laptop: readonly number[]) =>
  compare(
    1,
    laptop.map((one) => ({ laptop: one, fides: 100 })),
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
    expect(exitCodeOf(all)).toBe(code);
  });

  it('compares neighbors, so a slow minute of the machine counts on both sides', () => {
    const pairs = [
      { laptop: 20, fides: 10 },
      { laptop: 60, fides: 30 },
      { laptop: 40, fides: 20 },
    ];
    expect(compare(8, pairs)).toEqual({ concurrency: 8, laptop: 40, fides: 20, ratio: 2, spread: 0 });
    expect(tableOf([compare(8, pairs)])).toMatch(/8 +40\.0 +20\.0 +2\.00 +0 %/);
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

describe('a round of requests', () => {
  const open = async (statusOf: (nth: number) => number) => {
    const seen: { bodies: unknown[]; most: number } = { bodies: [], most: 0 };
    let inHand = 0;
    const server = createServer(async (request, response) => {
      seen.most = Math.max(seen.most, ++inHand);
      let text = '';
      for await (const part of request) text += part;
      const status = statusOf(seen.bodies.push(JSON.parse(text)));
      await new Promise((resolve) => setTimeout(resolve, 2));
      inHand -= 1;
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
