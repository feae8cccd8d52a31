import definitionsAsText from './machines.asl.json' with { type: 'json' };

/** A machine that waits, or is about to begin or to go on. */
export interface Run {
  readonly name: string;
  readonly machine: string;
  readonly caseId: string;
  /** State that it enters next. */
  readonly at: string;
  readonly memory: Readonly<Record<string, unknown>>;
  /** Epoch milliseconds. */
  readonly wakeAt: number;
}

interface Fault {
  readonly ErrorEquals: readonly string[];
}
interface State {
  readonly Type: string;
  readonly Next?: string;
  readonly Choices?: readonly {
    readonly Variable: string;
    readonly StringEquals?: string;
    readonly BooleanEquals?: boolean;
    readonly Next: string;
  }[];
  readonly Default?: string;
  readonly Retry?: readonly Fault[];
  readonly Catch?: readonly (Fault & { readonly ResultPath?: string | null; readonly Next: string })[];
  readonly TimestampPath?: string;
  readonly Parameters?: {
    readonly FunctionName: string;
    readonly Payload: Readonly<Record<string, string>>;
  };
  readonly ResultSelector?: Readonly<Record<string, string>>;
  readonly ResultPath?: string | null;
  readonly Result?: unknown;
  readonly ItemsPath?: string;
  readonly ItemSelector?: Readonly<Record<string, string>>;
  readonly ItemProcessor?: Definition;
}
interface Definition {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}
type Memory = Readonly<Record<string, unknown>>;

/** What a machine meets outside: its tasks, by the names of their functions, and the practice clock. */
export interface Around {
  readonly tasks: Readonly<Record<string, (input: unknown) => Promise<unknown>>>;
  now(): number;
  /** Waits within a step: lanes, and tries of a task. */
  sleep(forMs: number): Promise<void>;
}

const definitions = definitionsAsText as unknown as Readonly<Record<string, Definition>>;

/** As deployed: test/drill/machines.test.ts compares them with the golden definitions. */
export const definitionOf = (machine: string): Definition => {
  const found = definitions[machine];
  if (found === undefined) throw new Error(`the drill has no machine ${machine}`);
  return found;
};

/** No machine of a drill makes so many steps before it waits; a fault of ours would go on for ever. */
const mostSteps = 2000;
const mostTries = 5;
const betweenTriesMs = 60_000;

const at = (memory: Memory, path: string, item?: unknown): unknown => {
  if (path.startsWith('$$.Map.Item.Value')) return item;
  const parts = path.split('.').slice(1);
  return parts.reduce<unknown>((value, key) => (value as Memory | undefined)?.[key], memory);
};

const filled = (template: Readonly<Record<string, string>>, memory: Memory, item?: unknown): Memory =>
  Object.fromEntries(
    Object.entries(template).map(([name, value]) =>
      name.endsWith('.$') ? [name.slice(0, -2), at(memory, value, item)] : [name, value],
    ),
  );

const placed = (memory: Memory, path: string | null | undefined, value: unknown): Memory =>
  path === null || path === undefined ? memory : { ...memory, [path.replace('$.', '')]: value };

const taskOf = (state: State): string =>
  /-tasks-([\w-]+):/.exec(state.Parameters?.FunctionName ?? '')?.[1] ?? '';

const matches = (faults: readonly Fault[] | undefined, name: string): boolean =>
  faults?.some(({ ErrorEquals }) => ErrorEquals.includes(name) || ErrorEquals.includes('States.ALL')) ??
  false;

const called = async (around: Around, state: State, memory: Memory): Promise<unknown> => {
  const task = around.tasks[taskOf(state)];
  if (task === undefined) throw new Error(`the drill has no task ${taskOf(state)}`);
  for (let left = mostTries; ; left -= 1)
    try {
      const Payload = await task(filled(state.Parameters?.Payload ?? {}, memory));
      return state.ResultSelector === undefined ? { Payload } : filled(state.ResultSelector, { Payload });
    } catch (fault) {
      if (left === 0 || !matches(state.Retry, (fault as Error).name)) throw fault;
      await around.sleep(betweenTriesMs);
    }
};

const chosen = ({ Choices = [], Default = '' }: State, memory: Memory): string =>
  Choices.find(({ Variable, StringEquals, BooleanEquals }) => {
    const value = at(memory, Variable);
    return StringEquals === undefined ? value === BooleanEquals : value === StringEquals;
  })?.Next ?? Default;

type Waits = (until: number, next: string, memory: Memory) => Promise<boolean>;

/** @returns when it has ended, or when `waits` says that the rest comes later */
const through = async (
  around: Around,
  { States }: Definition,
  from: string,
  given: Memory,
  waits: Waits,
): Promise<void> => {
  let [title, memory] = [from, given];
  for (let left = mostSteps; left > 0; left -= 1) {
    const state = States[title];
    if (state === undefined || state.Type === 'Succeed' || state.Type === 'Fail') return;
    if (state.Type === 'Choice') {
      title = chosen(state, memory);
      continue;
    }
    if (state.Type === 'Wait') {
      const until = Date.parse(String(at(memory, state.TimestampPath ?? '')));
      if (until > around.now() && (await waits(until, state.Next ?? '', memory))) return;
      title = state.Next ?? '';
      continue;
    }
    try {
      memory = await entered(around, state, memory);
      if (state.Next === undefined) return;
      title = state.Next;
    } catch (fault) {
      const { name, message } = fault as Error;
      const caught = state.Catch?.find((one) => matches([one], name));
      if (caught === undefined) throw fault;
      memory = placed(memory, caught.ResultPath, { Error: name, Cause: message });
      title = caught.Next;
    }
  }
  throw new Error('a machine of the drill goes round without an end');
};

const entered = async (around: Around, state: State, memory: Memory): Promise<Memory> => {
  if (state.Type === 'Pass')
    return state.Result === undefined ? memory : placed(memory, state.ResultPath, state.Result);
  if (state.Type === 'Task') return placed(memory, state.ResultPath, await called(around, state, memory));
  const { ItemProcessor: inner, ItemsPath = '', ItemSelector = {} } = state;
  if (inner === undefined) return memory;
  // Lanes end within the step, so they sleep here.
  const asleep: Waits = async (until) => {
    await around.sleep(until - around.now());
    return false;
  };
  for (const item of at(memory, ItemsPath) as readonly unknown[])
    await through(around, inner, inner.StartAt, filled(ItemSelector, memory, item), asleep);
  return memory;
};

/** Plays a machine until it waits or ends, as its released definition says. @returns the rest; undefined at its end */
export const runMachine = async (around: Around, run: Run): Promise<Run | undefined> => {
  let rest: Run | undefined;
  await through(around, definitionOf(run.machine), run.at, run.memory, async (wakeAt, next, memory) => {
    rest = { ...run, at: next, memory, wakeAt };
    return true;
  });
  return rest;
};
