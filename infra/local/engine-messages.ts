/** What the main thread tells the engine's thread. */
export type ToEngine =
  | { do: 'start'; execution: string; machine: string; name: string; input: unknown }
  | { do: 'stop'; execution: string }
  | { do: 'answer'; task: number; result: unknown }
  | { do: 'refuse'; task: number; error: string; cause: string }
  | { do: 'settle'; serial: number }
  | { do: 'inspect'; serial: number }
  | { do: 'tick' };

/** A Task state that wants its work done. */
export interface Task {
  readonly task: number;
  readonly execution: string;
  readonly state: string;
  readonly resource: string;
  readonly parameters: unknown;
}

/** How an execution ended. */
export interface Ending {
  readonly execution: string;
  readonly status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
  readonly output?: unknown;
  readonly error?: string;
  readonly cause?: string;
}

/** States an execution has entered, and transitions as the cloud bills them (a retry is one, too). */
export interface Trace {
  readonly states: string[];
  transitions: number;
}

/** What the engine's thread tells the main thread. */
export type FromEngine =
  | { say: 'ready' }
  | ({ say: 'task' } & Task)
  | ({ say: 'ended' } & Ending)
  | { say: 'settled'; serial: number; nextDue: number }
  | { say: 'inspected'; serial: number; traces: Record<string, Trace> };

/** What the thread is given at birth. */
export interface EngineData {
  readonly memory: SharedArrayBuffer;
  readonly definitions: Record<string, Definition>;
}

/** As much of the Amazon States Language as is read here. */
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
