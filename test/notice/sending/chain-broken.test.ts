import { describe, expect, it } from 'vitest';
import type { StoredCase } from '#ports/cases.ts';
import { runMachine } from '#test/support/notice/machine-run.ts';
import { caseId, holdOver, linesOf, noticeWorld } from '#test/support/notice/notice-world.ts';

const count = 34;
const approved = async () => {
  const world = await noticeWorld({ lines: linesOf(count) });
  await world.approve();
  return world;
};
type World = Awaited<ReturnType<typeof approved>>;

/** Like an UpdateItem by something that commits nothing. @returns puts the item back as it was */
const tampered = ({ stored }: World, change: (stored: StoredCase) => StoredCase): (() => void) => {
  const was = structuredClone(stored.get(caseId) as StoredCase);
  stored.set(caseId, change(structuredClone(was)));
  return () => void stored.set(caseId, was);
};
const claimed = async ({ claims }: World) => Object.keys((await claims.read(caseId))?.claims ?? {});
const run = (world: World) => runMachine(world.tasks(), world.clock, caseId);
const told = ({ bulkEmail }: World) => new Set(bulkEmail.outbox.map(({ to }) => to)).size;

/** Hold, floor and filing ten days earlier: what the domain and the store judge a release by. */
const tenDays = 10 * 86_400;
const earlier = '2026-11-14T18:00:00.000Z';
const heldEarlier = ({ keys, floors, releaseFloor, state, ...stored }: StoredCase): StoredCase => {
  const breach = state as { readonly hold: object; readonly receipts: readonly object[] };
  const at = { customersMayBeToldAt: '2026-11-25T05:00:00.000Z', lawEnforcementToldAt: earlier };
  const hold = { ...breach.hold, ...at, holdEndsOn: '2026-11-24' };
  const receipts = breach.receipts.map((one) => ({ ...one, filedAt: earlier }));
  const fence = { ...keys.fence, holdUntil: Number(keys.fence?.holdUntil) - tenDays };
  return {
    ...{ ...stored, state: { ...breach, hold, receipts }, keys: { ...keys, fence } },
    floors: Object.fromEntries(
      Object.entries(floors ?? {}).map(([n, one]) => [n, { ...one, at: one.at - tenDays }]),
    ),
    releaseFloor: (releaseFloor ?? 0) - tenDays,
  };
};

describe('before its first page the sender proves the history (P38, I6)', () => {
  it('hold, floor and filing were moved and the breach released ten days early: nobody is told, no page is claimed', async () => {
    const world = await approved();
    tampered(world, heldEarlier);
    world.clock.set('2026-11-25T06:00:00.000Z');
    await world.release();
    expect((await world.read()).keys.stage).toBe('released');
    await expect(run(world)).rejects.toThrow('Send in lanes: ChainBroken');
    expect([world.bulkEmail.outbox, await claimed(world)]).toEqual([[], []]);
  });

  it('all was put back after that release: its own filing still says that it is too early, until the hold is over', async () => {
    const world = await approved();
    const was = structuredClone(world.stored.get(caseId) as StoredCase);
    tampered(world, heldEarlier);
    world.clock.set('2026-11-25T06:00:00.000Z');
    await world.release();
    tampered(world, ({ state, keys, ...stored }) => {
      const { hold, receipts } = was.state as never;
      const { floors, releaseFloor } = was;
      const { epoch, releasedAt } = keys.fence ?? {};
      const fence = { ...was.keys.fence, epoch, releasedAt };
      const back = { ...(state as object), hold, receipts };
      return {
        ...{ ...stored, state: back, keys: { ...keys, fence } },
        ...(floors === undefined ? {} : { floors }),
        ...(releaseFloor === undefined ? {} : { releaseFloor }),
      };
    });
    await expect(run(world)).rejects.toThrow('ChainBroken');
    expect([world.bulkEmail.outbox, await claimed(world)]).toEqual([[], []]);
    world.clock.set(holdOver);
    expect(await run(world)).toBe('Closed');
    expect(told(world)).toBe(count);
  });

  it('a notice in progress: the next run sends no page more, and goes on when the item is as its history says', async () => {
    const world = await approved();
    world.clock.set(holdOver);
    await world.release();
    const post = {
      ...world.bulkEmail,
      send: async (...given: Parameters<typeof world.bulkEmail.send>) =>
        world.bulkEmail.outbox.length < 10
          ? world.bulkEmail.send(...given)
          : ({ outcome: 'unreached', error: 'ECONNREFUSED' } as const),
    };
    await expect(runMachine(world.tasks({ bulkEmail: post }), world.clock, caseId)).rejects.toThrow();
    const sent = told(world);
    const repair = tampered(world, ({ floors, ...stored }) => ({
      ...stored,
      floors: Object.fromEntries(Object.entries(floors ?? {}).map(([n, one]) => [n, { ...one, at: 0 }])),
    }));
    await expect(run(world)).rejects.toThrow('Send in lanes: ChainBroken');
    expect(told(world)).toBe(sent);
    repair();
    expect(await run(world)).toBe('Closed');
    expect(told(world)).toBe(count);
  });

  it('a commit that lands between the look and the claim: the claim’s own condition decides', async () => {
    const world = await approved();
    world.clock.set(holdOver);
    await world.release();
    let looks = 0;
    const provenCases = {
      read: async (...given: Parameters<typeof world.provenCases.read>) => {
        const proven = await world.provenCases.read(...given);
        looks += 1;
        if (looks === 1) await world.direct('2027-01-15', '2026-12-05');
        return proven;
      },
    };
    const { 'send-notice': send } = world.tasks({ provenCases: provenCases as never });
    await runMachine({ ...world.tasks(), ...(send && { 'send-notice': send }) }, world.clock, caseId);
    expect(looks).toBeGreaterThan(0);
    expect(world.bulkEmail.outbox).toEqual([]);
  });
});
