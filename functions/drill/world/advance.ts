import { type Around, definitionOf, type Run, runMachine } from './run-machine.ts';
import type { World } from './world.ts';

/** In one go; more is a fault of ours that goes round. */
const mostRuns = 500;

const nextOf = ({ runs }: World, until: number): Run | undefined =>
  runs.filter(({ wakeAt }) => wakeAt <= until).toSorted((a, b) => a.wakeAt - b.wakeAt)[0];

/** A fault is the drill's own: the machine is over, as it would be on AWS, and the log tells. */
const played = async (around: Around, run: Run): Promise<Run | undefined> => {
  try {
    const at = run.at === '' ? definitionOf(run.machine).StartAt : run.at;
    return await runMachine(around, { ...run, at });
  } catch (fault) {
    console.error({ code: 'drill-machine-failed', machine: run.machine, fault: (fault as Error).name });
    return undefined;
  }
};

/** Plays machines in the order of their times. @returns when nothing is due by `until`, ms of the practice clock */
export const advance = async (world: World, around: Around, until: number): Promise<void> => {
  for (let left = mostRuns; left > 0; left -= 1) {
    const run = nextOf(world, until);
    if (run === undefined) break;
    world.now = Math.max(world.now, run.wakeAt);
    const rest = await played(around, run);
    // Until then it counts as running, also for its own steps.
    world.runs.splice(world.runs.indexOf(run), 1);
    if (rest === undefined) world.ended.add(run.name);
    else world.runs.push(rest);
  }
  world.now = Math.max(world.now, until);
};

/** When the next machine wakes, ms of the practice clock; undefined while none waits. */
export const nextWakeOf = ({ runs }: World): number | undefined =>
  runs.length === 0 ? undefined : Math.min(...runs.map(({ wakeAt }) => wakeAt));
