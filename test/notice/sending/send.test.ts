import { describe, expect, it } from 'vitest';
import type { SendResult } from '#ports/bulk-email-sender.ts';
import {
  caseId,
  countRows,
  lettersTo,
  message,
  pagesOf,
  recipient,
  recorder,
  released,
  run,
  runThrough,
  sendingWorld,
} from '#test/support/notice/sending.ts';

const states = (rows: readonly { state: string }[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};

describe('sending', () => {
  it('everybody is told once, by e-mail or by post, and the ledger says so row by row', async () => {
    const pages = pagesOf(23, 50);
    const world = sendingWorld();
    const stand = await runThrough(world, pages);
    expect(stand.nextStep).toBe('complete');
    expect(world.bulkEmail.outbox).toHaveLength(23 * 49);
    expect(new Set(lettersTo(world).values())).toEqual(new Set([1]));
    const rows = await countRows(world);
    expect(rows.map(({ ref }) => ref)).toEqual(pages.flat().map(({ ref }) => ref));
    expect(states(rows)).toEqual({ sent: 23 * 49, 'no-email': 23 });
    const ids = new Map(world.bulkEmail.outbox.map(({ text, messageId }) => [text, messageId]));
    expect(rows.every(({ ref, messageId }) => messageId === ids.get(ref))).toBe(true);
  });

  it('goes at 80 % of the post office’s rate, and no second sees more than that and one sheaf', async () => {
    const world = sendingWorld();
    const at: number[] = [];
    const bulkEmail = {
      ...world.bulkEmail,
      send: (...given: Parameters<typeof world.bulkEmail.send>) => {
        at.push(world.clock.now());
        return world.bulkEmail.send(...given);
      },
    };
    const began = world.clock.now();
    await run(world, pagesOf(20, 50), { bulkEmail });
    const seconds = (world.clock.now() - began) / 1000;
    expect(980 / seconds).toBeGreaterThan(11.2 / 1.05);
    expect(980 / seconds).toBeLessThan(11.3);
    const most = Math.max(...at.map((from) => at.filter((one) => one >= from && one < from + 1000).length));
    expect(most).toBeLessThanOrEqual(14);
  });

  it('a claim covers twenty pages, in order', async () => {
    const world = sendingWorld();
    const taken: string[] = [];
    const claims = {
      ...world.claims,
      take: (...given: Parameters<typeof world.claims.take>) => {
        taken.push(`${given[1].fromPage}-${given[1].toPage}`);
        return world.claims.take(...given);
      },
    };
    await run(world, pagesOf(23, 2), { claims });
    expect(taken).toEqual(['0-20', '20-23']);
  });

  it('1 % throttles and 1 % lost replies cost at most 1.03 calls of the post office a recipient', async () => {
    let calls = 0;
    const world = sendingWorld({}, () => {
      calls += 1;
      if (calls % 100 === 0) return { outcome: 'throttled', error: 'Throttling' };
      return calls % 100 === 50 ? { outcome: 'unknown', error: 'TimeoutError' } : undefined;
    });
    expect((await runThrough(world, pagesOf(80, 50))).nextStep).toBe('complete');
    expect(lettersTo(world).size).toBe(80 * 49);
    expect(calls / (80 * 49)).toBeLessThanOrEqual(1.03);
  });

  it('a run ends a minute before its function does, and gives its claim back', async () => {
    const world = sendingWorld();
    const began = world.clock.now();
    const stand = await run(world, pagesOf(100, 50));
    expect(stand.nextStep).toBe('more');
    expect(world.clock.now() - began).toBeGreaterThanOrEqual(4 * 60_000);
    expect(world.clock.now() - began).toBeLessThan(4 * 60_000 + 10_000);
    expect(world.fences.get(caseId)?.claims['1-1']).toMatchObject({ leaseUntil: 0 });
  });

  it('a rate so slow that a page outlasts the function: what was sent is written, the rest waits', async () => {
    const world = sendingWorld({ perSecond: 0.05 });
    const pages = pagesOf(1, 50);
    expect((await run(world, pages)).nextStep).toBe('more');
    expect(states(await countRows(world))).toMatchObject({
      sent: world.bulkEmail.outbox.length,
      'no-email': 1,
    });
    expect((await runThrough(world, pages)).nextStep).toBe('complete');
    expect(new Set(lettersTo(world).values())).toEqual(new Set([1]));
  });

  it.each(['no', 'paused'] as const)('the gate says %s in mid-run: nothing more goes out', async (answer) => {
    const world = sendingWorld();
    let asked = 0;
    const gate = { mayTell: async () => (++asked > 3 ? answer : 'yes') };
    const stand = await run(world, pagesOf(20, 50), { gate });
    expect(stand.nextStep).toBe(answer === 'no' ? 'closed' : 'paused');
    expect(world.bulkEmail.outbox).toHaveLength(3 * 49);
    expect(world.fences.get(caseId)?.claims['1-1']).toMatchObject({ leaseUntil: 0, nextPage: 3 });
    expect((await runThrough(world, pagesOf(20, 50))).nextStep).toBe('complete');
    expect(world.bulkEmail.outbox).toHaveLength(20 * 49);
  });

  it('the gate is asked anew before every page; a gate that fails is shut', async () => {
    const world = sendingWorld();
    let asked = 0;
    const gate = {
      mayTell: async () => {
        if (++asked > 2) throw new Error('the case store does not answer');
        return 'yes' as const;
      },
    };
    expect((await run(world, pagesOf(5, 10), { gate })).nextStep).toBe('closed');
    expect(world.bulkEmail.outbox).toHaveLength(18);
  });

  it('the signal is read again within a page: no letter goes on an answer older than a second, none without one (law of stopping 8)', async () => {
    const raised = { isRaised: true, raised: 1 };
    for (const answer of [async () => raised, () => Promise.reject(new Error('the store does not answer'))]) {
      const world = sendingWorld({ perSecond: 1 });
      const pages = [Array.from({ length: 50 }, (_, n) => recipient(n))];
      const signal = async () => (world.bulkEmail.outbox.length >= 7 ? answer() : world.signal);
      const { nextStep } = await run(world, pages, { gate: { signal } });
      expect(['signaled', 'closed']).toContain(nextStep);
      expect(world.bulkEmail.outbox).toHaveLength(7);
      expect(states(await countRows(world))).toEqual({ sent: 7, waiting: 43 });
      expect((await runThrough(world, pages)).nextStep).toBe('complete');
      expect([lettersTo(world).size, ...new Set(lettersTo(world).values())]).toEqual([50, 1]);
    }
  });

  it.each([
    { what: 'held', fence: { ...released, stage: 'held' } },
    { what: 'released under another epoch', fence: { ...released, epoch: 2 } },
  ])('a case that is $what is not claimed, and nothing is sent', async ({ fence }) => {
    const world = sendingWorld();
    world.fences.set(caseId, fence);
    expect((await run(world, pagesOf(5, 10))).nextStep).toBe('closed');
    expect(world.bulkEmail.outbox).toHaveLength(0);
  });

  it('three runs at once: one set of letters', async () => {
    const world = sendingWorld();
    const pages = pagesOf(12, 50);
    const nextStep = await Promise.all([run(world, pages), run(world, pages), run(world, pages)]);
    expect(nextStep.map(({ nextStep: stand }) => stand)).toContain('busy');
    expect((await runThrough(world, pages)).nextStep).toBe('complete');
    expect(new Set(lettersTo(world).values())).toEqual(new Set([1]));
    expect(lettersTo(world).size).toBe(12 * 49);
  });

  it('a daily quota of 2,000 ends the day at its reserve and goes on by itself the next', async () => {
    const day = 24 * 60 * 60_000;
    const sentAt: number[] = [];
    const world = sendingWorld();
    const inner = world.bulkEmail;
    const last = () => sentAt.filter((at) => at > world.clock.now() - day).length;
    Object.assign(world, {
      bulkEmail: {
        ...inner,
        quota: async () => ({ perSecond: 14, perDay: 2000, sentLast24Hours: last() }),
        send: (...given: Parameters<typeof inner.send>) => {
          sentAt.push(world.clock.now());
          return inner.send(...given);
        },
      },
    });
    const began = world.clock.now();
    const pages = pagesOf(60, 50);
    expect((await runThrough(world, pages)).nextStep).toBe('complete');
    expect(sentAt.filter((at) => at < began + day)).toHaveLength(1900);
    expect(new Set(lettersTo(world).values())).toEqual(new Set([1]));
    expect(lettersTo(world).size).toBe(60 * 49);
    expect(world.clock.now() - began).toBeLessThan(26 * 60 * 60_000);
  });

  const errors: readonly { posted: SendResult; taken?: boolean; ends: string; row: string }[] = [
    { posted: { outcome: 'refused', error: 'MessageRejected' }, ends: 'complete', row: 'refused' },
    { posted: { outcome: 'throttled', error: 'Throttling' }, ends: 'complete', row: 'sent' },
    { posted: { outcome: 'over-quota', error: 'Throttling' }, ends: 'complete', row: 'sent' },
    { posted: { outcome: 'unreached', error: 'ECONNREFUSED' }, ends: 'complete', row: 'sent' },
    { posted: { outcome: 'unknown', error: 'TimeoutError' }, taken: true, ends: 'complete', row: 'sent' },
    { posted: { outcome: 'unknown', error: 'TimeoutError' }, taken: false, ends: 'complete', row: 'sent' },
    {
      posted: { outcome: 'stopped', error: 'AccountSendingPausedException' },
      ends: 'stopped',
      row: 'waiting',
    },
  ];
  it.each(errors)(
    '$posted.error (taken: $taken) at every position of a 50-row page: 50 of 50 accounted (F3)',
    async ({ posted, taken = false, ends, row }) => {
      const pages = [Array.from({ length: 50 }, (_, n) => recipient(n))];
      for (let position = 0; position < 50; position++) {
        let met = 0;
        const meets = (_: unknown, tags: Readonly<Record<string, string>>) =>
          tags.position === String(position) && met++ === 0 ? posted : undefined;
        const world = sendingWorld({}, meets, () => taken);
        const report = async () =>
          void (await recorder(world)(world.bulkEmail.outbox.map((letter) => message(letter, 'sent'))));
        const stand = await runThrough(world, pages, report);
        const rows = await countRows(world);
        expect([stand.nextStep, rows.length, rows[position]?.state]).toEqual([ends, 50, row]);
        expect(rows.every(({ state }) => ['sent', 'refused', 'waiting'].includes(state))).toBe(true);
        expect([...lettersTo(world).values()].every((letters) => letters === 1)).toBe(true);
        if (ends === 'stopped') expect((await runThrough(world, pages)).nextStep).toBe('complete');
        // Without an event nobody knows: it went again, and is marked.
        expect(rows[position]?.possibleDuplicate === true).toBe(posted.outcome === 'unknown' && !taken);
      }
    },
    30_000,
  );

  it('an error that nobody expected, while the pace makes the sender wait: what went out is on record, the error is told, the process lives', async () => {
    const unhandled: unknown[] = [];
    const note = (fault: unknown): void => void unhandled.push(fault);
    process.on('unhandledRejection', note);
    const world = sendingWorld({ perSecond: 1 });
    const pages = [Array.from({ length: 10 }, (_, n) => recipient(n))];
    const sleep = async (forMs: number): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      world.clock.advance(forMs);
    };
    const send: typeof world.bulkEmail.send = async (letter, tags) => {
      const posted = await world.bulkEmail.send(letter, tags);
      if (tags.position === '3') throw new TypeError('a mistake of ours');
      return posted;
    };
    const slow = { ...world, clock: { ...world.clock, sleep } };
    await expect(run(slow, pages, { bulkEmail: { ...world.bulkEmail, send } })).rejects.toThrow(
      'a mistake of ours',
    );
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
    expect(states(await countRows(world))).toEqual({ sent: 3, unknown: 1, waiting: 6 });
    expect(world.fences.get(caseId)?.claims['1-1']).toMatchObject({ leaseUntil: 0, nextPage: 0 });
  });

  it('a letter that is always throttled holds nobody up, and is tried again later', async () => {
    const isBad = (_: unknown, tags: Readonly<Record<string, string>>) =>
      tags.position === '3' && world.clock.now() < Date.parse('2026-12-05T06:00:00.000Z')
        ? ({ outcome: 'throttled', error: 'Throttling' } as const)
        : undefined;
    const world = sendingWorld({}, isBad);
    expect((await runThrough(world, pagesOf(2, 10))).nextStep).toBe('complete');
    expect(states(await countRows(world))).toEqual({ sent: 18, 'no-email': 2 });
  });
});
