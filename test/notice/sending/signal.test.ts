import { describe, expect, it, vi } from 'vitest';
import type { breaches } from '#domain/breach/noun.ts';
import { Unavailable } from '#domain/case/errors.ts';
import { mostMarks } from '#functions/adapters/dynamodb-signals.ts';
import { signalLease } from '#functions/breach/with-signal.ts';
import { endLeftSignals } from '#functions/notice/sending/end-left-signals.ts';
import { under } from '#ports/current-act.ts';
import type { Mark } from '#ports/signals.ts';
import { caseId, linesOf, noticeWorld } from '#test/support/notice/notice-world.ts';
import { sendingNotice, stopKinds, stopped, type Trial } from '#test/support/notice/stopping.ts';

vi.spyOn(console, 'error').mockImplementation(() => {});

const minute = 60_000;

const markAt = (at: number, over: Partial<Mark> = {}): Mark => ({
  ...{ id: crypto.randomUUID(), caseId, at, leaseUntil: at + signalLease },
  ...over,
});

/** A notice at work in one lane, and what became of its pages. */
const atWork = async (over: Partial<Trial> = {}) => {
  const given = await sendingNotice({ kind: 'pause of one notice', rate: 1, lanes: 1, ...over });
  const { world, time, clock, tasks } = given;
  const ask = () => time.play(tasks['ask-notice']?.({ caseId } as never) ?? Promise.reject());
  return {
    ...given,
    ask,
    /** One run of every lane, and something that happens meanwhile. */
    during: (after: number, happens: () => Promise<unknown>) =>
      time.play(Promise.all([given.send(), clock.sleep(after).then(happens)])),
    sendOn: () => time.play(given.send()),
    claim: () => world.claims.read(caseId).then((fence) => fence?.claims['1-1']),
    letters: () => world.bulkEmail.outbox.length,
  };
};

describe('a stop is felt before the next second’s letters (law of stopping 8)', () => {
  // A burst of 14 a second has three letters: the one in hand is the fifth of its second.
  const rates = [
    { rate: 1, most: 1 },
    { rate: 14, most: 15 },
  ];
  const trials = stopKinds.flatMap((kind) => rates.map((one) => ({ kind, ...one })));
  it.each(trials)('$kind, at $rate a second: at most $most letters after its commit', async (trial) => {
    for (const at of [10_005, 10_300, 10_995]) {
      const { after, seconds, left } = await stopped({ ...trial, lanes: 1, at });
      expect(after).toBeLessThanOrEqual(trial.most);
      expect(seconds).toBeLessThanOrEqual(1);
      expect(left).toBeGreaterThan(0);
    }
  });

  it('by forty lanes, each within its second', async () => {
    const { after } = await stopped({ kind: 'direction', rate: 200, lanes: 40 });
    expect(after).toBeLessThanOrEqual(200);
  });

  it('the claim goes on to no second page: it is given back, to go on with the page that was cut', async () => {
    const { world, during, stop, claim } = await atWork({ rate: 14 });
    await during(5_000, () => stop());
    const waiting = [];
    for await (const { page, rows } of world.ledger.pages(caseId))
      waiting[page] = rows.some(({ state }) => state === 'waiting');
    expect(waiting).toEqual([false, false, true]);
    expect(await claim()).toMatchObject({ leaseUntil: 0, nextPage: 2, toPage: 6 });
  });

  it('the number of those told stays exact: it counts every letter that SES took', async () => {
    const { world, during, stop, letters } = await atWork({ kind: 'direction', rate: 14 });
    await during(5_000, () => stop());
    await world.tasks()['accept-direction']?.({ caseId } as never);
    const events = (await world.read()).history.flatMap((commit) => commit.events);
    const accepted = events.find(({ type }) => type === 'notice-drained');
    expect(accepted).toMatchObject({ alreadyTold: letters() });
  });
});

describe('an act that dies between its signal and its commit (law of stopping 8)', () => {
  it('leaves senders waiting; after its lease the hour’s run ends the mark, they go on, and everybody is told once', async () => {
    const { world, clock, during, ask, sendOn, letters, signals, claim } = await atWork();
    await during(10_300, () => signals.raise(markAt(clock.now())));
    const sent = letters();
    expect(await claim()).toMatchObject({ leaseUntil: 0 });
    const endLeft = endLeftSignals(world);
    for (const after of [0, 14 * minute, 10 * minute]) {
      world.clock.advance(after);
      await endLeft();
      expect(await ask()).toMatchObject({ nextStep: 'wait' });
      await sendOn();
      expect(letters()).toBe(sent);
    }
    // Fifteen minutes of lease, and ten by which two clocks may differ.
    world.clock.advance(2 * minute);
    await endLeft();
    expect(await ask()).toMatchObject({ nextStep: 'send' });
    await sendOn();
    expect(letters()).toBeGreaterThan(sent);
    expect(new Set(world.bulkEmail.outbox.map(({ to }) => to)).size).toBe(letters());
  });

  it('a machine that waits looks again every ten seconds, and starts no lane', async () => {
    const { world, ask, signals, time, clock } = await atWork();
    await time.play(signals.raise(markAt(clock.now())));
    const { until } = (await ask()) as { readonly until: string };
    const wait = Date.parse(until) - world.clock.now();
    expect(wait).toBeGreaterThan(9_000);
    expect(wait).toBeLessThanOrEqual(11_000);
  });

  it('a stop of another notice holds up nobody here', async () => {
    const { during, clock, signals, letters } = await atWork({ rate: 14 });
    const another = markAt(clock.now(), { caseId: `BRE-${'Z'.repeat(26)}` });
    await during(3_000, () => signals.raise(another));
    expect(letters()).toBeGreaterThan(14 * 10);
  });

  it('a commit that may still land keeps its mark', async () => {
    const { world, time, stop } = await atWork();
    const { change } = world.cases;
    Object.assign(world.cases, {
      change: async (...given: Parameters<typeof change>) => {
        const seen = await world.cases.read(...([given[0], given[1]] as never as [typeof breaches, string]));
        given[3](seen as never);
        throw new Unavailable('The case store');
      },
    });
    await expect(time.play(stop())).rejects.toThrow(Unavailable);
    expect((await world.signals.read()).marks).toHaveLength(1);
  });
});

describe('a mark', () => {
  it('is ended by its own act alone', async () => {
    const { world, time, stop } = await atWork();
    const another = markAt(world.clock.now());
    await world.signals.raise(another);
    await time.play(stop());
    expect((await world.read()).state.notice?.pauses).toHaveLength(1);
    expect((await world.signals.read()).marks).toEqual([another]);
  });

  it('is raised by no act that is refused, that changes nothing, or where nobody sends', async () => {
    const { world, time, stop } = await atWork({ kind: 'withdrawn receipt' });
    await time.play(stop());
    expect((await world.signals.read()).raised).toBe(1);
    await time.play(stop().catch(() => {}));
    expect((await world.signals.read()).raised).toBe(1);
    const held = await noticeWorld({ lines: linesOf(30) });
    await held.direct('2026-12-20', '2026-11-24');
    expect(await held.signals.read()).toEqual({ raised: 0, marks: [] });
  });

  it('a repeated act finds its commit, though its case was being sent when it was decided', async () => {
    const { world, time, stop } = await atWork({ kind: 'direction' });
    await under('act-1', () => time.play(stop()));
    const { revision } = await world.read();
    await under('act-1', () => time.play(stop()));
    expect((await world.read()).revision).toBe(revision);
    expect((await world.signals.read()).marks).toEqual([]);
  });
});

describe('a signal that fails', () => {
  it('and cannot be written: the stop is committed all the same', async () => {
    const { world, time, stop } = await atWork();
    await time.play(stop({ raise: () => Promise.reject(new Unavailable('The case store')) }));
    expect((await world.read()).state.notice?.pauses).toHaveLength(1);
    expect(console.error).toHaveBeenCalledWith(expect.objectContaining({ code: 'signal-not-raised' }));
  });

  it('and cannot be read: no letter leaves, and none of the next page', async () => {
    const { world, during, signals, letters } = await atWork();
    const fails = () => Promise.reject(new Unavailable('The case store'));
    const broken = during(5_300, async () => Object.assign(signals, { read: fails }));
    await expect(broken).rejects.toThrow(Unavailable);
    const sent = letters();
    await expect(
      world.tasks({ signals })['send-notice']?.({ caseId, lane: '1 everyone 0' } as never),
    ).rejects.toThrow(Unavailable);
    expect(letters()).toBe(sent);
  });

  it('and is full: nobody sends, until the hour’s run finds the last such act over', async () => {
    const { world, during, clock, ask, sendOn, letters } = await atWork();
    const another = { caseId: `BRE-${'Z'.repeat(26)}` };
    const fill = async () => {
      for (let n = 0; n <= mostMarks; n++) await world.signals.raise(markAt(clock.now(), another));
    };
    await during(5_300, fill);
    const sent = letters();
    for (const one of (await world.signals.read()).marks) await world.signals.end(one);
    expect(await ask()).toMatchObject({ nextStep: 'wait' });
    await sendOn();
    expect(letters()).toBe(sent);
    world.clock.advance(signalLease + 11 * minute);
    await endLeftSignals(world)();
    expect(await ask()).toMatchObject({ nextStep: 'send' });
  });
});
