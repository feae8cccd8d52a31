import { describe, expect, it } from 'vitest';
import { type CrashPoint, mortal } from '#test/support/notice/crashing.ts';
import {
  caseId,
  countRows,
  lettersTo,
  message,
  pagesOf,
  recorder,
  reportSent,
  run,
  runThrough,
  sendingWorld,
} from '#test/support/notice/sending.ts';

/** Refuses one recipient and throttles another once, so that these ways are walked too. */
const trouble = () => {
  let throttled = false;
  return (letter: { to: string }) => {
    if (letter.to === 'c1@example.com') return { outcome: 'refused', error: 'MessageRejected' } as const;
    if (letter.to !== 'c8@example.com' || throttled) return undefined;
    throttled = true;
    return { outcome: 'throttled', error: 'Throttling' } as const;
  };
};

const pages = pagesOf(3, 6);

/** A run that dies at this point. @returns the calls it made, and whether it lived to its end */
const dying = async (world: ReturnType<typeof sendingWorld>, point: CrashPoint, list = pages) => {
  const { port, live, calls } = mortal(point);
  const { clock, ledger, claims, bulkEmail } = world;
  const ports = {
    ...{ clock: port(clock), ledger: port(ledger), claims: port(claims), bulkEmail: port(bulkEmail) },
    gate: port({ mayTell: async () => 'yes' as const, signal: async () => ({ isRaised: false, raised: 0 }) }),
  };
  const stand = await live(run(world, list, ports));
  return { calls: calls(), lived: stand !== undefined };
};

const allCalls = (await dying(sendingWorld({}, trouble()), { call: 0, after: false })).calls;
const points = Array.from({ length: allCalls }, (_, n) => n + 1).flatMap((call) =>
  [false, true].map((after) => ({ call, after })),
);

/** References of those who got more than one letter, and of those whose row says that they may have. */
const twiceIn = async (world: ReturnType<typeof sendingWorld>) => ({
  twice: [...Map.groupBy(world.bulkEmail.outbox, ({ text }) => text)].flatMap(([ref, letters]) =>
    letters.length > 1 ? [ref] : [],
  ),
  marked: (await countRows(world)).flatMap(({ ref, possibleDuplicate }) => (possibleDuplicate ? [ref] : [])),
});

const told = (world: ReturnType<typeof sendingWorld>) => [...lettersTo(world)];

const expectAccounted = async (world: ReturnType<typeof sendingWorld>) => {
  const rows = await countRows(world);
  expect(rows.map(({ ref }) => ref)).toEqual(pages.flat().map(({ ref }) => ref));
  const expected = pages.flat().map(({ ref, onPaper }) => onPaper ?? (ref === 'C-1' ? 'refused' : 'sent'));
  expect(rows.map(({ state }) => state)).toEqual(expected);
  const outbox = new Map(world.bulkEmail.outbox.map(({ messageId, text }) => [messageId, text]));
  for (const { ref, messageId } of rows) if (messageId) expect(outbox.get(messageId)).toBe(ref);
  expect(told(world)).toHaveLength(3 * 5 - 1);
  return rows;
};

describe('a sender that dies', () => {
  it(`at any of its ${points.length} points: the events say what went out, and everybody has exactly one letter`, async () => {
    for (const point of points) {
      const world = sendingWorld({}, trouble());
      expect((await dying(world, point)).lived).toBe(false);
      const report = async () => void (await reportSent(world));
      await report();
      expect((await runThrough(world, pages, report)).nextStep).toBe('complete');
      const rows = await expectAccounted(world);
      expect(told(world).every(([, letters]) => letters === 1)).toBe(true);
      // Marked are those who may have it twice for all that anybody knows: whoever was refused leaves no event.
      const marked = rows.flatMap(({ ref, possibleDuplicate }) => (possibleDuplicate ? [ref] : []));
      expect(new Set(marked.map((ref) => Math.floor(Number(ref.slice(2)) / 6))).size).toBeLessThanOrEqual(1);
    }
  }, 60_000);

  it('and all events are lost: only the page in flight is sent again, and people who may have it twice are marked', async () => {
    for (const point of points) {
      const world = sendingWorld({}, trouble());
      await dying(world, point);
      expect((await runThrough(world, pages)).nextStep).toBe('complete');
      const rows = await expectAccounted(world);
      const twice = told(world).flatMap(([to, letters]) =>
        letters > 1 ? [to.replace(/^c(\d+)@.*/, 'C-$1')] : [],
      );
      const marked = rows.flatMap(({ ref, possibleDuplicate }) => (possibleDuplicate ? [ref] : []));
      expect(told(world).every(([, letters]) => letters <= 2)).toBe(true);
      expect(marked).toEqual(expect.arrayContaining(twice));
      expect(new Set(marked.map((ref) => Math.floor(Number(ref.slice(2)) / 6))).size).toBeLessThanOrEqual(1);
    }
  }, 60_000);

  it('its claim rests for 15 minutes after its lease, until the events are in', async () => {
    for (const point of points) {
      const world = sendingWorld({}, trouble());
      await dying(world, point);
      const before = world.bulkEmail.outbox.length;
      const { leaseUntil = 0 } = Object.values(world.fences.get(caseId)?.claims ?? {})[0] ?? {};
      if (leaseUntil === 0) continue;
      for (const at of [leaseUntil, leaseUntil + 1, leaseUntil + 15 * 60_000 - 1]) {
        world.clock.set(new Date(at).toISOString());
        expect(['busy', 'wait']).toContain((await run(world, pages)).nextStep);
      }
      expect(world.bulkEmail.outbox).toHaveLength(before);
      await reportSent(world);
      expect((await runThrough(world, pages)).nextStep).toBe('complete');
      expect(told(world).every(([, letters]) => letters === 1)).toBe(true);
    }
  });

  it('and the next one dies too, at any point: still exactly one letter each', async () => {
    const twice = points.filter((_, n) => n % 5 === 0);
    for (const first of twice)
      for (const second of twice) {
        const world = sendingWorld({}, trouble());
        const report = () => reportSent(world);
        await dying(world, first);
        await report();
        world.clock.advance(22 * 60_000);
        await dying(world, second);
        await report();
        expect((await runThrough(world, pages, async () => void (await report()))).nextStep).toBe('complete');
        await expectAccounted(world);
        expect(told(world).every(([, letters]) => letters === 1)).toBe(true);
      }
  }, 120_000);

  it('its events are lost, and the sender of the second letters dies too, at any point: none of them is without its mark', async () => {
    const few = pagesOf(1, 3);
    const { calls } = await dying(sendingWorld(), { call: 0, after: false }, few);
    const all = Array.from({ length: calls + 10 }, (_, n) => n + 1).flatMap((call) =>
      [false, true].map((after) => ({ call, after })),
    );
    let second = 0;
    for (const first of all)
      for (const next of all) {
        const world = sendingWorld();
        await dying(world, first, few);
        const lost = new Set(world.bulkEmail.outbox.map(({ messageId }) => messageId));
        world.clock.advance(22 * 60_000);
        await dying(world, next, few);
        const report = async () => {
          const heard = world.bulkEmail.outbox.filter(({ messageId }) => !lost.has(messageId));
          await recorder(world)(heard.map((letter) => message(letter, 'sent')));
        };
        await report();
        expect((await runThrough(world, few, report)).nextStep).toBe('complete');
        const { twice, marked } = await twiceIn(world);
        expect({ first, next, marked }).toEqual({ first, next, marked: expect.arrayContaining(twice) });
        second += twice.length;
      }
    expect(second).toBeGreaterThan(0);
  }, 60_000);

  it('an event that comes before the mark is written: the letter does not go again and has no mark', async () => {
    const world = sendingWorld();
    const few = pagesOf(1, 3);
    const gone = new Promise<never>(() => {});
    void run(world, few, { ledger: { ...world.ledger, write: () => gone } });
    await expect.poll(() => world.bulkEmail.outbox.length).toBe(2);
    world.clock.advance(22 * 60_000);
    const letters = [...world.bulkEmail.outbox];
    let isHeard = false;
    const write: typeof world.ledger.write = async (page, seen) => {
      if (!isHeard && page.rows.some(({ possibleDuplicate }) => possibleDuplicate)) {
        isHeard = true;
        await recorder(world)(letters.map((letter) => message(letter, 'sent')));
      }
      return world.ledger.write(page, seen);
    };
    expect((await run(world, few, { ledger: { ...world.ledger, write } })).nextStep).toBe('complete');
    expect(isHeard).toBe(true);
    expect(await twiceIn(world)).toEqual({ twice: [], marked: [] });
  });

  it('an event of a page that is being sent is not lost, whichever of the two writes first', async () => {
    for (let call = 1; call <= 14; call++) {
      const world = sendingWorld();
      let bounced = false;
      let seen = 0;
      const ledger = new Proxy(world.ledger, {
        get: (target, name) => {
          const member = Reflect.get(target, name);
          if (name === 'pages') return member;
          return async (...given: unknown[]) => {
            seen += 1;
            const [letter] = world.bulkEmail.outbox;
            if (seen >= call && letter && !bounced) {
              bounced = true;
              await recorder(world)([message(letter, 'bounced')]);
            }
            return member.apply(target, given);
          };
        },
      });
      await run(world, pagesOf(1, 3), { ledger });
      const [letter] = world.bulkEmail.outbox;
      if (!bounced && letter) await recorder(world)([message(letter, 'bounced')]);
      expect((await countRows(world))[0]).toMatchObject({ ref: 'C-0', state: 'bounced' });
    }
  });
});
