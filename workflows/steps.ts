import { ArnFormat, Stack } from 'aws-cdk-lib';
import {
  Fail,
  type IChainable,
  JsonPath,
  Pass,
  Result,
  type RetryProps,
  type Map as SideBySide,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type * as z from 'zod/mini';
import type { flagged } from '#functions/case/contract.ts';
import { Call } from './call.ts';
import { taskPatience } from './patience.ts';
import { brief, transient } from './retry.ts';

/** `<prefix>-<stage>-<name>`. */
export interface Names {
  readonly prefix: string;
  readonly stage: string;
  /** Machines may also call their functions by the names of `formerTaskName`. */
  readonly formerTaskNames?: boolean;
}

/** `<prefix>-<stage>-tasks-<name>`: the function behind a task, in the stack `tasks`. */
export const taskName = (names: Names, name: string): string => formerTaskName(names, `tasks-${name}`);

/** Its name before that stack, which executions that began earlier still call (decision 0041). */
const formerTaskName = ({ prefix, stage }: Names, name: string): string => `${prefix}-${stage}-${name}`;

export interface Machine {
  readonly name: string;
  readonly promise: string;
  readonly define: (scope: Construct, names: Names) => IChainable;
}

/**
 * Version of the task contract: a breaking change gets a new alias, and the old one stays on the last version
 * that keeps it, for sleeping executions (decision 0010).
 */
export const contractAlias = 'v1';

const theCase = { caseId: JsonPath.stringAt('$.caseId') };

/** A task gets `{ caseId }`; `$.last` keeps the named fields; other faults go to "Needs a person". */
export const stepsOf = (machine: string, scope: Construct, names: Names) => {
  const call = (
    title: string,
    name: string,
    props: { payload?: Record<string, string>; keep?: readonly string[]; retry?: RetryProps } = {},
  ): Call => {
    const arnOf = (functionName: string) =>
      Stack.of(scope).formatArn({
        service: 'lambda',
        resource: 'function',
        resourceName: `${functionName}:${contractAlias}`,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      });
    const task = new Call(scope, title, {
      functionArn: arnOf(taskName(names, name)),
      formerArns: names.formerTaskNames ? [arnOf(formerTaskName(names, name))] : [],
      payload: { ...theCase, ...props.payload },
      taskTimeout: Timeout.duration(taskPatience(name)),
      ...answerOf(props.keep ?? []),
    });
    task.addRetry(props.retry ?? transient);
    return task;
  };

  const flag: Omit<z.output<typeof flagged>, 'caseId'> = {
    machine,
    fault: JsonPath.stringAt('$.fault.Error'),
  };
  const needsPerson = call('Needs a person', 'flag-case', { payload: flag });
  needsPerson.next(
    new Fail(scope, 'An officer has been notified', { error: 'NeedsPerson', cause: 'The case says why.' }),
  );
  needsPerson.addCatch(
    new Fail(scope, 'No officer could be notified', {
      error: 'NoOfficerNotified',
      cause: 'Reconcile will start this case again.',
    }),
    { resultPath: '$.fault' },
  );

  return {
    /** @typeParam Answer - what the function answers; `keep` names the fields that the machine needs */
    step: <Answer>(title: string, name: string, ...keep: readonly (keyof Answer & string)[]): Call =>
      call(title, name, { keep }).addCatch(needsPerson, { resultPath: '$.fault' }) as Call,

    /** Tells the function more than the case: nothing of what is in it. */
    asked: (title: string, name: string, payload: Record<string, string>): Call =>
      call(title, name, { payload }).addCatch(needsPerson, { resultPath: '$.fault' }) as Call,

    /** Goes on to `next` also when it fails, which then does what this could not. */
    tried: <Answer>(
      title: string,
      name: string,
      next: Call,
      ...keep: readonly (keyof Answer & string)[]
    ): Call =>
      call(title, name, { keep, retry: brief }).addCatch(next, { resultPath: JsonPath.DISCARD }) as Call,

    /** Inside a Map, whose catch it shares; `payload` comes from its item. */
    inner: <Answer>(
      title: string,
      name: string,
      payload: Record<string, string>,
      ...keep: readonly (keyof Answer & string)[]
    ): Call => call(title, name, { payload, keep }),

    caught: (lanes: SideBySide): SideBySide => lanes.addCatch(needsPerson, { resultPath: '$.fault' }),

    /** A Choice without a match is a fault. */
    otherwise: (title: string): IChainable =>
      new Pass(scope, title, {
        result: Result.fromObject({ Error: 'UnknownAnswer' }),
        resultPath: '$.fault',
      }).next(needsPerson),
  };
};

const answerOf = (keep: readonly string[]) =>
  keep.length === 0
    ? { resultPath: JsonPath.DISCARD }
    : {
        resultSelector: Object.fromEntries(keep.map((field) => [`${field}.$`, `$.Payload.${field}`])),
        resultPath: '$.last',
      };
