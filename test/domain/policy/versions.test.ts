import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt } from '#domain/calendar/times.ts';
import { type PolicyVersion, policyAt, policyInForce, policyOf } from '#domain/policy/versions.ts';

const version = (id: string, postedAt: string): PolicyVersion => ({
  ...{ id, postedAt, url: `https://www.example.com/privacy/${id}`, sha256: '0'.repeat(64) },
});
const first = version('2018-05', '2018-05-25T06:00:00.000Z');
const second = version('2026-12', '2026-12-01T17:00:00.000Z');
const versions = [second, first];

describe('the policy in force (P48)', () => {
  it.each([
    { at: '2018-05-25T05:59:59.999Z', is: undefined, because: 'nothing applies before it is posted' },
    { at: '2018-05-25T06:00:00.000Z', is: '2018-05', because: 'it is in force when it is posted' },
    { at: '2026-12-01T16:59:59.999Z', is: '2018-05', because: 'the next one is not posted yet' },
    { at: '2026-12-01T17:00:00.000Z', is: '2026-12', because: 'the next one is posted' },
    { at: '2030-01-01T00:00:00.000Z', is: '2026-12', because: 'it lasts until another is posted' },
  ])('at $at: $is ($because)', ({ at, is }) => {
    expect(policyInForce(versions, at)?.id).toBe(is);
    expect(policyAt(versions, at)).toEqual(is === undefined ? {} : { policy: is });
  });

  it('a version posted in mid-case does not govern it', () =>
    expect(policyOf(versions, { policy: '2018-05', receivedAt: '2027-01-01T00:00:00.000Z' })).toBe(first));

  it('a history without a version follows the one in force at its receipt', () =>
    expect(policyOf(versions, { receivedAt: '2026-11-24T18:00:00.000Z' })).toBe(first));

  it('a version that nobody posted is shown as none', () =>
    expect(policyOf(versions, { policy: 'draft', receivedAt: '2027-01-01T00:00:00.000Z' })).toBeUndefined());

  const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
  it('posting a later version changes no earlier receipt', () =>
    fc.assert(
      fc.property(fc.uniqueArray(time, { minLength: 1, maxLength: 8 }), time, (posted, at) => {
        const all = posted.map((ms) => version(String(ms), instantAt(ms)));
        const known = all.filter((_, place) => (posted[place] ?? 0) <= at);
        expect(policyInForce(all, instantAt(at))).toEqual(policyInForce(known, instantAt(at)));
      }),
    ));
});
