import { readFileSync } from 'node:fs';
import type { TestClock } from '#test/support/memory.ts';
import type { Asl, State } from '#workflows/asl.ts';

type Tasks = Readonly<Record<string, (input: never) => Promise<unknown>>>;
type Memory = Record<string, unknown>;

const golden = JSON.parse(
  readFileSync(new URL('../../workflows/customer-notice.asl.json', import.meta.url), 'utf8'),
) as Asl;

/** Consecutive passing faults that a run survives. */
const tries = 5;

const at = (memory: Memory, path: string): unknown =>
  path
    .replace('$.', '')
    .split('.')
    .reduce<unknown>((value, key) => (value as Memory)?.[key], memory);

const given = (template: Readonly<Record<string, string>>, memory: Memory): Memory =>
  Object.fromEntries(
    Object.entries(template).map(([name, value]) =>
      name.endsWith('.$') ? [name.slice(0, -2), at(memory, value)] : [name, value],
    ),
  );

/** Runs the golden machine: calls its tasks, moves the clock for its waits. @returns the last state */
export const runMachine = async (tasks: Tasks, clock: TestClock, caseId: string): Promise<string> => {
  const call = async ({ Parameters, Retry }: State, memory: Memory): Promise<unknown> => {
    const [name = ''] =
      Parameters?.FunctionName.split(':privacy-clock-laptop-tasks-').at(-1)?.split(':') ?? [];
    const passing = Retry?.flatMap(({ ErrorEquals }) => ErrorEquals) ?? [];
    for (let left = tries; ; left--)
      try {
        return await tasks[name]?.(given(Parameters?.Payload ?? {}, memory) as never);
      } catch (fault) {
        if (left === 0 || !passing.includes((fault as Error).name)) throw fault;
        clock.advance(60_000);
      }
  };
  const through = async (asl: Pick<Asl, 'StartAt' | 'States'>, memory: Memory): Promise<string> => {
    let title = asl.StartAt;
    for (let left = 2000; left > 0; left--) {
      const state = asl.States[title] as State;
      if (state.Type === 'Succeed' || state.Type === 'Fail') return title;
      if (state.Type === 'Choice')
        title =
          state.Choices?.find(({ Variable, StringEquals }) => at(memory, Variable) === StringEquals)?.Next ??
          state.Default ??
          '';
      else {
        try {
          await enter(state, memory);
        } catch (fault) {
          const [caught] = state.Catch ?? [];
          if (caught === undefined) throw fault;
          throw new Error(`${title}: ${(fault as Error).name}`, { cause: fault });
        }
        if (state.Next === undefined) return title;
        title = state.Next;
      }
    }
    throw new Error('it goes round without an end');
  };
  const enter = async (state: State, memory: Memory): Promise<void> => {
    if (state.Type === 'Wait') clock.set(String(at(memory, state.TimestampPath ?? '')));
    if (state.Type === 'Task') {
      const answer = await call(state, memory);
      if (state.ResultPath === '$.last') memory.last = answer;
    }
    if (state.Type === 'Map' && state.ItemProcessor !== undefined)
      for (const lane of (memory.last as { lanes: readonly string[] }).lanes)
        await through(state.ItemProcessor, { caseId, lane });
  };
  return through(golden, { caseId });
};
