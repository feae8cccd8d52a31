import { App, Stack } from 'aws-cdk-lib';
import { StateGraph } from 'aws-cdk-lib/aws-stepfunctions';
import type { Machine, Names } from './steps.ts';

/** The part of the Amazon States Language that our machines use (decision 0003). */
export interface Asl {
  readonly Comment: string;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

export interface State {
  readonly Type: 'Task' | 'Choice' | 'Wait' | 'Map' | 'Pass' | 'Succeed' | 'Fail';
  readonly Next?: string;
  readonly End?: true;
  readonly Choices?: readonly Choice[];
  readonly Default?: string;
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Catcher[];
  readonly TimeoutSeconds?: number;
  readonly TimestampPath?: string;
  readonly Parameters?: { readonly FunctionName: string; readonly Payload: Readonly<Record<string, string>> };
  readonly ResultSelector?: Readonly<Record<string, string>>;
  readonly ResultPath?: string | null;
  readonly ItemProcessor?: Pick<Asl, 'StartAt' | 'States'> & {
    readonly ProcessorConfig: { readonly Mode: string };
  };
  readonly MaxConcurrency?: number;
}

export const statesIn = ({ States }: Pick<Asl, 'States'>): readonly [title: string, state: State][] =>
  Object.entries(States).flatMap(([title, state]) => [
    [title, state],
    ...(state.ItemProcessor === undefined ? [] : statesIn(state.ItemProcessor)),
  ]);

export interface Choice {
  readonly Variable: string;
  readonly Next: string;
  readonly StringEquals?: string;
  readonly BooleanEquals?: boolean;
}

export interface Catcher {
  readonly ErrorEquals: readonly string[];
  /** null: the fault is dropped, and the input goes on. */
  readonly ResultPath?: string | null;
  readonly Next: string;
}

export interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds: number;
  readonly MaxAttempts: number;
  readonly BackoffRate: number;
  readonly MaxDelaySeconds: number;
}

/** Golden definitions, which the laptop runs as they are. */
const names: Names = { prefix: 'privacy-clock', stage: 'laptop' };
const env = { account: '000000000000', region: 'us-east-1' };

export const aslOf = (machine: Machine): Asl => {
  const app = new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } });
  const stack = new Stack(app, 'Golden', { env });
  const graph = new StateGraph(machine.define(stack, names).startState, machine.name);
  return { Comment: machine.promise, ...stack.resolve(graph.toGraphJson()) };
};

export const printed = (asl: Asl): string => `${JSON.stringify(asl, null, 2)}\n`;
