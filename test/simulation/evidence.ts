import type { Fault, Posted, Reply } from './stage.ts';

type Item = Readonly<Record<string, unknown>>;

/** All that a checker may look at. */
export interface Evidence {
  /** Every item of the table at the end. */
  readonly items: readonly Item[];
  /** Each version of a case's item, in the order in which it was committed. */
  readonly history: readonly { readonly at: number; readonly by: string; readonly item: Item }[];
  readonly inbox: readonly Posted[];
  readonly replies: readonly Answered[];
  readonly notes: readonly Note[];
  /** Executions that have not ended, or ended badly. */
  readonly executions: readonly LeftExecution[];
  readonly faults: readonly Fault[];
}

/** One HTTP call with its reply; none, if nobody knows. */
export interface Answered {
  readonly at: number;
  readonly repliedAt: number;
  readonly as: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
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
