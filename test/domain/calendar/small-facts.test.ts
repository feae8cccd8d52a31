import { describe, expect, it } from 'vitest';
import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { addBusinessHours } from '#domain/calendar/business-hours.ts';
import { residenceFacts } from '#domain/calendar/deadlines.ts';
import { federalHoliday } from '#domain/calendar/holidays.ts';
import { floorToMinute } from '#domain/calendar/instants.ts';
import {
  compareTimes,
  isAfter,
  isBefore,
  isDay,
  millisecondsOf,
  readInstant,
  storedDay,
} from '#domain/calendar/times.ts';
import { lawOf } from '#domain/calendar/us-states.ts';

describe('a fault of the calendar says what is wrong', () => {
  it.each([
    ['A stored day cannot be read.', () => storedDay('2026-02-30')],
    ['A stored time cannot be read.', () => millisecondsOf('soon')],
    ['A day and an instant do not compare.', () => compareTimes('2026-11-24', '2026-11-24T00:00:00.000Z')],
    ['-1 is not a number of business days.', () => addBusinessDays('2026-11-24', -1)],
    [
      '0 is not a number of business hours.',
      () => addBusinessHours('2026-11-24T15:00:00Z', 0, 'America/Denver'),
    ],
    ['Federal holidays are known from 1986 through 2099, not in 2100.', () => federalHoliday('2100-01-01')],
  ] as const)('%s', (says, act) => expect(act).toThrow(new RangeError(says)));

  it('and holidays are known in the first and the last of the loaded years (L-5)', () =>
    expect(['1986-01-01', '2099-12-25'].map(federalHoliday)).toEqual(["New Year's Day", 'Christmas Day']));
});

it('the minutes of an offset count in its direction (R-2)', () => {
  expect(readInstant('2026-11-24T10:00:00+05:30')).toBe('2026-11-24T04:30:00.000Z');
  expect(readInstant('2026-11-24T10:00:00-03:30')).toBe('2026-11-24T13:30:00.000Z');
});

it('a receipt keeps the country only as far as letters need it (R-16, R-25)', () => {
  expect(residenceFacts('de')).toStrictEqual({ regime: 'eu', residence: 'eu' });
  expect(residenceFacts()).toStrictEqual({ regime: 'eu' });
});

it('a person whom we do not know learns the minute of a time, not its second (R-8)', () =>
  expect(floorToMinute('2026-11-24T10:00:59.999Z')).toBe('2026-11-24T10:00:00.000Z'));

it('each state has its law, or none', () => expect([lawOf('CA'), lawOf('WY')]).toEqual(['ccpa', 'none']));

it('a day is a day alone, and no end of another text', () =>
  expect(['2026-11-24', '12026-11-24', '2026-11-24T00:00:00.000Z'].map(isDay)).toEqual([true, false, false]));

it('a stored day is read, and no time is before or after itself (L-3)', () => {
  const day = storedDay('2026-02-28');
  expect([day, isBefore(day, day), isAfter(day, day)]).toEqual(['2026-02-28', false, false]);
});
