import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  businessDayBefore,
  businessDayOnOrBefore,
  explainBusinessDays,
  isBusinessDay,
} from '#domain/calendar/business-days.ts';
import { dayOf } from '#domain/calendar/instants.ts';
import { explainOpenDays, isOpenDay, waitingCalendar } from '#domain/calendar/open-days.ts';

const anyDay = fc.integer({ min: 0, max: 3652 }).map((days) => dayOf('2026-01-01').add({ days }));

describe('business days (47 CFR 1.4, R-28)', () => {
  it.each([
    { from: '2026-11-24', n: 10, to: '2026-12-09', because: 'T2: CCPA confirmation over Thanksgiving' },
    { from: '2026-12-01', n: 10, to: '2026-12-15', because: 'T2: no holiday between' },
    { from: '2027-01-30', n: 10, to: '2027-02-12', because: 'T2: from a Saturday' },
    { from: '2027-01-31', n: 10, to: '2027-02-12', because: 'T2: from a Sunday' },
    { from: '2027-02-10', n: 10, to: '2027-02-25', because: "T2: Washington's Birthday" },
    { from: '2028-01-30', n: 10, to: '2028-02-11', because: 'T2: leap year' },
    { from: '2026-11-24', n: 5, to: '2026-12-02', because: 'opt-out failure letter to the FCC' },
    { from: '2026-11-24', n: 0, to: '2026-11-24', because: 'nothing to count' },
    { from: '2027-12-30', n: 1, to: '2028-01-03', because: '31 December is kept in lieu of 1 January' },
  ])('the $n. business day after $from is $to ($because)', ({ from, n, to }) => {
    expect(addBusinessDays(from, n).toString()).toBe(to);
  });

  it.each([-1, 1.5, Number.NaN])('refuses to count %s days', (n) => {
    expect(() => addBusinessDays('2026-11-24', n)).toThrow(RangeError);
  });

  it('skips a closure only where we must not act before', () => {
    const calendar = waitingCalendar(['2026-12-24']);
    expect(isOpenDay('2026-12-24', calendar)).toBe(false);
    expect(isBusinessDay('2026-12-24')).toBe(true);
  });

  it('does not guess at a closure that it cannot read', () => {
    expect(() => isOpenDay('2026-12-24', waitingCalendar(['24 December']))).toThrow(RangeError);
  });

  it('goes back over a holiday and a weekend', () => {
    expect(businessDayOnOrBefore('2026-11-26').toString()).toBe('2026-11-25');
    expect(businessDayOnOrBefore('2026-11-27').toString()).toBe('2026-11-27');
    expect(businessDayBefore('2026-11-30').toString()).toBe('2026-11-27');
    expect(businessDayBefore('2028-01-03').toString()).toBe('2027-12-30');
  });

  it('explains every day that it went over (L-6)', () => {
    expect(explainOpenDays('2026-12-22', 3, waitingCalendar(['2026-12-24', '2026-12-26']))).toEqual([
      { on: '2026-12-23', counted: true },
      { on: '2026-12-24', counted: false, why: 'closure' },
      { on: '2026-12-25', counted: false, why: 'Christmas Day' },
      { on: '2026-12-26', counted: false, why: 'Saturday' },
      { on: '2026-12-27', counted: false, why: 'Sunday' },
      { on: '2026-12-28', counted: true },
      { on: '2026-12-29', counted: true },
    ]);
  });

  it('explains what it counts: n days, the last of them the answer, over ten years', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 15 }), (day, n) => {
        const days = explainBusinessDays(day, n);
        expect(days.filter(({ counted }) => counted)).toHaveLength(n);
        expect(days.at(-1)).toEqual({ on: addBusinessDays(day, n).toString(), counted: true });
        expect(days).toHaveLength(addBusinessDays(day, n).since(day).days);
      }),
    );
  });

  it('never counts more days with closures than without, over ten years', () => {
    fc.assert(
      fc.property(anyDay, fc.array(anyDay), (day, closures) => {
        const calendar = waitingCalendar(closures.map(String));
        if (isOpenDay(day, calendar)) expect(isBusinessDay(day)).toBe(true);
      }),
    );
  });
});
