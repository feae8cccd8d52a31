import { randomUUID } from 'node:crypto';
import type { Clock } from '#ports/clock.ts';
import { activities } from './activities.ts';
import type { Engine } from './engine.ts';
import type { Ending } from './engine-messages.ts';
import { executionArn, shortName } from './names.ts';
import { turns } from './turns.ts';

type RefusalCode =
  | 'ExecutionAlreadyExists'
  | 'ExecutionDoesNotExist'
  | 'StateMachineDoesNotExist'
  | 'InvalidExecutionInput';

/** Named so for Retry and Catch. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

export interface Execution {
  readonly executionArn: string;
  readonly name: string;
  readonly machine: string;
  readonly input: string;
  readonly startedAt: number;
  status: Ending['status'] | 'RUNNING';
  stoppedAt?: number;
  output?: string;
  error?: string;
  cause?: string;
}

/** By ARN, in memory only: reconcile finds lost ones. */
export class Executions {
  readonly #engine: Engine;
  readonly #clock: Clock;
  readonly #all = new Map<string, Execution>();

  constructor(engine: Engine, clock: Clock) {
    this.#engine = engine;
    this.#clock = clock;
    engine.ended = (ending) => this.#end(ending);
  }

  /** A name and input that already run return that execution; any other reuse of a name is refused. */
  start(machineArn: string, input = '{}', name: string = randomUUID()): Execution {
    const machine = shortName(machineArn);
    if (!this.#engine.machines.has(machine))
      throw new Refusal('StateMachineDoesNotExist', `State Machine Does Not Exist: '${machineArn}'`);
    const arn = executionArn(machine, name);
    const known = this.#all.get(arn);
    if (known?.status === 'RUNNING' && known.input === input) return known;
    if (known) throw new Refusal('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    const execution: Execution = {
      executionArn: arn,
      name,
      machine,
      input,
      startedAt: this.#clock.now(),
      status: 'RUNNING',
    };
    const parsed = parse(input);
    this.#all.set(arn, execution);
    const begin = (): void => {
      // It may have been stopped while it waited for its turn.
      if (execution.status === 'RUNNING')
        this.#engine.tell({ do: 'start', execution: arn, machine, name, input: parsed });
    };
    if (turns.isQuiet) begin();
    else void activities.run(`start (${arn})`, () => turns.start(arn, begin));
    return execution;
  }

  describe(arn: string): Execution {
    const execution = this.#all.get(arn);
    if (!execution) throw new Refusal('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    return execution;
  }

  stop(arn: string, error?: string, cause?: string): Execution {
    const execution = this.describe(arn);
    if (execution.status === 'RUNNING') {
      this.#engine.tell({ do: 'stop', execution: arn });
      Object.assign(execution, { status: 'ABORTED', stoppedAt: this.#clock.now(), error, cause });
    }
    return execution;
  }

  stopAll(): void {
    for (const { executionArn: arn } of this.list()) this.stop(arn);
  }

  list(): Execution[] {
    return [...this.#all.values()];
  }

  #end({ execution: arn, status, output, error, cause }: Ending): void {
    const execution = this.#all.get(arn);
    if (execution?.status !== 'RUNNING') return;
    Object.assign(execution, { status, stoppedAt: this.#clock.now(), error, cause });
    if (status === 'SUCCEEDED') execution.output = JSON.stringify(output ?? null);
  }
}

const parse = (input: string): unknown => {
  try {
    return JSON.parse(input);
  } catch {
    throw new Refusal('InvalidExecutionInput', 'Invalid State Machine Execution Input');
  }
};
