import { describe, expect, it } from 'vitest';
import { InvalidInput } from '#domain/case/errors.ts';
import type { Group } from '#domain/case/groups.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import { readReport } from '#functions/report/read-report.ts';
import type { ReportView } from '#functions/report/report-view.ts';
import { seededYear, type Told, worldOf } from '#test/support/report.ts';

const world = async (cases: readonly Told[], now: string) => {
  const w = await worldOf(cases, now);
  const read = async (month: string, groups: readonly Group[] = ['dpo'], accept = 'application/json') =>
    readReport(w)({ month, by: 'dana' }, { officer: { groups }, accept }) as Promise<{
      readonly body?: ReportView;
      readonly text?: string;
    }>;
  return { ...w, read };
};

describe('the report of a month', () => {
  it('has the numbers of a year that were counted by hand', async () => {
    const { read } = await world(seededYear, '2027-03-01T19:00:00Z');
    const { requests: june } = (await read('2026-06')).body!;
    expect(june.received.month).toEqual({
      ...{
        all: 3,
        inTime: 1,
        late: 1,
        open: 0,
        openLate: 0,
        redirected: 0,
        withdrawn: 1,
        lapsed: 0,
        joined: 0,
      },
      days: { median: 22.5, ninetieth: 40 },
    });
    // Ended in June: June's own early answer and withdrawal, and May's late answer (May 10 + 40 = June 19).
    expect(june.ended.month).toMatchObject({ all: 3, inTime: 1, late: 1, withdrawn: 1 });
    expect(june.within).toEqual([
      { days: 5, answered: 1 },
      { days: 40, answered: 2 },
    ]);
    expect(june.groups.what?.map(({ of, counts }) => [of, counts.all, counts.late])).toEqual([
      ['access', 1, 0],
      ['delete', 1, 1],
      ['inquiry', 1, 0],
    ]);
    expect(june.groups.channel?.map(({ of, counts }) => [of, counts.all])).toEqual([
      ['web', 2],
      ['post', 1],
    ]);
    expect(june.received.monthBefore.all).toBe(3);
    expect(june.received.yearBefore.all).toBe(0);
    const all = await Promise.all(
      Array.from({ length: 14 }, (_, n) =>
        read(n < 12 ? `2026-${String(n + 1).padStart(2, '0')}` : `2027-0${n - 11}`),
      ),
    );
    const sum = (what: (view: ReportView) => number): number =>
      all.reduce((so, { body }) => so + what(body!), 0);
    expect(
      sum(
        ({
          requests: {
            received: { month },
          },
        }) => month.all,
      ),
    ).toBe(36);
    expect(sum(({ requests: { ended } }) => ended.month.all)).toBe(36);
    expect(sum(({ requests: { ended } }) => ended.month.late)).toBe(12);
  });

  it('a case that was opened again leaves the month of its end', async () => {
    const w = await world([{ on: '2026-06-10', answeredAfter: 5 }], '2026-06-20T19:00:00Z');
    expect((await w.read('2026-06')).body?.requests.ended.month.all).toBe(1);
    await w.cases.change(requests, `REQ-${'0'.repeat(26)}`, 'officer:olive', () => [
      {
        ...{ type: 'request-reopened', reason: 'our-error', on: '2026-06-20' },
        ...{ dueOn: '2026-07-20', workBy: '2026-07-20', plan: [] },
      } as unknown as RequestEvent,
    ]);
    const { received: again, ended } = (await w.read('2026-06')).body!.requests;
    expect([again.month.open, ended.month.all]).toEqual([1, 0]);
  });

  it('names officers to supervisors and the DPO alone (R-13)', async () => {
    const { read } = await world(seededYear, '2027-03-01T19:00:00Z');
    const officersFor = async (group: Group) =>
      (await read('2026-06', [group])).body?.requests.groups.officer;
    expect((await officersFor('dpo'))?.map(({ of }) => of)).toEqual(['none', 'olive', 'omar']);
    expect(await officersFor('supervisor')).toHaveLength(3);
    expect(await officersFor('auditor')).toBeUndefined();
    expect(await officersFor('breach-officer')).toBeUndefined();
  });

  it('of an empty month counts nothing; a month that has not begun is refused', async () => {
    const { read } = await world([], '2026-06-30T23:00:00Z');
    const { requests: none, seal } = (await read('2026-06')).body!;
    expect(none.received.month).toMatchObject({ all: 0, days: null });
    expect(seal).toMatch(/^[0-9a-f]{64}$/);
    await expect(read('2026-07')).rejects.toThrow(InvalidInput);
  });

  it('begins with its first day in company time', async () => {
    // In Denver it is still June.
    const { read } = await world([], '2026-07-01T05:00:00Z');
    await expect(read('2026-07')).rejects.toThrow(InvalidInput);
  });

  it('has a seal that changes with each line it counts', async () => {
    const w = await world([{ on: '2026-06-10' }], '2026-06-20T19:00:00Z');
    const before = (await w.read('2026-06')).body?.seal;
    expect((await w.read('2026-06')).body?.seal).toBe(before);
    await w.cases.change(requests, `REQ-${'0'.repeat(26)}`, 'officer:olive', () => [
      { type: 'request-assigned', to: 'omar', by: 'sue' } as unknown as RequestEvent,
    ]);
    expect((await w.read('2026-06')).body?.seal).not.toBe(before);
  });

  it('is a CSV file with a line for each group', async () => {
    const { read } = await world(seededYear, '2027-03-01T19:00:00Z');
    const lines = (await read('2026-06', ['auditor'], 'text/csv')).text?.split('\r\n') ?? [];
    expect(lines[0]).toBe(
      'part,counted,group,all,answered in time,answered late,open,open and late,redirected,withdrawn,lapsed,joined with another,median days to the answer,90th percentile,median minutes to the second signature,longest minutes',
    );
    expect(lines).toContain('requests,"received, by what",delete,1,0,1,0,0,0,0,0,0,40,40,,');
    expect(lines.join('\n')).not.toContain('officer');
  });
});

it('names what the late ones waited for when their last day ended', async () => {
  const w = await world(
    [{ on: '2026-06-10', answeredAfter: 40 }, { on: '2026-06-11', answeredAfter: 5 }, { on: '2026-06-12' }],
    '2026-07-25T19:00:00Z',
  );
  const { late } = (await w.read('2026-06')).body!.requests;
  expect(late).toEqual([
    { id: `REQ-${'0'.repeat(26)}`, dueOn: '2026-07-10', answeredOn: '2026-07-20', waitedFor: 'machine' },
    { id: `REQ-${'0'.repeat(25)}2`, dueOn: '2026-07-12', waitedFor: 'machine' },
  ]);
  expect((await w.read('2026-07')).body!.requests.late).toEqual([]);
});

it('reads the histories of at most 20 late ones', async () => {
  const w = await world(
    Array.from({ length: 25 }, () => ({ on: '2026-06-10' })),
    '2026-07-25T19:00:00Z',
  );
  const { late, received } = (await w.read('2026-06')).body!.requests;
  expect([late.length, received.month.openLate]).toEqual([20, 25]);
});

it('says how long second persons took, by what waited (R-13)', async () => {
  const w = await world([{ on: '2026-06-10' }, { on: '2026-06-10' }], '2026-06-12T19:00:00Z');
  for (const [n, minutes] of [30, 90].entries()) {
    const id = `REQ-${String(n).padStart(26, '0')}`;
    w.clock.set('2026-06-12T19:00:00.000Z');
    await w.cases.change(requests, id, 'officer:olive', () => [
      {
        type: 'identity-checked',
        evidence: 'photo-id-in-person',
        by: 'olive',
        checkedOn: '2026-06-12',
        needsSecond: true,
      } as never,
    ]);
    w.clock.advance(minutes * 60_000);
    await w.cases.change(requests, id, 'officer:omar', () => [
      { type: 'identity-confirmed', by: 'omar' } as const,
    ]);
  }
  expect((await w.read('2026-06')).body!.requests.signatures).toEqual([
    { what: 'identity', all: 2, minutes: { median: 60, ninetieth: 90, longest: 90 } },
  ]);
  const { text = '' } = await w.read('2026-06', ['auditor'], 'text/csv');
  expect(text).toContain('requests,second signatures,identity,2,,,,,,,,,,,60,90');
});
