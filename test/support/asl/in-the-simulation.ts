import { definitionOf, type States } from '#test/simulation/asl.ts';
import { UnknownAsl } from '#test/simulation/asl-data.ts';
import { Execution, type Inside, StateFault } from '#test/simulation/execution.ts';
import type { Outcome } from '#test/simulation/functions.ts';
import { World } from '#test/simulation/world.ts';
import { fits, type Run } from './compared.ts';
import type { Recorded, RecordedTask } from './recorded.ts';

/** What the interpreter of the simulation says it cannot play; undefined where it plays all that the definition uses. */
export const unknownIn = ({ definition }: Recorded): string | undefined => {
  try {
    definitionOf(JSON.stringify(definition));
    return undefined;
  } catch (error) {
    if (error instanceof UnknownAsl) return error.message;
    throw error;
  }
};

/** What AWS says of the call beside the function's answer; none of our machines reads it. */
const ofTheCall = ['ExecutedVersion', 'SdkHttpMetadata', 'SdkResponseMetadata'];

const withoutTheCall = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(([name]) => !ofTheCall.includes(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutTheCall(inner)]));
};

/** As AWS recorded it, of an invocation the function's answer alone. */
export const asJudged = (recorded: Recorded): Recorded => ({
  ...recorded,
  end: { ...recorded.end, output: withoutTheCall(recorded.end.output) },
});

const outcomeOf = ({ error, cause, result }: RecordedTask): Outcome =>
  error === undefined
    ? { came: 'answer', value: (result as { readonly Payload: unknown }).Payload }
    : { came: 'error', error: new StateFault(error, cause) };

const year = 366 * 86_400_000;

/** Plays one in a world of its own, without a fault. Tasks get the answers that AWS recorded. */
export const playInTheSimulation = async ({ definition, input, tasks }: Recorded): Promise<Run> => {
  const startAt = Date.parse('2026-01-05T15:00:00.000Z');
  const world = new World({ seed: 1, startAt, calmAt: startAt, faults: { odds: 0 } });
  const left: Record<string, RecordedTask[]> = structuredClone(tasks) as never;
  let asked: string | undefined;
  const invoke = async ({ event, state = '' }: { event: unknown; state?: string }): Promise<Outcome> => {
    const title = state.slice(state.indexOf('/') + 1);
    const script = left[title] ?? [];
    const same = script.findIndex(({ given }) => {
      const { Payload = {} } = given as { readonly Payload?: unknown };
      return fits(Payload, event);
    });
    if (same < 0) asked ??= `gives ${title} other parameters`;
    const [answer] = script.splice(Math.max(same, 0), 1);
    return answer === undefined ? new Promise(() => {}) : outcomeOf(answer);
  };
  const inside = { world, functions: { invoke }, inputs: new Set<string>() } as unknown as Inside;
  const states: States = definitionOf(JSON.stringify(definition));
  const execution = new Execution(inside, 'recorded', 'recorded', JSON.stringify(input ?? {}), states, 0);
  execution.begin();
  await world.run(startAt + year);
  const { status, output, fault, entered } = execution;
  return { status, output, error: fault?.name, cause: fault?.message, entered, asked };
};
