import { everyState, innerOf, type Machine } from './recorded.ts';

/** Every text of a definition with the field that has it. */
const textsIn = (value: unknown, field = ''): readonly (readonly [field: string, text: string])[] => {
  if (typeof value === 'string') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, Array.isArray(value) ? field : name));
};

const someText = (machine: Machine, test: (text: string, field: string) => boolean): boolean =>
  textsIn(machine).some(([field, text]) => test(text, field));
const statesOf = (machine: Machine) => everyState(machine).map(([, state]) => state);

interface FeatureOfAsl {
  /** What our engines make of it. */
  readonly because: string;
  isIn(machine: Machine): boolean;
}

/**
 * Features of the States Language that an engine of ours runs otherwise than AWS. The recorded executions show each. No golden file has one
 * (test/asl/golden-files.test.ts), so both engines stay judges of our machines.
 */
export const features = {
  'the query language JSONata': {
    because: 'aws-local-stepfunctions knows JSONPath only and takes an expression for a text.',
    isIn: (machine) => someText(machine, (text, field) => field === 'QueryLanguage' && text === 'JSONata'),
  },
  'a task token': {
    because: 'aws-local-stepfunctions gives no token, so nobody can answer.',
    isIn: (machine) => statesOf(machine).some(({ Resource }) => Resource?.endsWith('.waitForTaskToken')),
  },
  'a Fail without a fixed Error': {
    because: 'Both engines make up an error where AWS has none; aws-local-stepfunctions computes no error.',
    isIn: (machine) =>
      statesOf(machine).some(
        ({ Type, Error: error, CausePath }) =>
          Type === 'Fail' && (error === undefined || CausePath !== undefined),
      ),
  },
  'a context field beside Map.Item': {
    because: 'Both engines know a part of the context object only.',
    isIn: (machine) => someText(machine, (text) => /\$\$(?!\.Map\.Item\.)/.test(text)),
  },
  'an empty ErrorEquals': {
    because: 'Neither engine lets it catch anything; the recorded run caught an error.',
    isIn: (machine) =>
      statesOf(machine).some(({ Retry = [], Catch = [] }) =>
        [...Retry, ...Catch].some(({ ErrorEquals }) => ErrorEquals.length === 0),
      ),
  },
  'States.Runtime in a Catch': {
    because: 'MiniStack catches it. On AWS it ends the execution, because nothing can catch it.',
    isIn: (machine) =>
      statesOf(machine).some(({ Catch = [] }) =>
        Catch.some(({ ErrorEquals }) => ErrorEquals.includes('States.Runtime')),
      ),
  },
  'a Result whose ResultPath is the whole input': {
    because: 'aws-local-stepfunctions makes a field named $ of it.',
    isIn: (machine) =>
      statesOf(machine).some(({ Result, ResultPath }) => Result !== undefined && ResultPath === '$'),
  },
  'a filter in a path': {
    because: 'MiniStack finds nothing with it.',
    isIn: (machine) => someText(machine, (text) => text.includes('?(')),
  },
  'a distributed Map': {
    because: 'Its tasks are in executions of their own, which no recording has.',
    isIn: (machine) =>
      statesOf(machine)
        .flatMap(innerOf)
        .some(({ ProcessorConfig }) => ProcessorConfig?.Mode === 'DISTRIBUTED'),
  },
  'a Map with a Fail inside': {
    because: 'aws-local-stepfunctions enters one more state of another item before it stops.',
    isIn: (machine) =>
      statesOf(machine)
        .flatMap(innerOf)
        .some((inner) => statesOf(inner).some(({ Type }) => Type === 'Fail')),
  },
} as const satisfies Readonly<Record<string, FeatureOfAsl>>;

export type Feature = keyof typeof features;
export const featureNames = Object.keys(features) as readonly Feature[];
