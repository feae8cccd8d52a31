import { afterAll, expect, it } from 'vitest';
import { breachReach, unended } from './breach-reach.ts';
import { violationsOf } from './checker/checker.ts';
import type { Plan, Played } from './plan.ts';
import { play } from './play.ts';
import { type Reached, reachOf, tooSeldom } from './reach.ts';
import { breaches } from './worlds/breaches.ts';
import { race } from './worlds/race.ts';

const seedsTo = (last: number): readonly number[] => Array.from({ length: last }, (_, n) => n + 1);

const played: Pick<Played, 'reach' | 'faults'>[] = [];

const playWell = async (plan: Plan): Promise<void> => {
  const { violations, evidence, reach, faults } = await play(plan, violationsOf);
  played.push({ reach: { ...reach, ...breachReach(evidence) }, faults });
  expect([...violations, ...unended(evidence)]).toEqual([]);
};

const perPlay = 240_000;

it.each(seedsTo(20))(
  'race %i: a direction that comes while letters go out is never too late for who was not told, nobody is told twice, everybody in the end',
  (seed) => playWell(race(seed)),
  perPlay,
);

it.each(seedsTo(10))(
  'breaches %i: whatever officers type and agencies write, nobody is told early and every record ends',
  (seed) => playWell(breaches(seed)),
  perPlay,
);

/** A run that played nothing is a failure. */
const wanted = {
  'late directions with some told': 10,
  'letters out after recording': 3,
  'drained later': 5,
  'urgent exceptions': 1,
  'letters of an urgent exception': 1,
  'refused entries': 10,
  'release reviews': 3,
  'reviews of own stops': 3,
  'receipts corrected': 3,
  supplements: 1,
  lifts: 20,
  'paper mail': 20,
  ...{ 'fault dies-before': 20, 'fault dies-after': 20, 'fault reply-lost': 20, 'fault lands-late': 20 },
  ...{ 'fault sent-again': 20, 'fault throttled': 20, 'fault slow': 20, 'fault event-lost': 20 },
  ...{ 'fault event-twice': 20, 'fault event-late': 20, 'fault bounced': 20, 'fault complained-of': 20 },
};

it('the races and breaches went through what they are for', () => {
  expect(tooSeldom(reachOf(played), wanted)).toEqual([]);
});

afterAll(() => {
  const reached: Reached = reachOf(played);
  const lines = Object.keys(wanted).map((name) => `${name}: ${reached[name] ?? 0}`);
  console.info(`${played.length} plays of breaches: ${lines.join(', ')}`);
});
