import { Duration, Stack } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import { acknowledge, keepsFailures } from './acknowledge.ts';
import type { Actions, Severity } from './alarms.ts';
import { inPascal } from './handler.ts';

/** Longest that SQS keeps a message. */
export const waitsForPerson = Duration.days(14);

const topicNames: Readonly<Record<Severity, string>> = { page: 'on-call', ticket: 'tickets', dpo: 'dpo' };

const readersOf = ({ onCallAddress, ticketsAddress, dpo }: Settings): Readonly<Record<Severity, string>> => ({
  page: onCallAddress,
  ticket: ticketsAddress,
  dpo: dpo.address,
});

/** One topic per severity. An email that SNS cannot deliver, after six hours of retries, waits in one queue for all three. */
export const alarmTopics = (scope: Construct, settings: Settings, key: IKey): Actions => {
  const dead = new Queue(scope, 'AlarmMailDead', {
    queueName: nameOf(settings, 'alarm-mail-dead'),
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    enforceSSL: true,
    retentionPeriod: waitsForPerson,
  });
  acknowledge(dead, { 'AwsSolutions-SQS3': keepsFailures, 'Serverless-SQSRedrivePolicy': keepsFailures });
  const readers = readersOf(settings);
  const actionFor = (severity: Severity) =>
    new SnsAction(topicFor(scope, topicNames[severity], { settings, key, dead, reader: readers[severity] }));
  return { page: actionFor('page'), ticket: actionFor('ticket'), dpo: actionFor('dpo') };
};

interface Reading {
  readonly settings: Settings;
  readonly key: IKey;
  readonly dead: Queue;
  readonly reader: string;
}

const topicFor = (scope: Construct, name: string, { settings, key, dead, reader }: Reading): Topic => {
  const id = inPascal(name);
  const topic = new Topic(scope, id, {
    topicName: nameOf(settings, name),
    displayName: `Privacy Clock ${settings.stage}`,
    masterKey: key,
    enforceSSL: true,
  });
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'OnlyOurAlarms',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  );
  dead.addToResourcePolicy(
    new PolicyStatement({
      sid: `WhatNobodyGotFrom${id}`,
      principals: [new ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [dead.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': topic.topicArn } },
    }),
  );
  new CfnSubscription(scope, `${id}Address`, {
    topicArn: topic.topicArn,
    protocol: 'email',
    endpoint: reader,
    redrivePolicy: { deadLetterTargetArn: dead.queueArn },
  });
  return topic;
};
