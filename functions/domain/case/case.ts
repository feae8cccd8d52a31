import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Queue } from './queues.ts';
import type { ReportLine } from './report-facts.ts';
import type { PendingConfirmation } from './two-persons.ts';
import type { WorkFacts } from './work-facts.ts';

export type Kind =
  | 'request'
  | 'complaint'
  | 'breach'
  | 'controller'
  | 'account'
  | 'import'
  | 'deputies'
  | 'sending'
  | 'closures'
  | 'certificate'
  | 'certificate-filing'
  | 'digest'
  | 'breaker'
  | 'transfer'
  | 'campaign'
  | 'downtime'
  | 'broker-action'
  | 'holder'
  | 'preservation'
  | 'certificate-room'
  | 'training'
  | 'sentences';

/** `REQ-` + 26 Crockford base-32 characters, or `CTL-<slug>`. Nobody can guess or enumerate request ids. */
export type CaseId = string;

/** A code without a name: `requester`, `roster`, `officer:<sub>`, `machine:<task>`. */
export type Actor = string;

/** `{ type, …codes, dates and hashes }`, never personal data. */
export interface EventBase {
  readonly type: string;
}

export interface Commit<E extends EventBase = EventBase> {
  readonly revision: number;
  /** UTC ISO with exactly three decimals. */
  readonly at: Instant;
  readonly actor: Actor;
  readonly events: readonly E[];
  /** Of an officer's call with an Idempotency-Key: the same call again commits nothing. */
  readonly act?: string;
  readonly prev: string;
  readonly hash: string;
}

interface AnyKeys {
  readonly stage: string;
  readonly queue?: Queue;
  /** `sub` of the officer. */
  readonly assignee?: string;
  /** Reconcile must look after this instant; absent when settled. */
  readonly wakeAt?: Instant;
  /** For the store's conditions (decision 0013) and the seal of reports; undefined removes an attribute, an unnamed one stays. */
  readonly fence?: Readonly<Record<string, unknown>>;
  /** Only for the list; reads of a case leave it out. */
  readonly work?: WorkFacts;
  /** Only for reports; reads of a case leave it out. */
  readonly report?: ReportLine;
}

/** Of a case with a due date. */
export interface DueKeys extends AnyKeys {
  readonly dueOn?: Day;
  /** Last business day on or before it; the order of the list. */
  readonly workBy?: Day;
  readonly listedOn?: never;
}

/** Of a breach: its earliest moment is no due date, so its keys cannot hold one (P38). */
export interface GateKeys extends AnyKeys {
  readonly dueOn?: never;
  readonly workBy?: never;
  /** The order of the list; no deadline, never shown. */
  readonly listedOn: Day;
}

/** What the work list and reconcile read; written with every commit. */
export type CaseKeys = DueKeys | GateKeys;

/** What the store's floor needs of a receipt (decision 0020). */
export interface Filing {
  readonly n: number;
  readonly tells: readonly string[];
  /** UTC ISO. */
  readonly filedAt: Instant;
  /** `sub` of the officer who recorded it. */
  readonly by: string;
  /** Until a second person confirms it: `sub` of the officer who cannot. */
  readonly askedBy?: string;
  readonly isWithdrawn: boolean;
}

export interface Filings {
  readonly addressees: readonly string[];
  /** Ordered by `n`. */
  readonly receipts: readonly Filing[];
}

/** A case past its date, as the DPO reads of it. */
export interface Late {
  /** A request's kind, or `complaint`. */
  readonly what: string;
  readonly dueOn: Day;
  /** What keeps it: a text to the person lacks a second person, it is open inside only, a report about a child was not reviewed, a restriction is on no account, or nobody has read a message of the person. */
  readonly blocked?: 'text-waits' | 'ended-outside' | 'child-unreviewed' | 'no-account' | 'message-unread';
}

export interface Noun<S, E extends EventBase> {
  readonly kind: Kind;
  evolve(state: S | undefined, event: E, at: Instant): S;
  keys(caseId: CaseId, state: S): CaseKeys;
  /** Since when an entry waits for a second person while nobody was told; only for registers. */
  secondMissing?(state: S): Instant | undefined;
  /** What waits for a second person, and the events by which one answers; only of cases whose reports say how long. */
  readonly seconds?: {
    pending(state: S): readonly Pick<PendingConfirmation, 'toConfirm' | 'since' | 'by'>[];
    readonly answers: readonly string[];
  };
  /** At the start of this day; undefined while in time, when over, and for what is never late. */
  late?(state: S, on: Day): Late | undefined;
  /** Only for cases with a floor under the release. */
  readonly filings?: {
    of(state: S): Filings;
    /** `n` of the confirmed receipt. */
    confirmedIn(event: E): number | undefined;
  };
  /** An earlier code stored this state, and today's makes another of the same history: readers fold it anew. */
  isOutdated?(state: S): boolean;
}
