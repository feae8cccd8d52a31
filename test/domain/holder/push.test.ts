import { describe, expect, it } from 'vitest';
import { instantAt, millisecondsOf } from '#domain/calendar/times.ts';
import {
  claimed,
  ended,
  isLastTry,
  mostTries,
  type Push,
  type PushReply,
  postponed,
  pushedAgain,
  queued,
  replied,
} from '#domain/holder/push.ts';

const at = '2026-11-24T18:00:00.000Z';
const first = queued({ request: 'REQ-1', n: 1, holder: 'billing' }, at);
const after = (tries: number): Push => ({ ...first, tries });
/** ms from the reply to the next attempt. */
const waits = (push: Push, reply: PushReply, fraction = 0): number | undefined => {
  const { nextAt } = replied(push, reply, at, fraction);
  return nextAt === undefined ? undefined : millisecondsOf(nextAt) - millisecondsOf(at);
};
const [second, minute, hour] = [1000, 60_000, 3_600_000];

describe('an instruction is pushed ten times in about three days (Standard Webhooks 1.0)', () => {
  it('the first attempt is due at once', () => {
    expect(first).toMatchObject({ nextAt: at, tries: 0 });
  });

  it.each([
    [1, 5 * second],
    [2, 5 * minute],
    [3, 30 * minute],
    [4, 2 * hour],
    [5, 5 * hour],
    [6, 10 * hour],
    [7, 14 * hour],
    [8, 20 * hour],
    [9, 24 * hour],
  ])('after failure %i it waits %i ms, and at most a tenth longer', (tries, wait) => {
    expect(waits(after(tries), { status: 500 })).toBe(wait);
    expect(waits(after(tries), { fault: 'timeout' }, 1)).toBe(Math.round(wait * 1.1));
  });

  it('after the tenth there is none', () => {
    expect(mostTries).toBe(10);
    expect([9, 10].map((tries) => isLastTry(after(tries)))).toEqual([false, true]);
  });

  it.each([200, 202, 204, 299])('%i ends it', (status) => {
    expect(replied(after(1), { status }, at, 0)).toMatchObject({ end: 'received' });
    expect(replied(after(1), { status }, at, 0)).not.toHaveProperty('nextAt');
  });

  it.each([199, 301, 302, 307, 308, 400, 404, 500])('%i is a failure', (status) => {
    expect(waits(after(1), { status })).toBe(5 * second);
  });

  it.each([429, 502, 504])('%i slows it down', (status) => {
    expect(waits(after(1), { status })).toBe(5 * minute);
    expect(waits(after(3), { status })).toBe(30 * minute);
  });

  it('Retry-After makes it later, never earlier, and by a day at the most', () => {
    expect(waits(after(1), { status: 503, retryAfterMs: hour })).toBe(hour);
    expect(waits(after(4), { status: 503, retryAfterMs: hour })).toBe(2 * hour);
    expect(waits(after(1), { status: 429, retryAfterMs: 900 * hour })).toBe(24 * hour);
  });

  it('a run that dies leaves the next attempt in its place', () => {
    expect(claimed(first, at)).toMatchObject({ tries: 1, nextAt: '2026-11-24T18:06:00.000Z' });
  });

  it('to wait is no attempt', () => {
    expect(postponed(after(2), at)).toMatchObject({ tries: 2, nextAt: '2026-11-24T19:00:00.000Z' });
  });

  it('an officer begins it anew, and what was tried stays for the auditor', () => {
    const given = ended(replied(after(10), { fault: 'no-connection' }, at, 0), 'failed');
    const again = pushedAgain(given, at);
    expect(again).toMatchObject({ tries: 0, nextAt: at, attempts: [{ at, said: 'no-connection' }] });
    expect(again).not.toHaveProperty('end');
  });

  it('the last twenty attempts are kept', () => {
    let push = first;
    for (let n = 0; n < 30; n += 1) push = replied(push, { status: 500 + n }, instantAt(n), 0);
    expect(push.attempts).toHaveLength(20);
    expect(push.attempts.at(-1)).toMatchObject({ said: 529 });
  });
});
