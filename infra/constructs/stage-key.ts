import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRootPrincipal,
  AnyPrincipal,
  PolicyDocument,
  PolicyStatement,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

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

/** The stage's key, usable only through the services named here. */
export const stageKey = (scope: Construct, id: string, alias: string): Key => {
  const { region, account, partition } = Stack.of(scope);
  const through = (service: string) =>
    new PolicyStatement({
      sid: `Through${service}`,
      principals: [new AnyPrincipal()],
      actions: [...encrypting, 'kms:CreateGrant'],
      resources: ['*'],
      conditions: {
        StringEquals: {
          'kms:CallerAccount': account,
          'kms:ViaService': `${service}.${region}.amazonaws.com`,
        },
      },
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
    removalPolicy: RemovalPolicy.RETAIN,
    policy: new PolicyDocument({
      statements: [
        administration(),
        ...['dynamodb', 's3', 'secretsmanager', 'sns', 'sqs'].map(through),
        ...['cloudwatch', 'ses', 'sns'].map(delivering),
        logs,
      ],
    }),
  });
};

/** Derives the secrets of links (decision 0005). AWS never rotates an HMAC key; issued links depend on it. */
export const macKey = (scope: Construct, id: string, alias: string): Key =>
  new Key(scope, id, {
    alias,
    description: 'Privacy Clock: derives one-time secrets; never leaves KMS',
    keySpec: KeySpec.HMAC_256,
    keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
    policy: new PolicyDocument({
      statements: [
        administration(),
        new PolicyStatement({
          sid: 'UseWhereIamAllows',
          principals: [new AccountRootPrincipal()],
          actions: ['kms:GenerateMac'],
          resources: ['*'],
        }),
      ],
    }),
  });
