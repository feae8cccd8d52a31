import type { Actor, CaseId, CaseKeys, Commit, EventBase, Kind, Noun } from '#domain/case/case.ts';

/** A case as it was read: its state, its whole history and the run of each of its machines. */
export interface StoredCase<S = unknown, E extends EventBase = EventBase> {
  readonly id: CaseId;
  readonly kind: Kind;
  readonly state: S;
  readonly revision: number;
  readonly history: readonly Commit<E>[];
  /** Hash of the last commit. */
  readonly hash: string;
  readonly keys: CaseKeys;
  /** Machine name → number of its current run, part of the execution's name. */
  readonly runs: Readonly<Record<string, number>>;
}

/** One row of the work list. */
export interface CaseRow {
  readonly id: CaseId;
  readonly kind: Kind;
  readonly stage: string;
  readonly queue: string;
  readonly dueOn: string;
  readonly workBy: string;
  /** Officer who has it; absent while it is everybody's. */
  readonly assignee?: string;
  readonly revision: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; absent on the last page. */
  readonly cursor?: string;
}

/** The store of cases: each case one item, each command one conditional write (decision 0001). */
export interface Cases {
  /** Generation of the table: 1, and one more after each restore. */
  readonly tableGeneration: number;
  /**
   * Writes a case's first commit if no case has this id: on the web this is the receipt.
   * @returns the case that now stands, and whether this call opened it
   */
  open<S, E extends EventBase>(
    noun: Noun<S, E>,
    caseId: CaseId,
    actor: Actor,
    at: string,
    events: readonly E[],
  ): Promise<{ opened: boolean; case: StoredCase<S, E> }>;
  /** Strongly consistent. @throws {NotFound} */
  read<S, E extends EventBase>(noun: Noun<S, E>, caseId: CaseId): Promise<StoredCase<S, E>>;
  find<S, E extends EventBase>(noun: Noun<S, E>, caseId: CaseId): Promise<StoredCase<S, E> | undefined>;
  /** Those of these cases that there are, in any order; strongly consistent. */
  findAll<S, E extends EventBase>(
    noun: Noun<S, E>,
    ids: readonly CaseId[],
  ): Promise<readonly StoredCase<S, E>[]>;
  /**
   * Reads the case (or begins with one that was just read), lets `decide` say what happens, commits its events in one conditional update; none = no write.
   * A lost race is read and decided again with jitter, at most 5 times.
   * `machineToRun` raises the run of that machine in the same write; a function says from the events which one, if any.
   * @throws {NotFound | Busy | CaseTooLong} and whatever `decide` throws (nothing is written then)
   */
  change<S, E extends EventBase>(
    noun: Noun<S, E>,
    caseOrId: CaseId | StoredCase<S, E>,
    actor: Actor,
    decide: (seen: StoredCase<S, E>) => readonly E[],
    machineToRun?: string | ((events: readonly E[]) => string | undefined),
  ): Promise<StoredCase<S, E>>;
  /** Raises the run of a machine from `seen`; a lost race answers the number that won. */
  raiseRun(caseId: CaseId, machine: string, seen: number): Promise<number>;
  /** The work list: open cases of a queue, earliest `workBy` first; without a queue all of them. */
  list(queue: string | undefined, cursor: string | undefined, limit: number): Promise<Page<CaseRow>>;
  /** Open cases that this officer (the token's sub) has, earliest `workBy` first. */
  listAssigned(assignee: string, cursor: string | undefined, limit: number): Promise<Page<CaseRow>>;
  /** Ids of open cases whose `wakeAt` is before `before`, oldest first. */
  due(before: string, limit: number): Promise<readonly CaseId[]>;
  /** Every open case, from the base table (boot, restore). */
  allOpen(): AsyncIterable<CaseId>;
}
