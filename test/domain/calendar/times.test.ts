import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  compareTimes,
  earliestOf,
  isAfter,
  isBefore,
  latestOf,
  readDay,
  readInstant,
  readSince,
} from '#domain/calendar/times.ts';

describe('an instant is read from', () => {
  it.each([
    ['2026-11-24T15:00:00-05:00', '2026-11-24T20:00:00.000Z'],
    ['2026-11-24T23:30-07:00', '2026-11-25T06:30:00.000Z'],
    ['2026-11-24T20:00:00.1239Z', '2026-11-24T20:00:00.123Z'],
    ['2026-11-24T15:00:00-0500', '2026-11-24T20:00:00.000Z'],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['1986-01-01T00:00:00Z', '1986-01-01T00:00:00.000Z'],
    ['2098-12-31T23:59:59.999Z', '2098-12-31T23:59:59.999Z'],
  ])('%s', (text, kept) => expect(readInstant(text)).toBe(kept));
  it('a filing finer than a millisecond, counted up: no hold is short of it (R-2)', () =>
    expect(readInstant('2026-11-24T20:00:00.1230001Z', 'up')).toBe('2026-11-24T20:00:00.124Z'));
});

describe('an instant is never read from', () => {
  it.each([
    '9999-12-31T23:59:59-05:00',
    '+010000-01-01T00:00:00Z',
    '2099-01-01T00:00:00Z',
    '2098-12-31T23:59:59-05:00',
    '1985-12-31T23:59:59Z',
    '1986-01-01T00:00:00+05:00',
    '2026-02-29T00:00:00Z',
    '2026-11-24T24:00:00Z',
    '2026-11-24T15:00:60Z',
    '2026-11-24t15:00:00z',
    '2026-11-24T15:00:00',
    '2026-11-24',
    '2026-11-24T15:00:00+23:59',
    ' 2026-11-24T15:00:00Z',
    '2026-11-24T15:00:00−05:00',
    '2026-11-24T15:00:00,5Z',
    '2026-11-24T15:00:00Z[America/New_York]',
    '٢٠٢٦-11-24T15:00:00Z',
    '',
  ])('%s, which is none', (text) => expect(readInstant(text)).toBeUndefined());
});

it.each(['2026-02-30', '2026-00-10', '1985-12-31', '2099-01-01', '2026-1-1', '2026-11-24T00:00Z', ''])(
  '"%s" is no day',
  (text) => expect(readDay(text)).toBeUndefined(),
);
it.each([
  ['1985-12-31', '1986-01-01'],
  ['1902-05-04T10:00:00-05:00', '1986-01-01'],
  ['1985-12-31T23:59:59-05:00', '1986-01-01'],
  ['1986-01-02', '1986-01-02'],
  ['2026-11-24T15:00:00-05:00', '2026-11-24T20:00:00.000Z'],
  ['1985-02-30', undefined],
  ['2099-01-01', undefined],
  ['long ago', undefined],
])('an address of record since %s is kept as since %s: none is too old (R-18)', (text, kept) =>
  expect(readSince(text)).toBe(kept),
);

const instants = fc
  .date({ min: new Date('1986-01-02Z'), max: new Date('2098-12-30Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

it('agrees with Temporal on every instant and offset of the years that are accepted', () => {
  const offsets = fc.integer({ min: -14 * 60, max: 14 * 60 });
  fc.assert(
    fc.property(instants, offsets, fc.integer({ min: 0, max: 999_999 }), (at, offset, finer) => {
      const two = (n: number) => String(n).padStart(2, '0');
      const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
      const local = new Date(Date.parse(at) + offset * 60_000).toISOString().slice(0, -1);
      const text = `${local}${String(finer).padStart(6, '0')}${zone}`;
      expect(readInstant(text)).toBe(Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 }));
    }),
    { numRuns: 2000 },
  );
});

it('whatever is typed is a time or none, never a fault, and is read again as itself', () => {
  const form =
    /^[0-9]{4,6}-[0-9]{2}-[0-9]{2}([Tt][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?$/;
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(form)), (text) => {
      const at = readInstant(text);
      if (at !== undefined) {
        expect(readInstant(at)).toBe(at);
        expect(at).toMatch(/^(19|20)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      }
      const day = readDay(text);
      if (day !== undefined) expect(Temporal.PlainDate.from(text).toString()).toBe(day);
      expect([undefined, 'string']).toContain(readSince(text) && typeof readSince(text));
    }),
    { numRuns: 5000 },
  );
});

describe('times are compared by value (L-3)', () => {
  it('the year 10000 comes after 2026, though its text comes before', () => {
    expect(isAfter('+010000-01-01T04:59:59.000Z', '2026-11-24T00:00:00.000Z')).toBe(true);
    expect(latestOf('2026-11-24T00:00:00.000Z', '+010000-01-01T04:59:59.000Z')).toMatch(/^\+01/);
  });

  it('the order is that of Temporal', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        expect(Math.sign(compareTimes(a, b))).toBe(Temporal.Instant.compare(a, b));
        expect(earliestOf(a, b)).toBe(isBefore(b, a) ? b : a);
        expect(latestOf(undefined, a, undefined, b)).toBe(isAfter(b, a) ? b : a);
      }),
    );
  });

  it('an absent one is left out, and none of none is undefined', () => {
    expect([latestOf(undefined), earliestOf()]).toEqual([undefined, undefined]);
  });

  it('a day beside an instant, and what is no time, is a fault and never a guess', () => {
    expect(() => isBefore('2026-11-24', '2026-11-24T00:00:00.000Z')).toThrow(RangeError);
    expect(() => isBefore('', '2026-11-24T00:00:00.000Z')).toThrow(RangeError);
  });
});
