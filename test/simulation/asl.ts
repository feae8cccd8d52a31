import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Catcher, Choice, Retrier } from '#workflows/asl.ts';
import { UnknownAsl } from './asl-data.ts';

export interface State {
  readonly Type: string;
  readonly Next?: string;
  readonly End?: true;
  readonly Choices?: readonly Choice[];
  readonly Default?: string;
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Catcher[];
  readonly TimeoutSeconds?: number;
  readonly TimestampPath?: string;
  readonly Resource?: string;
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly ResultSelector?: Readonly<Record<string, string>>;
  readonly ResultPath?: string | null;
  readonly Result?: unknown;
  readonly ItemsPath?: string;
  readonly ItemSelector?: Readonly<Record<string, string>>;
  /** Without a mode it is the inline one. */
  readonly ItemProcessor?: States & { readonly ProcessorConfig?: { readonly Mode: string } };
  readonly MaxConcurrency?: number;
  readonly Error?: string;
  readonly Cause?: string;
}

export interface States {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

const goesOn = ['Type', 'Next', 'End', 'Comment'];
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  Task: [
    ...goesOn,
    ...['Resource', 'Parameters', 'ResultSelector', 'ResultPath', 'TimeoutSeconds', 'Retry', 'Catch'],
  ],
  Choice: ['Type', 'Choices', 'Default', 'Comment'],
  Wait: ['Type', 'TimestampPath', 'Next', 'Comment'],
  Map: [...goesOn, 'ItemsPath', 'ItemSelector', 'ItemProcessor', 'MaxConcurrency', 'ResultPath', 'Catch'],
  Pass: [...goesOn, 'Result', 'ResultPath'],
  Succeed: ['Type', 'Comment'],
  Fail: ['Type', 'Error', 'Cause', 'Comment'],
};

const known = (value: object, fields: readonly string[], where: string): void => {
  for (const field of Object.keys(value))
    if (!fields.includes(field)) throw new UnknownAsl(`${field} in ${where}`);
};

/** Of the context object only the item of a Map. */
const checkPaths = (template: unknown, title: string): void => {
  if (typeof template !== 'object' || template === null) return;
  for (const [name, value] of Object.entries(template)) {
    if (typeof value === 'object') checkPaths(value, title);
    else if (name.endsWith('.$') && String(value).startsWith('$$') && value !== '$$.Map.Item.Value')
      throw new UnknownAsl(`the path ${value} in ${title}`);
  }
};

const checkErrors = ({ Type, Retry = [], Catch = [], ...state }: State, title: string): void => {
  if (Type === 'Fail' && state.Error === undefined) throw new UnknownAsl(`no Error in ${title}`);
  for (const { ErrorEquals } of [...Retry, ...Catch])
    if (ErrorEquals.length === 0) throw new UnknownAsl(`no ErrorEquals in ${title}`);
};

const checkState = (title: string, state: State): void => {
  const fields = fieldsOf[state.Type];
  if (fields === undefined) throw new UnknownAsl(`the type ${state.Type} of ${title}`);
  known(state, fields, title);
  for (const template of [state.Parameters, state.ResultSelector, state.ItemSelector])
    checkPaths(template, title);
  for (const retrier of state.Retry ?? [])
    known(
      retrier,
      ['ErrorEquals', 'IntervalSeconds', 'MaxAttempts', 'BackoffRate', 'MaxDelaySeconds'],
      title,
    );
  for (const catcher of state.Catch ?? []) known(catcher, ['ErrorEquals', 'ResultPath', 'Next'], title);
  for (const choice of state.Choices ?? [])
    known(choice, ['Variable', 'Next', 'StringEquals', 'BooleanEquals'], title);
  checkErrors(state, title);
  if (state.Type === 'Task') {
    if (state.Resource !== 'arn:aws:states:::lambda:invoke')
      throw new UnknownAsl(`${state.Resource} of ${title}`);
    known(state.Parameters ?? {}, ['FunctionName', 'FunctionName.$', 'Payload', 'Payload.$'], title);
  }
  if (state.ItemProcessor === undefined) return;
  known(state.ItemProcessor, ['ProcessorConfig', 'StartAt', 'States'], title);
  if ((state.ItemProcessor.ProcessorConfig?.Mode ?? 'INLINE') !== 'INLINE')
    throw new UnknownAsl(`the mode of ${title}`);
  checkStates(state.ItemProcessor);
};

const checkStates = ({ States }: States): void => {
  for (const [title, state] of Object.entries(States)) checkState(title, state);
};

/** @throws {UnknownAsl} for anything that the interpreter would not play */
export const definitionOf = (text: string): States => {
  const { Comment: _, ...definition } = JSON.parse(text) as States & { readonly Comment: string };
  known(definition, ['StartAt', 'States'], 'a definition');
  checkStates(definition);
  return definition;
};

const folder = join(import.meta.dirname, '../workflows');
const inFolder = (path: string, suffix: RegExp): ReadonlyMap<string, States> =>
  new Map(
    readdirSync(path)
      .filter((file) => file.endsWith('.asl.json'))
      .map((file) => [
        basename(file, '.asl.json').replace(suffix, ''),
        definitionOf(readFileSync(join(path, file), 'utf8')),
      ]),
  );

/** As deployed now, and as they were before in those that have changed. */
export const current = inFolder(folder, /$/);
export const released: ReadonlyMap<string, States> = new Map([
  ...current,
  ...inFolder(join(folder, 'released'), /\..*$/),
]);

/** `request/Send the answer`, also of states within a Map. */
export const titlesOf = (machine: string, { States }: States): readonly string[] =>
  Object.entries(States).flatMap(([title, { ItemProcessor }]) => [
    `${machine}/${title}`,
    ...(ItemProcessor === undefined ? [] : titlesOf(machine, ItemProcessor)),
  ]);
