import { expect, it } from 'vitest';
import { breachReach } from './breach-reach.ts';
import { play } from './play.ts';
import { reachOf, tooSeldom } from './reach.ts';
import { race } from './worlds/race.ts';
import { checkOf } from './worlds.ts';

it('directions come when some were told: nobody is told before their end, everybody in the end, and something happens', async () => {
  // Few customers, so that it takes seconds; the lists of race.prove.test.ts are longer.
  const plan = { ...race(2, 0.03, 24), hoursBetweenSchedules: 6 };
  const { violations, evidence, faults } = await play(plan, checkOf.race);
  expect(violations).toEqual([]);
  const wanted = {
    'late directions with some told': 1,
    ...{ directions: 2, lifts: 1, 'breaches closed': 1, 'fault reply-lost': 5, 'fault dies-before': 5 },
  };
  expect(tooSeldom(reachOf([{ reach: breachReach(evidence), faults }]), wanted)).toEqual([]);
}, 240_000);
