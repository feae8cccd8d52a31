import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBusinessDay } from '#domain/calendar/business-days.ts';
import { addBusinessHours, businessDayOpens } from '#domain/calendar/business-hours.ts';
import { civilDate, parseInstant } from '#domain/calendar/instants.ts';
import { runs } from '#test/support/runs.ts';

const denver = 'America/Denver';

describe('business hours, 9:00 to 17:00 in the zone of the company (L-6)', () => {
  it.each([
    { from: '2026-11-24T16:00:00.000Z', hours: 4, at: '2026-11-24T20:00:00.000Z', because: 'from 9:00' },
    { from: '2026-11-24T12:00:00.000Z', hours: 4, at: '2026-11-24T20:00:00.000Z', because: 'before 9:00' },
    { from: '2026-11-24T16:00:00.000Z', hours: 8, at: '2026-11-25T00:00:00.000Z', because: 'a whole day' },
    {
      from: '2026-11-24T23:00:00.000Z',
      hours: 4,
      at: '2026-11-25T19:00:00.000Z',
      because: 'one hour on Tuesday, three on Wednesday',
    },
    {
      from: '2026-11-25T23:00:00.000Z',
      hours: 4,
      at: '2026-11-27T19:00:00.000Z',
      because: 'Thanksgiving lies between',
    },
    { from: '2026-11-28T18:00:00.000Z', hours: 8, at: '2026-12-01T00:00:00.000Z', because: 'a Saturday' },
    {
      from: '2027-03-12T23:00:00.000Z',
      hours: 4,
      at: '2027-03-15T18:00:00.000Z',
      because: 'daylight saving starts on the weekend',
    },
    {
      from: '2026-10-30T22:00:00.000Z',
      hours: 8,
      at: '2026-11-02T23:00:00.000Z',
      because: 'it ends on the weekend',
    },
    { from: '2026-11-25T00:00:00.000Z', hours: 4, at: '2026-11-25T20:00:00.000Z', because: 'at 17:00' },
    {
      from: '2026-11-24T23:59:59.999Z',
      hours: 4,
      at: '2026-11-25T19:59:59.999Z',
      because: 'a millisecond before 17:00',
    },
  ])('$hours after $from is $at: $because', ({ from, hours, at }) => {
    expect(addBusinessHours(from, hours, denver)).toBe(at);
  });

  it('the end is inside the hours of a business day, and later hours end later', () => {
    const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2030, 0, 1) });
    const zone = fc.constantFrom(denver, 'America/New_York', 'Pacific/Honolulu', 'America/Puerto_Rico');
    fc.assert(
      fc.property(instant, zone, fc.integer({ min: 1, max: 40 }), (ms, where, hours) => {
        const from = new Date(ms).toISOString();
        const end = addBusinessHours(from, hours, where);
        const local = parseInstant(end).toZonedDateTimeISO(where);
        expect(isBusinessDay(civilDate(end, where))).toBe(true);
        expect(local.hour * 60 + local.minute).toBeGreaterThanOrEqual(9 * 60);
        expect(local.hour < 17 || (local.hour === 17 && local.minute === 0)).toBe(true);
        expect(end > from && end < addBusinessHours(from, hours + 1, where)).toBe(true);
      }),
      { numRuns: runs(100, 1000) },
    );
  });

  it('no hours are no time to wait for, and a day opens at nine', () => {
    for (const hours of [0, -1, Number.NaN])
      expect(() => addBusinessHours('2026-11-24T16:00:00.000Z', hours, denver)).toThrow(RangeError);
    expect(businessDayOpens('2026-11-24', denver)).toBe('2026-11-24T16:00:00.000Z');
  });
});
