import { describe, expect, it } from 'vitest';
import { type Keeping, keptWorld, seenIn } from '#test/support/kept-worlds.ts';
import { mortal } from '#test/support/notice/crashing.ts';
import { ours } from '#test/support/our-words.ts';
import { preservationActs } from '#test/support/preservations.ts';

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
      items: [{ what: ours('item-call-records'), outcome: 'withheld', reasonCode: 'required-by-law' }],
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

  it('of two preservations the last one reopens it, though the answer is older than that', async () => {
    const w = await keptWorld('neither');
    const acts = preservationActs(w);
    const ofAda = { scope: 'person', person: 'a@home.example' };
    const first = (await acts.begin(ofAda)).body.id;
    await w.answer();
    w.clock.advance(1000);
    const second = (await acts.begin({ ...ofAda, reference: '7' })).body.id;
    await w.hour();
    for (const [id, count] of [
      [first, 0],
      [second, 1],
    ] as const) {
      await acts.askEnd(id);
      await acts.confirmEnd(id);
      await w.hour();
      expect([(await acts.read(id)).stage, (await w.reopenings()).length]).toEqual(['ended', count]);
    }
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
