import { beforeAll, describe, expect, it } from 'vitest';
import { coverageTable, sumOf, unreached } from './coverage.ts';
import type { Plan } from './plan.ts';
import { play } from './play.ts';
import { breaches } from './worlds/breaches.ts';
import { complaints } from './worlds/complaints.ts';
import { race } from './worlds/race.ts';
import { requests } from './worlds/requests.ts';

const odds = 0.02;
const plans: readonly Plan[] = [
  ...[501, 502, 503].map((seed) => requests(seed, 24, odds)),
  ...[511, 512].map((seed) => complaints(seed, 10, odds)),
  ...[521, 522].map((seed) => breaches(seed, odds)),
  ...[531, 532].map((seed) => race(seed, odds)),
];

let reach: Readonly<Record<string, number>> = {};
beforeAll(async () => {
  const all: Readonly<Record<string, number>>[] = [];
  for (const plan of plans) all.push((await play(plan)).reach);
  reach = sumOf(all);
}, 600_000);

describe('what the worlds play', () => {
  it('every machine, and every fault in some state of each', () => {
    process.stdout.write(`${coverageTable(reach)}\n`);
    expect(unreached(reach).states).toEqual([]);
  });
});
