import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { federalHoliday, isFederalHoliday, loadedYears } from '#domain/calendar/holidays.ts';
import { dayOf } from '#domain/calendar/instants.ts';

const holidaysOf = (year: number): string[] => {
  const days: string[] = [];
  for (let date = dayOf(`${year}-01-01`); date.year === year; date = date.add({ days: 1 }))
    if (isFederalHoliday(date)) days.push(date.toString());
  return days;
};

describe('federal holidays (5 U.S.C. 6103, L-4)', () => {
  it('knows the eleven holidays of 2026', () => {
    expect(holidaysOf(2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
  });

  it.each([
    { on: '2026-11-26', name: 'Thanksgiving Day', because: 'it is the fourth Thursday of November' },
    { on: '2026-07-03', name: 'Independence Day, in lieu', because: '4 July 2026 is a Saturday' },
    { on: '2027-07-05', name: 'Independence Day, in lieu', because: '4 July 2027 is a Sunday' },
    { on: '2027-12-24', name: 'Christmas Day, in lieu', because: 'Christmas 2027 is a Saturday' },
    {
      on: '2027-12-31',
      name: "New Year's Day, in lieu",
      because: '1 January 2028 is a Saturday, in the next year',
    },
    { on: '2023-01-02', name: "New Year's Day, in lieu", because: '1 January 2023 is a Sunday' },
  ])('keeps $name on $on, because $because', ({ on, name }) => {
    expect(federalHoliday(on)).toBe(name);
  });

  it.each([
    { on: '2027-01-20', because: 'Inauguration Day counts around D.C. only' },
    { on: '2029-01-20', because: 'Inauguration Day counts around D.C. only' },
    { on: '2026-12-24', because: 'a day off by executive order is a closure, not a holiday' },
    { on: '2020-06-19', because: 'Juneteenth is a holiday since 2021' },
    { on: '2028-01-01', because: 'it was kept the day before' },
  ])('does not count $on ($because)', ({ on }) => {
    expect(isFederalHoliday(on)).toBe(false);
  });

  it('refuses a year beyond those it knows: its days may be holidays (L-5)', () => {
    expect(() => isFederalHoliday(`${loadedYears.through + 1}-07-04`)).toThrow(RangeError);
    expect(() => isFederalHoliday(`${loadedYears.from - 1}-07-04`)).toThrow(RangeError);
  });

  it('gives the same days wherever the machine stands', () => {
    const script = `
      import { isFederalHoliday, federalHoliday } from '#domain/calendar/holidays.ts';
      import { dayOf } from '#domain/calendar/instants.ts';
      for (let date = dayOf('2025-12-01'); date.year < 2037; date = date.add({ days: 1 }))
        if (isFederalHoliday(date)) console.log(date.toString(), federalHoliday(date));`;
    const daysIn = (zone: string) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
    const here = daysIn('UTC');
    expect(here.split('\n').length).toBeGreaterThan(11 * 11);
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', 'Pacific/Kiritimati', 'America/Santiago'])
      expect(daysIn(zone)).toBe(here);
  }, 30_000);
});
