import { describe, expect, it, vi } from 'vitest';
import { Unavailable } from '#domain/case/errors.ts';
import { actsOver } from '#functions/adapters/acts.ts';
import { chance } from '#functions/adapters/chance.ts';
import type { Act } from '#ports/acts.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';
import { counted, firstCommit, tallies } from '#test/support/adapters/tallies.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { testClock } from '#test/support/memory.ts';

stopTables();

const actOf = (key: string, more: Partial<Act> = {}): Act => ({
  ...{ by: 'sub-olive', route: 'POST /api/officer/x', key, bodySha256: 'body' },
  ...more,
});

const limits = { letters: 0, submissionsPerHour: 0, formSeconds: 0, actsPerMinute: 1 } as const;

/** Ends when the test says so; a crash never ends. */
const slowly = () => {
  let finish: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { finish, ended };
};

describe.each(places)('an officer’s acts $where', async ({ open }) => {
  const { acts, cases, clock } = await open();
  const timed = () => {
    const work = async () => ({ status: 201, body: { n: ++work.times } });
    work.times = 0;
    return work;
  };

  it('what is sent again within a day gets the first answer, and is not done again (F1)', async () => {
    const work = timed();
    expect(await acts.once(actOf('again'), work)).toEqual({ status: 201, body: { n: 1 } });
    clock.advance(86_399_000);
    expect(await acts.once(actOf('again'), work)).toEqual({ status: 201, body: { n: 1 } });
    clock.advance(1000);
    expect(await acts.once(actOf('again'), work)).toEqual({ status: 201, body: { n: 2 } });
  });

  it('another officer, route or key is another act', async () => {
    const work = timed();
    await acts.once(actOf('mine'), work);
    await acts.once(actOf('mine', { by: 'sub-omar' }), work);
    await acts.once(actOf('mine', { route: 'POST /api/officer/y' }), work);
    await acts.once(actOf('yours'), work);
    expect(work.times).toBe(4);
  });

  it('of a double click one runs; the other is told to wait, and then gets the same answer', async () => {
    const { finish, ended } = slowly();
    const work = timed();
    const first = acts.once(actOf('double'), async () => {
      await ended;
      return work();
    });
    await expect(acts.once(actOf('double'), work)).rejects.toMatchObject({ code: 'act-in-progress' });
    finish();
    expect(await first).toEqual({ status: 201, body: { n: 1 } });
    expect(await acts.once(actOf('double'), work)).toEqual({ status: 201, body: { n: 1 } });
  });

  it('twenty at once do it once', async () => {
    const work = timed();
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => acts.once(actOf('twenty'), work)));
    expect(work.times).toBe(1);
    for (const one of all)
      if (one.status === 'rejected') expect(one.reason.code).toBe('act-in-progress');
      else expect(one.value).toEqual({ status: 201, body: { n: 1 } });
  });

  it('the same key with other words is refused, while it runs and afterwards', async () => {
    const { finish, ended } = slowly();
    const first = acts.once(actOf('words'), async () => {
      await ended;
      return {};
    });
    const other = () => acts.once(actOf('words', { bodySha256: 'other' }), timed());
    await expect(other()).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    finish();
    await first;
    await expect(other()).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('a refusal is not remembered: the corrected form goes through', async () => {
    const refuse = async () => {
      throw new Error('refused');
    };
    await expect(acts.once(actOf('refused'), refuse)).rejects.toThrow('refused');
    expect(await acts.once(actOf('refused', { bodySha256: 'better' }), timed())).toMatchObject({
      body: { n: 1 },
    });
  });

  it('an act that crashed may be done again after 30 seconds, by the same words alone', async () => {
    void acts.once(actOf('crashed'), () => new Promise(() => {}));
    await expect(acts.once(actOf('crashed'), timed())).rejects.toMatchObject({ code: 'act-in-progress' });
    clock.advance(30_000);
    await expect(acts.once(actOf('crashed', { bodySha256: 'other' }), timed())).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    expect(await acts.once(actOf('crashed'), timed())).toMatchObject({ body: { n: 1 } });
  });

  it('each officer has `limits.actsPerMinute`, and in the next minute again (S12)', async () => {
    for (let n = 0; n < 3; n += 1) await acts.count('sub-busy');
    await expect(acts.count('sub-busy')).rejects.toMatchObject({ code: 'too-many-acts', retryAfter: 60 });
    await acts.count('sub-calm');
    clock.advance(60_000);
    await acts.count('sub-busy');
  });

  it('of an answer too long to keep the status is given again', async () => {
    const work = async () => ({ status: 202, text: 'x'.repeat(200_000) });
    expect((await acts.once(actOf('long'), work)).text).toHaveLength(200_000);
    expect(await acts.once(actOf('long'), work)).toEqual({ status: 202 });
  });

  const opened = async () => {
    const id = chance.caseId('request');
    await cases.open(tallies, id, 'requester', '2026-11-24T15:00:00.000Z', firstCommit());
    return id;
  };

  it('after a crash between commit and answer nothing is committed twice, also after a month', async () => {
    const caseId = await opened();
    const seen: number[] = [];
    const work = async () => {
      const after = await cases.change(tallies, caseId, 'officer:sub-olive', (now) => {
        seen.push(now.revision);
        return counted('n')();
      });
      return { body: { revision: after.revision } };
    };
    void acts.once(actOf('note'), async () => {
      await work();
      return new Promise(() => {});
    });
    await expect.poll(async () => (await cases.read(tallies, caseId)).revision).toBe(2);

    clock.advance(30 * 86_400_000);
    expect(await acts.once(actOf('note'), work)).toEqual({ body: { revision: 2 } });
    expect((await cases.read(tallies, caseId)).history).toHaveLength(2);
    // The second run decided on the case as the first one found it.
    expect(seen).toEqual([1, 1]);
    expect(await acts.once(actOf('note', { key: 'another note' }), work)).toEqual({ body: { revision: 3 } });
  });

  it('an act of two equal steps makes both, and after a crash the one that is missing', async () => {
    const caseId = await opened();
    const step = () => cases.change(tallies, caseId, 'officer:sub-olive', counted('n'));
    await acts.once(actOf('two'), async () => {
      await step();
      return { body: (await step()).revision };
    });
    expect((await cases.read(tallies, caseId)).revision).toBe(3);

    void acts.once(actOf('half'), async () => {
      await step();
      return new Promise(() => {});
    });
    await expect.poll(async () => (await cases.read(tallies, caseId)).revision).toBe(4);
    clock.advance(30_000);
    await acts.once(actOf('half'), async () => {
      await step();
      return { body: (await step()).revision };
    });
    expect((await cases.read(tallies, caseId)).revision).toBe(5);
  });
});

it('an act is never refused because the store could not count it', async () => {
  const silent = async () => {
    throw new Unavailable('The case store');
  };
  const store = { claim: silent, get: silent, settle: silent, release: silent, add: silent };
  const acts = actsOver(store, { ...hazardsOf(testClock('2026-11-24T15:00:00.000Z')), limits });
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await acts.count('sub-olive');
  await acts.count('sub-olive');
  expect(warned.mock.calls).toEqual(Array(2).fill([{ code: 'act-not-counted', fault: 'Unavailable' }]));
  warned.mockRestore();
});
