import { ArnFormat, Stack, Token, Validations } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { configurationSet, machineAlias, nameOf, type Settings, tableName } from '#infra/settings.ts';
import { type Action, portActions } from './port-actions.ts';
import type { Powers } from './powers.ts';

export interface Given {
  readonly settings: Settings;
  /** Derives the secrets of links. */
  readonly macKey: IKey;
}

/** What a row of powers.ts comes to: each action once. */
export const actionsOf = ({ starts: _, ...ports }: Powers): ReadonlySet<Action> => {
  const known = portActions as Readonly<Record<string, Readonly<Record<string, readonly Action[]>>>>;
  const needed = Object.entries(ports).flatMap(([port, methods]) =>
    methods.flatMap((method) => known[port]?.[method] ?? []),
  );
  return new Set(needed);
};

/** A function's statements, each action on exactly what it is for; resources are known by name, not by construct. */
export const statementsOf = (scope: Construct, powers: Powers, given: Given): PolicyStatement[] => {
  const actions = [...actionsOf(powers)];
  const targets = targetsOf(scope, powers.starts ?? [], given);
  return [...targets].flatMap(([name, { service, resources, conditions }]) => {
    const on = actions
      .filter((action) => action.endsWith(` on ${name}`))
      .map((action) => action.split(' ')[0]);
    if (on.length === 0) return [];
    return [
      new PolicyStatement({
        actions: on.map((action) => `${service}:${action}`),
        resources,
        ...(conditions ? { conditions } : {}),
      }),
    ];
  });
};

interface Target {
  readonly service: string;
  readonly resources: string[];
  readonly conditions?: Record<string, Record<string, string>>;
}

type TargetName = Action extends `${string} on ${infer T}` ? T : never;

const targetsOf = (
  scope: Construct,
  starts: readonly string[],
  { settings, macKey }: Given,
): Map<TargetName, Target> => {
  const stack = Stack.of(scope);
  const table = stack.formatArn({
    service: 'dynamodb',
    resource: 'table',
    resourceName: tableName(settings),
  });
  const ses = (resource: string, resourceName: string) =>
    stack.formatArn({ service: 'ses', resource, resourceName });
  const alias = machineAlias(settings);
  return new Map<TargetName, Target>([
    ['table', { service: 'dynamodb', resources: [table] }],
    ['byQueue', { service: 'dynamodb', resources: [`${table}/index/byQueue`] }],
    ['byWake', { service: 'dynamodb', resources: [`${table}/index/byWake`] }],
    ['macKey', { service: 'kms', resources: [macKey.keyArn] }],
    [
      'sender',
      {
        service: 'ses',
        resources: [
          ses('identity', settings.senderIdentity),
          ses('configuration-set', configurationSet(settings)),
        ],
        conditions: { StringEquals: { 'ses:FromAddress': settings.sender } },
      },
    ],
    [
      'machines',
      {
        service: 'states',
        resources: starts.map(
          (name) => stateArn(stack, 'stateMachine', nameOf(settings, name)) + (alias ? `:${alias}` : ''),
        ),
      },
    ],
    [
      'executions',
      {
        service: 'states',
        resources: starts.map((name) => executionsOf(stack, nameOf(settings, name))),
      },
    ],
  ]);
};

const stateArn = (stack: Stack, resource: string, resourceName: string): string =>
  stack.formatArn({
    service: 'states',
    resource,
    resourceName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

const executionsOf = (stack: Stack, machine: string): string => stateArn(stack, 'execution', `${machine}:*`);

/** `DescribeExecution` is allowed on all executions of a machine: they are named after cases. */
export const acknowledgeExecutions = (role: IRole, powers: Powers, settings: Settings): void => {
  const stack = Stack.of(role);
  const { account } = stack;
  for (const machine of powers.starts ?? []) {
    const executions = executionsOf(stack, nameOf(settings, machine));
    const shown = Token.isUnresolved(account) ? executions.replace(account, '<AWS::AccountId>') : executions;
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${shown}]`,
      reason: 'An execution is named after its case; the machine, which is what matters, is named exactly.',
    });
  }
};
