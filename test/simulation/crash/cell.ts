import type { Played } from '../plan.ts';
import { play } from '../play.ts';
import type { FaultKind } from '../stage.ts';
import { type Aftermath, aftermathOf, differences } from './aftermath.ts';
import { day, type GoldenPath, hour, startAt } from './cast.ts';
import { goldenPaths } from './paths.ts';

/** One fault at one call of a path, then so many redrives of everything that ran. */
export interface Cell {
  readonly path: string;
  /** The name of the call. */
  readonly at: string;
  readonly kind: FaultKind;
  readonly redrives: number;
}

/** The letter itself may come back, and an event may be lost: those are other stories than a crash. */
const faultsOfLetters: ReadonlySet<FaultKind> = new Set(['bounced', 'complained-of', 'event-lost']);

/** Hourly work that no path causes. */
const isScheduled = (at: string): boolean => at.startsWith('schedule/');

const pathOf = (name: string): GoldenPath => {
  const path = goldenPaths[name];
  if (path === undefined)
    throw new Error(`there is no path ${name}: choose ${Object.keys(goldenPaths).join(', ')}`);
  return path;
};

const played = (name: string, cell?: Cell): Promise<Played> => {
  const { actor, days } = pathOf(name);
  const endAt = startAt + days * day;
  const redrives = Array.from({ length: cell?.redrives ?? 0 }, (_, n) => endAt - (20 - n * 5) * hour);
  return play({
    ...{ seed: 1, actors: { [name]: actor }, startAt, calmAt: endAt, endAt },
    faults:
      cell === undefined ? { odds: 0, listed: true } : { odds: 0, ordered: new Map([[cell.at, cell.kind]]) },
    operations: redrives.map((at) => ({ at, do: 'redrive', which: 'all' }) as const),
  });
};

export interface Undisturbed {
  readonly aftermath: Aftermath;
  readonly cells: readonly Cell[];
}

/** The path without a fault, and a cell for each call of it and each fault that this call can meet. @throws {Error} if it does not go well */
export const undisturbed = async (path: string): Promise<Undisturbed> => {
  const { violations, calls, evidence } = await played(path);
  if (violations.length > 0) throw new Error(`${path}: ${violations.join('; ')}`);
  const cells = calls
    .filter(({ at }) => !isScheduled(at))
    .flatMap(({ at, kinds }) =>
      kinds.filter((kind) => !faultsOfLetters.has(kind)).map((kind) => ({ path, at, kind })),
    )
    .map((cell, n) => ({ ...cell, redrives: 1 + (n % 3) }));
  return { aftermath: aftermathOf(evidence), cells };
};

/** @returns in words, what differs from the undisturbed run; nothing if all is well */
export const crashed = async (cell: Cell, { aftermath }: Undisturbed): Promise<readonly string[]> => {
  const { violations, faults, evidence } = await played(cell.path, cell);
  if (faults.length === 0) return ['the fault never struck'];
  return [...violations, ...differences(aftermath, aftermathOf(evidence))];
};
