import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isBusinessDay } from '#domain/calendar/business-days.ts';
import {
  answerDueOn,
  complaintDates,
  lawEnforcementDueOn,
  regimeOf,
  requestKeptUntil,
  workBy,
} from '#domain/calendar/deadlines.ts';
import {
  ceilToSecond,
  civilDate,
  dayOf,
  instantText,
  newYork,
  parseInstant,
  startOf,
} from '#domain/calendar/instants.ts';

const anyDay = fc.integer({ min: 0, max: 3652 }).map((days) => dayOf('2026-01-01').add({ days }));
const denver = 'America/Denver';

describe('an answer is due 30 days after receipt (P45, R-17)', () => {
  it.each([
    { received: '2026-11-24', days: '2026-12-24', eu: '2026-12-24', because: 'November has 30 days' },
    {
      received: '2026-12-01',
      days: '2026-12-31',
      eu: '2026-12-31',
      because: '30 days are earlier than the month',
    },
    {
      received: '2027-01-30',
      days: '2027-03-01',
      eu: '2027-02-28',
      because: 'a month from the 30th ends in February',
    },
    { received: '2027-01-31', days: '2027-03-02', eu: '2027-02-28', because: 'there is no 31 February' },
    { received: '2027-02-10', days: '2027-03-12', eu: '2027-03-10', because: 'February has 28 days' },
    { received: '2028-01-30', days: '2028-02-29', eu: '2028-02-29', because: 'it is a leap year' },
  ])('received $received: by $days, in Europe by $eu ($because)', ({ received, days, eu }) => {
    expect(answerDueOn(received, 'us').toString()).toBe(days);
    expect(answerDueOn(received, 'other').toString()).toBe(days);
    expect(answerDueOn(received, 'eu').toString()).toBe(eu);
  });

  it.each([
    { received: '2026-11-24', ccpa: '2027-01-07' },
    { received: '2026-12-01', ccpa: '2027-01-14' },
    { received: '2027-01-30', ccpa: '2027-03-15' },
    { received: '2027-01-31', ccpa: '2027-03-16' },
    { received: '2027-02-10', ccpa: '2027-03-26' },
    { received: '2028-01-30', ccpa: '2028-03-14' },
  ])('received $received: long before the 45 days of the CCPA end on $ccpa', ({ received, ccpa }) => {
    expect(
      dayOf(received)
        .add({ days: 45 - 1 })
        .toString(),
    ).toBe(ccpa);
    expect(answerDueOn(received, 'us').until(ccpa).days).toBeGreaterThan(0);
  });

  it.each([
    { country: 'US', regime: 'us' },
    { country: 'us', regime: 'us' },
    { country: 'DE', regime: 'eu' },
    { country: 'NO', regime: 'eu' },
    { country: 'GB', regime: 'eu' },
    { country: 'UK', regime: 'eu' },
    { country: 'EU', regime: 'eu' },
    { country: 'CH', regime: 'eu' },
    { country: 'RE', regime: 'eu' },
    { country: 'BR', regime: 'other' },
    { country: 'QA', regime: 'other' },
    { country: undefined, regime: 'eu' },
    { country: '', regime: 'eu' },
    { country: 'ZZ', regime: 'eu' },
    { country: 'XX', regime: 'eu' },
    { country: 'Atlantis', regime: 'eu' },
  ])('country $country falls under $regime', ({ country, regime }) => {
    expect(regimeOf(country)).toBe(regime);
  });

  it('is 30 days in the US and elsewhere, in Europe never later, over ten years', () => {
    fc.assert(
      fc.property(anyDay, (received) => {
        const thirty = received.add({ days: 30 });
        expect(answerDueOn(received, 'us').equals(thirty)).toBe(true);
        expect(answerDueOn(received, 'other').equals(thirty)).toBe(true);
        const eu = answerDueOn(received, 'eu');
        const earliest = [thirty, received.add({ months: 1 })].sort(Temporal.PlainDate.compare)[0];
        expect(eu.toString()).toBe(earliest?.toString());
        expect(eu.since(received).days).toBeGreaterThanOrEqual(28);
      }),
    );
  });

  it('is never rolled forward: a due date may be a Sunday or Christmas', () => {
    expect(answerDueOn('2026-11-27', 'us').toString()).toBe('2026-12-27');
    expect(dayOf('2026-12-27').dayOfWeek).toBe(7);
    expect(answerDueOn('2026-11-25', 'us').toString()).toBe('2026-12-25');
  });

  it('is worked on by the last business day on or before it, over ten years', () => {
    expect(workBy('2026-12-27').toString()).toBe('2026-12-24');
    expect(workBy('2026-12-24').toString()).toBe('2026-12-24');
    fc.assert(
      fc.property(anyDay, fc.constantFrom('us', 'eu', 'other'), (received, regime) => {
        const due = answerDueOn(received, regime);
        const by = workBy(due);
        expect(isBusinessDay(by)).toBe(true);
        const gap = due.since(by).days;
        expect(gap).toBeGreaterThanOrEqual(0);
        for (let day = 0; day < gap; day += 1) expect(isBusinessDay(due.subtract({ days: day }))).toBe(false);
      }),
    );
  });

  it.each([
    {
      at: '2026-10-15T09:00:00-06:00',
      due: '2026-11-14',
      hours: 30 * 24 + 1,
      because: 'autumn: a day of 25 hours',
    },
    {
      at: '2027-03-01T09:00:00-07:00',
      due: '2027-03-31',
      hours: 30 * 24 - 1,
      because: 'spring: a day of 23 hours',
    },
  ])('daylight saving changes nothing: received $at, due $due ($because)', ({ at, due, hours }) => {
    const received = civilDate(at, denver);
    expect(answerDueOn(received, 'us').toString()).toBe(due);
    expect(startOf(received, denver).until(startOf(due, denver)).total('hours')).toBe(hours);
  });

  it('has the same date whatever the time of day of the receipt, over ten years', () => {
    const zones = fc.constantFrom(denver, newYork, 'Europe/Berlin', 'Pacific/Auckland', 'Africa/Cairo');
    fc.assert(
      fc.property(
        anyDay,
        zones,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (day, zone, part) => {
          const length = startOf(day, zone)
            .until(startOf(day.add({ days: 1 }), zone))
            .total('milliseconds');
          const at = startOf(day, zone).add({ milliseconds: Math.floor(length * part) });
          expect(civilDate(instantText(at), zone).toString()).toBe(day.toString());
        },
      ),
    );
  });

  it('counts in its own zone: 23:30 in Denver is the next day in New York (L-1)', () => {
    expect(civilDate('2026-11-24T23:30:00-07:00', denver).toString()).toBe('2026-11-24');
    expect(civilDate('2026-11-24T23:30:00-07:00', newYork).toString()).toBe('2026-11-25');
    expect(civilDate('2026-11-24T23:30:00-07:00', 'Europe/Berlin').toString()).toBe('2026-11-25');
  });
});

describe('law enforcement is told within 7 business days (P37, 47 CFR 64.2011(b))', () => {
  it.each([
    { determined: '2027-03-03', due: '2027-03-12', because: 'the published example' },
    { determined: '2026-12-15', due: '2026-12-24', because: 'a closure on the 24th never moves it (R-28)' },
    { determined: '2026-11-24', due: '2026-12-04', because: 'Thanksgiving is no business day' },
    { determined: '2027-12-22', due: '2028-01-04', because: '24 and 31 December are kept in lieu' },
  ])('determined $determined: by $due ($because)', ({ determined, due }) => {
    expect(lawEnforcementDueOn(determined).toString()).toBe(due);
  });
});

it.each([
  { dueOn: '2026-12-24', until: '2028-12-24T00:00:00Z' },
  { dueOn: '2026-12-31', until: '2028-12-31T00:00:00Z' },
  { dueOn: '2028-02-29', until: '2030-02-28T00:00:00Z' },
])('a request due $dueOn: its personal data expires 24 months later, at $until (P47)', ({ dueOn, until }) => {
  expect(requestKeptUntil(dueOn) * 1000).toBe(Date.parse(until));
});

describe('a complaint (R-25)', () => {
  it('received 2026-11-24: target 12-24, limit 2027-01-08, alarm after 11-27', () => {
    const { targetOn, limitOn, acknowledgeAlarmOn } = complaintDates('2026-11-24');
    expect([targetOn, limitOn, acknowledgeAlarmOn].map(String)).toEqual([
      '2026-12-24',
      '2027-01-08',
      '2026-11-27',
    ]);
  });
});

describe('instants', () => {
  it('are written in UTC with exactly three decimals', () => {
    expect(instantText(0)).toBe('1970-01-01T00:00:00.000Z');
    expect(instantText(parseInstant('2026-11-24T23:30-07:00'))).toBe('2026-11-25T06:30:00.000Z');
    expect(instantText(parseInstant('2026-11-24T12:00:00.1239Z'))).toBe('2026-11-24T12:00:00.123Z');
  });

  it('need a zone, and a date that exists', () => {
    expect(() => parseInstant('2026-11-24T23:30')).toThrow(RangeError);
    expect(() => dayOf('2027-02-29')).toThrow(RangeError);
  });

  it.each([
    { at: '2026-11-24T12:00:00.000Z', up: '2026-11-24T12:00:00.000Z' },
    { at: '2026-11-24T12:00:00.001Z', up: '2026-11-24T12:00:01.000Z' },
    { at: '2026-12-31T23:59:59.999Z', up: '2027-01-01T00:00:00.000Z' },
  ])('$at waits until $up, never earlier (L-3)', ({ at, up }) => {
    expect(ceilToSecond(at)).toEqual({ text: up, epochSeconds: Date.parse(up) / 1000 });
  });

  it('start a day where the clocks skip midnight (L-2)', () => {
    expect(instantText(startOf('2027-04-30', 'Africa/Cairo'))).toBe('2027-04-29T22:00:00.000Z');
    expect(civilDate('2027-04-29T21:59:59.999Z', 'Africa/Cairo').toString()).toBe('2027-04-29');
  });
});
