import { describe, expect, it } from 'vitest';
import type { Instant } from '#domain/calendar/times.ts';
import { certificateDueOn } from '#domain/certificate/filing.ts';
import { reminderAt, reminderOwed, yearOwedAt } from '#domain/certificate/reminders.ts';

const zone = 'America/Denver';
const at = (text: string) => text as unknown as Instant;

describe('when the certificate of a year is due (47 CFR 64.2009(e), 1.4(j))', () => {
  it.each([
    { year: 2026, due: '2027-03-01', because: 'March 1, 2027 is a Monday' },
    { year: 2025, due: '2026-03-02', because: 'March 1, 2026 is a Sunday' },
    { year: 2029, due: '2030-03-01', because: 'March 1, 2030 is a Friday' },
    { year: 2024, due: '2025-03-03', because: 'March 1, 2025 is a Saturday' },
    { year: 2027, due: '2028-03-01', because: 'the day after February 29, a Wednesday' },
    { year: 2031, due: '2032-03-01', because: 'the day after February 29, a Monday' },
  ])('for $year: $due ($because)', ({ year, due }) => expect(certificateDueOn(year)).toBe(due));
});

describe('reminders 60, 30 and 10 days before the certificate is due', () => {
  it.each([
    { now: '2026-12-31T14:59:00.000Z', owed: undefined, because: '07:59 in Denver' },
    { now: '2026-12-31T15:00:00.000Z', owed: 60, because: '08:00, 60 days before March 1' },
    { now: '2027-01-30T14:59:00.000Z', owed: 60, because: 'a minute before the second one' },
    { now: '2027-01-30T15:00:00.000Z', owed: 30, because: '30 days before' },
    { now: '2027-02-19T15:00:00.000Z', owed: 10, because: '10 days before' },
    { now: '2027-03-02T06:59:00.000Z', owed: 10, because: 'the last minute of the due day' },
    { now: '2027-03-02T07:00:00.000Z', owed: undefined, because: 'the due day is over' },
    { now: '2028-01-01T15:00:00.000Z', owed: 60, because: 'a leap year: February has 29 days' },
    { now: '2027-12-31T15:00:00.000Z', owed: undefined, because: 'a leap year: 61 days before' },
    { now: '2026-01-01T15:00:00.000Z', owed: 60, because: 'due on March 2, as March 1 is a Sunday' },
    { now: '2026-11-24T15:00:00.000Z', owed: undefined, because: 'it was due in March' },
  ])('$now: $owed ($because)', ({ now, owed }) =>
    expect(reminderAt(yearOwedAt(at(now), zone), at(now), zone)).toBe(owed),
  );

  it('none follows a filing that somebody recorded, and a declined one ends nothing', () => {
    expect(reminderOwed(30, { stage: 'waiting' }, undefined)).toBeUndefined();
    expect(reminderOwed(30, { stage: 'confirmed' }, undefined)).toBeUndefined();
    expect(reminderOwed(30, { stage: 'declined' }, undefined)).toBe(30);
    expect(reminderOwed(undefined, undefined, undefined)).toBeUndefined();
  });

  it('each is sent once; one that was not sent is owed until the next', () => {
    const room = (...reminded: readonly { days: 60 | 30 | 10; sentAt?: Instant }[]) => ({
      ...{ reminded, breaches: [] },
    });
    expect(reminderOwed(60, undefined, room({ days: 60 }))).toBe(60);
    expect(
      reminderOwed(60, undefined, room({ days: 60, sentAt: at('2026-12-31T15:00:00.000Z') })),
    ).toBeUndefined();
    expect(reminderOwed(30, undefined, room({ days: 60, sentAt: at('2026-12-31T15:00:00.000Z') }))).toBe(30);
  });
});
