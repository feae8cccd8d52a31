import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storedDay } from '#domain/calendar/times.ts';
import { ends, type ReportFacts } from '#domain/case/report-facts.ts';
import { answeredWithin, countsOf, judged, places, shareInTime } from '#domain/report/counts.ts';
import { groupsOf } from '#domain/report/groups.ts';

const facts = (over: Partial<ReportFacts> = {}): ReportFacts => ({
  ...{ what: 'access', channel: 'web', regime: 'us', receivedOn: '2026-03-02', dueOn: '2026-04-01' },
  ...over,
});
const answered = (on: string): Partial<ReportFacts> => ({ end: { how: 'answered', on: storedDay(on) } });
const on = storedDay('2026-04-02');
const counted = (...cases: readonly ReportFacts[]) => countsOf(cases.map((one) => judged(one, on)));

describe('what a report counts', () => {
  it('on the due day is in time, a day later is late (P45)', () => {
    expect(counted(facts(answered('2026-04-01')))).toMatchObject({ inTime: 1, late: 0 });
    expect(counted(facts(answered('2026-04-02')))).toMatchObject({ inTime: 0, late: 1 });
  });

  it('without an answer: open through the due day, then late', () => {
    expect(counted(facts({ dueOn: on }))).toMatchObject({ open: 1, openLate: 0 });
    expect(counted(facts())).toMatchObject({ open: 0, openLate: 1 });
  });

  it.each(ends.filter((how) => how !== 'answered'))('%s is no answer, and never late', (how) => {
    const counts = counted(facts({ end: { how, on: storedDay('2026-06-01') } }));
    expect(counts).toMatchObject({ all: 1, [how]: 1, inTime: 0, late: 0, openLate: 0, days: null });
    expect(shareInTime(counts)).toBeUndefined();
  });

  it('44 of 45 in time is a share of 44/45', () => {
    const cases = Array.from({ length: 44 }, () => facts(answered('2026-03-20')));
    expect(shareInTime(counted(...cases, facts()))).toBe(44 / 45);
  });

  it('days: the mean of the middle two; nine of ten by nearest rank', () => {
    const took = (days: number) => facts(answered(`2026-03-${String(2 + days).padStart(2, '0')}`));
    expect(counted(took(1), took(2)).days).toEqual({ median: 1.5, ninetieth: 2 });
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 20].map(took);
    expect(counted(...ten).days).toEqual({ median: 5.5, ninetieth: 9 });
    expect(counted(took(0)).days).toEqual({ median: 0, ninetieth: 0 });
  });

  it('a step of the line for each number of days, the last with all', () => {
    const cases = ['2026-03-03', '2026-03-03', '2026-03-05'].map((day) => judged(facts(answered(day)), on));
    expect(answeredWithin(cases)).toEqual([
      { days: 1, answered: 2 },
      { days: 3, answered: 3 },
    ]);
  });

  const anyFacts = fc.record({
    days: fc.integer({ min: 0, max: 60 }),
    how: fc.option(fc.constantFrom(...ends)),
    channel: fc.constantFrom('web', 'post', 'phone'),
  });
  const cases = fc.array(anyFacts).map((all) =>
    all.map(({ days, how, channel }) => {
      const end = storedDay(new Date(Date.UTC(2026, 2, 2 + days)).toISOString().slice(0, 10));
      return judged(facts({ channel, ...(how && { end: { how, on: end } }) }), on);
    }),
  );

  it('every case is in one place, and the groups add up to all', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const counts = countsOf(all);
        expect(places.reduce((sum, place) => sum + counts[place], 0)).toBe(all.length);
        const groups = groupsOf(all, 'channel');
        for (const place of [...places, 'all'] as const)
          expect(groups.reduce((sum, group) => sum + group.counts[place], 0)).toBe(counts[place]);
      }),
    );
  });
});
