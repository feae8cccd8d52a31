import type { CaseId, EventBase, Noun } from '#domain/case/case.ts';
import { Busy, NotFound, Unavailable } from '#domain/case/errors.ts';
import type { Refusal } from '#domain/case/refusal.ts';
import type { Cases, StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { firstCommit, nextCommit, runOf } from './case-commits.ts';
import { isCaseId } from './case-ids.ts';

/** What a place that keeps cases must be able to do. */
export interface CaseStore {
  /** Strongly consistent. */
  get(caseId: CaseId): Promise<StoredCase | undefined>;
  /** @returns false when there is a case with this id */
  insert(first: StoredCase): Promise<boolean>;
  /** Writes the last commit of `next` over the revision before it. @returns false when that no longer stands */
  append(next: StoredCase, machineToRun: string | undefined): Promise<boolean>;
}

export type Hazards = Pick<Ports, 'clock' | 'chance'>;

const retries = 5;
const firstPauseMs = 10;

/** Answers with a fault instead of throwing it, if it is one after which the write may stand or not. */
const attempted = async (write: Promise<boolean>): Promise<boolean | Unavailable> =>
  write.catch((fault) => {
    if (fault instanceof Unavailable) return fault;
    throw fault;
  });

/** Those of many cases that are of a kind, from a store that reads many at once. */
export const manyOf =
  (readAll: (ids: readonly CaseId[]) => Promise<readonly StoredCase[]>): Cases['findAll'] =>
  async <S, E extends EventBase>(noun: Noun<S, E>, ids: readonly CaseId[]) => {
    const found = await readAll([...new Set(ids)].filter(isCaseId));
    return found.filter(({ kind }) => kind === noun.kind) as unknown as readonly StoredCase<S, E>[];
  };

/** Opens, reads and changes cases over any store: each command one conditional write, decided again when it lost. */
export const caseChanges = (
  store: CaseStore,
  { clock, chance }: Hazards,
): Pick<Cases, 'open' | 'find' | 'read' | 'change'> => {
  const find = async <S, E extends EventBase>(
    noun: Noun<S, E>,
    caseId: CaseId,
  ): Promise<StoredCase<S, E> | undefined> => {
    const found = isCaseId(caseId) ? await store.get(caseId) : undefined;
    return found?.kind === noun.kind ? (found as StoredCase<S, E>) : undefined;
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
      const first = firstCommit(noun, caseId, actor, at, events, chance.nonce());
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
      let [fault, left]: [Refusal, number] = [new Busy(), retries];
      for (;;) {
        const seen = known ?? (await read(noun, caseId));
        known = undefined;
        if (seen.history.some(({ hash }) => mine.has(hash))) return seen;
        if (left < 0) throw fault;
        const events = decide(seen);
        if (events.length === 0) return seen;
        const machine = typeof machineToRun === 'function' ? machineToRun(events) : machineToRun;
        const next = nextCommit(
          noun,
          nextRunEvents(seen, machine),
          actor,
          clock.now(),
          events,
          chance.nonce(),
        );
        mine.add(next.hash);
        const outcome = await attempted(store.append(next as StoredCase, machine));
        if (outcome === true) return next;
        fault = outcome === false ? new Busy() : outcome;
        // The client has retried an outage already: it is decided again once, a lost race up to five times.
        left = outcome === false ? left - 1 : Math.min(left - 1, 0);
        await clock.sleep(chance.fraction() * firstPauseMs * 2 ** (retries - left));
      }
    },
  };
};

/** The same case with the run of the machine raised that gets it next. */
const nextRunEvents = <S, E extends EventBase>(
  seen: StoredCase<S, E>,
  machine: string | undefined,
): StoredCase<S, E> =>
  machine === undefined
    ? seen
    : { ...seen, runs: { ...seen.runs, [machine]: runOf(seen.runs, machine) + 1 } };
