import { ArnFormat, Stack } from 'aws-cdk-lib';
import {
  Fail,
  type IChainable,
  JsonPath,
  Pass,
  Result,
  type Map as SideBySide,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type * as z from 'zod/mini';
import type { flagged } from '#functions/case/contract.ts';
import { Call } from './call.ts';
import { taskPatience } from './patience.ts';
import { transient } from './retry.ts';

/** Deployed things are named `<prefix>-<stage>-<name>`. */
export interface Names {
  readonly prefix: string;
  readonly stage: string;
}

/** A machine: its name, the promise it keeps (the definition's comment), and the chain of its states. */
export interface Machine {
  readonly name: string;
  readonly promise: string;
  readonly define: (scope: Construct, names: Names) => IChainable;
}

/**
 * Alias under which functions are called: the generation of what is said between them and the machines. A payload or
 * answer that grows stays in its generation; one that breaks gets the next, and the alias of the old one stays on the
 * last version that keeps it, for executions that still sleep (decision 0010).
 */
export const contractAlias = 'v1';

const theCase = { caseId: JsonPath.stringAt('$.caseId') };

/**
 * What every machine is made of. A task gets `{ caseId }` and nothing else; of its answer the named fields are kept
 * in `$.last`, the rest is dropped; what its retries do not cure goes to "Needs a person".
 */
export const stepsOf = (machine: string, scope: Construct, names: Names) => {
  const call = (
    title: string,
    name: string,
    props: { payload?: Record<string, string>; keep?: readonly string[] } = {},
  ): Call => {
    const functionArn = Stack.of(scope).formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName: `${names.prefix}-${names.stage}-${name}:${contractAlias}`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const task = new Call(scope, title, {
      functionArn,
      payload: { ...theCase, ...props.payload },
      taskTimeout: Timeout.duration(taskPatience(name)),
      ...answerOf(props.keep ?? []),
    });
    task.addRetry(transient);
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
    /** @typeParam Answer - what the task's function answers; `keep` names the fields the machine needs */
    step: <Answer>(title: string, name: string, ...keep: readonly (keyof Answer & string)[]): Call =>
      call(title, name, { keep }).addCatch(needsPerson, { resultPath: '$.fault' }) as Call,

    /** A task inside a Map, whose own way to a person it shares; `payload` is what its item brings. */
    inner: <Answer>(
      title: string,
      name: string,
      payload: Record<string, string>,
      ...keep: readonly (keyof Answer & string)[]
    ): Call => call(title, name, { payload, keep }),

    /** What a Map’s iterations could not cure. */
    caught: (lanes: SideBySide): SideBySide => lanes.addCatch(needsPerson, { resultPath: '$.fault' }),

    /** Where a Choice goes that knows no answer: a fault like any other. */
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
