import { readFileSync } from 'node:fs';
import aslValidator from 'asl-validator';
import { describe, expect, it } from 'vitest';
import * as errors from '#domain/case/errors.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import { type Asl, aslOf, printed, type State, statesIn } from '#workflows/asl.ts';
import { machines } from '#workflows/machines.ts';
import { withPictures } from '#workflows/picture.ts';
import { contractAlias } from '#workflows/steps.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

const golden = machines.map((machine) => {
  const text = read(`${machine.name}.asl.json`);
  return { name: machine.name, machine, text, asl: JSON.parse(text) as Asl };
});

const states = golden.flatMap(({ name, asl }) =>
  statesIn(asl).map(([title, state]) => ({ name, title, state })),
);
/** What is inside of a Map shares its way to a person. */
const inside = new Map(
  states.flatMap(({ state: map }) =>
    map.ItemProcessor ? statesIn(map.ItemProcessor).map(([, state]) => [state, map] as const) : [],
  ),
);
const tasks = states.filter(({ state }) => state.Type === 'Task');

/** Longest that a task's retries take, in seconds. */
const patience = ({ Retry = [] }: State): number =>
  Retry.map(({ IntervalSeconds, BackoffRate, MaxAttempts, MaxDelaySeconds }) =>
    Array.from({ length: MaxAttempts }, (_, n) =>
      Math.min(IntervalSeconds * BackoffRate ** n, MaxDelaySeconds),
    ).reduce((sum, wait) => sum + wait, 0),
  ).reduce((sum, one) => sum + one, 0);

const retried = (state: State) => (state.Retry ?? []).flatMap(({ ErrorEquals }) => ErrorEquals);

describe('the golden definitions', () => {
  it.each(golden)('$name is what the code says (else: npm run golden)', ({ machine, text }) => {
    expect(printed(aslOf(machine))).toBe(text);
  });

  it.each(golden)('$name is valid Amazon States Language', ({ text }) => {
    const { isValid, errorsText } = aslValidator(JSON.parse(text));

    expect(isValid, errorsText()).toBe(true);
  });

  it('are pictured in workflows/README.md as they are', () => {
    const readme = read('../../workflows/README.md');

    expect(withPictures(readme, golden)).toBe(readme);
  });

  it.each(golden)('$name tells in its comment which promise it keeps', ({ asl }) => {
    expect(asl.Comment).toMatch(/\bP\d\d\b/);
  });
});

describe('every task', () => {
  it.each(tasks)(
    '$name: "$title" ends in time, is tried again and never fails in silence',
    ({ state, title }) => {
      expect(state.TimeoutSeconds).toBeGreaterThan(60);
      // The next step tries again what this one could not.
      expect(patience(state)).toBe(title === 'Acknowledge receipt' ? 14 : 7110);
      const { Catch } = inside.get(state) ?? state;
      expect(Catch?.map(({ ErrorEquals }) => ErrorEquals)).toEqual([['States.ALL']]);
    },
  );

  /** Beside the case: which fault, lane or run; never a fact of the case. */
  const besides: Readonly<Record<string, readonly string[]>> = {
    'Needs a person': ['machine', 'fault.$'],
    'Keep the clock': ['run.$'],
    'Send until the time is up': ['lane.$'],
    'Pause, and say why': ['error.$'],
  };

  it.each(tasks)('$name: "$title" gets the case id and no facts', ({ title, state }) => {
    const fields = Object.keys(state.Parameters?.Payload ?? {});

    expect(fields).toEqual(['caseId.$', ...(besides[title] ?? [])]);
  });

  it.each(tasks)(
    '$name: "$title" calls a function that exists, by the alias of its contract',
    ({ state }) => {
      const [name = '', alias] =
        state.Parameters?.FunctionName.split(':privacy-clock-laptop-tasks-').at(-1)?.split(':') ?? [];

      expect(functions[name as FunctionName]).toBeDefined();
      expect(alias).toBe(contractAlias);
    },
  );

  it.each(tasks)('$name: "$title" keeps the case id in the state of the machine', ({ state }) => {
    expect([null, '$.last']).toContain(state.ResultPath);
    expect(state.ResultPath === null).toBe(state.ResultSelector === undefined);
  });

  it('tries again what passes by itself, and takes a refusal to a person at once', () => {
    const ours = Object.keys(errors);
    const passing = tasks.map(({ state }) => retried(state).filter((name) => ours.includes(name)));

    expect(new Set(passing.flat())).toEqual(new Set(['Unavailable', 'Busy', 'InProgress']));
    expect(tasks.flatMap(({ state }) => retried(state))).not.toContain('States.ALL');
  });
});

describe('the portable subset (decision 0003)', () => {
  const fieldsOf: Readonly<Record<State['Type'], readonly string[]>> = {
    Task: [
      'Type',
      'Resource',
      'Parameters',
      'ResultSelector',
      'ResultPath',
      'TimeoutSeconds',
      'Retry',
      'Catch',
      'Next',
      'End',
    ],
    Choice: ['Type', 'Choices', 'Default'],
    Wait: ['Type', 'TimestampPath', 'Next'],
    Map: [
      'Type',
      'ItemsPath',
      'ItemSelector',
      'ItemProcessor',
      'MaxConcurrency',
      'ResultPath',
      'Catch',
      'Next',
    ],
    Pass: ['Type', 'Result', 'ResultPath', 'Next', 'End'],
    Succeed: ['Type'],
    Fail: ['Type', 'Error', 'Cause'],
  };

  it.each(states)('$name: "$title" uses nothing else', ({ state }) => {
    expect(fieldsOf[state.Type]).toEqual(expect.arrayContaining(Object.keys(state)));
  });

  it.each(golden)(
    '$name has no number of the law in it, no query language, no intrinsic function',
    ({ text }) => {
      expect(text).not.toMatch(
        /QueryLanguage|States\.(Format|Math|Array|UUID|JsonToString)|TimeoutSecondsPath|Heartbeat/,
      );
      expect(JSON.stringify(JSON.parse(text).States)).not.toMatch(/"(Seconds|Timestamp)":/);
    },
  );

  it.each(states)('$name: a lawyer can read "$title"', ({ title }) => {
    expect(title).toMatch(/^[A-Z][a-z]*,?( [a-z-]+,?)*\??$/);
    expect(title.split(' ').length).toBeLessThanOrEqual(8);
  });
});

describe('transitions, which is what is paid for', () => {
  const asl = (name: string) => golden.find((one) => one.name === name)!.asl;

  const first = ['Acknowledge receipt', 'What is the next step?'];
  const runs = [
    [...first, ...['Look up the requester', 'What is the next step?', 'Ask who is asking']],
    [...first, 'Ask an officer'],
    [...first, 'Send the answer'],
  ];

  it('a run of a request takes three, its first one five, however long a person needs', () => {
    const request = asl('request');

    for (const [at, title] of runs.flatMap((run) => [...run.entries()]))
      expect(request.States[title]?.Type).toBe(['Task', 'Choice'][at % 2]);
    for (const run of runs) expect(request.States[run.at(-1)!]).toMatchObject({ End: true });
  });

  it('a look of the clock takes two, whatever it finds: it waits, and its task ends the run', () => {
    const clock = asl('response-clock');
    const wait = clock.States[clock.StartAt];

    expect(wait).toEqual({ Type: 'Wait', TimestampPath: '$.until', Next: 'Keep the clock' });
    expect(clock.States['Keep the clock']).toMatchObject({ Type: 'Task', End: true });
    expect(Object.values(clock.States).map(({ Type }) => Type)).not.toContain('Choice');
  });

  it('an ordinary request takes 15 with two looks of its clock; 16 are allowed', () => {
    // After a day, whether it was confirmed; on the next milestone, when it is answered.
    const looks = 2 * ['Wait until the next milestone', 'Keep the clock'].length;

    expect(runs.flat().length + looks).toBe(15);
  });

  it('a lane takes two for four minutes of sending, a round of all lanes three and one', () => {
    const notice = asl('customer-notice');
    const round = ['Ask what to send next', 'What is to be done?', 'Send in lanes'];
    const { ItemProcessor: lane } = notice.States['Send in lanes']!;
    const said = lane?.States['What did the lane report?']?.Choices ?? [];

    expect(round.map((title) => notice.States[title]?.Type)).toEqual(['Task', 'Choice', 'Map']);
    expect(said.find(({ StringEquals }) => StringEquals === 'more')?.Next).toBe(lane?.StartAt);
    expect(lane?.States[lane.StartAt]?.Next).toBe('What did the lane report?');
  });

  it('lanes run side by side in one state, at most 40', () => {
    const maps = states.filter(({ state }) => state.Type === 'Map');

    expect(maps.map(({ state }) => [state.ItemProcessor?.ProcessorConfig, state.MaxConcurrency])).toEqual([
      [{ Mode: 'INLINE' }, 40],
    ]);
  });
});
