import { describe, expect, it } from 'vitest';
import type { Plan } from './plan.ts';
import { fewest, shrink } from './shrink.ts';

const numbers = Array.from({ length: 34 }, (_, n) => n);

describe('fewest', () => {
  it.each([
    { needed: [7, 21], because: 'two far apart' },
    { needed: [0], because: 'the first alone' },
    { needed: [31, 32, 33], because: 'the last three' },
    { needed: [], because: 'nothing is needed' },
    { needed: numbers, because: 'each is needed' },
  ])('finds $because', async ({ needed }) => {
    const left = await fewest(numbers, async (some) => needed.every((one) => some.includes(one)));
    expect(left).toEqual(needed);
  });
});

describe('shrink', () => {
  const fault = (at: string) => ({ at, kind: 'reply-lost', time: 0 }) as const;
  const nothing = async () => {};
  const plan: Plan = {
    ...{ seed: 1, faults: { odds: 0.1 }, startAt: 0, calmAt: 0, endAt: 0 },
    actors: { olive: nothing, omar: nothing, requester: nothing },
  };
  const played = { faults: ['a', 'b', 'c', 'd'].map(fault), violations: ['never twice: BRE-1'] };

  it('keeps the faults and then the actors without which the same check no longer fails', async () => {
    const seen: number[] = [];
    const found = await shrink(plan, played, async ({ faults, actors }) => {
      seen.push(faults.only?.size ?? -1);
      const isStill = faults.only?.has('b') && faults.only.has('d') && 'requester' in actors;
      return { violations: isStill ? ['never twice: BRE-2'] : ['nothing open: BRE-1'] };
    });
    expect(found).toMatchObject({ faults: ['b', 'd'], actors: ['requester'] });
    expect(found.plays).toBe(seen.length);
  });
});
