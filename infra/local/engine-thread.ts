import { parentPort, workerData } from 'node:worker_threads';
import { ClockFace } from './clock-face.ts';
import type { Definition, EngineData, FromEngine, State, ToEngine, Trace } from './engine-messages.ts';
import { moveGlobals } from './moved-globals.ts';
import { MovedTimers } from './moved-timers.ts';

/** A refused or stopped task; Retry and Catch match its name. */
class TaskError extends Error {
  readonly isRetryable: boolean;
  readonly isCatchable: boolean;
  constructor(name: string, cause: string, isAlive = true) {
    super(cause);
    this.name = name;
    this.isRetryable = isAlive;
    this.isCatchable = isAlive;
  }
}

type Override = (parameters: unknown) => Promise<unknown>;

const { memory, definitions } = workerData as EngineData;
const face = new ClockFace(memory);
const timers = new MovedTimers(
  () => face.now(),
  () => face.isHeld(),
);
moveGlobals(face, timers);
const { ExecutionError, ExecutionTimeoutError, StateMachine } = await import('aws-local-stepfunctions');

const say = (message: FromEngine): void => parentPort?.postMessage(message);
const running = new Map<string, { isStopped: boolean; abort(): void }>();
const traces = new Map<string, Trace>();
const asked = new Map<number, PromiseWithResolvers<unknown>>();
let lastTask = 0;

const machines = new Map(
  Object.entries(definitions).map(([name, definition]) => [
    name,
    new StateMachine(definition as never, { validationOptions: { noValidate: true } }),
  ]),
);

const tasksIn = (definition: Definition): [string, State][] =>
  Object.entries(definition.States).flatMap(([name, state]) => [
    ...(state.Type === 'Task' ? [[name, state] as [string, State]] : []),
    ...[state.Iterator, state.ItemProcessor, ...(state.Branches ?? [])].flatMap((inner) =>
      inner ? tasksIn(inner) : [],
    ),
  ]);

const handOut = (
  execution: string,
  state: string,
  resource: string,
  parameters: unknown,
): Promise<unknown> => {
  // The library goes on with a stopped execution that was about to retry.
  if (running.get(execution)?.isStopped) return Promise.reject(new TaskError('Stopped', 'stopped', false));
  const task = ++lastTask;
  const answer = Promise.withResolvers<unknown>();
  asked.set(task, answer);
  say({ say: 'task', task, execution, state, resource, parameters });
  return answer.promise;
};

const overridesFor = (execution: string, machine: string): Record<string, Override> =>
  Object.fromEntries(
    tasksIn(definitions[machine] as Definition).map(([name, { Resource = '' }]) => [
      name,
      (parameters: unknown) => handOut(execution, name, Resource, parameters),
    ]),
  );

const follow = async (trace: Trace, events: AsyncIterable<{ type: string; state?: { name: string } }>) => {
  for await (const event of events) {
    if (event.type === 'StateEntered' && event.state) trace.states.push(event.state.name);
    if (event.type === 'StateEntered' || event.type === 'StateRetried') trace.transitions += 1;
  }
};

const endingOf = (execution: string, error: unknown): FromEngine => {
  if (running.get(execution)?.isStopped) return { say: 'ended', execution, status: 'ABORTED' };
  if (error instanceof ExecutionTimeoutError)
    return { say: 'ended', execution, status: 'TIMED_OUT', error: 'States.Timeout' };
  const cause = (error instanceof ExecutionError ? error.cause : error) as Error;
  return { say: 'ended', execution, status: 'FAILED', error: cause.name, cause: cause.message };
};

const start = ({ execution, machine, name, input }: Extract<ToEngine, { do: 'start' }>): void => {
  const trace: Trace = { states: [], transitions: 0 };
  traces.set(execution, trace);
  const run = machines.get(machine)?.run(input as never, {
    context: { Execution: { Id: execution, Name: name }, StateMachine: { Name: machine } } as never,
    overrides: { taskResourceLocalHandlers: overridesFor(execution, machine) as never },
  });
  if (!run) throw new Error(`There is no machine ${machine}`);
  running.set(execution, { isStopped: false, abort: run.abort });
  void follow(trace, run.eventLogs as never);
  run.result
    .then(
      (output) => say({ say: 'ended', execution, status: 'SUCCEEDED', output }),
      (error) => say(endingOf(execution, error)),
    )
    .finally(() => running.delete(execution));
};

const stop = (execution: string): void => {
  const run = running.get(execution);
  if (!run) return;
  run.isStopped = true;
  run.abort();
};

const answer = (task: number, give: (answer: PromiseWithResolvers<unknown>) => void): void => {
  const open = asked.get(task);
  asked.delete(task);
  if (open) give(open);
};

/** Fires what is due, then answers once all that follows has run or been handed out. */
const settle = (serial: number): void => {
  timers.fireDue();
  setImmediate(() => say({ say: 'settled', serial, nextDue: timers.nextDue() }));
};

parentPort?.on('message', (message: ToEngine) => {
  switch (message.do) {
    case 'start':
      return start(message);
    case 'stop':
      return stop(message.execution);
    case 'answer':
      return answer(message.task, (open) => open.resolve(message.result));
    case 'refuse':
      return answer(message.task, (open) => open.reject(new TaskError(message.error, message.cause)));
    case 'settle':
      return settle(message.serial);
    case 'inspect':
      return say({ say: 'inspected', serial: message.serial, traces: Object.fromEntries(traces) });
    case 'tick':
      return timers.arm();
  }
});
say({ say: 'ready' });
