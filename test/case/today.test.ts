import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listCases } from '#functions/case/list-cases.ts';
import { readToday } from '#functions/case/today.ts';
import { as, workWorld } from '#test/support/work-world.ts';

const working = { type: 'officer-asked' } as const;
const toOlive = { type: 'request-assigned', to: 'olive' } as const;
const message = { type: 'message-received', textSha256: 'a'.repeat(64) } as const;
const held = (by: string, n = 1) =>
  ({ type: 'text-held', n, as: 'message', heldSha256: 'b'.repeat(64), by }) as const;

const todayOf = async (ports: ReturnType<typeof workWorld>, group: string, by = 'olive') =>
  (await readToday(ports)({ by }, as(group))).body;

describe('the page Today', () => {
  it('counts what is late, soon, unread, mine and nobody’s, each with its link', async () => {
    const ports = workWorld();
    const late = await ports.request({ dueOn: '2026-11-20', events: [working, toOlive] });
    await ports.request({ dueOn: '2026-11-26', events: [working, message] });
    await ports.request();
    const today = await todayOf(ports, 'officer');
    expect(today).toMatchObject({
      on: '2026-11-24',
      late: { count: 1, more: false, query: 'due=late', rows: [{ id: late, due: { late: 4 } }] },
      dueIn3Days: { count: 1 },
      unread: { count: 1 },
      mine: { count: 1, rows: [{ id: late }] },
      unassigned: { count: 1 },
      paperMail: { toPost: { count: 0, more: false }, cameBack: { count: 0, more: false } },
    });
    expect(today).not.toHaveProperty('breaches');
    expect(today).not.toHaveProperty('supervising');
  });

  it('shows the first five rows, counts to 200 and then says there are more', async () => {
    const ports = workWorld();
    for (let n = 0; n < 203; n++) await ports.request({ dueOn: '2026-11-20' });
    const { late } = await todayOf(ports, 'officer');
    expect([late.count, late.more, late.rows.length]).toEqual([200, true, 5]);
  });

  it('a supervisor sees whose cases are late, and where a second person is missing (R-13, R-16)', async () => {
    const ports = workWorld();
    await ports.request({ dueOn: '2026-11-20', events: [working, toOlive] });
    await ports.request({ dueOn: '2026-11-19', events: [working] });
    const waits = await ports.request({ events: [working, held('sue')] });
    ports.clock.set('2026-11-25T16:00:00.000Z');
    expect((await todayOf(ports, 'dpo')).supervising?.secondMissing.count).toBe(0);
    ports.clock.set('2026-11-27T20:00:00.000Z');
    expect((await todayOf(ports, 'dpo')).supervising).toMatchObject({
      lateBy: [
        { late: 1, mostDays: 8 },
        { officer: 'olive', late: 1, mostDays: 7 },
      ],
      secondMissing: { count: 1, rows: [{ id: waits }] },
    });
  });

  it('a breach officer sees each open breach with its gate and the law-enforcement date (P37, P38)', async () => {
    const ports = workWorld();
    const id = await ports.breach();
    const { breaches, late } = await todayOf(ports, 'breach-officer');
    expect(breaches).toMatchObject({
      count: 1,
      rows: [{ id, clock: 'gate', lawEnforcementDueOn: '2026-12-04', next: { task: 'record-receipts' } }],
    });
    ports.clock.set('2027-02-01T16:00:00.000Z');
    expect(late.count + (await todayOf(ports, 'breach-officer')).late.count).toBe(0);
  });
});

/** Every call of a port, in order, with what it was given. */
const watched = (ports: ReturnType<typeof workWorld>) => {
  const calls: string[] = [];
  const watch = <P extends object>(port: P, name: string): P =>
    new Proxy(port, {
      get: (target, method, self) => {
        const found = Reflect.get(target, method, self) as unknown;
        if (typeof found !== 'function') return found;
        return (...given: unknown[]) => {
          calls.push(
            JSON.stringify([
              name,
              String(method),
              ...given.map((one) => (one as { kind?: string })?.kind ?? one),
            ]),
          );
          return found.apply(target, given);
        };
      },
    });
  const { cases, people, texts, post } = ports;
  return {
    calls,
    ports: {
      ...ports,
      cases: watch(cases, 'cases'),
      people: watch(people, 'people'),
      texts: watch(texts, 'texts'),
      post: watch(post, 'post'),
    },
  };
};

const asked = fc.record({
  dueOn: fc.constantFrom('2026-11-20', '2026-11-26', '2026-12-24'),
  events: fc.subarray([working, toOlive, message, held('sue')]),
});
const answered = (world: 'silent' | 'holding') => {
  const reasonCode = world === 'holding' ? 'legal-hold' : 'required-by-law';
  const about = world === 'holding' ? { about: `BRE-${'0'.repeat(25)}1` } : {};
  return {
    ...{ type: 'answer-given', outcome: 'refused', reasonCode, textSha256: 'c'.repeat(64), by: 'sue' },
    ...about,
  } as never;
};

describe('to an officer without breach access (R-13)', () => {
  it('list and Today are the same words, counts and reads with breaches and holds, and without', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(asked, { maxLength: 8 }),
        fc.integer({ min: 1, max: 70 }),
        fc.constantFrom('officer'),
        async (requests, breaches, group) => {
          const seen = async (world: 'silent' | 'holding') => {
            const ports = workWorld();
            for (const one of requests) await ports.request(one);
            await ports.request({ events: [working, answered(world)] });
            if (world === 'holding')
              for (let n = 1; n <= breaches; n++) await ports.breach({ n, isDetermined: n % 2 === 0 });
            const { calls, ports: given } = watched(ports);
            const bodies = [
              (await readToday(given)({ by: 'olive' }, as(group))).body,
              (await listCases(given)({ by: 'olive' }, { query: {}, ...as(group) })).body,
              (await listCases(given)({ by: 'olive' }, { query: { queue: 'settled' }, ...as(group) })).body,
              (await listCases(given)({ by: 'olive' }, { query: { due: 'late' }, ...as(group) })).body,
            ];
            return { bodies, calls };
          };
          const [silent, holding] = [await seen('silent'), await seen('holding')];
          expect(holding).toEqual(silent);
          expect(silent.calls.length).toBeGreaterThan(8);
        },
      ),
      { numRuns: 40 },
    ));
});
