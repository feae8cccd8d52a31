import { describe, expect, it } from 'vitest';
import type { SendResult } from '#ports/bulk-email-sender.ts';
import { runMachine } from '#test/support/notice/machine-run.ts';
import { caseId, holdOver, linesOf, noticeWorld } from '#test/support/notice/notice-world.ts';

const count = 34;
const released = async () => {
  const world = await noticeWorld({ lines: linesOf(count) });
  await world.approve();
  world.clock.set(holdOver);
  await world.release();
  return world;
};
type World = Awaited<ReturnType<typeof released>>;

/** A post office that has one answer for all letters after so many. */
const failing = ({ bulkEmail }: World, after: number, answer: SendResult | undefined) => ({
  ...bulkEmail,
  send: async (...given: Parameters<typeof bulkEmail.send>) =>
    answer === undefined || bulkEmail.outbox.length < after ? bulkEmail.send(...given) : answer,
});
const once = ({ bulkEmail }: World): void => {
  expect(bulkEmail.outbox).toHaveLength(count);
  expect(new Set(bulkEmail.outbox.map(({ to }) => to)).size).toBe(count);
};
const resume = (world: World, by = 'ben') =>
  world.to(`officer:${by}`, {
    ...{ type: 'resume-notice', by, textSha256: 'f'.repeat(64), pauses: ['pause-1'] },
  });

describe('what no trying again cures', () => {
  it('the account may not send any more: the notice is paused, the officers hear of it once, and it goes on when they say so', async () => {
    const world = await released();
    const stopped = failing(world, 20, { outcome: 'stopped', error: 'AccountSendingPausedException' });
    const tasks = world.tasks({ bulkEmail: stopped });
    expect(await runMachine(tasks, world.clock, caseId)).toBe('Waiting for an officer');
    expect(await runMachine(tasks, world.clock, caseId)).toBe('Waiting for an officer');
    expect((await world.notice()).pauses).toMatchObject([
      { n: 1, because: 'stopped', error: 'AccountSendingPausedException' },
    ]);
    expect(world.mail.outbox.map(({ to, subject }) => [to, subject])).toEqual([
      ['officers@example.com', `Waiting for your decision: ${caseId}`],
    ]);
    await resume(world);
    expect(await runMachine(world.tasks(), world.clock, caseId)).toBe('Closed');
    once(world);
  });

  it('nobody answers: the step is tried again as every step is, nothing is paused, and nobody is left over', async () => {
    const world = await released();
    const silent = failing(world, 20, { outcome: 'unreached', error: 'ECONNREFUSED' });
    await expect(runMachine(world.tasks({ bulkEmail: silent }), world.clock, caseId)).rejects.toThrow(
      'Send in lanes: Unavailable',
    );
    expect((await world.notice()).pauses).toBeUndefined();
    expect(await runMachine(world.tasks(), world.clock, caseId)).toBe('Closed');
    once(world);
  });

  it('a gate that does not answer is shut, and is asked again', async () => {
    const world = await released();
    let asked = 0;
    const cases = {
      ...world.cases,
      read: async (...given: Parameters<typeof world.cases.read>) => {
        asked += 1;
        if (asked % 3 === 0) throw Object.assign(new Error('down'), { name: 'Unavailable' });
        return world.cases.read(...given);
      },
    };
    const { 'send-notice': send } = world.tasks({ cases: cases as never });
    const tasks = { ...world.tasks(), ...(send && { 'send-notice': send }) };
    expect(await runMachine(tasks, world.clock, caseId)).toBe('Closed');
    once(world);
  });

  it('a frozen list that is not what was approved: nothing goes out, a person must look', async () => {
    const world = await released();
    const broken = { ...world.files, read: world.files.read.bind(world.files) };
    broken.read = async function* (key, range) {
      for await (const part of world.files.read(key, range))
        yield key.endsWith('recipients.ndjson') ? Buffer.from(part.toString().replace('c3@', 'x3@')) : part;
    };
    await expect(runMachine(world.tasks({ files: broken as never }), world.clock, caseId)).rejects.toThrow(
      'ListBroken',
    );
    expect(world.bulkEmail.outbox).toHaveLength(0);
  });
});

describe('an officer', () => {
  it('pauses in mid-run: at most the page in flight goes out, and all are told once after the resumption', async () => {
    const world = await released();
    let [calls, then] = [0, -1];
    const bulkEmail = {
      ...world.bulkEmail,
      send: async (...given: Parameters<typeof world.bulkEmail.send>) => {
        calls += 1;
        if (calls === 5) {
          then = world.bulkEmail.outbox.length;
          const act = { by: 'ann', textSha256: 'f'.repeat(64) } as const;
          await world.to('officer:ann', { type: 'pause-notice', because: 'officer', ...act });
        }
        return world.bulkEmail.send(...given);
      },
    };
    const tasks = world.tasks({ bulkEmail });
    expect(await runMachine(tasks, world.clock, caseId)).toBe('Waiting for an officer');
    expect(world.bulkEmail.outbox.length - then).toBeLessThanOrEqual(10);
    expect(world.mail.outbox).toEqual([]);
    await resume(world, 'ann');
    expect(await runMachine(world.tasks(), world.clock, caseId)).toBe('Closed');
    once(world);
  });
});
