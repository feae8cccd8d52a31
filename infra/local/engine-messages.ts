export type ToEngine =
  | { do: 'start'; execution: string; machine: string; name: string; input: unknown }
  | { do: 'stop'; execution: string }
  | { do: 'answer'; task: number; result: unknown }
  | { do: 'refuse'; task: number; error: string; cause: string }
  | { do: 'settle'; serial: number }
  | { do: 'inspect'; serial: number }
  | { do: 'tick' };

export interface Task {
  readonly task: number;
  readonly execution: string;
  readonly state: string;
  readonly resource: string;
  readonly parameters: unknown;
}

export interface Ending {
  readonly execution: string;
  readonly status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
  readonly output?: unknown;
  readonly error?: string;
  readonly cause?: string;
}

/** States entered, and transitions as AWS bills them (retries count). */
export interface Trace {
  readonly states: string[];
  transitions: number;
}

export type FromEngine =
  | { say: 'ready' }
  | ({ say: 'task' } & Task)
  | ({ say: 'ended' } & Ending)
  | { say: 'settled'; serial: number; nextDue: number }
  | { say: 'inspected'; serial: number; traces: Record<string, Trace> };

export interface EngineData {
  readonly memory: SharedArrayBuffer;
  readonly definitions: Record<string, Definition>;
}

/** The part of the Amazon States Language that we read. */
export interface Definition {
  readonly States: Record<string, State>;
}

export interface State {
  readonly Type: string;
  readonly Resource?: string;
  readonly Iterator?: Definition;
  readonly ItemProcessor?: Definition;
  readonly Branches?: readonly Definition[];
}
