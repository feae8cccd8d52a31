import type { Plan, Played } from './plan.ts';

/** What is left of a failing plan: a smaller story with the same ending. */
export interface Shrunk {
  /** Names of the calls whose faults are needed. */
  readonly faults: readonly string[];
  /** Names of the actors who are needed. */
  readonly actors: readonly string[];
  readonly plays: number;
}

type Fails<T> = (left: readonly T[]) => Promise<boolean>;

const chunksOf = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));

/** Delta debugging: leaves out ever smaller parts while it still fails. */
export const fewest = async <T>(all: readonly T[], fails: Fails<T>): Promise<readonly T[]> => {
  if (all.length > 0 && (await fails([]))) return [];
  let [left, parts] = [all, 2];
  while (left.length > 1) {
    const size = Math.ceil(left.length / parts);
    const smaller = await firstThat(
      chunksOf(left, size).map((chunk) => left.filter((one) => !chunk.includes(one))),
      fails,
    );
    if (smaller !== undefined) [left, parts] = [smaller, Math.max(2, parts - 1)];
    else if (size === 1) break;
    else parts = Math.min(left.length, parts * 2);
  }
  return left;
};

const firstThat = async <T>(
  all: readonly (readonly T[])[],
  fails: Fails<T>,
): Promise<readonly T[] | undefined> => {
  for (const one of all) if (one.length > 0 && (await fails(one))) return one;
  return undefined;
};

/** The name of a check, from a line of `violationsOf`. */
export const checkIn = (violation: string): string => violation.split(':', 1)[0] ?? '';

/** What is kept of a plan; all of what is absent. */
export type Kept = Partial<Pick<Shrunk, 'faults' | 'actors'>>;

/** The same plan with these faults and these actors alone. */
export const smaller = (plan: Plan, { faults, actors }: Kept): Plan => ({
  ...plan,
  faults: { ...plan.faults, ...(faults && { only: new Set(faults) }) },
  actors: Object.fromEntries(
    Object.entries(plan.actors).filter(([name]) => actors === undefined || actors.includes(name)),
  ),
});

/** Drops faults first, then actors, as long as the same check fails. A fault is drawn from the name of its call, so the others stay. */
export const shrink = async (
  plan: Plan,
  { faults, violations }: Pick<Played, 'faults' | 'violations'>,
  playAgain: (plan: Plan) => Promise<Pick<Played, 'violations'>>,
): Promise<Shrunk> => {
  const check = checkIn(violations[0] ?? '');
  let plays = 0;
  const fails = async (kept: Kept): Promise<boolean> => {
    plays += 1;
    return (await playAgain(smaller(plan, kept))).violations.some((one) => checkIn(one) === check);
  };
  const names = [...new Set(faults.map(({ at }) => at))];
  const needed = await fewest(names, (left) => fails({ faults: left }));
  const actors = await fewest(Object.keys(plan.actors), (left) => fails({ faults: needed, actors: left }));
  return { faults: needed, actors, plays };
};
