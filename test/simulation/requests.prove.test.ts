import { describe, expect, it } from 'vitest';
import { partOf, shareOf } from '#test/support/part.ts';
import { everyRequest } from './actors/request/wish.ts';
import { type JobResult, playJob } from './job.ts';
import { tooSeldom } from './reach.ts';
import { everyFault } from './support/every-fault.ts';

const seeds = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, n) => from + n);

const sums = (all: readonly JobResult[]): Readonly<Record<string, number>> => {
  const sum: Record<string, number> = {};
  for (const { reach, faults } of all) {
    for (const [name, n] of Object.entries(reach)) sum[name] = (sum[name] ?? 0) + n;
    for (const [kind, n] of Object.entries(faults)) sum[`drawn ${kind}`] = (sum[`drawn ${kind}`] ?? 0) + n;
  }
  return sum;
};

const everyKind = Object.fromEntries(
  everyRequest.map(({ kind, capacity }) => [`asked ${kind} as ${capacity}`, 1]),
);

/** Few letters of requests are complained of: the races have a floor for that class. */
const drawn = Object.keys(everyFault)
  .filter((name) => name !== 'fault complained-of')
  .map((name) => name.replace('fault', 'drawn'));

describe('sixty worlds of requests and ten of complaints', () => {
  const played: JobResult[] = [];

  it.each([
    ...partOf(seeds(1001, 60)).map((seed) => ({ world: 'requests' as const, seed })),
    ...partOf(seeds(2001, 10)).map((seed) => ({ world: 'complaints' as const, seed })),
  ])('$world $seed keeps every promise', async (job) => {
    const result = await playJob(job);
    played.push(result);
    expect(result.violations).toEqual([]);
  });

  it('each kind of request is made in each capacity', () => {
    expect(tooSeldom(sums(played), shareOf(everyKind))).toEqual([]);
  });

  it('everybody does something, and each fault is drawn', () => {
    const wanted = {
      ...{ 'officer did answer': 500, 'officer did check-identity': 200, 'officer did confirm-identity': 50 },
      ...{ 'link prompt': 100, 'link twice': 50, 'link late': 20, 'link denies': 50, 'link ignored': 20 },
      ...{
        'contact prompt': 50,
        'contact twice': 20,
        'contact late': 20,
        'contact ignores': 50,
        'contact refuses': 10,
      },
      ...{ 'company says adopt': 20, 'company says decline': 20, 'company says not-our-person': 20 },
      ...{ 'clicked twice': 200, flooded: 1000, forged: 1000, 'nonsense typed': 500, 'letter mailed': 20 },
      ...{ withdrawn: 5, 'wrote a message': 20, 'link renewed': 10, 'key reused with another body': 5 },
      ...{
        complained: 90,
        'complainant not satisfied': 10,
        'complaint withdrawn': 2,
        'complainant wrote': 5,
      },
      ...{ 'digest names it': 20 },
      ...Object.fromEntries(drawn.map((name) => [name, 20])),
    };
    expect(tooSeldom(sums(played), shareOf(wanted))).toEqual([]);
  });
});
