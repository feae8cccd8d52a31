import { expect, it } from 'vitest';
import { reachOf, tooSeldom } from '#test/simulation/reach.ts';
import { wildHistory } from '#test/support/breach/wild-history.ts';
import { partOf, shareOf } from '#test/support/part.ts';

const seeds = partOf(Array.from({ length: 40 }, (_, n) => 101 + n));

/** Over all histories: fewer would have proved nothing. */
const wanted = {
  ...{ 'stops-lifted': 3, 'release-reviewed': 5, 'entry-explained': 10, 'breach-released': 1 },
  ...{ 'direction-corrected': 10, 'notice-resumed': 10, 'notice-paused': 20 },
};

it('forty histories of officers who do anything: no stop ends but by the law, and none is told early (law of stopping 2 to 6)', async () => {
  const reached: { reach: Record<string, number>; faults: [] }[] = [];
  for (const seed of seeds) {
    const { wrong, events } = await wildHistory(seed);
    expect({ seed, wrong }).toEqual({ seed, wrong: [] });
    const reach: Record<string, number> = {};
    for (const type of events) reach[type] = (reach[type] ?? 0) + 1;
    reached.push({ reach, faults: [] });
  }
  expect(tooSeldom(reachOf(reached), shareOf(wanted))).toEqual([]);
});
