import { describe, expect, it } from 'vitest';
import {
  type Digest,
  type DigestEvent,
  digestDayAt,
  digestIdOf,
  digests,
  isDigestHour,
  isDigestId,
  type LateCase,
  lateListOf,
  namedAtMost,
  totalOf,
} from '#domain/case/late-digest.ts';

const zone = 'America/Denver';
const [on, at] = ['2026-12-24', '2026-12-24T15:00:00.000Z'];
const late = (id: string, dueOn: string, what = 'delete'): LateCase => ({ id, dueOn, what });
const letter = { kind: 'late-digest', of: on, sentAt: at, sha256: 'a', messageId: 'm' };

describe('the digest of what is late (R-16)', () => {
  it.each([
    { now: '2026-12-24T14:59:59.999Z', day: '2026-12-23', hour: false },
    { now: at, day: on, hour: true },
    { now: '2026-12-24T15:59:59.999Z', day: on, hour: true },
    { now: '2026-12-24T16:00:00.000Z', day: on, hour: false },
    { now: '2026-12-25T06:59:59.999Z', day: on, hour: false },
  ])('is due at 08:00 of the company: at $now that of $day', ({ now, day, hour }) => {
    expect([digestDayAt(now, zone), isDigestHour(now, zone)]).toEqual([day, hour]);
  });

  it('has an id of its day, which no other case has', () => {
    expect([digestIdOf(on), isDigestId(digestIdOf(on))]).toEqual(['DIG-2026-12-24', true]);
    expect(['REQ-DIG-1', 'DEP-officers'].map(isDigestId)).toEqual([false, false]);
  });

  it('names the earliest due date first, then by reference, and counts by kind', () => {
    const [a, b, c] = [late('REQ-b', on), late('REQ-a', on, 'complaint'), late('REQ-c', '2026-12-23')];
    expect(lateListOf(on, [a, b, c])).toEqual({
      ...{ on, cases: [c, b, a], counts: { requests: 2, complaints: 1 } },
    });
  });

  it('names at most 500 and counts them all', () => {
    const many = Array.from({ length: 501 }, (_, n) => late(`REQ-${n}`, on, n < 2 ? 'complaint' : 'delete'));
    const list = lateListOf(on, many);
    expect([list.cases.length, namedAtMost, totalOf(list)]).toEqual([500, 500, 501]);
  });

  const list = lateListOf(on, [late('REQ-1', on), late('REQ-2', on, 'complaint')]);
  const made = { type: 'digest-made', ...list } as const;
  const owed: Digest = { ...list, stage: 'owed', madeAt: at };
  it.each<{ events: readonly DigestEvent[]; is: Digest; wakeAt?: string }>([
    { events: [made], is: owed, wakeAt: '2026-12-24T15:15:00.000Z' },
    {
      events: [{ type: 'digest-made', ...lateListOf(on, []) }],
      is: { ...lateListOf(on, []), stage: 'nothing-late', madeAt: at },
    },
    { events: [made, { type: 'letter-sent', ...letter }], is: { ...owed, stage: 'sent' } },
    {
      events: [made, { type: 'letter-returned', kind: letter.kind, of: on, how: 'bounced' }],
      is: owed,
      wakeAt: '2026-12-24T15:15:00.000Z',
    },
    { events: [made, { type: 'digest-replaced', by: '2026-12-25' }], is: { ...owed, stage: 'replaced' } },
  ])('is $is.stage after $events.length events', ({ events, is, wakeAt }) => {
    const state = events.reduce<Digest | undefined>(
      (before, one) => digests.evolve(before, one, at),
      undefined,
    );
    expect(state).toEqual(is);
    expect(digests.keys('', is)).toEqual({ stage: is.stage, ...(wakeAt && { wakeAt }) });
  });

  it('begins with its list', () =>
    expect(() => digests.evolve(undefined, { type: 'letter-sent', ...letter }, at)).toThrow(
      'a digest cannot begin with letter-sent',
    ));
});
