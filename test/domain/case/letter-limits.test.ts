import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isListDue,
  laneLimits,
  listIn,
  listKeyOf,
  nextListAt,
  windowOf,
} from '#domain/case/letter-limits.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.parse('2026-11-24T00:00:00.000Z');
const perDay = { asks: 12, tells: 24 } as const;

/** Instants of the lists that these calls send, over two days. */
const listsOf = (lane: keyof typeof perDay, calls: readonly number[]): readonly number[] => {
  const sent: number[] = [];
  for (const at of calls.toSorted((a, b) => a - b)) if (isListDue(lane, sent.at(-1), at)) sent.push(at);
  return sent;
};

describe.each(['asks', 'tells'] as const)('%s', (lane) => {
  const { listEvery } = laneLimits[lane];
  const calls = fc.array(fc.integer({ min: start, max: start + 2 * day - 1 }), { maxLength: 400 });

  it(`${perDay[lane]} lists a day at most, however often it is called (S12)`, () => {
    fc.assert(
      fc.property(calls, (at) => {
        const sent = listsOf(lane, at);
        for (const from of [start, start + day])
          expect(sent.filter((one) => one >= from && one < from + day).length).toBeLessThanOrEqual(
            perDay[lane],
          );
        expect(new Set(sent.map((one) => windowOf(lane, one))).size).toBe(sent.length);
        for (const [n, one] of sent.entries())
          if (n > 0) expect(one - (sent[n - 1] ?? 0)).toBeGreaterThanOrEqual(listEvery - 5 * minute);
      }),
    );
  });

  it('an hourly run that is late now and then misses no list (S12)', () => {
    const runs = (late: (hour: number) => number) =>
      Array.from({ length: 24 }, (_, hour) => start + (hour * 60 + late(hour)) * minute);
    for (const late of [() => 0, () => 17, (hour: number) => hour % 4])
      expect(listsOf(lane, runs(late))).toHaveLength(perDay[lane]);
  });
});

it.each([
  { lane: 'asks', last: 0, next: 120, because: 'the next window' },
  { lane: 'asks', last: 119, next: 234, because: 'two hours, less five minutes' },
  { lane: 'tells', last: 3, next: 60, because: 'the next window' },
  { lane: 'tells', last: 30, next: 85, because: 'an hour, less five minutes' },
] as const)('$lane: minutes after $last the next list is at $next ($because)', ({ lane, last, next }) =>
  expect(nextListAt(lane, start + last * minute)).toBe(start + next * minute),
);

it('the name of a list says whose it is, and no other letter has such a name', () => {
  const list = { mailbox: 'a1b2', window: 247_000 };
  expect(listIn(listKeyOf(list))).toEqual(list);
  expect(listIn({ kind: 'verification', of: '1-2' })).toBeUndefined();
});
