import { afterAll, expect, it } from 'vitest';
import { breachReach, unended } from '../breach-reach.ts';
import { violationsOf } from '../checker/checker.ts';
import type { Plan, Played } from '../plan.ts';
import { play } from '../play.ts';
import { reachOf, tooSeldom, type Wanted } from '../reach.ts';

/** Each kind of fault, over a list of seeds. */
export const everyFault: Wanted = {
  ...{ 'fault dies-before': 20, 'fault dies-after': 20, 'fault reply-lost': 20, 'fault lands-late': 20 },
  ...{ 'fault sent-again': 20, 'fault throttled': 20, 'fault slow': 20, 'fault event-lost': 20 },
  ...{ 'fault event-twice': 20, 'fault event-late': 20, 'fault bounced': 20, 'fault complained-of': 20 },
};

/** Plays these seeds: no promise is broken, every record ends, and the list went through what it is for. */
export const proveBreaches = (
  title: string,
  world: (seed: number) => Plan,
  seeds: readonly number[],
  wanted: Wanted,
): void => {
  const played: Pick<Played, 'reach' | 'faults'>[] = [];

  it.each(seeds)(
    title,
    async (seed) => {
      const { violations, evidence, faults } = await play(world(seed), violationsOf);
      played.push({ reach: breachReach(evidence), faults });
      expect([...violations, ...unended(evidence)]).toEqual([]);
    },
    240_000,
  );

  it(`all ${seeds.length} went through what they are for`, () => {
    expect(tooSeldom(reachOf(played), wanted)).toEqual([]);
  });

  afterAll(() => {
    const reached = reachOf(played);
    const lines = Object.keys(wanted).map((name) => `${name} ${reached[name] ?? 0}`);
    console.info(`${played.length} plays: ${lines.join(', ')}`);
  });
};
