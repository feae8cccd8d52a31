import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mayNotifyAnyone } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { determined, direction, type Opened, opened } from '#test/support/breach/opened-doors.ts';
import { ben, id, noon } from '#test/support/domain/breach.ts';

/** Every planted fault is logged. */
beforeAll(() => void vi.spyOn(console, 'error').mockReturnValue());
afterAll(() => void vi.restoreAllMocks());

const budget = 22_000;
const headers = { 'idempotency-key': 'k-1' };
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

const written = async (world: Opened) => ({
  revision: (await world.cases.read(breaches, id)).revision,
  directions: (await world.view()).directions.length,
  letters: world.toDpo().length,
  kept: world.idempotency.bound(),
});

/** A call whose nth port call does not come back. @returns undefined when it needs fewer */
const hungAt = async (nth: number, body: unknown) => {
  const world = await opened();
  await determined(world);
  world.clock.set(noon('2026-12-10'));
  world.hang.from(nth);
  const reply = world.send('directions', body, { headers });
  await turns();
  world.hang.from(0);
  const [where] = world.hang.hung;
  return where === undefined ? undefined : { world, reply, where };
};

describe('a call that hangs has its reply within 22 seconds (R-11)', () => {
  it.each([
    { what: 'a direction', body: direction('2026-12-20') },
    { what: 'what is none', body: '{"agency": "FBI", "until": ' },
  ])('$what, at each place where it can hang', async ({ body }) => {
    const seen: string[] = [];
    for (let nth = 1; ; nth += 1) {
      const hung = await hungAt(nth, body);
      if (hung === undefined) break;
      const { world, reply, where } = hung;
      seen.push(where);
      world.clock.advance(budget);
      const { status, body: said } = await reply;

      const stops = (await world.view()).ownStops.stops;
      const isStopped = said.stoppedUntil !== undefined || status < 500;
      if (isStopped) expect([where, stops.length]).toEqual([where, 1]);
      else expect(said.detail).toBe('Nothing was stopped. Pause sending and call the DPO.');
      expect([where, mayNotifyAnyone(await world.state())]).toEqual([where, false]);
      const counted = [
        ...(status < 500 || said.dpoTold ? [] : ['DpoNotTold']),
        ...(isStopped ? [] : ['EntriesNotCarriedOut']),
      ];
      expect([where, ...world.counted]).toEqual([where, ...counted]);

      // Lambda thaws the call a day later: nothing begins then, and only what had begun ends.
      const before = await written(world);
      world.clock.set(noon('2026-12-11'));
      world.hang.release();
      await turns();
      expect([where, await written(world)]).toEqual([
        where,
        {
          ...before,
          letters: before.letters + (where === 'letters.sendOnce, before' ? 1 : 0),
          kept: before.kept + (where === 'idempotency.bind, before' ? 1 : 0),
        },
      ]);
    }
    console.info(`hung at ${seen.length} places: ${seen.join('; ')}`);
    expect(new Set(seen)).toContain('cases.change, before');
    expect(seen.length).toBeGreaterThanOrEqual(14);
  });

  it('with an outage for each of its calls: nothing was stopped, and both alarms hear of it', async () => {
    const world = await opened(new Error('no email'));
    await determined(world);
    world.refuseCommits(99);
    const { status, body } = await world.send('directions', direction('2026-12-20'));
    expect([status, body.dpoTold, body.stoppedUntil]).toEqual([500, false, undefined]);
    expect(world.counted).toEqual(['DpoNotTold', 'EntriesNotCarriedOut']);
  });

  it('a wrong id, a repeated call and a withdrawn breach raise no alarm about a stop', async () => {
    const world = await opened();
    await determined(world);
    await world.send('directions', 'none', { of: 'BRE-0000000000ABCDEFGHJKMNPQRS' });
    await world.send('directions', direction('2026-12-20'), { headers });
    await world.send('directions', direction('2026-12-20'), { headers });
    await world.send('determination/withdrawal', { reason: 'No breach.' });
    const [proposal] = (await world.view()).proposals;
    const shown = { proposalSha256: proposal?.proposalSha256 };
    await world.send('determination/withdrawal/confirmation', shown, { by: ben });
    expect((await world.send('directions', direction('2026-12-21'))).status).toBe(409);
    expect(world.counted).toEqual([]);
  });
});
