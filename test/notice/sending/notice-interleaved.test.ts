import { describe, expect, it } from 'vitest';
import { openStops, sendingIdOf, sendingSwitches } from '#domain/notice/sending-switch.ts';
import { countList } from '#functions/notice/accounting/tallies.ts';
import type { SendingSwitchChange } from '#functions/notice/contract.ts';
import { turnSending } from '#functions/notice/sending/switch-sending.ts';
import { lift } from '#test/support/domain/breach.ts';
import { runMachine } from '#test/support/notice/machine-run.ts';
import {
  caseId,
  holdOver,
  linesOf,
  type NoticeWorld,
  noticeWorld,
} from '#test/support/notice/notice-world.ts';
import { message } from '#test/support/notice/sending.ts';
import { eachNth } from '#test/support/runs.ts';

const count = 34;
/** Letters of a second, at the rate of these tests, and those that are begun at once. */
const aSecond = 14;

const released = async (perSecond?: number): Promise<NoticeWorld> => {
  const world = await noticeWorld({
    lines: linesOf(count),
    ...(perSecond === undefined ? {} : { perSecond }),
  });
  await world.approve();
  world.clock.set(holdOver);
  await world.release();
  return world;
};

const hooked = ['cases', 'claims', 'ledger', 'texts', 'bulkEmail'] as const;

/** Ports at whose n-th call something else happens first, in the middle of whatever the caller is doing. */
const interrupted = (world: NoticeWorld, call: number, then: () => Promise<unknown>) => {
  let calls = 0;
  const port = <P extends object>(real: P): P =>
    new Proxy(real, {
      get: (target, name) => {
        const member = Reflect.get(target, name);
        if (typeof member !== 'function' || name === 'pages') return member;
        return async (...given: unknown[]) => {
          calls += 1;
          if (calls === call) await then();
          return member.apply(target, given);
        };
      },
    });
  const ports = Object.fromEntries(hooked.map((name) => [name, port(world[name] as object)]));
  return { ports: ports as never, calls: () => calls };
};

const run = (world: NoticeWorld, ports?: never) => runMachine(world.tasks(ports), world.clock, caseId);

const counted = await (async () => {
  const world = await released();
  const { ports, calls } = interrupted(world, 0, async () => {});
  await run(world, ports);
  return calls();
})();
/** Each of them in the long set, every eighth every day. */
const every = eachNth(19);
const calls = Array.from({ length: counted }, (_, n) => n + 1).filter((n) => n % every === 0);

const lettersTo = ({ bulkEmail }: NoticeWorld) => {
  const counts = new Map<string, number>();
  for (const { to } of bulkEmail.outbox) counts.set(to, (counts.get(to) ?? 0) + 1);
  return counts;
};
const expectAllOnce = (world: NoticeWorld, call: number): void => {
  expect([call, ...new Set(lettersTo(world).values())]).toEqual([call, 1]);
  expect(lettersTo(world).size).toBe(count);
};
const closing = async (world: NoticeWorld): Promise<void> => {
  for (let left = 5; left > 0 && (await world.notice()).closedAt === undefined; left--) await run(world);
  expect((await world.notice()).closedAt).toBeDefined();
};

describe(`at ${calls.length} of the ${counted} calls of a run`, () => {
  it('a direction comes: after its acceptance nothing goes out, its number is exact, and after the lift all are told once', async () => {
    const answers = new Set<string>();
    for (const call of calls) {
      const world = await released();
      let [answer, outThen] = ['', -1];
      const noted = async () => {
        const { state } = await world.read();
        if (state.directions.length > 0 && state.notice?.draining === undefined && outThen < 0)
          outThen = world.bulkEmail.outbox.length;
      };
      const { ports } = interrupted(world, call, async () => {
        if ((await world.notice()).closedAt !== undefined) return;
        answer = await world.direct('2026-12-20', '2026-12-04');
        await noted();
      });
      const change: typeof world.cases.change = async (...given) => {
        const after = await (ports as NoticeWorld).cases.change(...given);
        await noted();
        return after;
      };
      await run(world, { ...(ports as object), cases: { ...(ports as NoticeWorld).cases, change } } as never);
      if (answer === '') continue;
      answers.add(answer);
      if ((await world.notice()).draining !== undefined) await run(world);
      await noted();
      const { state } = await world.read();
      expect([call, world.bulkEmail.outbox.length]).toEqual([call, outThen]);
      expect([call, state.directions[0]?.alreadyTold ?? 0]).toEqual([call, outThen]);
      await run(world);
      expect([call, world.bulkEmail.outbox.length]).toEqual([call, outThen]);

      await world.to('officer:ann', lift(1, '2026-12-05'));
      await world.to('officer:ben', { type: 'confirm-lift', n: 1, by: 'ben' });
      await world.release();
      await closing(world);
      expectAllOnce(world, call);
    }
    expect(answers).toEqual(new Set(['accepted', 'received']));
  }, 120_000);

  it('the kill switch is thrown: at most a second’s letters go out, and all are told once when it is let go', async () => {
    for (const call of calls) {
      const world = await released();
      const put = (said: Omit<SendingSwitchChange, 'proposalSha256'> & { by: string }) =>
        turnSending(world)(said, { officer: { groups: ['breach-officer'] } });
      let before = -1;
      const { ports } = interrupted(world, call, async () => {
        before = world.bulkEmail.outbox.length;
        await put({ paused: true, reason: 'r', by: 'ann' });
      });
      const ended = await run(world, ports);
      const went = world.bulkEmail.outbox.length - before;
      expect([call, went <= aSecond]).toEqual([call, true]);
      expect(['All sending is paused', 'Closed']).toContain(ended);
      const nextStep = await world.cases.read(sendingSwitches, sendingIdOf(1));
      const [stop] = openStops(nextStep.state, 1);
      world.clock.set(stop?.at ?? holdOver);
      await put({ paused: false, stops: ['stop-all-1'], reason: 'r', by: 'ann' });
      await closing(world);
      expectAllOnce(world, call);
    }
  }, 120_000);

  it('another run is started: one set of letters', async () => {
    for (const call of calls) {
      const world = await released();
      const other: Promise<unknown>[] = [];
      const { ports } = interrupted(world, call, async () => {
        // The other goes on until it has to wait for us.
        const tasks = world.tasks();
        other.push(Promise.resolve(tasks['ask-notice']?.({ caseId } as never)));
        for (const lane of ['1 everyone canary', '1 everyone 0'])
          await tasks['send-notice']?.({ caseId, lane } as never);
        await Promise.all(other);
      });
      await run(world, ports);
      await closing(world);
      expectAllOnce(world, call);
    }
  }, 120_000);

  it('a letter comes back: no record is closed while its recipient has not been written to', async () => {
    let closedOnce = 0;
    for (const call of calls) {
      const world = await released();
      const { ports } = interrupted(world, call, async () => {
        const [first] = world.bulkEmail.outbox;
        if (first !== undefined) await world.recorder()([message(first, 'bounced')]);
      });
      await run(world, ports);
      const { closedAt, accounted } = await world.notice();
      const tally = await countList(world.ledger, caseId);
      if (closedAt !== undefined) closedOnce += 1;
      expect([call, closedAt === undefined || tally.postal === accounted?.postal]).toEqual([call, true]);
      expect([call, closedAt === undefined || tally.postal === tally.paperMailed]).toEqual([call, true]);
    }
    expect(closedOnce).toBeGreaterThan(0);
  }, 120_000);

  it('with several lanes, a direction comes: nothing after its acceptance, and all once after the lift', async () => {
    for (const call of calls.filter((n) => n % 3 === 0)) {
      const world = await released(400);
      const { ports } = interrupted(world, call, () => world.direct('2026-12-20', '2026-12-04'));
      await run(world, ports);
      if ((await world.notice()).draining !== undefined) await run(world);
      const { state } = await world.read();
      if (state.directions.length === 0 || state.notice?.closedAt !== undefined) continue;
      expect([call, state.directions[0]?.alreadyTold ?? 0]).toEqual([call, world.bulkEmail.outbox.length]);
      await world.to('officer:ann', lift(1, '2026-12-05'));
      await world.to('officer:ben', { type: 'confirm-lift', n: 1, by: 'ben' });
      await world.release();
      await closing(world);
      expectAllOnce(world, call);
    }
  }, 120_000);
});
