import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../stage.ts';
import { crashed, undisturbed } from './cell.ts';

/** Every so many cells: a fixed sample. All of them take hours: `node test/simulation/crash/run.ts`. */
const sample = { inquiry: 13, restriction: 13, complaint: 17 } as const;

const atLeast: Readonly<Partial<Record<FaultKind, number>>> = {
  ...{ 'dies-before': 10, 'dies-after': 10, 'reply-lost': 10, 'lands-late': 10 },
  ...{ throttled: 10, slow: 10, 'sent-again': 4 },
};

describe('a crash at any call of a service, and one to three redrives, change no letter and no state', () => {
  const struck: Partial<Record<FaultKind, number>> = {};

  it.each(Object.entries(sample))(
    '%s, every %dth cell',
    async (path, every) => {
      const calm = await undisturbed(path);
      const differ: object[] = [];
      for (const cell of calm.cells.filter((_, n) => n % every === 0)) {
        const found = await crashed(cell, calm);
        struck[cell.kind] = (struck[cell.kind] ?? 0) + 1;
        if (found.length > 0) differ.push({ ...cell, found });
      }
      expect(differ).toEqual([]);
    },
    300_000,
  );

  it('each fault struck often enough', () => {
    const rare = Object.entries(atLeast).filter(([kind, times]) => (struck[kind as FaultKind] ?? 0) < times);
    expect(rare).toEqual([]);
  });
});
