import { shortName } from '#infra/local/names.ts';
import type { Choice } from '#workflows/asl.ts';
import type { State, States } from './asl.ts';
import { type Data, filled, placed, UnknownAsl, valueAt } from './asl-data.ts';
import { type Functions, type Outcome, tooManyRequests } from './functions.ts';
import { streamOf } from './streams.ts';
import type { World } from './world.ts';

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';

export class StateFault extends Error {
  constructor(name: string, message = '') {
    super(message);
    this.name = name;
  }
}

/** Lambda's own words for what it could not do. */
const errorOf = (outcome: Exclude<Outcome, { came: 'answer' }>): Error =>
  outcome.came === 'nothing' ? new StateFault(outcome.death) : outcome.error;

const matches = (names: readonly string[], { name }: Error): boolean =>
  names.some(
    (one) =>
      one === name || one === 'States.ALL' || (one === 'States.TaskFailed' && name !== 'States.Timeout'),
  );

const isChosen = ({ Variable, StringEquals, BooleanEquals }: Choice, data: Data): boolean => {
  const value = valueAt(Variable, data);
  return StringEquals !== undefined
    ? value === StringEquals
    : BooleanEquals !== undefined && value === BooleanEquals;
};

const asJson = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

const within = (world: World, ms: number, answer: Promise<Outcome>): Promise<Outcome> =>
  new Promise((done) => {
    const over = world.in(ms, () => done({ came: 'error', error: new StateFault('States.Timeout') }));
    void answer.then((outcome) => {
      over();
      done(outcome);
    });
  });

const mostAtOnce = 40;

/** A Map that failed begins nothing more in its other lanes. */
interface Scope {
  isOver: boolean;
}

export interface Inside {
  readonly world: World;
  readonly functions: Functions;
  /** Inputs of executions and tasks, each once. */
  readonly inputs: Set<string>;
}

/** One run of a machine: it keeps its definition to the end. */
export class Execution {
  status: Status = 'RUNNING';
  /** Where it is, or was last. */
  at = '';
  /** What it ended with. */
  output: unknown;
  fault: Error | undefined;
  /** Every state, in the order in which it was entered. */
  readonly entered: string[] = [];
  readonly name: string;
  readonly machine: string;
  readonly input: string;
  readonly startedAt: number;
  readonly #definition: States;
  readonly #in: Inside;
  /** What its engine's clock is ahead of the true time, ms. */
  readonly #skew: number;
  #lastTask: { readonly title: string; readonly data: Data } | undefined;
  #tasks = 0;

  constructor(
    inside: Inside,
    machine: string,
    name: string,
    input: string,
    definition: States,
    mostSkew: number,
  ) {
    [this.#in, this.machine, this.name, this.input, this.#definition] = [
      inside,
      machine,
      name,
      input,
      definition,
    ];
    this.startedAt = inside.world.now;
    this.#skew = Math.round((2 * streamOf(inside.world.seed, `skew/${name}`)() - 1) * mostSkew);
  }

  begin(): void {
    void this.#play(this.#definition.StartAt, JSON.parse(this.input));
  }

  /** Goes on again at its last task, with what that was given then. */
  redrive(): void {
    if (this.status === 'RUNNING' || this.#lastTask === undefined) return;
    this.status = 'RUNNING';
    this.#in.world.count('redriven executions');
    void this.#play(this.#lastTask.title, this.#lastTask.data);
  }

  async #play(from: string, data: Data): Promise<void> {
    try {
      this.output = await this.#through(this.#definition, from, data, this.name, { isOver: false });
      this.status = 'SUCCEEDED';
    } catch (error) {
      if (!(error instanceof Error) || error instanceof UnknownAsl) throw error;
      this.status = 'FAILED';
      this.fault = error;
      this.#in.world.count(`failed ${this.machine} ${error.name}`);
    }
    this.#in.world.say(this.name, this.status);
  }

  async #through({ States }: States, from: string, given: Data, name: string, scope: Scope): Promise<Data> {
    let [title, data]: [string | undefined, Data] = [from, given];
    while (title !== undefined) {
      const state: State | undefined = States[title];
      if (state === undefined) throw new UnknownAsl(`no state ${title} in ${this.machine}`);
      this.at = title;
      this.entered.push(title);
      this.#in.world.count(`state ${this.machine}/${title}`);
      const { world } = this.#in;
      await world.sleep(world.takes(20 + world.rng(`engine ${this.machine}`) * 30));
      if (scope.isOver || state.Type === 'Succeed') return data;
      if (state.Type === 'Fail') throw new StateFault(state.Error ?? 'States.Failed', state.Cause);
      [title, data] = await this.#enter(title, state, data, name);
    }
    return data;
  }

  async #enter(title: string, state: State, data: Data, name: string): Promise<[string | undefined, Data]> {
    try {
      if (state.Type === 'Choice') {
        const chosen = state.Choices?.find((choice) => isChosen(choice, data))?.Next ?? state.Default;
        if (chosen === undefined) throw new StateFault('States.NoChoiceMatched');
        return [chosen, data];
      }
      if (state.Type === 'Wait') {
        const until = Date.parse(String(valueAt(state.TimestampPath ?? '', data)));
        if (Number.isNaN(until)) throw new StateFault('States.Runtime', 'no time to wait for');
        await this.#in.world.sleep(until - this.#skew - this.#in.world.now);
        return [state.Next, data];
      }
      if (state.Type === 'Pass') return [state.Next, placed(data, state.ResultPath, state.Result ?? data)];
      const result =
        state.Type === 'Map'
          ? await this.#map(state, data, name)
          : await this.#task(title, state, data, name);
      return [state.Next, placed(data, state.ResultPath, result)];
    } catch (error) {
      if (error instanceof UnknownAsl) throw error;
      const caught = state.Catch?.find(({ ErrorEquals }) => matches(ErrorEquals, error as Error));
      if (caught === undefined) throw error;
      const told = { Error: (error as Error).name, Cause: (error as Error).message };
      this.#in.world.count(`caught ${this.machine}/${title} ${told.Error}`);
      return [caught.Next, placed(data, caught.ResultPath, told)];
    }
  }

  async #map(state: State, data: Data, name: string): Promise<unknown> {
    const items = valueAt(state.ItemsPath ?? '$', data) as readonly unknown[];
    const inner = state.ItemProcessor as States;
    const scope: Scope = { isOver: false };
    const results: unknown[] = [];
    const left = [...items.entries()];
    const lane = async (): Promise<void> => {
      for (let next = left.shift(); next !== undefined && !scope.isOver; next = left.shift()) {
        const [n, item] = next;
        const given =
          state.ItemSelector === undefined ? (item as Data) : filled(state.ItemSelector, data, item);
        results[n] = await this.#through(inner, inner.StartAt, given, `${name}/${n}`, scope);
      }
    };
    // Of an inline Map at most 40 items run at once, whatever it says.
    const lanes = Math.min(items.length, state.MaxConcurrency || mostAtOnce, mostAtOnce);
    try {
      await Promise.all(Array.from({ length: lanes }, lane));
      return results;
    } finally {
      scope.isOver = true;
    }
  }

  async #task(title: string, state: State, data: Data, name: string): Promise<unknown> {
    // A task within a Map is not where a run can go on.
    if (name === this.name) this.#lastTask = { title, data };
    const failed = new Map<object, number>();
    for (;;) {
      try {
        const result = { Payload: await this.#invoke(title, state, data, name), StatusCode: 200 };
        return state.ResultSelector === undefined ? result : filled(state.ResultSelector, result);
      } catch (error) {
        if (error instanceof UnknownAsl) throw error;
        const retrier = state.Retry?.find(({ ErrorEquals }) => matches(ErrorEquals, error as Error));
        const tries = retrier === undefined ? 0 : (failed.get(retrier) ?? 0);
        if (retrier === undefined || tries >= retrier.MaxAttempts) throw error;
        failed.set(retrier, tries + 1);
        const pause = Math.min(
          retrier.IntervalSeconds * retrier.BackoffRate ** tries,
          retrier.MaxDelaySeconds,
        );
        await this.#in.world.sleep(pause * 1000);
      }
    }
  }

  async #invoke(
    title: string,
    { Parameters, TimeoutSeconds = 60 }: State,
    data: Data,
    name: string,
  ): Promise<unknown> {
    const { world, functions, inputs } = this.#in;
    const { FunctionName, Payload: payload = {} } = filled(Parameters ?? {}, data);
    inputs.add(JSON.stringify(payload));
    this.#tasks += 1;
    const process = `${name}/${title}.${this.#tasks}`;
    const where = `${this.machine}/${title}`;
    const kind = world.faultAt(`${process} call`, ['throttled', 'reply-lost']);
    if (kind !== undefined) world.count(`fault ${kind} in ${where}`);
    if (kind === 'throttled') throw tooManyRequests();
    const answer = functions.invoke({
      ...{ function: shortName(String(FunctionName)), name: process, state: where },
      event: asJson(payload),
    });
    // The function goes on, and is called again meanwhile.
    if (kind === 'reply-lost') throw new StateFault('Lambda.SdkClientException');
    const outcome = await within(world, TimeoutSeconds * 1000, answer);
    await world.sleep(world.takes(2 + world.rng(`engine ${this.machine}`) * 8));
    if (outcome.came !== 'answer') throw errorOf(outcome);
    return asJson(outcome.value);
  }
}
