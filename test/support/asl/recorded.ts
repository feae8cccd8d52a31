import { readFileSync } from 'node:fs';

/** What is recorded of executions on AWS; test/asl/NOTICE.md says by whom, and what we left out. */
export interface Recorded {
  /** File, class and test that recorded it. */
  readonly name: string;
  readonly definition: Machine;
  readonly input: unknown;
  /** State → its tasks in the order in which AWS scheduled them. */
  readonly tasks: Readonly<Record<string, readonly RecordedTask[]>>;
  readonly end: End;
  /** States in the order in which AWS entered them, also those inside of a Map or Parallel. */
  readonly entered: readonly string[];
}

/** Neither a result nor an error: the execution ended before its task. */
export interface RecordedTask {
  /** Its parameters. */
  readonly given: unknown;
  readonly result?: unknown;
  readonly error?: string;
  readonly cause?: string;
}

export interface End {
  readonly status: string;
  readonly output?: unknown;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
}

/** A machine of any language that AWS takes; ours are `Asl`. */
export interface Machine {
  readonly QueryLanguage?: string;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, AnyState>>;
}

export interface AnyState {
  readonly Type: string;
  readonly QueryLanguage?: string;
  readonly Resource?: string;
  readonly Result?: unknown;
  readonly ResultPath?: string | null;
  readonly Error?: string;
  readonly ErrorPath?: string;
  readonly CausePath?: string;
  readonly Iterator?: Inner;
  readonly ItemProcessor?: Inner;
  readonly Branches?: readonly Machine[];
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[] }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[] }[];
}

type Inner = Machine & { readonly ProcessorConfig?: { readonly Mode: string } };

export const innerOf = ({ Iterator, ItemProcessor, Branches = [] }: AnyState): readonly Inner[] =>
  [Iterator, ItemProcessor, ...Branches].filter((inner) => inner !== undefined);

export const everyState = ({ States }: Machine): readonly (readonly [name: string, state: AnyState])[] =>
  Object.entries(States).flatMap(([name, state]) => [
    [name, state] as const,
    ...innerOf(state).flatMap((inner) => everyState(inner)),
  ]);

type Line = Recorded | { readonly name: string; readonly notPlayed: string };

const lines = readFileSync(new URL('../../asl/recorded.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);

export const played: readonly Recorded[] = lines.flatMap((line) => ('notPlayed' in line ? [] : [line]));

/** Each with the reason. */
export const notPlayed = lines.flatMap((line) => ('notPlayed' in line ? [line] : []));
