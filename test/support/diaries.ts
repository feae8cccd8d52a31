import type { Asl, State } from '#workflows/asl.ts';

type Flat = Pick<Asl, 'StartAt' | 'States'>;

/** In a Map a fault goes to the Map's catch, and the end to its next state. */
const inside = (state: State, { Next = '', Catch = [] }: State): State => {
  if (state.Type === 'Choice') return state;
  if (state.Type === 'Fail') return { ...state, Type: 'Pass', Next: Catch[0]?.Next ?? '' };
  return { ...state, Next: state.Next ?? Next, ...(state.Type === 'Task' ? { Catch } : {}) };
};

/** Each Map has one item, so that its states follow in line. */
const flat = ({ StartAt, States }: Flat): Flat => {
  const all = Object.entries(States).flatMap(([title, state]): [string, State][] => {
    const { ItemProcessor: iteration, Catch: _, ...map } = state;
    if (iteration === undefined) return [[title, state]];
    const row = Object.entries(iteration.States).map(([name, one]): [string, State] => [
      name,
      inside(one, state),
    ]);
    return [[title, { ...map, Next: iteration.StartAt }], ...row];
  });
  return { StartAt, States: Object.fromEntries(all) };
};

/** `in`: seconds until the instant in the answer. */
export type Reply = { readonly answer: Readonly<Record<string, unknown>> } | { readonly error: string };

/** One execution: its states, and its tasks' replies. */
export interface Diary {
  readonly title: string;
  readonly states: readonly string[];
  readonly replies: readonly Reply[];
}

/** Placeholder for an instant soon. */
export const soon = '<soon>';

interface Edge {
  readonly from: string;
  readonly to: string;
  /** The task fails by this name. */
  readonly error?: string;
  /** Fields of the last answer that lead a Choice this way. */
  readonly says?: Readonly<Record<string, unknown>>;
}

const fieldOf = (variable: string): string => variable.replace('$.last.', '');

const edgesOf = (from: string, state: State): readonly Edge[] => [
  ...(state.Choices ?? []).map(({ Variable, Next, StringEquals, BooleanEquals }) => ({
    from,
    to: Next,
    says: { [fieldOf(Variable)]: StringEquals ?? BooleanEquals },
  })),
  ...(state.Default === undefined ? [] : [{ from, to: state.Default, says: otherThan(state.Choices ?? []) }]),
  ...(state.Next === undefined ? [] : [{ from, to: state.Next }]),
  ...(state.Catch ?? []).map(({ Next }) => ({ from, to: Next, error: 'NotFound' })),
];

const otherThan = (choices: NonNullable<State['Choices']>): Record<string, unknown> =>
  Object.fromEntries(
    choices.map(({ Variable, BooleanEquals }) => [
      fieldOf(Variable),
      BooleanEquals === undefined ? 'what nobody expected' : !BooleanEquals,
    ]),
  );

const way = (asl: Flat, from: string, isThere: (title: string) => boolean): readonly Edge[] => {
  const ways: (readonly Edge[])[] = [[]];
  const seen = new Set([from]);
  for (let path = ways.shift(); path; path = ways.shift()) {
    const at = path.at(-1)?.to ?? from;
    if (isThere(at)) return path;
    for (const edge of edgesOf(at, asl.States[at] as State)) {
      if (seen.has(edge.to)) continue;
      seen.add(edge.to);
      ways.push([...path, edge]);
    }
  }
  throw new Error(`there is no way on from ${from}`);
};

/** A task that ends the execution; an iteration's end continues after its Map. */
const endsItself = ({ End, Next }: State): boolean => End === true && Next === undefined;

const isEnd = (asl: Flat) => (title: string) => {
  const state = asl.States[title] as State;
  return endsItself(state) || ['Succeed', 'Fail'].includes(state.Type);
};

const told = (edges: readonly Edge[], index: number): Record<string, unknown> => {
  const after = edges.slice(index + 1);
  const next = after.findIndex(({ error }) => error !== undefined);
  return Object.assign({}, ...(next < 0 ? after : after.slice(0, next)).map(({ says }) => says ?? {}));
};

/** Not from any Choice: an instant to wait for, and lanes, of which one is enough. */
const fixed: Readonly<Record<string, unknown>> = { until: soon, lanes: ['1 everyone 0'] };

/** Every requested field, with the value that later Choices need. */
const answerOn = (asl: Flat, edges: readonly Edge[], index: number): Record<string, unknown> => {
  const upToNextAnswer = edges.findIndex(
    (edge, at) => at > index && asl.States[edge.from]?.Type === 'Task' && edge.error === undefined,
  );
  const heard = told(upToNextAnswer < 0 ? edges : edges.slice(0, upToNextAnswer), index);
  const fields = Object.values(asl.States[edges[index]?.from ?? '']?.ResultSelector ?? {}).map((path) =>
    path.replace('$.Payload.', ''),
  );
  return Object.fromEntries(fields.map((field) => [field, fixed[field] ?? heard[field] ?? false]));
};

const diaryOf = (asl: Flat, title: string, edges: readonly Edge[]): Diary => {
  const states = [asl.StartAt, ...edges.map(({ to }) => to)];
  const replies = edges.flatMap(({ from, error }, index): Reply[] => {
    if (asl.States[from]?.Type !== 'Task') return [];
    return [error === undefined ? { answer: answerOn(asl, edges, index) } : { error }];
  });
  const last = asl.States[states.at(-1) ?? ''] as State;
  return { title, states, replies: endsItself(last) ? [...replies, { answer: {} }] : replies };
};

/** Executions that together take every path, and one that retries its first task. */
export const diariesOf = (definition: Asl): readonly Diary[] => {
  const asl = flat(definition);
  const ways = Object.entries(asl.States)
    .flatMap(([title, state]) => edgesOf(title, state))
    .map((edge) => {
      const before = way(asl, asl.StartAt, (title) => title === edge.from);
      const how = edge.error ?? JSON.stringify(edge.says ?? 'goes on');
      return diaryOf(asl, `${edge.from}: ${how}`, [...before, edge, ...way(asl, edge.to, isEnd(asl))]);
    });
  const [first] = ways;
  const again = first && { ...first, title: `${asl.StartAt}: is tried again` };
  return [
    ...new Map(ways.map((diary) => [JSON.stringify([diary.states, diary.replies]), diary])).values(),
    ...(again ? [{ ...again, replies: [{ error: 'Unavailable' }, ...again.replies] }] : []),
  ];
};
