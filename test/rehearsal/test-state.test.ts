import { readdirSync, readFileSync } from 'node:fs';
import { SFNClient, TestStateCommand, type TestStateCommandInput } from '@aws-sdk/client-sfn';
import { beforeAll, describe, expect, it } from 'vitest';
import { anyRole } from '#test/support/aws.ts';
import { type Asl, type State, statesIn } from '#workflows/asl.ts';

/*
 * TestState of the emulator runs one state with a mocked task: each Task of the golden files with success, with each error that it catches,
 * and, without its Catch, with each error that it retries. It cannot show a Map, a Parallel, or a retry beside a Catch; the last tests say so in
 * the emulator's own words. It does not know MaxDelaySeconds. Two engines play those (engines.test.ts).
 */
const folder = new URL('../workflows/', import.meta.url);
const golden = readdirSync(folder)
  .filter((file) => file.endsWith('.asl.json'))
  .map((file) => ({
    machine: file.replace('.asl.json', ''),
    asl: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Asl,
  }));

/** It finds no state inside of a Map by name, so such a state is a definition of its own; there nothing catches, because its Map does. */
const tasks = golden.flatMap(({ machine, asl }) =>
  statesIn(asl)
    .filter(([, { Type }]) => Type === 'Task')
    .map(([title, state]) => {
      const isOuter = Object.hasOwn(asl.States, title);
      return {
        ...{ machine, title, state },
        of: isOuter ? { definition: asl, stateName: title } : { definition: state },
      };
    }),
);
const caught = tasks.flatMap(({ state, ...task }) =>
  (state.Catch ?? []).flatMap(({ ErrorEquals, ...catcher }) =>
    ErrorEquals.map((name) => ({
      ...{ ...task, ...catcher, state },
      error: name === 'States.ALL' ? 'Anything' : name,
    })),
  ),
);

// It asks the host `sync-…`, which no emulator has.
const sfn = new SFNClient({ disableHostPrefix: true });
let roleArn: string;
beforeAll(async () => {
  roleArn = await anyRole();
});

type Question = Pick<TestStateCommandInput, 'stateName' | 'mock' | 'stateConfiguration'> & {
  readonly definition: unknown;
  readonly input: unknown;
};

const ask = async ({ definition, input, ...rest }: Question) => {
  const texts = { definition: JSON.stringify(definition), input: JSON.stringify(input) };
  const answer = await sfn.send(
    new TestStateCommand({ roleArn, ...texts, inspectionLevel: 'DEBUG', ...rest }),
  );
  return { ...answer, output: JSON.parse(answer.output ?? 'null') };
};

const mocked = (error: string) => ({ errorOutput: { error, cause: 'Mocked' } });

type Fields = Readonly<Record<string, unknown>>;

/** `$.last.error` → `{ last: { error: value } }`, put into what is there. */
const put = (into: Fields, path: string, value: unknown): Fields => {
  const [name = '', ...rest] = path.replace(/^\$\.?/, '').split('.');
  const inner = (into[name] ?? {}) as Fields;
  return { ...into, [name]: rest.length === 0 ? value : put(inner, rest.join('.'), value) };
};

const pathsIn = (template: Fields = {}): readonly string[] =>
  Object.values(template).filter((path): path is string => String(path).startsWith('$.'));

/** Each path that the task reads has its own name as its value. */
const inputOf = ({ Parameters }: State): Fields =>
  pathsIn(Parameters?.Payload).reduce<Fields>((input, path) => put(input, path, path), {});

/** An answer with every field that the state takes from it. */
const resultOf = ({ ResultSelector }: State): Fields =>
  pathsIn(ResultSelector).reduce<Fields>((result, path) => put(result, path, `answered ${path}`), {
    Payload: {},
  });

const selected = ({ ResultSelector = {} }: State): Fields =>
  Object.fromEntries(
    Object.entries(ResultSelector).map(([field, path]) => [field.replace('.$', ''), `answered ${path}`]),
  );

describe('a task that succeeds', () => {
  it.each(tasks)(
    '$machine: "$title" gives its function what it names, and goes on with the answer',
    async ({ of, state }) => {
      const input = inputOf(state);
      const answer = await ask({ ...of, input, mock: { result: JSON.stringify(resultOf(state)) } });

      const given = Object.entries(state.Parameters?.Payload ?? {}).map(([field, path]) => [
        field.replace('.$', ''),
        path,
      ]);
      expect(answer.status).toBe('SUCCEEDED');
      expect(answer.nextState).toBe(state.Next);
      expect(answer.output).toEqual(
        state.ResultPath === null ? input : put(input, state.ResultPath ?? '$', selected(state)),
      );
      expect(JSON.parse(answer.inspectionData?.afterParameters ?? '{}').Payload).toEqual(
        Object.fromEntries(given),
      );
    },
  );
});

describe('a task that fails', () => {
  it.each(caught)(
    '$machine: "$title" takes $error to "$Next"',
    async ({ of, state, error, Next, ResultPath }) => {
      const input = inputOf(state);
      const answer = await ask({ ...of, input, mock: mocked(error) });

      const fault = { Error: error, Cause: 'Mocked' };
      expect(answer).toMatchObject({ status: 'CAUGHT_ERROR', nextState: Next, error, cause: 'Mocked' });
      expect(answer.output).toEqual(ResultPath === null ? input : put(input, ResultPath ?? '$', fault));
    },
  );

  it.each(tasks.filter(({ of }) => !('stateName' in of)))(
    '$machine: "$title" fails inside of its Map, which catches for it',
    async ({ of, state }) => {
      const answer = await ask({ ...of, input: inputOf(state), mock: mocked('Anything') });

      expect(answer).toMatchObject({ status: 'FAILED', error: 'Anything' });
    },
  );

  it('is caught in every machine, outside of a Map', () => {
    const outer = tasks.filter(({ of }) => 'stateName' in of);

    expect(new Set(caught.map(({ machine, title }) => `${machine} ${title}`)).size).toBe(outer.length);
    expect(outer.length).toBeGreaterThan(26);
  });
});

describe('a task that may be tried again', () => {
  const retried = tasks.filter(({ state }) => state.Retry);

  it('is every task of every machine', () => {
    expect(tasks.filter(({ state }) => !state.Retry).map(({ title }) => title)).toEqual([]);
  });

  // A fitting Catch hides a retry there, so the state is asked without it.
  it.each(retried)('$machine: "$title" is, after each error that passes by itself', async ({ state }) => {
    const { Catch: _, ...definition } = state;
    const input = inputOf(state);
    for (const { ErrorEquals, IntervalSeconds, MaxAttempts } of state.Retry ?? [])
      for (const error of ErrorEquals) {
        const first = await ask({ definition, input, mock: mocked(error) });
        expect(first, error).toMatchObject({
          status: 'RETRIABLE',
          inspectionData: { errorDetails: { retryBackoffIntervalSeconds: IntervalSeconds } },
        });
        const last = await ask({
          ...{ definition, input, mock: mocked(error) },
          stateConfiguration: { retrierRetryCount: MaxAttempts },
        });
        expect(last, error).toMatchObject({ status: 'FAILED', error });
      }
  });
});

describe('what TestState of the emulator cannot show', () => {
  const inner = { StartAt: 'Any', States: { Any: { Type: 'Pass', End: true } } };

  it.each([
    { Type: 'Map', ItemProcessor: inner, End: true },
    { Type: 'Parallel', Branches: [inner], End: true },
  ])('$Type', async (definition) => {
    await expect(ask({ definition, input: {} })).rejects.toThrow(
      `Unsupported state type: ${definition.Type}`,
    );
  });

  it('a retry beside a Catch: it catches at once, where AWS says RETRIABLE', async () => {
    const { of, state } = caught.find((one) => one.state.Retry)!;
    const error = state.Retry?.[0]?.ErrorEquals[0] ?? '';
    const answer = await ask({ ...of, input: inputOf(state), mock: mocked(error) });

    expect(answer.status).toBe('CAUGHT_ERROR');
  });
});
