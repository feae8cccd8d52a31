import { activities } from './activities.ts';
import type { Engine } from './engine.ts';
import type { Task } from './engine-messages.ts';
import { type Executions, Refusal } from './executions.ts';
import { type Faults, kill } from './faults.ts';
import type { Functions } from './functions.ts';
import { shortName } from './names.ts';
import { turns } from './turns.ts';

const taskTimeoutMs = 300_000;

/** Named so for Retry and Catch. */
const errorNamed = (name: string, message: string): Error => Object.assign(new Error(message), { name });

const asJson = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

/** Invokes functions and starts executions for Task states. */
export class Tasks {
  readonly #functions: Functions;
  readonly #executions: Executions;
  readonly #faults: Faults;

  constructor(functions: Functions, executions: Executions, faults: Faults) {
    this.#functions = functions;
    this.#executions = executions;
    this.#faults = faults;
  }

  /** The answer leaves before the task stops counting as in flight. */
  serve(engine: Engine): void {
    engine.perform = (task) => {
      void activities.run(`${task.state} (${task.execution})`, async () => {
        try {
          const result = await turns.task(task.execution, () => this.#perform(task));
          engine.tell({ do: 'answer', task: task.task, result });
        } catch (error) {
          engine.tell({ do: 'refuse', task: task.task, ...told(error) });
        }
      });
    };
  }

  async invoke(name: string, payload: unknown): Promise<unknown> {
    const fault = this.#faults.forTask(name);
    const failure = () =>
      errorNamed(fault?.error ?? 'Lambda.ServiceException', `ordered by a fault rule for ${name}`);
    if (fault?.do === 'kill-before') kill();
    if (fault?.do === 'throw') throw failure();
    const result = asJson(await this.#functions.invoke(name, asJson(payload), taskTimeoutMs));
    if (fault?.do === 'kill-after') kill();
    if (fault?.do === 'throw-after') throw failure();
    return result;
  }

  async #perform({ resource, parameters }: Task): Promise<unknown> {
    const given = parameters as Record<string, unknown>;
    if (resource.endsWith(':states:startExecution')) return this.#start(given);
    if (!resource.endsWith(':lambda:invoke')) return this.invoke(shortName(resource), parameters);
    const name = shortName(String(given.FunctionName));
    return {
      ExecutedVersion: '$LATEST',
      Payload: await this.invoke(name, given.Payload ?? {}),
      StatusCode: 200,
    };
  }

  #start({ StateMachineArn: arn, Name: name, Input: input = {} }: Record<string, unknown>): unknown {
    const text = typeof input === 'string' ? input : JSON.stringify(input);
    const { executionArn, startedAt } = this.#executions.start(String(arn), text, name as string | undefined);
    return { ExecutionArn: executionArn, StartDate: startedAt };
  }
}

const told = (error: unknown): { error: string; cause: string } => {
  if (error instanceof Refusal)
    return { error: `StepFunctions.${error.code}Exception`, cause: error.message };
  const { name, message } = error instanceof Error ? error : errorNamed('Error', String(error));
  return { error: name, cause: JSON.stringify({ errorType: name, errorMessage: message }) };
};
