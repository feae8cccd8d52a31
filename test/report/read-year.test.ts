import { expect, it } from 'vitest';
import { InvalidInput } from '#domain/case/errors.ts';
import type { Counts } from '#domain/report/counts.ts';
import { readYear } from '#functions/report/read-year.ts';
import type { YearView } from '#functions/report/report-view.ts';
import { seededYear, worldOf } from '#test/support/report.ts';

const read = async (now: string, year = '2026', accept = 'application/json') => {
  const w = await worldOf(seededYear, now);
  return readYear(w)({ year, by: 'dana' }, { officer: { groups: ['dpo'] }, accept }) as Promise<{
    readonly body?: YearView;
    readonly text?: string;
  }>;
};

const of = ({ all, inTime, late, withdrawn, open, openLate }: Counts) => [
  all,
  inTime,
  late,
  withdrawn,
  open,
  openLate,
];

it('has the numbers of a year that were counted by hand', async () => {
  const { months = [], whole, pastRetention } = (await read('2027-03-01T19:00:00Z')).body!;
  expect(months.map(({ month }) => month).slice(0, 2)).toEqual(['2026-01', '2026-02']);
  expect(months).toHaveLength(12);
  // Of three in each month one is answered after 5 days, one after 40, and one is withdrawn.
  for (const { requests } of months) expect(of(requests.received)).toEqual([3, 1, 1, 1, 0, 0]);
  expect(of(whole!.requests.received)).toEqual([36, 12, 12, 12, 0, 0]);
  // Received on the 10th and late by 40 days: January has none; December 10 ends on January 19.
  expect(of(months[0]!.requests.ended)).toEqual([2, 1, 0, 1, 0, 0]);
  expect(of(whole!.requests.ended)).toEqual([35, 12, 11, 12, 0, 0]);
  expect(whole!.complaints.received.all).toBe(0);
  expect(pastRetention).toBe(0);
});

it('has the months that have begun, in company time', async () => {
  // In Denver it is still June.
  const { months } = (await read('2026-07-01T05:00:00Z')).body!;
  expect(months.map(({ month }) => month)).toEqual([
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
  ]);
  await expect(read('2026-07-01T05:00:00Z', '2027')).rejects.toThrow(InvalidInput);
});

it('counts what is past the time for personal data, and says how many (P47)', async () => {
  // 24 months after the due days of January through June 2026, the last of which is July 10.
  const { pastRetention, whole } = (await read('2028-07-11T19:00:00Z')).body!;
  expect(pastRetention).toBe(18);
  expect(whole.requests.received.all).toBe(36);
});

it('of a year without a case counts nothing', async () => {
  const { months, whole } = (await read('2026-07-01T19:00:00Z', '2025')).body!;
  expect(months).toHaveLength(12);
  expect(whole.requests.received).toMatchObject({ all: 0, days: null });
});

it('is a CSV file with two lines a month for each part, and two of the whole', async () => {
  const lines = (await read('2027-03-01T19:00:00Z', '2026', 'text/csv')).text?.trimEnd().split('\r\n') ?? [];
  expect(lines).toHaveLength(1 + 13 * 4);
  expect(lines).toContain('requests,received,all of 2026,36,12,12,0,0,0,12,0,0,22.5,40');
});
