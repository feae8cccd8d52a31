import { describe, expect, it } from 'vitest';
import { Busy, CaseTooLong, Unavailable } from '#domain/case/errors.ts';
import { type CaseStore, caseChanges } from '#functions/adapters/case-changes.ts';
import { sizeLimit } from '#functions/adapters/case-commits.ts';
import { chance } from '#functions/adapters/chance.ts';
import type { StoredCase } from '#ports/cases.ts';
import { counted, firstCommit, tallies } from '#test/support/adapters/tallies.ts';
import { inMemory, testClock } from '#test/support/memory.ts';

const at = '2026-11-24T15:00:00.000Z';
const clock = testClock(at);

/** A place whose every write is lost to a rival, or meets the fault; it counts the writes and notes the pauses. */
const alwaysLosing = async (fault?: Error) => {
  const { cases } = inMemory();
  const { case: stored } = await cases.open(tallies, 'REQ-1', 'requester', at, firstCommit());
  const seen = { writes: 0, pauses: [] as number[] };
  const store: CaseStore = {
    get: async () => stored as StoredCase,
    insert: async () => false,
    setFloors: async () => false,
    append: async () => {
      seen.writes += 1;
      if (fault) throw fault;
      return false;
    },
  };
  const sleep = async (forMs: number): Promise<void> => void seen.pauses.push(forMs);
  const hazards = { clock: { ...clock, sleep }, chance: { ...chance, fraction: () => 1 } };
  return { seen, changes: caseChanges(store, hazards) };
};

describe('a change', () => {
  it('that loses every race is decided again five times, with longer and longer pauses, then it is Busy', async () => {
    const { seen, changes } = await alwaysLosing();
    await expect(changes.change(tallies, 'REQ-1', 'officer:1', counted())).rejects.toThrow(Busy);
    expect(seen.writes).toBe(6);
    expect(seen.pauses).toEqual([20, 40, 80, 160, 320, 640]);
  });

  it('that meets an outage is decided again once, then the outage is told', async () => {
    const { seen, changes } = await alwaysLosing(new Unavailable('The case store'));
    await expect(changes.change(tallies, 'REQ-1', 'officer:1', counted())).rejects.toThrow(Unavailable);
    expect(seen.writes).toBe(2);
  });

  it('that is our own mistake is not tried again', async () => {
    const { seen, changes } = await alwaysLosing(new TypeError('a mistake'));
    await expect(changes.change(tallies, 'REQ-1', 'officer:1', counted())).rejects.toThrow(TypeError);
    expect(seen.writes).toBe(1);
  });

  it('begins with a case that was just read, and reads it again when it lost', async () => {
    const { cases } = inMemory();
    const { case: first } = await cases.open(tallies, 'REQ-1', 'requester', at, firstCommit());
    await cases.change(tallies, first, 'officer:1', counted());
    const { state } = await cases.change(tallies, first, 'officer:1', counted());
    expect(state.count).toBe(2);
  });

  it('keeps only what JSON keeps, so that the seal can be checked from the stored item', async () => {
    const { cases } = inMemory();
    const id = chance.caseId('request');
    await cases.open(tallies, id, 'requester', at, firstCommit());
    const odd = (): [{ type: 'counted'; undefinedPart: undefined }] => [
      { type: 'counted', undefinedPart: undefined },
    ];
    const { history } = await cases.change(tallies, id, 'officer:1', odd);
    expect(Object.keys(history[1]?.events[0] ?? {})).toEqual(['type']);
    const bad = () => [{ type: 'counted', by: Number.NaN as unknown as string }] as const;
    await expect(cases.change(tallies, id, 'officer:1', bad)).rejects.toThrow(TypeError);
  });
});

describe('the length of a case', () => {
  it('370 commits, each with what an officer’s note or an early milestone has, take half of the wall at most', async () => {
    const { cases } = inMemory();
    const id = chance.caseId('request');
    await cases.open(tallies, id, 'requester', at, firstCommit());
    for (let n = 1; n < 370; n++)
      await cases.change(tallies, id, `officer:${'s'.repeat(36)}`, counted('5'.repeat(64)));
    const { history, state } = await cases.read(tallies, id);
    const size = JSON.stringify([state, history]).length;
    expect(history).toHaveLength(370);
    expect(size).toBeLessThan(sizeLimit / 2);
  });

  it('a case at the wall takes no more, and stays as it was', async () => {
    const { cases } = inMemory();
    const id = chance.caseId('request');
    await cases.open(tallies, id, 'requester', at, firstCommit());
    for (let n = 1; n < 4; n++) await cases.change(tallies, id, 'officer:1', counted('x'.repeat(110_000)));
    await expect(cases.change(tallies, id, 'officer:1', counted('x'.repeat(110_000)))).rejects.toThrow(
      CaseTooLong,
    );
    expect((await cases.read(tallies, id)).revision).toBe(4);
    expect((await cases.change(tallies, id, 'officer:1', counted())).revision).toBe(5);
  });
});
