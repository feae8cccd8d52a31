import { ArnFormat, Stack, Token, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { nameOf, type Settings, tableName } from '#infra/settings.ts';
import type { Handler } from './handler.ts';
import type { Powers } from './powers.ts';

/** Gives a handler its powers, each on exactly what it is for; resources are known by name, not by construct. */
export const grant = (
  to: Handler,
  powers: Powers,
  of: { readonly settings: Settings; readonly macKey: IKey },
): void => {
  const { settings, macKey } = of;
  const stack = Stack.of(to);
  const may = (
    actions: readonly string[],
    resources: readonly string[],
    conditions?: Record<string, Record<string, string>>,
  ) =>
    to.role?.addToPrincipalPolicy(
      new PolicyStatement({
        actions: [...actions],
        resources: [...resources],
        ...(conditions ? { conditions } : {}),
      }),
    );
  const table = stack.formatArn({
    service: 'dynamodb',
    resource: 'table',
    resourceName: tableName(settings),
  });

  may(
    powers.cases.map((action) => `dynamodb:${action}`),
    [table],
  );
  if (powers.lists)
    may(
      ['dynamodb:Query'],
      powers.lists.map((index) => `${table}/index/${index}`),
    );
  if (powers.sendsLetters) {
    const identity = stack.formatArn({
      service: 'ses',
      resource: 'identity',
      resourceName: settings.senderIdentity,
    });
    may(['ses:SendEmail'], [identity], { StringEquals: { 'ses:FromAddress': settings.sender } });
  }
  if (powers.derivesSecrets) may(['kms:GenerateMac'], [macKey.keyArn]);
  for (const machine of powers.starts ?? []) start(to, nameOf(settings, machine), may);
};

/** `StartExecution` is allowed on the machine, `DescribeExecution` on its executions, which are named after cases. */
const start = (
  to: Handler,
  machine: string,
  may: (actions: string[], resources: string[]) => unknown,
): void => {
  const { account } = Stack.of(to);
  const arn = (resource: string, resourceName: string) =>
    Stack.of(to).formatArn({
      service: 'states',
      resource,
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  const executions = arn('execution', `${machine}:*`);
  may(['states:StartExecution'], [arn('stateMachine', machine)]);
  may(['states:DescribeExecution'], [executions]);
  Validations.of(to.role ?? to).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${Token.isUnresolved(account) ? executions.replace(account, '<AWS::AccountId>') : executions}]`,
    reason: 'An execution is named after its case; the machine, which is what matters, is named exactly.',
  });
};
