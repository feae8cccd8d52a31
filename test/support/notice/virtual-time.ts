import { setImmediate as soon } from 'node:timers/promises';
import type { Clock } from '#ports/clock.ts';
import type { TestClock } from '#test/support/memory.ts';

/** Many who sleep side by side: time goes on when all of them sleep. */
export const virtualTime = (clock: TestClock) => {
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const sleep: Clock['sleep'] = (forMs) =>
    new Promise((wake) => void sleepers.push({ at: clock.now() + Math.max(0, forMs), wake }));
  return {
    clock: { ...clock, sleep },
    /** Plays until `work` has ended. @throws {Error} when it waits for nobody */
    play: async <T>(work: Promise<T>): Promise<T> => {
      let hasEnded = false;
      const end = () => {
        hasEnded = true;
      };
      work.then(end, end);
      for (let idle = 0; !hasEnded; ) {
        await soon();
        const next = Math.min(...sleepers.map(({ at }) => at));
        idle = sleepers.length === 0 ? idle + 1 : 0;
        if (idle > 1000) throw new Error('Nobody sleeps, and the work does not end.');
        if (hasEnded || sleepers.length === 0) continue;
        if (next > clock.now()) clock.set(new Date(next).toISOString());
        // In the order in which they fell asleep.
        const due = sleepers.filter(({ at }) => at <= next);
        for (const one of due) sleepers.splice(sleepers.indexOf(one), 1);
        for (const { wake } of due) wake();
      }
      return work;
    },
  };
};
