import { describe, expect, it } from 'vitest';
import { instantText } from '#domain/calendar/instants.ts';
import { HolderInstructionStopped } from '#domain/request/holder-instructions.ts';
import { readOwnInstruction } from '#functions/holder/own-instructions.ts';
import { type Keeping, keptWorld, seenIn } from '#test/support/kept-worlds.ts';

const billing = { machine: { client: 'billing-client' } };

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
