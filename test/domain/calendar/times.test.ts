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
import { met, runs } from '#test/support/runs.ts';

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
    { numRuns: runs(500, 5000) },
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
    { numRuns: runs(1000, 10_000) },
  );
});

/** What is sent for a time, from parts that are right and wrong; `isRight`: every part alone is right. */
const part = (right: readonly string[], wrong: readonly string[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...right).map((text) => ({ text, isRight: true })) },
    { weight: 1, arbitrary: fc.constantFrom(...wrong).map((text) => ({ text, isRight: false })) },
  );
const dayParts = fc.tuple(
  part(
    ['1986', '1999', '2000', '2024', '2026', '2028', '2096', '2098'],
    [
      '0000',
      '0001',
      '1582',
      '1900',
      '1985',
      '2099',
      '2100',
      '9999',
      '10000',
      '+010000',
      '-002026',
      '26',
      '२०२६',
    ],
  ),
  part(['-01', '-02', '-04', '-11', '-12'], ['-00', '-13', '-1', '/02', '02']),
  part(['-01', '-28', '-29', '-30', '-31'], ['-00', '-32', '-9', '']),
);
const timeParts = fc.tuple(
  part(['T'], ['t', ' ', 'T ']),
  part(['00:00', '00:30', '12:59', '23:59'], ['24:00', '25:00', '12:60', '1:00', '12:', '-1:00']),
  part(
    ['', ':00', ':59', ':00.0', ':59.9', ':59.9994', ':59.9999999', ':00.000000001', ':59.999999999'],
    [':60', ':61', ':5', ':59.', ':59,5', ':59.1234567890', '.5'],
  ),
  part(
    ['Z', '+00:00', '-00:00', '+05:30', '-07:00', '+14:00', '-14:00', '-14:59', '+0530', '+05'],
    ['z', '', '+15:00', '-23:59', '+05:60', '−05:00', '+5', 'Z[America/New_York]', '+5:30', 'GMT'],
  ),
);
const isKnown = (at: number): boolean => at >= Date.UTC(1986, 0, 1) && at < Date.UTC(2099, 0, 1);
const realDay = (text: string): boolean => {
  try {
    return text === Temporal.PlainDate.from(text).toString();
  } catch {
    return false;
  }
};
const wireTexts = fc.tuple(dayParts, timeParts).map(([days, times]) => {
  const day = days.map(({ text }) => text).join('');
  const text = [day, ...times.map((one) => one.text)].join('');
  const isDay = days.every(({ isRight }) => isRight) && realDay(day);
  if (!isDay || !times.every(({ isRight }) => isRight)) return { text, day, isDay, at: undefined };
  return { text, day, isDay, at: Temporal.Instant.from(text) };
});

describe('of texts as they are sent', () => {
  it('the right ones are read as Temporal reads them, the others not at all (R-2)', () => {
    let right = 0;
    const kept = (at: Temporal.Instant, roundingMode: 'floor' | 'ceil') => {
      const rounded = at.round({ smallestUnit: 'millisecond', roundingMode });
      if (!isKnown(rounded.epochMilliseconds)) return undefined;
      right += 1;
      return rounded.toString({ fractionalSecondDigits: 3 });
    };
    fc.assert(
      fc.property(wireTexts, ({ text, day, isDay, at }) => {
        expect(readInstant(text)).toBe(at && kept(at, 'floor'));
        expect(readInstant(text, 'up')).toBe(at && kept(at, 'ceil'));
        expect(readDay(day)).toBe(isDay ? day : undefined);
      }),
      { numRuns: runs(1000, 10_000) },
    );
    met(right, 501);
  });

  it('two that were read have the order of their instants, whatever offset (R-2)', () => {
    const readable = wireTexts.filter(({ text }) => readInstant(text) !== undefined);
    fc.assert(
      fc.property(readable, readable, (one, other) => {
        const [a, b] = [readInstant(one.text), readInstant(other.text)];
        if (a === undefined || b === undefined) throw new Error('one was not read');
        const [first, second] = [a, b].map((at) => Temporal.Instant.from(at));
        expect(Math.sign(compareTimes(a, b))).toBe(Temporal.Instant.compare(first!, second!));
        expect([a, b]).toContain(latestOf(a, b));
        expect(isBefore(latestOf(a, b), earliestOf(a, b))).toBe(false);
      }),
    );
  });
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
