import { expect, it } from 'vitest';
import { breakOf } from '#infra/commands/audit.ts';
import { get, stageOf } from '#test/support/breach/breach-life.ts';
import { letters, noticeOf, ready, releasedAt, runsOf, toldAt } from '#test/support/notice/notice-life.ts';
import { openSimulated } from '#test/support/simulated.ts';

/** The filing, the hold and the floor of a breach, ten days earlier, as one item of the table has them. */
const tenDaysEarlier = (item: Readonly<Record<string, unknown>>) => {
  const earlier = (at: unknown) => new Date(Date.parse(String(at)) - 864e6).toISOString();
  const { state, floors, releaseFloor, holdUntil, wakeAt, runs } = item as never as {
    state: { receipts: readonly { filedAt: string }[]; hold: object };
    floors: Readonly<Record<string, { at: number }>>;
    releaseFloor: number;
    holdUntil: number;
    wakeAt: string;
    runs: { breach?: number };
  };
  const receipts = state.receipts.map((one) => ({ ...one, filedAt: earlier(one.filedAt) }));
  const less = Object.entries(floors).map(([n, one]) => [n, { ...one, at: one.at - 864e3 }]);
  return {
    ...{ state: { ...state, receipts }, floors: Object.fromEntries(less) },
    ...{ releaseFloor: releaseFloor - 864e3, holdUntil: holdUntil - 864e3, wakeAt: earlier(wakeAt) },
    // Reconcile starts the run that the item names.
    runs: { ...runs, breach: (runs.breach ?? 1) + 1 },
  };
};

it('one UpdateItem moves a hold and its floor ten days: nobody is told, it rings, and after the repair all are told on time (P38, I6)', async () => {
  await using laptop = await openSimulated(toldAt);
  const id = await ready(laptop, 12);
  const item = () => laptop.stored().find((one) => one.id === id) ?? {};
  const values = tenDaysEarlier(item());
  const set = Object.keys(values).map((name) => `#${name} = :${name}`);
  await laptop.writes(id, `SET ${set.join(', ')}`, { if: 'attribute_exists(#pk)', values });
  await laptop.advance('P2D');

  expect(await stageOf(laptop, id)).toBe('released');
  expect(await letters(laptop)).toEqual([]);
  expect((await runsOf(laptop)).map(({ status }) => status)).toContain('FAILED');
  expect(laptop.said()).toContain('ChainBroken');
  const { body } = await get(laptop, `/${id}`);
  expect(JSON.stringify(body.timeline)).toContain('needs-person');
  expect(breakOf(item())).toMatch(/^floors\.1\.at is /);

  // As "The chain of a case is broken" in infra/RUNBOOK.md says.
  const { hash } = item();
  const asHistorySays = 'REMOVE #state.#folding, #floors, #releaseFloor, #within';
  expect(await laptop.writes(id, asHistorySays, { if: '#hash = :hash', values: { hash } })).toBe(true);
  expect(breakOf(item())).toBeUndefined();
  await laptop.moveTo(new Date(Date.parse(releasedAt) - 360_000).toISOString());
  expect(await letters(laptop)).toEqual([]);

  await laptop.advance('P2D');
  expect(await letters(laptop)).toHaveLength(12);
  expect((await letters(laptop)).every(({ at }) => at >= '2026-12-05T05:00:00.000Z')).toBe(true);
  expect(await noticeOf(laptop, id)).toMatchObject({ sent: 12 });
  expect(breakOf(item())).toBeUndefined();
});
