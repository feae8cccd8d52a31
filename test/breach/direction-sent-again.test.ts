import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mayNotifyAnyone } from '#domain/breach/customer-notice.ts';
import { ownStopsIn } from '#domain/breach/own-stops.ts';
import { determined, direction, type Opened, opened } from '#test/support/breach/opened-doors.ts';
import { ben, noon } from '#test/support/domain/breach.ts';
import { eachNth, runs } from '#test/support/runs.ts';

/** What a dead run leaves unfinished is logged. */
beforeAll(() => void vi.spyOn(console, 'error').mockReturnValue());
afterAll(() => void vi.restoreAllMocks());

const headers = { 'idempotency-key': 'k-1' };
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

interface Sent {
  readonly path: 'directions' | 'directions/{n}/correction';
  readonly body: unknown;
  readonly n?: number;
}

/** Direction 1 is on file; the hold is over, so that only what comes now keeps the customers waiting. */
const prepared = async (): Promise<Opened> => {
  const world = await opened();
  await determined(world);
  await world.send('directions', direction('2026-12-11', { agency: 'USSS' }), { by: ben });
  world.clock.set(noon('2026-12-10'));
  return world;
};

/** A call whose process dies at the nth call of a port: it never goes on. @returns undefined when it needs fewer */
const diedAt = async (nth: number, { path, body, n }: Sent) => {
  const world = await prepared();
  world.hang.from(nth);
  void world.send(path, body, { headers, ...(n && { n }) });
  await turns();
  world.hang.from(0);
  const [where] = world.hang.hung;
  return where === undefined ? undefined : { world, where };
};

const left = async (world: Opened) => {
  const { directions, ownStops } = await world.view();
  return {
    directions: directions.map(({ n, agency, kind, until, correction }) => ({
      n,
      agency,
      kind,
      until,
      correction,
    })),
    stops: ownStops.stops.map(({ n, until, replacedBy, bodies }) => ({
      n,
      until,
      replacedBy,
      bodies: bodies.length,
    })),
    silent: !mayNotifyAnyone(await world.state()),
  };
};

const call = {
  agency: 'FBI',
  verbal: true,
  writtenOn: '2026-12-10',
  official: 'Roe',
  calledBack: '+1 202 555 0100',
};
const calls: readonly (Sent & { readonly what: string })[] = [
  { what: 'a direction', path: 'directions', body: direction('2026-12-20', { writtenOn: '2026-12-09' }) },
  { what: 'a telephone call', path: 'directions', body: call },
  { what: 'what is none', path: 'directions', body: '{"agency": "FBI", "until": ' },
  {
    ...{ what: 'a correction to a later day', path: 'directions/{n}/correction', n: 1 },
    body: { until: '2026-12-22', reason: 'As written.' },
  },
];

/** Every place in the long set. */
const every = eachNth(3);

describe('a call to the door of directions that died, sent again under its key (R-11, F1)', () => {
  it.each(calls)('$what: at each place of death it leaves what one call leaves', async (sent) => {
    const calm = await prepared();
    const { path, body, n } = sent;
    const once = await calm.send(path, body, { headers, ...(n && { n }) });
    const wanted = await left(calm);
    const seen: string[] = [];
    for (let nth = 1; ; nth += every) {
      const died = await diedAt(nth, sent);
      if (died === undefined) break;
      const { world, where } = died;
      seen.push(where);
      world.clock.advance(60_000);
      const wasDone = JSON.stringify((await left(world)).directions) === JSON.stringify(wanted.directions);
      const again = await world.send(path, body, { headers, ...(n && { n }) });
      // Done only now, where the first run died before it: then its page says so.
      if (once.status < 300) expect([where, world.saidRepeat()]).toEqual([where, wasDone]);
      expect([where, again.status, await left(world)]).toEqual([where, once.status, wanted]);
      if (once.status < 300) expect([where, again.body]).toEqual([where, once.body]);
      expect(wanted.stops).toHaveLength(ownStopsIn(await world.state()).length);
    }
    expect(seen.length).toBeGreaterThanOrEqual(runs(4, 12));
  });

  it.each(calls)(
    '$what: days later, when its stop is over and reviewed, it stops nothing more',
    async (sent) => {
      const seen: string[] = [];
      for (let nth = 1; ; nth += every) {
        const died = await diedAt(nth, sent);
        if (died === undefined) break;
        const { world, where } = died;
        const before = await left(world);
        const own = before.stops.filter((one) => one.until > '2026-12-11');
        if (own.length === 0) continue;
        seen.push(where);
        world.clock.set(noon('2026-12-28'));
        for (const { n } of own.filter(({ replacedBy }) => replacedBy === null)) {
          const bodies = (await world.view()).ownStops.stops
            .find((one) => one.n === n)
            ?.bodies.map(({ textSha256 }) => ({ textSha256, meant: 'nothing' }));
          const review = { bodies, reason: 'Nobody meant it.' };
          expect((await world.send('own-stops/{n}/review', review, { n, by: ben })).status).toBe(200);
        }
        const { path, body, n } = sent;
        await world.send(path, body, { headers, ...(n && { n }) });
        const after = await left(world);
        expect([where, after.stops.map(({ n: of }) => of)]).toEqual([
          where,
          before.stops.map(({ n: of }) => of),
        ]);
        const written = before.directions.filter(({ kind }) => kind !== 'stop' || sent.body === call);
        if (written.length > 1)
          expect([where, after.directions.length]).toEqual([where, before.directions.length]);
      }
      expect(seen.length).toBeGreaterThanOrEqual(3);
    },
  );

  it('its answer says what the direction is now: corrected since, and recorded once (law of stopping 7)', async () => {
    const world = await prepared();
    const body = direction('2026-12-20', { writtenOn: '2026-12-09' });
    const first = await world.send('directions', body, { headers });
    const n = (first.body as { n: number }).n;
    expect(first).toMatchObject({ status: 202, body: { state: 'accepted' } });
    const later = { until: '2026-12-22', reason: 'As written.' };
    await world.send('directions/{n}/correction', later, { n, by: ben });
    const before = await left(world);
    const again = await world.send('directions', body, { headers });
    expect(again).toMatchObject({ status: 202, body: { n, state: 'accepted', until: '2026-12-22' } });
    expect(await left(world)).toEqual(before);
  });

  it('another body, or the same of another officer, is another call and stops us', async () => {
    const world = await prepared();
    await world.send('directions', direction('2026-12-20'), { headers });
    const before = (await left(world)).stops.length;
    await world.send('directions', '{"agency": ', { headers });
    expect((await left(world)).stops.slice(before)).toMatchObject([{ until: '2026-12-14', bodies: 1 }]);
    await world.send('directions', '{"agency": ', { headers, by: ben });
    expect((await left(world)).stops.slice(before)).toMatchObject([{ until: '2026-12-14', bodies: 2 }]);
  });
});
