import { describe, expect, it } from 'vitest';
import { InvalidInput } from '#domain/case/errors.ts';
import type { Group } from '#domain/case/groups.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import { requests } from '#domain/request/request.ts';
import { readReport } from '#functions/report/read-report.ts';
import type { ReportView } from '#functions/report/report-view.ts';
import { received } from '#test/support/domain/request.ts';
import { inMemory } from '#test/support/memory.ts';

const zone = 'America/Denver';

/** Received at noon of a day; due after 30 days; answered, if so, after so many days. */
interface Told {
  readonly on: string;
  readonly kind?: 'access' | 'delete' | 'inquiry';
  readonly channel?: 'web' | 'post';
  readonly answeredAfter?: number;
  readonly withdrawnAfter?: number;
  readonly officer?: string;
}

const noonAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T19:00:00Z`) + days * 86_400_000).toISOString();
const dayAfter = (day: string, days: number): string => noonAfter(day, days).replace(/T.*/, '');

const world = async (cases: readonly Told[], now: string) => {
  const w = { ...inMemory('2026-01-01T19:00:00.000Z'), zone };
  for (const [at, told] of cases.entries()) {
    const id = `REQ-${String(at).padStart(26, '0')}`;
    const { on, kind = 'access', channel = 'web' } = told;
    const dueOn = dayAfter(on, 30);
    const receipt = received({
      ...{ kind, channel, receivedAt: noonAfter(on, 0), receivedOn: on, dueOn, workBy: dueOn },
    });
    w.clock.set(noonAfter(on, 0));
    await w.cases.open(requests, id, 'requester', receipt.receivedAt, [receipt]);
    const change = async (days: number, ...events: readonly object[]) => {
      w.clock.set(noonAfter(on, days));
      await w.cases.change(requests, id, 'officer:olive', () => events as readonly RequestEvent[]);
    };
    if (told.officer) await change(0, { type: 'request-assigned', to: told.officer, by: 'sue' });
    if (told.withdrawnAfter !== undefined) await change(told.withdrawnAfter, { type: 'request-withdrawn' });
    if (told.answeredAfter !== undefined)
      await change(
        told.answeredAfter,
        { type: 'answer-given', outcome: 'done', by: 'olive', textSha256: 'a' },
        { type: 'answer-sent' },
      );
  }
  w.clock.set(now);
  const read = async (month: string, groups: readonly Group[] = ['dpo'], accept = 'application/json') =>
    readReport(w)({ month, by: 'dana' }, { officer: { groups }, accept }) as Promise<{
      readonly body?: ReportView;
      readonly text?: string;
    }>;
  return { ...w, read };
};

/** A year: in each month three requests. One is answered after 5 days, one after 40, so late; one is withdrawn. */
const year: readonly Told[] = Array.from({ length: 12 }, (_, month) => {
  const on = `2026-${String(month + 1).padStart(2, '0')}-10`;
  return [
    { on, answeredAfter: 5, officer: 'olive' },
    { on, kind: 'delete', answeredAfter: 40, officer: 'omar' },
    { on, kind: 'inquiry', channel: 'post', withdrawnAfter: 2 },
  ] satisfies readonly Told[];
}).flat();

describe('the report of a month', () => {
  it('has the numbers of a year that were counted by hand', async () => {
    const { read } = await world(year, '2027-03-01T19:00:00Z');
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
    const { read } = await world(year, '2027-03-01T19:00:00Z');
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
    const { read } = await world(year, '2027-03-01T19:00:00Z');
    const lines = (await read('2026-06', ['auditor'], 'text/csv')).text?.split('\r\n') ?? [];
    expect(lines[0]).toBe(
      'part,counted,group,all,answered in time,answered late,open,open and late,redirected,withdrawn,lapsed,joined with another,median days to the answer,90th percentile',
    );
    expect(lines).toContain(
      'requests,"received, by what",delete,1,0,1,0,0,0,0,0,0,40,40'.replace(
        '"received, by what"',
        '"received, by what"',
      ),
    );
    expect(lines.join('\n')).not.toContain('officer');
  });
});
