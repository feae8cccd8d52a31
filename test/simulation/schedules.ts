import type { Functions } from './functions.ts';
import type { World } from './world.ts';

const [minute, hour] = [60_000, 3_600_000];

/** As in infra/stacks: each on the hour, so many minutes after. Restrictions of the small form wait longer here than they do there. */
const scheduled = [
  { function: 'reconcile', after: 0 },
  { function: 'take-in-restrictions', after: 10 * minute },
  { function: 'push-instructions', after: 5 * minute },
  { function: 'pack-records', after: 20 * minute },
  { function: 'watch-cases', after: 30 * minute },
] as const;

/** Waits before Lambda tries an asynchronous call again, ms. */
const again = [minute, 2 * minute];

/** Calls what the stacks call every hour, or every so many hours. A call that fails is tried again twice. */
export const startSchedules = (world: World, functions: Functions, hours = 1): void => {
  const period = hours * hour;
  for (const { function: name, after } of scheduled) {
    let serial = 0;
    const call = async (attempt: number): Promise<void> => {
      const process = `schedule/${name} ${serial}.${attempt}`;
      // The scheduler calls at least once: also twice, and again when it lost a reply.
      const kind = world.faultAt(process, ['sent-again', 'reply-lost']);
      if (kind === 'sent-again')
        world.in(
          world.rng('schedule') * minute,
          () => void functions.invoke({ function: name, name: `${process} again`, event: {} }),
        );
      const outcome = await functions.invoke({ function: name, name: process, event: {} });
      if (outcome.came === 'answer' && kind !== 'reply-lost') return;
      world.count(`schedule ${name} failed`);
      const pause = again[attempt - 1];
      if (pause !== undefined) world.in(pause, () => void call(attempt + 1));
    };
    const next = (): void => {
      const due = Math.floor((world.now - after) / period + 1) * period + after;
      world.in(due - world.now, () => {
        serial += 1;
        void call(1);
        next();
      });
    };
    next();
  }
};
