import { afterEach, describe, expect, it, vi } from 'vitest';
import { Unavailable } from '#domain/case/errors.ts';
import { memoryCounters } from '#functions/adapters/memory/counters.ts';
import { placeOf } from '#functions/network/contract.ts';
import type { Counters } from '#ports/counters.ts';
import { testClock } from '#test/support/memory.ts';

const start = '2026-11-24T18:20:00.000Z';

const hourOf = (over: { readonly counters?: Counters; readonly submissionsPerHour?: number } = {}) => {
  const clock = testClock(start);
  const limits = { letters: 0, submissionsPerHour: 2, formSeconds: 0, actsPerMinute: 0, ...over } as const;
  const ports = { counters: memoryCounters(), clock, limits, ...over };
  let sent = 0;
  const send = (source: string, submission = `s${sent++}`, what: 'requests' | 'complaints' = 'requests') =>
    placeOf(ports, what, source, submission);
  return { clock, send };
};

afterEach(() => void vi.restoreAllMocks());

describe('places of a network in an hour (S12)', () => {
  it('one network takes no place of another', async () => {
    const { send } = hourOf();
    for (let n = 0; n < 50; n += 1) await send('192.0.2.7');
    expect(await send('192.0.2.7')).toEqual({ isFree: false, retryAfter: 2400 });
    expect(await send('192.0.2.8')).toEqual({ isFree: true });
    expect(await send('2001:db8::1')).toEqual({ isFree: true });
  });

  it('a household cannot take more places by changing its IPv6 address', async () => {
    const { send } = hourOf();
    const answers = [];
    for (let n = 1; n <= 5; n += 1) answers.push((await send(`2001:db8:0:12${n}0::${n}`)).isFree);
    expect(answers).toEqual([true, true, false, false, false]);
  });

  it('is free again when it says, not a second before', async () => {
    const { send, clock } = hourOf({ submissionsPerHour: 1 });
    await send('192.0.2.7');
    const refused = await send('192.0.2.7');
    if (refused.isFree) throw new Error('the second one was not refused');
    clock.advance((refused.retryAfter - 1) * 1000);
    expect(await send('192.0.2.7')).toEqual({ isFree: false, retryAfter: 1 });
    clock.advance(1000);
    expect(await send('192.0.2.7')).toEqual({ isFree: true });
  });

  it('what is sent again after a lost reply keeps its place, also when all are taken', async () => {
    const { send } = hourOf();
    await send('192.0.2.7', 'mine');
    await send('192.0.2.7', 'yours');
    expect(await send('192.0.2.7', 'theirs')).toMatchObject({ isFree: false });
    expect(await send('192.0.2.7', 'mine')).toEqual({ isFree: true });
  });

  it('no complaint takes the place of a request', async () => {
    const { send } = hourOf({ submissionsPerHour: 1 });
    await send('192.0.2.7', 'c', 'complaints');
    expect(await send('192.0.2.7', 'r', 'requests')).toEqual({ isFree: true });
  });

  it.each([
    new Unavailable('The case store'),
    Object.assign(new Error(), { name: 'ValidationException' }),
    'x',
  ])('refuses nobody when the store cannot count: %s', async (fault) => {
    const said = vi.spyOn(console, 'warn').mockReturnValue();
    const broken = hourOf({ counters: { take: () => Promise.reject(fault) }, submissionsPerHour: 1 });
    for (let n = 0; n < 3; n += 1) expect(await broken.send('192.0.2.7')).toEqual({ isFree: true });
    expect(JSON.stringify(said.mock.calls)).toContain('network-not-counted');
    expect(JSON.stringify(said.mock.calls)).not.toContain('192.0.2.7');
  });

  it('is one write of one key, which goes an hour after its hour', async () => {
    const taken: unknown[][] = [];
    const counters: Counters = {
      take: async (...given) => {
        taken.push(given);
        return true;
      },
    };
    await hourOf({ counters }).send('::ffff:192.0.2.7', 'k'.repeat(200));
    const ends = Date.parse('2026-11-24T19:00:00.000Z') / 1000;
    const short = expect.stringMatching(/^[\w-]{22}$/);
    expect(taken).toEqual([[`requests#192.0.2.7#${ends}`, short, 2, ends + 3600]]);
  });

  it('switched off it counts nothing', async () => {
    const counters: Counters = { take: () => Promise.reject(new Error('counted')) };
    expect(await hourOf({ counters, submissionsPerHour: 0 }).send('192.0.2.7')).toEqual({ isFree: true });
  });
});
