import { expect, it } from 'vitest';
import { breachReach, unended } from './breach-reach.ts';
import { violationsOf } from './checker/checker.ts';
import { play } from './play.ts';
import { race } from './worlds/race.ts';

it('one race of a direction with the letters: nobody is told before its end, everybody in the end', async () => {
  const { violations, evidence } = await play(race(5), violationsOf);
  expect([...violations, ...unended(evidence)]).toEqual([]);
  const { directions, lifts, 'breaches closed': closed } = breachReach(evidence);
  expect(directions).toBeGreaterThan(0);
  expect(lifts).toBeGreaterThan(0);
  expect(closed).toBeGreaterThan(0);
}, 240_000);
