import { describe, expect, it } from 'vitest';
import { proofFile } from '#functions/notice/accounting/notice-files.ts';
import type { LedgerRow } from '#ports/ledger.ts';
import { lift } from '#test/support/domain/breach.ts';
import { type CrashPoint, mortal } from '#test/support/notice/crashing.ts';
import { runMachine } from '#test/support/notice/machine-run.ts';
import {
  caseId,
  holdOver,
  line,
  linesOf,
  type NoticeWorld,
  noticeWorld,
} from '#test/support/notice/notice-world.ts';
import { message } from '#test/support/notice/sending.ts';
import { eachNth } from '#test/support/runs.ts';
import { transientErrors } from '#workflows/transient-errors.ts';

/** Ports of which a call has an effect, or may be the last. */
const outside = ['cases', 'claims', 'ledger', 'texts', 'bulkEmail', 'letters', 'workflows'] as const;

/** A run of the machine whose process dies at this point, for good. @returns the calls it made, and where it ended */
const dying = async (world: NoticeWorld, point: CrashPoint) => {
  const { port, live, calls } = mortal(point);
  const ports = Object.fromEntries(outside.map((name) => [name, port(world[name] as object)]));
  const ended = await live(runMachine(world.tasks(ports as never), world.clock, caseId));
  return { calls: calls(), ended };
};

const countRows = async ({ ledger }: NoticeWorld): Promise<LedgerRow[]> => {
  const rows: LedgerRow[] = [];
  for await (const page of ledger.pages(caseId)) rows.push(...page.rows);
  return rows;
};
const lettersTo = ({ bulkEmail }: NoticeWorld): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { to } of bulkEmail.outbox) counts.set(to, (counts.get(to) ?? 0) + 1);
  return counts;
};

const points = (calls: number, every = 1): CrashPoint[] =>
  Array.from({ length: Math.floor(calls / every) }, (_, n) => 1 + n * every).flatMap((call) =>
    [false, true].map((after) => ({ call, after })),
  );

/** Runs the machine as reconcile does, until the record is closed. */
const closing = async (world: NoticeWorld): Promise<void> => {
  for (let left = 5; left > 0; left--) {
    if ((await world.notice()).closedAt !== undefined) return;
    await world.report();
    await runMachine(world.tasks(), world.clock, caseId);
  }
  throw new Error('it is never closed');
};

const released = async (): Promise<NoticeWorld> => {
  const world = await noticeWorld({ lines: linesOf(14) });
  await world.approve();
  world.clock.set(holdOver);
  await world.release();
  return world;
};

const urgentLines = [...linesOf(6), ...Array.from({ length: 13 }, (_, n) => line(100 + n, 'vip'))];
const urgent = async (): Promise<NoticeWorld> => {
  const world = await noticeWorld({ lines: urgentLines });
  world.clock.set('2026-12-05T04:30:00.000Z');
  await world.confirmException(['vip'], 13);
  return world;
};

const whole = await dying(await released(), { call: 0, after: false });
const everywhere = points(whole.calls);
/** `npm run test:long` dies at every point. */
const every = eachNth(31);
const tried = points(whole.calls, every);

describe('the machine of the notice, whose process dies', () => {
  it(`at any of ${tried.length} points: everybody has exactly one letter, and the record is closed`, async () => {
    expect(whole.ended).toBe('Closed');
    for (const point of tried) {
      const world = await released();
      await dying(world, point);
      await closing(world);
      const rows = await countRows(world);
      expect(rows.map(({ ref, state }) => [ref, state])).toEqual(
        Array.from({ length: 14 }, (_, n) => [`C-${n}`, 'sent']),
      );
      expect([point, ...new Set(lettersTo(world).values())]).toEqual([point, 1]);
    }
  }, 120_000);

  it('before it could write down the canary, whose events are lost, and again while it sends it anew: proof.csv says who may have it twice', async () => {
    /** The canary's ten letters are out and nothing is on record. */
    const isUnrecorded = async (point: CrashPoint): Promise<boolean> => {
      const world = await released();
      await dying(world, point);
      return world.bulkEmail.outbox.length === 10 && (await countRows(world)).length === 0;
    };
    let first: CrashPoint | undefined;
    for (const point of everywhere) if (first === undefined && (await isUnrecorded(point))) first = point;
    expect(first).toBeDefined();
    let marks = 0;
    for (const point of points(whole.calls, 3 * every)) {
      const world = await released();
      await dying(world, first!);
      const lost = new Set(world.bulkEmail.outbox.map(({ messageId }) => messageId));
      const hear = async () => {
        const heard = world.bulkEmail.outbox.filter(({ messageId }) => !lost.has(messageId));
        await world.recorder()(heard.map((letter) => message(letter, 'sent')));
      };
      await dying(world, point);
      for (let left = 5; left > 0 && (await world.notice()).closedAt === undefined; left--) {
        await hear();
        await runMachine(world.tasks(), world.clock, caseId);
      }
      const { text: proof = '' } = await proofFile(world)({ caseId });
      const [header = [], ...rows] = proof
        .trim()
        .split('\r\n')
        .map((line) => line.split(','));
      const [ref, doubt] = [header.indexOf('customerRef'), header.indexOf('possibleDuplicate')];
      const marked = rows.filter((row) => row[doubt] === 'yes').map((row) => row[ref]);
      const twice = [...lettersTo(world)].flatMap(([to, letters]) =>
        letters > 1 ? [to.replace(/^c(\d+)@.*/, 'C-$1')] : [],
      );
      expect({ point, marked }).toEqual({ point, marked: expect.arrayContaining(twice) });
      marks += twice.length;
    }
    expect(marks).toBeGreaterThan(0);
  }, 120_000);

  it.each(Object.keys(transientErrors))(
    'and Step Functions calls that %s: it is tried again, and nobody is paged',
    async (name) => {
      const world = await released();
      const tasks = world.tasks();
      let met = 0;
      const meets = async (input: never): Promise<unknown> => {
        const answer = await tasks['send-notice']?.(input);
        if (met++ === 0) throw Object.assign(new Error('the process ended'), { name });
        return answer;
      };
      expect(await runMachine({ ...tasks, 'send-notice': meets }, world.clock, caseId)).toBe('Closed');
      expect(met).toBeGreaterThan(1);
      expect([...new Set(lettersTo(world).values())]).toEqual([1]);
    },
  );

  it('while the urgent class is told, and everybody is let go before anyone has looked: nobody has it twice', async () => {
    const world = await urgent();
    const alone = await dying(world, { call: 0, after: false });
    expect(world.bulkEmail.outbox).toHaveLength(13);
    for (const point of points(alone.calls, every)) {
      const dead = await urgent();
      await dying(dead, point);
      await dead.report();
      dead.clock.set(new Date(Math.max(dead.clock.now(), Date.parse(holdOver))).toISOString());
      await dead.approve();
      await dead.release();
      await closing(dead);
      expect([point, ...new Set(lettersTo(dead).values())]).toEqual([point, 1]);
      expect(lettersTo(dead).size).toBe(19);
      const early = dead.bulkEmail.outbox.slice(0, 13).map(({ to }) => Number(/\d+/.exec(to)?.[0]));
      expect(early.filter((n) => n < 100).length).toBeLessThanOrEqual(6);
    }
  }, 120_000);

  it('and a direction has come meanwhile: it is accepted with what the post office knows, the rest is told after it', async () => {
    for (const point of points(whole.calls, 3 * every)) {
      const world = await released();
      const { ended } = await dying(world, point);
      if (ended !== undefined || (await world.notice()).closedAt !== undefined) continue;
      await world.report();
      const before = world.bulkEmail.outbox.length;
      const answer = await world.direct('2026-12-20', '2026-12-04');
      const { draining } = await world.notice();
      expect(answer === 'received').toBe(draining !== undefined);
      if (draining !== undefined)
        expect(await runMachine(world.tasks(), world.clock, caseId)).toBe('The hold begins again');
      const { state } = await world.read();
      expect([point, state.directions[0]?.alreadyTold ?? 0]).toEqual([point, before]);
      expect(world.bulkEmail.outbox).toHaveLength(before);

      await world.to('officer:ann', lift(1, '2026-12-05'));
      await world.to('officer:ben', { type: 'confirm-lift', n: 1, by: 'ben' });
      await world.release();
      await closing(world);
      expect([point, ...new Set(lettersTo(world).values())]).toEqual([point, 1]);
      expect(lettersTo(world).size).toBe(14);
    }
  }, 120_000);
});
