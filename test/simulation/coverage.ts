import { routes } from '#infra/routes.ts';
import { current, type States, titlesOf } from './asl.ts';
import type { FaultKind } from './stage.ts';

type Reach = Readonly<Record<string, number>>;

/** Faults that a state of a machine can meet: its call, or a call of its function. */
const kinds: readonly FaultKind[] = [
  ...(['dies-before', 'dies-after', 'reply-lost', 'sent-again', 'lands-late', 'throttled', 'slow'] as const),
];

/** `request/Send the answer`: the states that do something, of all machines. */
const tasksOf = (machine: string, { States }: States): readonly string[] =>
  Object.entries(States).flatMap(([title, { Type, ItemProcessor }]) => [
    ...(Type === 'Task' ? [`${machine}/${title}`] : []),
    ...(ItemProcessor === undefined ? [] : tasksOf(machine, ItemProcessor)),
  ]);

const tasks = [...current].flatMap(([machine, states]) => tasksOf(machine, states));

export const sumOf = (reached: readonly Reach[]): Reach => {
  const sum: Record<string, number> = {};
  for (const one of reached) for (const [what, n] of Object.entries(one)) sum[what] = (sum[what] ?? 0) + n;
  return sum;
};

/** How often each kind of fault met each state, as a table to read. */
export const coverageTable = (reach: Reach): string => {
  const rows = tasks.map((task) => [
    task,
    ...kinds.map((kind) => String(reach[`fault ${kind} in ${task}`] ?? 0)),
  ]);
  const all = [['state', ...kinds], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** States of machines that were never entered, and routes that nobody called: `GET /api/requests/{caseId}`. */
export const unreached = (
  reach: Reach,
): { readonly states: readonly string[]; readonly routes: readonly string[] } => ({
  states: [...current]
    .flatMap(([machine, states]) => titlesOf(machine, states))
    .filter((title) => !reach[`state ${title}`]),
  routes: routes.map(({ method, path }) => `${method} ${path}`).filter((route) => !reach[`route ${route}`]),
});
