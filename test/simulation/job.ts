import { play } from './play.ts';
import { checkOf, type WorldName, worlds } from './worlds.ts';

export interface Job {
  readonly world: WorldName;
  readonly seed: number;
}

/** What is kept of one play. */
export interface JobResult extends Job {
  readonly events: number;
  readonly ms: number;
  readonly violations: readonly string[];
  readonly reach: Readonly<Record<string, number>>;
  readonly faults: Readonly<Record<string, number>>;
}

const counted = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));

/** Plays one world and judges what it left. */
export const playJob = async ({ world, seed }: Job): Promise<JobResult> => {
  const startedAt = performance.now();
  const { events, violations, reach, faults } = await play(worlds[world](seed), checkOf[world]);
  const ms = Math.round(performance.now() - startedAt);
  return { world, seed, events, ms, violations, reach, faults: counted(faults.map(({ kind }) => kind)) };
};
