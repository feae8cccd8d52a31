import { expect, it } from 'vitest';
import { breachReach, unended } from './breach-reach.ts';
import { violationsOf } from './checker/checker.ts';
import { play } from './play.ts';
import { race } from './worlds/race.ts';

it('a direction in the middle of the letters: who was told is known, nobody else is told before its end, everybody in the end', async () => {
  const { violations, evidence } = await play(race(1), violationsOf);
  expect([...violations, ...unended(evidence)]).toEqual([]);
  const { directions, lifts, 'breaches closed': closed } = breachReach(evidence);
  expect(directions).toBeGreaterThan(0);
  expect(lifts).toBeGreaterThan(0);
  expect(closed).toBeGreaterThan(0);
}, 240_000);
