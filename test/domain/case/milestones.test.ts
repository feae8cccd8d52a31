import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBusinessDay } from '#domain/calendar/business-days.ts';
import { answerDueOn } from '#domain/calendar/deadlines.ts';
import { civilDate, dayOf, instantText, parseInstant, startOf } from '#domain/calendar/instants.ts';
import { milestonePlanOf, morningSlotOf, nextMilestone } from '#domain/case/milestones.ts';
import { runs } from '#test/support/runs.ts';

const zone = 'America/Denver';
const caseId = 'REQ-0123456789ABCDEFGHJKMNPQRS';
const receivedAt = '2026-11-24T16:00:00.000Z';
const christmasEve = { caseId, dueOn: '2026-12-24', zone, receivedAt };
const summary = (plan: ReturnType<typeof milestonePlanOf>) =>
  plan.map(({ name, on, daysLeft }) => `${on} ${name} ${daysLeft}`);
const timeIn = (at: string, where = zone) => parseInstant(at).toZonedDateTimeISO(where).toPlainTime();

const anyDay = fc.integer({ min: 0, max: 3652 }).map((days) => dayOf('2026-01-01').add({ days }));
const anyId = fc.string({ minLength: 26, maxLength: 26 }).map((id) => `REQ-${id}`);
const anyZone = fc.constantFrom(
  zone,
  'America/New_York',
  'Europe/Berlin',
  'Pacific/Auckland',
  'Africa/Cairo',
);

describe('the clock of a case (R-17, P45)', () => {
  it('reminds 15, 7, 3 and 1 days before, and is overdue the day after', () => {
    expect(summary(milestonePlanOf(christmasEve))).toEqual([
      '2026-12-09 15-days-before 15',
      '2026-12-17 7-days-before 7',
      '2026-12-21 3-days-before 3',
      '2026-12-23 1-day-before 1',
      '2026-12-25 overdue -1',
    ]);
  });

  it('reminds on the business day before as well when a reminder falls on a day off', () => {
    expect(summary(milestonePlanOf({ ...christmasEve, dueOn: '2026-12-28' }))).toEqual([
      '2026-12-11 15-days-before-early 17',
      '2026-12-13 15-days-before 15',
      '2026-12-21 7-days-before 7',
      '2026-12-24 3-days-before-early 4',
      '2026-12-24 1-day-before-early 4',
      '2026-12-25 3-days-before 3',
      '2026-12-27 1-day-before 1',
      '2026-12-29 overdue -1',
    ]);
  });

  it('takes 2027-12-31 for a holiday', () => {
    const names = milestonePlanOf({ ...christmasEve, dueOn: '2028-01-03' }).map(
      ({ name, on }) => `${on} ${name}`,
    );
    expect(names).toContain('2027-12-30 3-days-before-early');
    expect(names).toContain('2027-12-31 3-days-before');
  });

  it('fires at 08:00 to 08:55 on the company wall, on either side of daylight saving', () => {
    const plan = milestonePlanOf({
      ...christmasEve,
      dueOn: '2027-03-16',
      receivedAt: '2027-02-14T12:00:00.000Z',
    });
    const times = plan
      .filter(({ kind }) => kind === 'reminder')
      .map(({ firesAt }) => timeIn(firesAt).toString());
    expect(new Set(times).size).toBe(1);
    expect(times[0]).toMatch(/^08:[0-5]\d:00$/);
    expect(plan.map(({ firesAt }) => firesAt.slice(11, 13))).toContain('14');
    expect(plan.map(({ firesAt }) => firesAt.slice(11, 13))).toContain('15');
  });

  it('spreads cases over 55 minutes in steps of five, each always at its own', () => {
    const minutes = Array.from({ length: 2000 }, (_, i) => {
      return timeIn(morningSlotOf(`REQ-${i}`, dayOf('2026-12-26'), zone)).minute;
    });
    const perMinute = new Map<number, number>();
    for (const minute of minutes) perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
    expect(perMinute.size).toBe(12);
    expect(Math.max(...perMinute.keys())).toBe(55);
    expect(Math.max(...perMinute.values())).toBeLessThan(3 * (2000 / 12));
    expect(milestonePlanOf(christmasEve)).toEqual(milestonePlanOf(christmasEve));
  });

  it.each([
    { of: '', at: '15:05' },
    { of: 'a', at: '15:20' },
    { of: caseId, at: '15:25' },
  ])('a case keeps its minute from release to release: %o', ({ of, at }) =>
    expect(morningSlotOf(of, dayOf('2026-12-26'), zone)).toBe(`2026-12-26T${at}:00.000Z`),
  );

  it('is overdue at the first instant after the due date, in the company zone', () => {
    expect(milestonePlanOf(christmasEve).at(-1)?.firesAt).toBe('2026-12-25T07:00:00.000Z');
    expect(
      milestonePlanOf({ ...christmasEve, dueOn: '2027-04-29', zone: 'Africa/Cairo' }).at(-1)?.firesAt,
    ).toBe('2027-04-29T22:00:00.000Z');
  });

  it('leaves out reminders from before the receipt, never the overdue one (R-1)', () => {
    const late = { ...christmasEve, receivedAt: '2026-12-21T20:00:00.000Z' };
    expect(milestonePlanOf(late).map(({ name }) => name)).toEqual(['1-day-before', 'overdue']);
    const reminder = milestonePlanOf(late)[0];
    expect(milestonePlanOf({ ...late, receivedAt: reminder?.firesAt ?? '' }).map(({ name }) => name)).toEqual(
      ['overdue'],
    );
    expect(
      milestonePlanOf({ ...late, receivedAt: '2027-12-21T20:00:00.000Z' }).map(({ name }) => name),
    ).toEqual(['overdue']);
  });

  it('is in order, with unique names and a twin for every day off, over ten years', () => {
    fc.assert(
      fc.property(anyDay, anyId, anyZone, fc.constantFrom('us', 'eu'), (received, id, where, regime) => {
        const dueOn = answerDueOn(received, regime);
        const at = instantText(startOf(received, where));
        const plan = milestonePlanOf({ caseId: id, dueOn, zone: where, receivedAt: at });
        expect(new Set(plan.map(({ name }) => name)).size).toBe(plan.length);
        const instants = plan.map(({ firesAt }) => firesAt);
        expect(instants).toEqual([...instants].sort());
        expect(plan.filter(({ name }) => name.endsWith('before'))).toHaveLength(4);
        for (const { name, kind, on, firesAt, daysLeft } of plan) {
          expect(civilDate(firesAt, where).toString()).toBe(on);
          expect(dayOf(on).add({ days: daysLeft }).equals(dueOn)).toBe(true);
          if (kind !== 'reminder') continue;
          expect(timeIn(firesAt, where).hour).toBe(8);
          expect(timeIn(firesAt, where).minute).toBeLessThanOrEqual(55);
          const twin = plan.find((other) => other.name === `${name}-early`);
          expect(twin === undefined).toBe(isBusinessDay(on));
          if (twin !== undefined) expect(isBusinessDay(twin.on)).toBe(true);
        }
        expect(plan.at(-1)).toMatchObject({
          kind: 'overdue',
          firesAt: instantText(startOf(dueOn.add({ days: 1 }), where)),
        });
      }),
      { numRuns: runs(100, 1000) },
    );
  });
});

describe('the next milestone', () => {
  const plan = milestonePlanOf(christmasEve);
  const next = (kept: readonly string[]) => nextMilestone(plan, kept)?.name;

  it('is the first that was not kept', () => {
    expect(next([])).toBe('15-days-before');
    expect(next(['15-days-before', '7-days-before'])).toBe('3-days-before');
    expect(next(['15-days-before', '7-days-before', '3-days-before', '1-day-before'])).toBe('overdue');
  });

  it('is none once the case is overdue: the DPO reads of it in the digest (R-16)', () => {
    expect(next(['overdue'])).toBeUndefined();
    expect(
      next(['15-days-before', '7-days-before', '3-days-before', '1-day-before', 'overdue']),
    ).toBeUndefined();
  });

  it('is still what somebody must be asked or told, late or not', () => {
    const [reminder] = plan;
    const asked = { ...reminder!, name: 'verify-day-1', kind: 'ask-again' as const };
    expect(nextMilestone([...plan, asked], ['overdue'])).toBe(asked);
  });
});
