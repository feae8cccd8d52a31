import { describe, expect, it } from 'vitest';
import { breachFolding } from '#domain/breach/breach.ts';
import { NotFound } from '#domain/case/errors.ts';
import type { Refusal } from '#domain/case/refusal.ts';
import { addReleasedBreach, removeReleasedBreach } from '#functions/certificate/change-room.ts';
import { readRoom } from '#functions/certificate/read-room.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';
import { breachLines, putBreach } from '#test/support/stored-breaches.ts';

const released = breachLines.find(
  ({ stage, state }) => stage === 'closed' && state.releasedAt !== undefined,
)!;
const shut = breachLines.filter(({ stage, state }) => stage !== 'closed' || state.releasedAt === undefined);
const unknown = `BRE-${'9'.repeat(26)}`;

const world = () => {
  const w = { ...inMemory('2027-02-01T15:00:00.000Z'), letterhead };
  const said = { text: 'In 2026 we notified 24 customers.', counsel: 'Counsel Roe' };
  return {
    ...w,
    read: async () => (await readRoom(w)({ year: 2026 })).body,
    add: (breach: string, over: object = {}) =>
      addReleasedBreach(w)({ year: 2026, by: 'sue', breach, ...said, ...over }),
    remove: (n: number) => removeReleasedBreach(w)({ year: 2026, by: 'dana', n }),
  };
};

const refusal = async (act: Promise<unknown>) => {
  const fault = (await act.then(
    () => undefined,
    (error: unknown) => error,
  )) as Refusal;
  return { name: fault.name, code: fault.code, message: fault.message };
};

describe('what counsel adds to the public file of a certificate (R-30, 47 CFR 64.2009(e))', () => {
  it('nothing of any breach is there before somebody adds it', async () => {
    const w = world();
    putBreach(w, released);
    expect(await w.read()).toMatchObject({ breaches: [], next: [{ action: 'add-released-breach' }] });
  });

  it('keeps the words, who advised, who added and when', async () => {
    const w = world();
    const breach = putBreach(w, released);
    await w.add(breach);
    expect((await w.read()).breaches).toMatchObject([
      { n: 1, breach, text: 'In 2026 we notified 24 customers.', counsel: 'Counsel Roe', addedBy: 'sue' },
    ]);
    await w.add(breach);
    expect((await w.read()).breaches).toHaveLength(1);
  });

  it.each(shut)('$id, $stage: refused as an unknown one is, and nothing is written (P40)', async (line) => {
    const w = world();
    const ofUnknown = await refusal(w.add(unknown));
    expect(ofUnknown.code).toBe('no-released-breach');
    const before = w.stored.size;
    putBreach(w, line);
    expect(await refusal(w.add(line.id))).toEqual(ofUnknown);
    expect(w.stored.size).toBe(before + 1);
    expect(await w.read()).toMatchObject({ breaches: [] });
  });

  it('is taken out again, once, and the history keeps it', async () => {
    const w = world();
    await w.add(putBreach(w, released));
    await w.remove(1);
    expect(await w.read()).toMatchObject({ breaches: [], next: [{ action: 'add-released-breach' }] });
    await expect(w.remove(1)).rejects.toThrow(NotFound);
    expect(w.stored.get('CRM-2026')?.history.flatMap(({ events }) => events.map(({ type }) => type))).toEqual(
      [...['released-breach-added', 'released-breach-removed']],
    );
  });

  it('a breach that must be silent again is not in the file, and not there to take out (P40)', async () => {
    const w = world();
    const breach = putBreach(w, released);
    await w.add(breach);
    const stored = w.stored.get(breach)!;
    w.stored.set(breach, {
      ...stored,
      state: { ...(stored.state as object), folding: breachFolding, restore: { generation: 2 } },
    });
    const view = await w.read();
    expect(view.breaches).toEqual([]);
    expect(view.next.map(({ action }) => action)).toEqual(['add-released-breach']);
    await expect(w.remove(1)).rejects.toThrow(NotFound);
  });
});
