import type { Month } from '#domain/calendar/months.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Actor, CaseId, CaseKeys, Commit, EventBase, Kind, Noun } from '#domain/case/case.ts';
import type { Queue } from '#domain/case/queues.ts';
import type { ReportFacts, SecondSignature } from '#domain/case/report-facts.ts';
import type { WorkFacts } from '#domain/case/work-facts.ts';

/** `at`: epoch seconds; `askedBy` while the receipt waits for a second person. */
export interface Floor {
  readonly at: number;
  readonly by: string;
  readonly askedBy?: string;
}
/** By receipt number. */
export type Floors = Readonly<Record<string, Floor>>;

/** Of a breach, as its commits say; only `no` allows a release without a report (decision 0078). */
export type SignedWithin = 'yes' | 'no' | 'no-unconfirmed' | 'withdrawn';

export interface StoredCase<S = unknown, E extends EventBase = EventBase> {
  readonly id: CaseId;
  readonly kind: Kind;
  readonly state: S;
  readonly revision: number;
  readonly history: readonly Commit<E>[];
  readonly hash: string;
  readonly keys: CaseKeys;
  /** Machine name → number of its current run, part of the execution's name. */
  readonly runs: Readonly<Record<string, number>>;
  /** The store's own, outside the history (decision 0020); absent without receipts. */
  readonly floors?: Floors;
  /** Epoch seconds; absent without a receipt that was not withdrawn. */
  readonly releaseFloor?: number;
  /** An earlier release stored the state; this one is played from the history, and the next commit stores it. */
  readonly isPlayedAnew?: true;
  /** The store's own, outside the history (decision 0078); absent without a determination. */
  readonly within?: SignedWithin;
  /** Not now, but when an earlier run of the same act decided; never stored. */
  readonly decidesAt?: Instant;
}

export interface CaseRow {
  readonly id: CaseId;
  readonly kind: Kind;
  readonly stage: string;
  readonly queue: string;
  /** Absent for a breach. */
  readonly dueOn?: Day;
  /** The order of the list; of a breach no deadline. */
  readonly listedOn: Day;
  /** `sub` of the officer; absent when unassigned. */
  readonly assignee?: string;
  readonly revision: number;
  /** Absent for a breach, and for a case without a commit since an earlier release. */
  readonly work?: WorkFacts;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; absent on the last page. */
  readonly cursor?: string;
}

/** One line of a month's report. */
export interface ReportedCase {
  readonly id: CaseId;
  readonly kind: Extract<Kind, 'request' | 'complaint'>;
  readonly report: ReportFacts;
  /** First 32 characters of the hash of the commit that wrote the line, so the head of the history that it was counted from. */
  readonly head: string;
  /** In the order in which a second person acted; absent: none. */
  readonly signed?: readonly SecondSignature[];
}

/** Open cases are in so many shards, by their id. */
export const wakeShards = 16;

/** `wakeAt`: when somebody looks, if nothing moved the case before. */
export interface WakingCase {
  readonly id: CaseId;
  readonly wakeAt: Instant;
}

/** What open cases have an index by, beside their queue and officer. */
export type OpenBy = 'kind' | 'company' | 'need';

/** One item per case, one conditional write per command (decision 0001). */
export interface Cases {
  /** 1, plus one per restore. */
  readonly tableGeneration: number;
  /** Writes the first commit unless the case exists; on the web this is the receipt. */
  open<S, E extends EventBase>(
    noun: Noun<S, E>,
    caseId: CaseId,
    actor: Actor,
    at: Instant,
    events: readonly E[],
  ): Promise<{ opened: boolean; case: StoredCase<S, E> }>;
  /** Strongly consistent. @throws {NotFound} */
  read<S, E extends EventBase>(noun: Noun<S, E>, caseId: CaseId): Promise<StoredCase<S, E>>;
  find<S, E extends EventBase>(noun: Noun<S, E>, caseId: CaseId): Promise<StoredCase<S, E> | undefined>;
  /** The cases that exist, in any order; strongly consistent. */
  findAll<S, E extends EventBase>(
    noun: Noun<S, E>,
    ids: readonly CaseId[],
  ): Promise<readonly StoredCase<S, E>[]>;
  /**
   * Commits what `decide` returns in one conditional update; none = no write. After a lost race it decides
   * again, at most 5 times. `machineToRun` raises that machine's run in the same write.
   * @throws {NotFound | Busy | CaseTooLong} and whatever `decide` throws; nothing is written then
   */
  change<S, E extends EventBase>(
    noun: Noun<S, E>,
    caseOrId: CaseId | StoredCase<S, E>,
    actor: Actor,
    decide: (seen: StoredCase<S, E>) => readonly E[],
    machineToRun?: string | ((events: readonly E[]) => string | undefined),
  ): Promise<StoredCase<S, E>>;
  /** Raises the run from `seen`. @returns the winner's number after a lost race */
  raiseRun(caseId: CaseId, machine: string, seen: number): Promise<number>;
  /**
   * Open cases of these kinds and topics, of these companies (slugs) or of these needs (domain/case/needs.ts), and with `beside` those
   * of the breaches' queue; earliest `listedOn` first. No other breach, and none without a commit since an earlier release until its
   * index is rebuilt.
   */
  listOpen(
    by: OpenBy,
    values: readonly string[],
    cursor: string | undefined,
    limit: number,
    beside?: Extract<Queue, 'breach'>,
  ): Promise<Page<CaseRow>>;
  /**
   * Cases of a queue, or of all open queues; earliest `listedOn` first. A page stays full `without` one kind. The first page begins with
   * the day `from`.
   */
  list(
    queue: string | undefined,
    cursor: string | undefined,
    limit: number,
    without?: Kind,
    from?: Day,
  ): Promise<Page<CaseRow>>;
  /**
   * The cases of one kind in this queue, earliest `listedOn` first; a page is full while there are more. The first page begins
   * with the day `from`.
   */
  listKind(
    kind: Kind,
    queue: Queue,
    cursor: string | undefined,
    limit: number,
    from?: Day,
  ): Promise<Page<CaseRow>>;
  /** Open cases of this officer (`sub`), or of `nobody`: then no breach; earliest `listedOn` first. */
  listAssigned(
    assignee: string,
    cursor: string | undefined,
    limit: number,
    without?: Kind,
  ): Promise<Page<CaseRow>>;
  /**
   * Requests and complaints that were received, or that ended, in this month of the company's zone; in any order. From an index, which
   * may be a moment old. Reads nothing of a breach.
   */
  reported(month: Month, by: 'receipt' | 'end'): Promise<readonly ReportedCase[]>;
  /** Breaches that were discovered in this month of the company's zone; in any order. From the same index. */
  discovered(month: Month): Promise<readonly CaseId[]>;
  /** Open cases with `wakeAt` before this instant, oldest first. */
  due(before: Instant, limit: number): Promise<readonly WakingCase[]>;
  /**
   * Open cases of one shard, the earliest `wakeAt` first; `from` this instant on, and `before` that one. Reads no more than is
   * taken, from an index, which may be a moment old.
   */
  waking(shard: number, from?: Instant, before?: Instant): AsyncIterable<WakingCase>;
}

export interface ProvenCases {
  /**
   * As `Cases.read`, after a look at the whole item: each commit's hash, and state, release conditions and floors against the history.
   * @throws {NotFound | ChainBroken}
   */
  read<S, E extends EventBase>(noun: Noun<S, E>, caseId: CaseId): Promise<StoredCase<S, E>>;
}
