import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, isBusinessDay } from '#domain/calendar/business-days.ts';
import { lawEnforcementDueOn } from '#domain/calendar/deadlines.ts';
import { dayOf } from '#domain/calendar/instants.ts';
import { addOpenDays, explainOpenDays, isOpenDay, waitingCalendar } from '#domain/calendar/open-days.ts';

const open = waitingCalendar([]);

describe('a clock of waiting does not count Inauguration Day (law of stopping 9)', () => {
  it.each([
    { on: '2029-01-20', why: 'Saturday' },
    { on: '2029-01-19', why: undefined },
    { on: '2033-01-20', why: 'Inauguration Day' },
    { on: '2033-01-21', why: undefined },
    { on: '2037-01-20', why: 'Inauguration Day' },
    { on: '2041-01-20', why: 'Sunday' },
    { on: '2041-01-21', why: 'Birthday of Martin Luther King, Jr.' },
    { on: '2034-01-20', why: undefined },
    { on: '2031-01-20', why: 'Birthday of Martin Luther King, Jr.' },
    { on: '2032-01-20', why: undefined },
  ])('$on: $why', ({ on, why }) => {
    const before = dayOf(on).subtract({ days: 1 });
    const day = explainOpenDays(before, 1, open).find((one) => one.on === on);
    expect(day).toEqual(why === undefined ? { on, counted: true } : { on, counted: false, why });
    expect(isOpenDay(on, open)).toBe(why === undefined);
  });

  it('a clock that we must meet counts it: the day of the report never moves later', () => {
    expect(isBusinessDay('2033-01-20')).toBe(true);
    expect(lawEnforcementDueOn('2033-01-11').toString()).toBe('2033-01-21');
    expect(addOpenDays('2033-01-11', 7, open).toString()).toBe('2033-01-24');
    expect(addBusinessDays('2033-01-19', 1).toString()).toBe('2033-01-20');
  });

  it('a wait never ends before the same number of business days, over twenty years', () => {
    const anyDay = fc.integer({ min: 0, max: 7305 }).map((days) => dayOf('2026-01-01').add({ days }));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 15 }), (day, n) => {
        const [waits, meets] = [addOpenDays(day, n, open), addBusinessDays(day, n)];
        expect(meets.until(waits).days).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('only calendarOf makes the calendar of a wait (R-28)', () => {
    const makers = globSync('functions/**/*.ts').filter((file) =>
      /\bwaitingCalendar\b/.test(readFileSync(file, 'utf8')),
    );
    expect(makers.toSorted()).toEqual([
      'functions/domain/breach/hold-dates.ts',
      'functions/domain/calendar/open-days.ts',
    ]);
  });
});
