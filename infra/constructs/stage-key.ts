import { DefaultStackSynthesizer, Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRootPrincipal,
  AnyPrincipal,
  PolicyDocument,
  PolicyStatement,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Settings } from '#infra/settings/shape.ts';

type KeySettings = Pick<Settings, 'stage'>;

/** Value of the tag `product` on everything that we deploy; the keys know our roles by it. */
export const productTag = 'privacy-clock';

/** Manages the key without using it; KMS checks the key's policy even where IAM allows everything. */
const administering = [
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:Describe*',
  'kms:Enable*',
  'kms:Disable*',
  'kms:Get*',
  'kms:List*',
  'kms:Put*',
  'kms:Update*',
  'kms:Revoke*',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:ScheduleKeyDeletion',
  'kms:CancelKeyDeletion',
];
const encrypting = [
  'kms:Encrypt',
  'kms:Decrypt',
  'kms:ReEncrypt*',
  'kms:GenerateDataKey*',
  'kms:DescribeKey',
];

const administration = () =>
  new PolicyStatement({
    sid: 'Administer',
    principals: [new AccountRootPrincipal()],
    actions: administering,
    resources: ['*'],
  });

/** On every role of ours (a test holds it), and on the role of an engineer who reads what a stage keeps (RUNBOOK). */
const ourTags = ({ stage }: KeySettings) => ({
  'aws:PrincipalTag/product': productTag,
  'aws:PrincipalTag/stage': stage,
});

/** Services that keep our data and use the key in the name of the caller. */
const keeping = ['dynamodb', 's3', 'sns', 'sqs'];
/** What CloudFormation creates or reads under the key, in its own name. */
const deploying = ['dynamodb', 'secretsmanager'];

/** The stage's key, usable only through the services named here, by our roles and by the deployer (decision 0034). */
export const stageKey = (scope: Construct, id: string, alias: string, settings: KeySettings): Key => {
  const stack = Stack.of(scope);
  const { region, account, partition } = stack;
  const through = (services: readonly string[]) => ({
    'kms:CallerAccount': account,
    'kms:ViaService': services.map((service) => `${service}.${region}.amazonaws.com`),
  });
  const ourRoles = new PolicyStatement({
    sid: 'OurRoles',
    principals: [new AnyPrincipal()],
    actions: encrypting,
    resources: ['*'],
    conditions: { StringEquals: { ...through(keeping), ...ourTags(settings) } },
  });
  const deployer = new PolicyStatement({
    sid: 'Deployer',
    principals: [new AnyPrincipal()],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    resources: ['*'],
    conditions: {
      StringEquals: through(deploying),
      ArnEquals: { 'aws:PrincipalArn': deployerOf(stack) },
    },
  });
  /** A table keeps a grant, by which DynamoDB reads it when nobody calls. */
  const grants = new PolicyStatement({
    sid: 'GrantsToTables',
    principals: [new AccountRootPrincipal()],
    actions: ['kms:CreateGrant'],
    resources: ['*'],
    conditions: { StringEquals: through(['dynamodb']), Bool: { 'kms:GrantIsForAWSResource': 'true' } },
  });
  const logs = new PolicyStatement({
    sid: 'Logs',
    principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
    actions: encrypting,
    resources: ['*'],
    conditions: {
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:log-group:*`,
      },
    },
  });
  /** Services that write to our topics and queues in their own name. */
  const delivering = (service: string) =>
    new PolicyStatement({
      sid: `Delivering${service}`,
      principals: [new ServicePrincipal(`${service}.amazonaws.com`)],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    });
  return new Key(scope, id, {
    alias,
    description: 'Privacy Clock: encrypts the table, queues and logs of one stage',
    enableKeyRotation: true,
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    policy: new PolicyDocument({
      statements: [
        administration(),
        ourRoles,
        deployer,
        grants,
        ...['cloudwatch', 'ses', 'sns'].map(delivering),
        logs,
      ],
    }),
  });
};

/** The role by which CloudFormation creates our stacks, as `cdk bootstrap` made it. */
const deployerOf = ({ synthesizer }: Stack): string => {
  if (!(synthesizer instanceof DefaultStackSynthesizer))
    throw new Error('The key names the role that deploys: synthesize with the role of `cdk bootstrap`.');
  return Fn.sub(synthesizer.cloudFormationExecutionRoleArn);
};

/** Derives the secrets of links (decision 0005). AWS never rotates an HMAC key; issued links depend on it. */
export const macKey = (scope: Construct, id: string, alias: string, settings: KeySettings): Key =>
  new Key(scope, id, {
    alias,
    description: 'Privacy Clock: derives one-time secrets; never leaves KMS',
    keySpec: KeySpec.HMAC_256,
    keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    policy: new PolicyDocument({
      statements: [
        administration(),
        new PolicyStatement({
          sid: 'OurRolesWhereIamAllows',
          principals: [new AccountRootPrincipal()],
          actions: ['kms:GenerateMac'],
          resources: ['*'],
          conditions: { StringEquals: ourTags(settings) },
        }),
      ],
    }),
  });
