import { describe, expect, it } from 'vitest';
import { breaches } from '#domain/breach/noun.ts';
import { isInHold } from '#domain/report/breach-clocks.ts';
import { readBreachReport } from '#functions/report/read-breach-report.ts';
import type { BreachReportView } from '#functions/report/report-view.ts';
import type { StoredCase } from '#ports/cases.ts';
import { storedOf } from '#test/support/breach/stored-life.ts';
import {
  type BreachLife,
  ben,
  call,
  determine,
  direction,
  held,
  BreachLife as Life,
  letterWritten,
  lift,
  listFrozen,
  noon,
} from '#test/support/domain/breach.ts';
import { inMemory } from '#test/support/memory.ts';

const idOf = (n: number): string => `BRE-${String(n).padStart(26, '0')}`;

/** As the store has them; all were discovered on September 25, 2026, company time. */
const world = (...lives: readonly BreachLife[]) => {
  const w = { ...inMemory('2027-01-20T19:00:00.000Z'), zone: 'America/Denver' };
  const { stored } = w as unknown as { readonly stored: Map<string, StoredCase> };
  for (const [n, life] of lives.entries()) {
    const id = idOf(n);
    stored.set(id, { ...storedOf(life), id, keys: breaches.keys(id, life.state) } as never);
  }
  const read = async (month: string, query: object = {}, accept = 'application/json') =>
    readBreachReport(w)({ month, by: 'dana' }, {
      officer: { groups: ['auditor'] },
      accept,
      query,
    } as never) as Promise<{
      readonly body?: BreachReportView;
      readonly text?: string;
    }>;
  return { ...w, stored, read };
};

const stopped = () => held().at(noon('2026-12-04')).do(call('2026-12-04'));
const directed = () => held().do(direction('2026-12-20', '2026-11-24'));
const noNotice = () =>
  new Life(noon('2026-11-24')).do(
    determine(noon('2026-11-24'), { tell: false, report: false, within2011: 'no', reasonCode: 'no-cpni' }),
    { type: 'confirm-determination', by: ben },
  );

describe('breaches in the report of a month', () => {
  it.each([
    { what: 'recorded', life: () => new Life(noon('2026-11-24'), []) },
    { what: 'held', life: () => held() },
    { what: 'under a direction', life: directed },
    { what: 'under a stop', life: stopped },
    { what: 'approved and not released', life: () => held('2026-11-24', [listFrozen(), letterWritten()]) },
  ])('$what: left out, and nothing says that there is one (P40)', async ({ life }) => {
    const none = await world().read('2026-09');
    expect(await world(life()).read('2026-09')).toEqual(none);
    expect((await world(life()).read('2026-09', {}, 'text/csv')).text).toBe(
      (await world().read('2026-09', {}, 'text/csv')).text,
    );
  });

  it('asked for, each in hold is marked; one that is over is not', async () => {
    const { read } = world(held(), noNotice());
    const { body } = await read('2026-09', { inHold: 'include' });
    expect(body?.inHold).toBe('included');
    expect(body?.breaches.map(({ id, inHold }) => [id, inHold])).toEqual([
      [idOf(0), true],
      [idOf(1), false],
    ]);
    const lines = (await read('2026-09', { inHold: 'include' }, 'text/csv')).text?.split('\r\n') ?? [];
    expect(lines[0]).toMatch(/^reference,in hold,stage,/);
    expect(lines[1]).toMatch(new RegExp(`^${idOf(0)},in hold,held,`));
    expect(lines[2]).toMatch(new RegExp(`^${idOf(1)},,closed,`));
    expect((await read('2026-09')).body?.breaches.map(({ id }) => id)).toEqual([idOf(1)]);
  });

  it('its seal without those in hold stays when one of them changes (P40)', async () => {
    const seal = async (query: object, ...lives: readonly BreachLife[]) =>
      (await world(...lives).read('2026-09', query)).body?.seal;
    expect(await seal({}, held())).toBe(await seal({}, directed()));
    const all = { inHold: 'include' };
    expect(await seal(all, held())).not.toBe(await seal(all));
  });

  it('counts the days that directions and our own stops held it', async () => {
    const own = held().do({ type: 'hold-for-entry', by: 'ann', textSha256: 'f'.repeat(64) });
    const { read } = world(directed(), own, held());
    const { body } = await read('2026-09', { inHold: 'include' });
    expect(body?.breaches.map(({ daysHeld }) => daysHeld)).toEqual([
      // From November 24, when it was written, through December 20.
      { byDirections: 27, byOwnStops: 0 },
      // November 24 through the end of the second business day, November 27: Thanksgiving is between.
      { byDirections: 0, byOwnStops: 4 },
      { byDirections: 0, byOwnStops: 0 },
    ]);
  });

  it('has its clocks from discovery to the gate', async () => {
    const { body } = await world(held()).read('2026-09', { inHold: 'include' });
    expect(body?.breaches[0]).toMatchObject({
      ...{ stage: 'held', discoveredAt: '2026-09-25T17:00:00.000Z', determinedAt: noon('2026-11-24') },
      report: { state: 'kept', toldAt: noon('2026-11-24') },
    });
    expect(body?.breaches[0]?.gate).toContain('2026-12-05');
  });

  it('an ended direction holds it until its review; a lifted one does not', () => {
    const later = directed().at(noon('2027-01-20'));
    expect(isInHold({ ...later.state, releasedAt: noon('2026-12-05') as never }, later.now as never)).toBe(
      true,
    );
    const lifted = directed().do(lift(1, '2026-11-24'), { type: 'confirm-lift', n: 1, by: ben });
    expect(isInHold({ ...lifted.state, releasedAt: noon('2026-12-05') as never }, lifted.now as never)).toBe(
      false,
    );
  });

  it('is in the month of its discovery alone, and of none that has not begun', async () => {
    const { read } = world(noNotice());
    expect((await read('2026-11')).body?.breaches).toEqual([]);
    await expect(read('2027-02')).rejects.toThrow('not valid');
  });
});
