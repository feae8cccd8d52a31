import { describe, expect, it } from 'vitest';
import { instantText } from '#domain/calendar/instants.ts';
import { HolderInstructionStopped } from '#domain/request/holder-instructions.ts';
import { listCases } from '#functions/case/list-cases.ts';
import { readCase } from '#functions/case/read-case.ts';
import { readToday } from '#functions/case/today.ts';
import { listOwnInstructions, readOwnInstruction } from '#functions/holder/own-instructions.ts';
import { type Keeping, keptWorld } from '#test/support/kept-worlds.ts';
import { mortal } from '#test/support/notice/crashing.ts';
import { as } from '#test/support/work-world.ts';

const plain = as('officer');
const billing = { machine: { client: 'billing-client' } };

/** What the system, an officer without a breach group and the person get, ids and hashes apart. */
const seenIn = async (w: Awaited<ReturnType<typeof keptWorld>>): Promise<string> => {
  const own = await readOwnInstruction(w)({ caseId: w.id, n: 1 }, billing).catch(
    (refused: { code: string; message: string }) => [refused.code, refused.message],
  );
  const seen = [
    own,
    await listOwnInstructions(w)(undefined, billing),
    await w.read(),
    await readCase(w)({ caseId: w.id }, plain as never),
    await listCases(w)({ by: 'olive' }, { ...plain, query: {} } as never),
    await readToday(w)({ by: 'olive' }, plain),
    w.mail.outbox,
  ];
  return JSON.stringify(seen).replace(/"(hash|prev|nonce|entry|firesAt)":"[^"]*"/g, '');
};

/** What each of them sees, hour by hour. */
const storyOf = async (keeping: Keeping, before: boolean): Promise<readonly string[]> => {
  const w = await keptWorld(keeping);
  const story: string[] = [];
  const look = async (at: string) => {
    w.clock.set(at);
    await w.hour();
    story.push(await seenIn(w));
  };
  if (before) await w.begin();
  await look('2026-11-24T19:00:00.000Z');
  if (!before) await w.begin();
  await look('2026-11-24T20:00:00.000Z');
  await look('2026-12-18T20:00:00.000Z');
  await w.end();
  await look('2026-12-18T21:00:00.000Z');
  return story;
};

describe('a sealed hold and a preservation look the same to a system, an officer and a person (R-10, P40, P47)', () => {
  it.each([true, false])(
    'byte by byte, hour by hour; it began before the instruction: %s',
    async (before) => {
      const [held, preserved, neither] = await Promise.all([
        storyOf('hold', before),
        storyOf('preservation', before),
        storyOf('neither', before),
      ]);
      expect(held).toEqual(preserved);
      expect(held[1]).not.toEqual(neither[1]);
      expect(held[1]).not.toMatch(/BRE-|PRV-/);
    },
  );

  it.each(['hold', 'preservation'] as const)(
    '%s: nothing is told to delete, and it is told in the hour after',
    async (keeping) => {
      const w = await keptWorld(keeping);
      await w.begin();
      await w.hour();
      expect((await w.stateOf()).holderInstructions).toBeUndefined();
      await w.end();
      await w.hour();
      expect((await w.stateOf()).holderInstructions).toHaveLength(1);
      const { body } = await readOwnInstruction(w)({ caseId: w.id, n: 1 }, billing);
      expect(body).toMatchObject({ asks: 'delete' });
    },
  );

  it.each(['hold', 'preservation'] as const)(
    '%s that began after the instruction: no key any more',
    async (keeping) => {
      const w = await keptWorld(keeping);
      await w.hour();
      const read = () => readOwnInstruction(w)({ caseId: w.id, n: 1 }, billing);
      expect((await read()).body).toMatchObject({ asks: 'delete' });
      await w.begin();
      await w.hour();
      await expect(read()).rejects.toThrow(HolderInstructionStopped);
    },
  );

  it('while the hour’s run fails for two hours, no system gets a key to delete', async () => {
    const w = await keptWorld('neither');
    await w.hour();
    const read = () => readOwnInstruction(w)({ caseId: w.id, n: 1 }, billing);
    const at = w.clock.now() + 2 * 3_600_000;
    w.clock.set(instantText(at));
    expect((await read()).body).toMatchObject({ asks: 'delete' });
    w.clock.set(instantText(at + 1));
    await expect(read()).rejects.toThrow(HolderInstructionStopped);
  });

  it('the door of a system reads no breach and no list, so its time tells of no hold', async () => {
    const w = await keptWorld('hold');
    await w.hour();
    await w.begin();
    const list: typeof w.cases.list = () => Promise.reject(new Error('it lists cases'));
    const ports = { ...w, cases: { ...w.cases, list } };
    const { body } = await readOwnInstruction(ports)({ caseId: w.id, n: 1 }, billing);
    expect(body).toMatchObject({ asks: 'delete' });
    await w.hour();
    await expect(readOwnInstruction(ports)({ caseId: w.id, n: 1 }, billing)).rejects.toThrow(
      HolderInstructionStopped,
    );
  });
});

/** Answered in part while something kept the rest; what each sees of it, hour by hour, until the new round has its instruction. */
const answeredStoryOf = async (keeping: Keeping): Promise<readonly string[]> => {
  const w = await keptWorld(keeping);
  const story: string[] = [];
  const look = async (at: string) => {
    w.clock.set(at);
    await w.hour();
    story.push(await seenIn(w));
  };
  await w.begin();
  await look('2026-11-24T19:00:00.000Z');
  w.clock.set('2026-11-25T19:20:00.000Z');
  await w.answer();
  await look('2026-11-25T20:00:00.000Z');
  await look('2026-12-18T20:00:00.000Z');
  w.clock.set('2026-12-18T20:23:00.000Z');
  await w.end();
  story.push(await seenIn(w));
  await look('2026-12-18T21:00:00.000Z');
  await look('2026-12-18T22:00:00.000Z');
  await look('2026-12-19T22:00:00.000Z');
  return story;
};

describe('a request answered in part is reopened alike at the end of a hold and of a preservation (R-10, P47)', () => {
  it('byte by byte, hour by hour: closed until the end, reopened in the hour’s run, instructed in the next', async () => {
    const [held, preserved] = await Promise.all([answeredStoryOf('hold'), answeredStoryOf('preservation')]);
    expect(held).toEqual(preserved);
    expect(held.map((seen) => seen.includes('new-facts'))).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(held.join()).not.toMatch(/BRE-|PRV-|legal-hold|hold-ended/);
  });

  it.each(['hold', 'preservation'] as const)(
    '%s: once, in the run after the end, and each system is asked in the run after that',
    async (keeping) => {
      const w = await keptWorld(keeping);
      await w.begin();
      await w.answer();
      await w.hour();
      await w.end();
      expect(await w.reopenings()).toEqual([]);
      w.clock.set('2026-12-18T21:00:00.000Z');
      await w.hour();
      expect(await w.reopenings()).toEqual(['2026-12-18T21:00:00.000Z']);
      expect(await w.stateOf()).toMatchObject({ stage: 'working', lettersOwed: [{ kind: 'reopened' }] });
      w.clock.set('2026-12-18T22:00:00.000Z');
      await w.hour();
      expect((await w.stateOf()).holderInstructions).toHaveLength(1);
      w.clock.set('2026-12-20T22:00:00.000Z');
      await w.hour();
      expect(await w.reopenings()).toHaveLength(1);
    },
  );

  it.each(['hold', 'preservation'] as const)(
    '%s: an answer whose letter is on its way is looked for hour by hour',
    async (keeping) => {
      const w = await keptWorld(keeping);
      await w.begin();
      await w.answer({ isSent: false });
      await w.end();
      await w.hour();
      await w.hour();
      expect(await w.reopenings()).toHaveLength(0);
      await w.sendAnswer();
      await w.hour();
      expect(await w.reopenings()).toHaveLength(1);
    },
  );

  it.each([
    { keeping: 'hold', named: 'the breach', first: 'holding', last: 'preserving' },
    { keeping: 'hold', named: 'the breach', first: 'preserving', last: 'holding' },
    { keeping: 'neither', named: 'another hold', first: 'holding', last: 'preserving' },
    { keeping: 'neither', named: 'another hold', first: 'preserving', last: 'holding' },
  ] as const)(
    'both cover it, the answer names $named: $first ends and it stays closed until $last has ended',
    async ({ keeping, first, last }) => {
      const w = await keptWorld(keeping);
      await w.holding.begin();
      await w.preserving.begin();
      await w.hour();
      await w.answer();
      await w[first].end();
      await w.hour();
      await w.hour();
      expect(await w.reopenings()).toHaveLength(0);
      await w[last].end();
      await w.hour();
      expect(await w.reopenings()).toHaveLength(1);
    },
  );

  it.each([
    { what: 'nothing kept it', keeping: 'neither', items: undefined },
    {
      what: 'another reason kept a part back',
      keeping: 'preservation',
      items: [{ what: 'Call detail', outcome: 'withheld', reasonCode: 'required-by-law' }],
    },
  ] as const)('$what: it stays closed', async ({ keeping, items }) => {
    const w = await keptWorld(keeping);
    await w.begin();
    await w.answer({ ...(items && { kept: items }) });
    await w.hour();
    await w.end();
    await w.hour();
    expect(await w.reopenings()).toEqual([]);
  });

  it('an answer from before the preservation began stays closed at its end', async () => {
    const w = await keptWorld('preservation');
    await w.answer();
    w.clock.advance(1000);
    await w.begin();
    await w.hour();
    await w.end();
    await w.hour();
    expect(await w.reopenings()).toEqual([]);
  });

  it.each(['hold', 'preservation'] as const)(
    '%s: wherever the hour’s run dies, it is reopened once',
    async (keeping) => {
      let died = 0;
      for (let call = 1; call <= 30; call += 1)
        for (const after of [false, true]) {
          const w = await keptWorld(keeping);
          await w.begin();
          await w.answer();
          await w.hour();
          await w.end();
          const { port, live } = mortal({ call, after });
          const some = { cases: port(w.cases), sweeps: port(w.sweeps), people: port(w.people) };
          if ((await live(w.hour(some))) === undefined) died += 1;
          await w.hour();
          expect([call, after, (await w.reopenings()).length]).toEqual([call, after, 1]);
        }
      expect(died).toBeGreaterThan(20);
    },
  );
});
