import type { ArrivedLetter, Fault, Reply } from './stage.ts';

export type Item = Readonly<Record<string, unknown>>;

/** All that a checker may look at. Times are true virtual time, epoch ms. */
export interface Evidence {
  readonly startAt: number;
  /** From here on: no faults, no new cases, everybody does their duty within a day. */
  readonly calmAt: number;
  readonly endAt: number;
  /** Every item of the table at the end. */
  readonly items: readonly Item[];
  /** Each version of a case's item, in the order in which it was committed. */
  readonly history: readonly Version[];
  /** What left the table, in order. */
  readonly erased: readonly Erased[];
  readonly inbox: readonly ArrivedLetter[];
  readonly replies: readonly Answered[];
  readonly notes: readonly Note[];
  /** Executions that have not ended, or ended badly. */
  readonly executions: readonly LeftExecution[];
  readonly faults: readonly Fault[];
  /** Inputs of executions and of their tasks, as JSON. */
  readonly inputs: readonly string[];
  /** Lines that functions logged. */
  readonly logs: readonly string[];
}

export interface Version {
  readonly at: number;
  /** The process that wrote it. */
  readonly by: string;
  readonly item: Item;
}

/** An item of the table that is there no more. */
export interface Erased {
  readonly at: number;
  /** The process that removed it; `expiry`: the table itself, at its end. */
  readonly by: string;
  /** As it was. */
  readonly item: Item;
}

/** One HTTP call with its reply; none, if nobody knows. */
export interface Answered {
  readonly at: number;
  readonly repliedAt: number;
  readonly as: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** The idempotency key. */
  readonly key?: string;
  readonly reply: Reply | undefined;
}

export interface Note {
  readonly at: number;
  readonly as: string;
  readonly what: string;
  readonly facts: object;
}

export interface LeftExecution {
  readonly name: string;
  readonly machine: string;
  readonly status: 'RUNNING' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
  readonly startedAt: number;
  readonly state: string;
}

/** In each text that officers write in their own words, another one: whoever reads a letter can tell whose words it has. */
export const ownMark = /own-[0-9A-Z]{6}-\d+/g;
