import { describe, expect, it } from 'vitest';
import { partOf } from '#test/support/part.ts';
import { type Cell, crashed, undisturbed } from './cell.ts';
import { goldenPaths } from './paths.ts';
import { sampleOf } from './sample.ts';

/** Cells of each path: one of each fault. All of them take hours: `node test/simulation/crash/run.ts`. */
const most = 9;
const paths = partOf(Object.keys(goldenPaths));

describe('a crash at any call of a service, and one to three redrives, change no letter and no state', () => {
  const struck: Cell[] = [];

  it.each(paths)(
    '%s: one cell of each fault',
    async (path) => {
      const calm = await undisturbed(path);
      const differ: object[] = [];
      for (const cell of sampleOf(calm.cells, most)) {
        const found = await crashed(cell, calm);
        struck.push(cell);
        if (found.length > 0) differ.push({ ...cell, found });
      }
      expect(differ).toEqual([]);
    },
    300_000,
  );

  it('each fault struck once on each path', () => {
    const times = [...Map.groupBy(struck, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]);
    expect(Object.fromEntries(times)).toEqual({
      ...{ 'dies-before': paths.length, 'dies-after': paths.length },
      ...{ 'reply-lost': paths.length, 'lands-late': paths.length },
      ...{ throttled: paths.length, slow: paths.length, 'sent-again': paths.length },
      ...{ 'event-twice': paths.length, 'event-late': paths.length },
    });
  });
});
