import { describe, expect, it } from 'vitest';
import { violationsOf } from './checker/checker.ts';
import { play } from './play.ts';
import { reachOf, tooSeldom } from './reach.ts';
import { complaints } from './worlds/complaints.ts';
import { requests } from './worlds/requests.ts';

/** Everyday seeds: few people, many faults. */
describe('a world of requests, one of complaints', () => {
  it('keeps every promise with many faults, and something happens', async () => {
    const played = [
      await play(requests(7, 12, 0.01), violationsOf),
      await play(complaints(7, 5, 0.01), violationsOf),
    ];
    expect(played.flatMap(({ violations }) => violations)).toEqual([]);
    const wanted = {
      ...{ 'registers filled': 1, 'officer did answer': 5, 'officer did check-identity': 3, flooded: 20 },
      ...{ forged: 20, 'nonsense typed': 10, complained: 5, 'contact prompt': 1, 'clicked twice': 5 },
      ...{
        'use allowed': 20,
        'use denied': 20,
        'use refused never-sold': 3,
        'restricted while systems ask': 1,
        'restricted by the small form': 1,
      },
      ...{ 'fault reply-lost': 20, 'fault dies-before': 20, 'fault throttled': 20 },
    };
    expect(tooSeldom(reachOf(played), wanted)).toEqual([]);
  });
});
