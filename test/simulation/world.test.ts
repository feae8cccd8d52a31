import { describe, expect, it } from 'vitest';
import { Agenda } from './agenda.ts';
import { Process } from './process.ts';
import { withUnhandled } from './real-process.ts';
import type { FaultKind } from './stage.ts';
import { drawOf, streamOf } from './streams.ts';
import { World } from './world.ts';

const all: readonly FaultKind[] = [
  'dies-before',
  'dies-after',
  'reply-lost',
  'sent-again',
  'lands-late',
  'throttled',
];

/** One call by a process, with this fault. */
const called = async (kind?: FaultKind, dieAt?: number) => {
  const ordered = new Map(kind === undefined ? [] : [['someone write', kind]]);
  const world = new World({ seed: 1, startAt: 0, calmAt: 1e9, faults: { odds: 0, ordered } });
  const process = new Process(1, 'someone', 0);
  const [landed, heard]: [number[], string[]] = [[], []];
  const failure = (of: FaultKind) => new Error(of);
  const options = { name: 'write', faults: all, share: 1, patience: 4000, failure };
  world
    .call(process, options, async () => {
      landed.push(world.now);
      return landed.length;
    })
    .then(
      (value) => heard.push(`${value}`),
      (error) => heard.push(error.message),
    );
  if (dieAt !== undefined) world.in(dieAt, () => process.die('Sandbox.Timedout'));
  await world.run(1e6);
  return { landed, heard, isDead: process.isDead };
};

describe('a call of a service', () => {
  it('lands once and is answered', async () => {
    expect(await called()).toEqual({ landed: [expect.any(Number)], heard: ['1'], isDead: false });
  });

  it.each([
    ['dies-before', 0, [], true],
    ['dies-after', 1, [], true],
    ['reply-lost', 1, ['reply-lost'], false],
    ['sent-again', 2, ['2'], false],
    ['lands-late', 1, ['lands-late'], false],
    ['throttled', 0, ['throttled'], false],
  ] as const)('%s: lands %i times', async (kind, times, heard, isDead) => {
    const seen = await called(kind);
    expect(seen.landed).toHaveLength(times);
    expect([seen.heard, seen.isDead]).toEqual([heard, isDead]);
  });

  it('that lands late lands after its client has given up', async () => {
    const { landed } = await called('lands-late');
    expect(landed[0]).toBeGreaterThan(5000);
  });

  it('of a process that dies meanwhile still lands, and nobody hears of it', async () => {
    expect(await called(undefined, 0)).toEqual({ landed: [expect.any(Number)], heard: [], isDead: true });
  });
});

describe('time', () => {
  it('passes in order, and for the same moment in the order of entry', () => {
    const agenda = new Agenda();
    const seen: string[] = [];
    for (const [at, name] of [
      [5, 'c'],
      [1, 'a'],
      [5, 'd'],
      [3, 'b'],
      [9, 'e'],
    ] as const)
      agenda.enter(at, () => seen.push(name));
    agenda.enter(4, () => seen.push('taken back'))();
    for (let next = agenda.next(8); next !== undefined; next = agenda.next(8)) next.run();
    expect(seen.join('')).toBe('abcd');
  });

  it('of a process is up to five minutes from the true one, on both sides', () => {
    const skews = Array.from({ length: 400 }, (_, n) => new Process(3, `process ${n}`, 300_000).skew);
    expect(Math.min(...skews)).toBeLessThan(-290_000);
    expect(Math.max(...skews)).toBeGreaterThan(290_000);
    expect(skews.every((skew) => Math.abs(skew) <= 300_000)).toBe(true);
  });
});

describe('chance', () => {
  it('of one name is not moved by draws from another', () => {
    const alone = streamOf(7, 'agency/2');
    const expected = [alone(), alone(), alone()];
    const [one, other] = [streamOf(7, 'agency/2'), streamOf(7, 'agency/3')];
    const drawn = [1, 2, 3].map(() => {
      other();
      return one();
    });
    expect(drawn).toEqual(expected);
  });

  it('is even over names that are alike', () => {
    const draws = Array.from({ length: 20_000 }, (_, n) => drawOf(1, `requester/${n} put CASE`));
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => draws.filter((n) => Math.floor(n * 10) === tenth).length,
    );
    expect(Math.min(...tenths)).toBeGreaterThan(1800);
    expect(Math.max(...tenths)).toBeLessThan(2200);
    expect(new Set(draws).size).toBeGreaterThan(19_900);
  });
});

describe('an error that nobody awaits', () => {
  it('ends the process that had it, and no other', async () => {
    const world = new World({ seed: 1, startAt: 0, calmAt: 1e9, faults: { odds: 0 } });
    const [careless, careful] = [new Process(1, 'careless', 0), new Process(1, 'careful', 0)];
    const carelessly = async (): Promise<void> => {
      await world.sleep(10, careless);
      void Promise.reject(new Error('nobody awaits this'));
    };
    void carelessly();
    void world.sleep(10, careful);
    const reasons: unknown[] = [];
    await withUnhandled(
      (reason) => {
        if (!world.unhandled()) reasons.push(reason);
      },
      () => world.run(100),
    );
    expect([careless.isDead, careful.isDead, reasons]).toEqual([true, false, []]);
  });
});
