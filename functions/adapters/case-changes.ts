import type { CaseId, EventBase, Noun } from '#domain/case/case.ts';
import { Busy, NotFound, Unavailable } from '#domain/case/errors.ts';
import type { Refusal } from '#domain/case/refusal.ts';
import type { Cases, StoredCase } from '#ports/cases.ts';
import { currentAct } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import { asFoldedNow, firstCommit, nextCommit, runOf } from './case-commits.ts';
import { isIdOf } from './case-ids.ts';
import { changesOwn, type Lowering, withFloors, withMissingFloors } from './floors.ts';
import { isRepeated } from './repeated-act.ts';

/** Of a write that appends a commit. */
export interface How {
  /** Its run is raised in the same write. */
  readonly machineToRun: string | undefined;
  readonly lowers: readonly Lowering[];
  /** It writes floors, their latest and `within`; an ordinary commit names none of them. */
  readonly changesOwn: boolean;
}

export interface CaseStore {
  /** Strongly consistent. */
  get(caseId: CaseId): Promise<StoredCase | undefined>;
  /** @returns false when the id exists */
  insert(first: StoredCase): Promise<boolean>;
  /**
   * Appends the last commit of `next`.
   * @returns false when another commit came before, or when an officer confirmed their own receipt
   */
  append(next: StoredCase, how: How): Promise<boolean>;
  /** Writes floors without a commit. @returns false when a newer commit exists */
  setFloors(stored: StoredCase): Promise<boolean>;
}

export type Hazards = Pick<Ports, 'clock' | 'chance'>;

const retries = 5;
const firstPauseMs = 10;

/** Returns `Unavailable` instead of throwing it: the write may have happened. */
const attempted = async (write: Promise<boolean>): Promise<boolean | Unavailable> =>
  write.catch((fault) => {
    if (fault instanceof Unavailable) return fault;
    throw fault;
  });

export const manyOf =
  (readAll: (ids: readonly CaseId[]) => Promise<readonly StoredCase[]>): Cases['findAll'] =>
  async <S, E extends EventBase>(noun: Noun<S, E>, ids: readonly CaseId[]) => {
    const found = await readAll([...new Set(ids)].filter((id) => isIdOf(noun.kind, id)));
    return (found as unknown as readonly StoredCase<S, E>[]).map((one) => asFoldedNow(noun, one));
  };

/** Its condition names the floor of the receipt that it confirms. */
const lowersAny = ({ lowers }: How): boolean => lowers.length > 0;

/**
 * One conditional write per command, decided again after a lost race.
 * @param readsFloors whether the write's condition names floors: an item older than decision 0020 gets them first
 */
export const caseChanges = (
  store: CaseStore,
  { clock, chance }: Hazards,
  readsFloors: (how: How) => boolean = lowersAny,
): Pick<Cases, 'open' | 'find' | 'read' | 'change'> => {
  const find = async <S, E extends EventBase>(
    noun: Noun<S, E>,
    caseId: CaseId,
  ): Promise<StoredCase<S, E> | undefined> => {
    const found = isIdOf(noun.kind, caseId) ? await store.get(caseId) : undefined;
    return found && asFoldedNow(noun, found as StoredCase<S, E>);
  };
  const read = async <S, E extends EventBase>(
    noun: Noun<S, E>,
    caseId: CaseId,
  ): Promise<StoredCase<S, E>> => {
    const found = await find(noun, caseId);
    if (found === undefined) throw new NotFound();
    return found;
  };
  return {
    find,
    read,
    open: async (noun, caseId, actor, at, events) => {
      const commit = firstCommit(noun, caseId, actor, at, events, chance.nonce());
      const { floored: first } = withFloors(noun, undefined, commit, clock.now());
      const outcome = await attempted(store.insert(first as StoredCase));
      if (outcome === true) return { opened: true, case: first };
      const stored = await find(noun, caseId);
      if (stored === undefined) throw outcome === false ? new Busy() : outcome;
      return { opened: stored.history[0]?.hash === first.hash, case: stored };
    },
    change: async (noun, of, actor, decide, machineToRun) => {
      const caseId = typeof of === 'string' ? of : of.id;
      let known = typeof of === 'string' ? undefined : of;
      const mine = new Set<string>();
      const act = currentAct();
      let [fault, left]: [Refusal, number] = [new Busy(), retries];
      for (;;) {
        const stored = known ?? (await read(noun, caseId));
        known = undefined;
        const floored = withMissingFloors(noun, stored);
        const seen = floored ?? stored;
        if (seen.history.some(({ hash }) => mine.has(hash))) return seen;
        if (left < 0) throw fault;
        if (act !== undefined && isRepeated(act, noun, seen, decide)) return seen;
        const events = decide(seen);
        if (events.length === 0) return seen;
        const machine = typeof machineToRun === 'function' ? machineToRun(events) : machineToRun;
        const now = clock.now();
        const runs = nextRunEvents(seen, machine);
        const commit = nextCommit(noun, runs, actor, now, events, chance.nonce(), act?.id);
        const { floored: next, lowers } = withFloors(noun, seen, commit, now);
        const isOwn = changesOwn(seen as StoredCase, next as StoredCase);
        const how = { machineToRun: machine, lowers, changesOwn: isOwn };
        if (floored !== undefined && readsFloors(how)) await store.setFloors(floored as StoredCase);
        mine.add(next.hash);
        act?.made.add(next.hash);
        const outcome = await attempted(store.append(next as StoredCase, how));
        if (outcome === true) return next;
        fault = outcome === false ? new Busy() : outcome;
        // The client retried an outage already, so decide once more; after a lost race up to five times.
        left = outcome === false ? left - 1 : Math.min(left - 1, 0);
        await clock.sleep(chance.fraction() * firstPauseMs * 2 ** (retries - left));
      }
    },
  };
};

/** Raises the run of the machine that gets the case next. */
const nextRunEvents = <S, E extends EventBase>(
  seen: StoredCase<S, E>,
  machine: string | undefined,
): StoredCase<S, E> =>
  machine === undefined
    ? seen
    : { ...seen, runs: { ...seen.runs, [machine]: runOf(seen.runs, machine) + 1 } };
