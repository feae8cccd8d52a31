import { ArnFormat, Stack, Token } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { filesBucket, machineAlias, nameOf, type Sender, sendersOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import { contractAlias } from '#workflows/steps.ts';
import { acknowledge } from './acknowledge.ts';
import type { TargetName } from './actions.ts';
import { actionsOf } from './actions-of.ts';
import type { Powers } from './powers.ts';
import { type Target, tableDenialsOf, tableTargetsOf } from './table-targets.ts';

export interface Given {
  readonly settings: Settings;
  /** Derives the secrets of links. */
  readonly macKey: IKey;
}

interface Named extends Given {
  readonly functionName: string;
}

export const statementsOf = (scope: Construct, powers: Powers, given: Named): PolicyStatement[] => {
  const actions = [...actionsOf(powers)];
  const targets = targetsOf(scope, powers, given);
  const allowed = [...targets].flatMap(([name, { service, resources, conditions }]) => {
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
  return [...allowed, ...tableDenialsOf(Stack.of(scope), given.settings, powers)];
};

const targetsOf = (
  scope: Construct,
  powers: Powers,
  { settings, macKey, functionName }: Named,
): Map<TargetName, Target> => {
  const stack = Stack.of(scope);
  const starts = powers.starts ?? [];
  const { letters, notices } = sendersOf(settings);
  const alias = machineAlias(settings);
  return new Map<TargetName, Target>([
    ...tableTargetsOf(stack, settings, powers),
    ['files', { service: 's3', resources: [filesOf(stack, settings)] }],
    ['bucket', { service: 's3', resources: [bucketOf(stack, settings)] }],
    ['drafts', { service: 's3', resources: foldersOf(stack, settings, 'drafts') }],
    ['draftList', listOf(stack, settings, 'drafts')],
    ['kept', { service: 's3', resources: foldersOf(stack, settings, 'kept') }],
    ['emailEvents', { service: 's3', resources: foldersOf(stack, settings, 'emailEvents') }],
    ['keptList', listOf(stack, settings, 'kept')],
    ['copies', { service: 's3', resources: foldersOf(stack, settings, 'copies') }],
    ['copyList', listOf(stack, settings, 'copies')],
    ['packages', { service: 's3', resources: foldersOf(stack, settings, 'packages') }],
    ['packageList', listOf(stack, settings, 'packages')],
    ['marks', { service: 's3', resources: foldersOf(stack, settings, 'marks') }],
    ['markList', listOf(stack, settings, 'marks')],
    ['restrictions', { service: 's3', resources: foldersOf(stack, settings, 'restrictions') }],
    ['restrictionList', listOf(stack, settings, 'restrictions')],
    ['account', { service: 'ses', resources: ['*'] }],
    ['macKey', { service: 'kms', resources: [macKey.keyArn] }],
    ['sender', sendingAs(stack, letters)],
    ['noticeSender', sendingAs(stack, notices)],
    // By its alias, as everybody calls it (decision 0010).
    [
      'itself',
      {
        service: 'lambda',
        resources: [arnOf(stack, 'lambda', 'function', `${functionName}:${contractAlias}`)],
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

/** From this address, by this identity, through this configuration set (decision 0035). */
const sendingAs = (stack: Stack, { address, identity, configurationSet }: Sender): Target => ({
  service: 'ses',
  resources: [
    stack.formatArn({ service: 'ses', resource: 'identity', resourceName: identity }),
    stack.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: configurationSet }),
  ],
  conditions: { StringEquals: { 'ses:FromAddress': address } },
});

const bucketOf = (stack: Stack, settings: Settings): string =>
  stack.formatArn({
    service: 's3',
    region: '',
    account: '',
    resource: filesBucket(settings, stack.account),
    arnFormat: ArnFormat.NO_RESOURCE_NAME,
  });

const filesOf = (stack: Stack, settings: Settings): string => `${bucketOf(stack, settings)}/*`;

/** Of a requester's files, before and after the request is sent; of what SES reported; of restrictions that no case has yet. */
const folders = {
  drafts: ['drafts'],
  kept: ['attached', 'identity'],
  /** Records packed for requesters, the copies that a preservation keeps, and the list of what was erased (P47). */
  copies: ['packages', 'preserved'],
  packages: ['packages'],
  marks: ['erased'],
  emailEvents: ['email-events'],
  restrictions: ['restrictions'],
} as const;
type Folders = keyof typeof folders;

const foldersOf = (stack: Stack, settings: Settings, of: Folders): string[] =>
  folders[of].map((folder) => `${bucketOf(stack, settings)}/${folder}/*`);

const listOf = (stack: Stack, settings: Settings, of: Folders): Target => ({
  service: 's3',
  resources: [bucketOf(stack, settings)],
  conditions: { StringLike: { 's3:prefix': folders[of].map((folder) => `${folder}/*`) } },
});

const arnOf = (stack: Stack, service: string, resource: string, resourceName: string): string =>
  stack.formatArn({ service, resource, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });

const stateArn = (stack: Stack, resource: string, name: string): string =>
  arnOf(stack, 'states', resource, name);

const executionsOf = (stack: Stack, machine: string): string => stateArn(stack, 'execution', `${machine}:*`);

const quotaIsOneNumber = 'The quota of an account has no ARN: it is one number that may be read.';

/** Wildcards that cdk-nag flags: executions and files are named after cases. */
export const acknowledgeCases = (role: IRole, powers: Powers, settings: Settings): void => {
  const stack = Stack.of(role);
  const wildcard = (resource: string, reason: string): void => {
    const { account } = stack;
    const shown = Token.isUnresolved(account) ? resource.replace(account, '<AWS::AccountId>') : resource;
    acknowledge(role, { [`AwsSolutions-IAM5[Resource::${shown}]`]: reason });
  };
  for (const machine of powers.starts ?? [])
    wildcard(
      executionsOf(stack, nameOf(settings, machine)),
      'An execution is named after its case; the machine, which is what matters, is named exactly.',
    );
  if ([...actionsOf(powers)].includes('GetSendQuota on account'))
    acknowledge(role, {
      'AwsSolutions-IAM5[Resource::*]': quotaIsOneNumber,
      'Serverless-LambdaStarPermissions': quotaIsOneNumber,
    });
  if ([...actionsOf(powers)].some((action) => action.endsWith(' on files')))
    wildcard(
      filesOf(stack, settings),
      'A file is named after its case; the bucket, which is what matters, is named exactly.',
    );
  for (const place of [
    'drafts',
    'kept',
    'copies',
    'packages',
    'marks',
    'emailEvents',
    'restrictions',
  ] as const)
    if ([...actionsOf(powers)].some((action) => action.endsWith(` on ${place}`)))
      for (const folder of foldersOf(stack, settings, place))
        wildcard(folder, 'A file is named after its draft, case or content; the folder is named exactly.');
};
