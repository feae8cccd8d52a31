import { Stack } from 'aws-cdk-lib';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import { acknowledge } from './acknowledge.ts';
import { waitsForPerson } from './alarm-topics.ts';

const emptiedByPerson = 'A person empties it: no program reads it, so nothing can fail here.';

/**
 * What is done to a key lies in a queue until somebody has healed it, so that the alarm stays red. CloudTrail must log management
 * events in this account: EventBridge hears of them from there.
 */
export const keyChanges = (scope: Construct, settings: Settings, keys: readonly IKey[]): Queue => {
  const queue = new Queue(scope, 'KeyChanged', {
    queueName: nameOf(settings, 'key-changed'),
    // Not our key: what watches the keys must not need one of them. It holds who did what to which key.
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: waitsForPerson,
  });
  acknowledge(queue, {
    'AwsSolutions-SQS3': emptiedByPerson,
    'Serverless-SQSRedrivePolicy': emptiedByPerson,
  });
  const rule = new CfnRule(scope, 'KeyChanges', {
    name: nameOf(settings, 'key-changes'),
    description: 'A key of ours was disabled or will be deleted',
    eventPattern: {
      source: ['aws.kms'],
      'detail-type': ['AWS API Call via CloudTrail'],
      detail: {
        eventSource: ['kms.amazonaws.com'],
        eventName: ['DisableKey', 'ScheduleKeyDeletion'],
        errorCode: [{ exists: false }],
        resources: { ARN: keys.map(({ keyArn }) => keyArn) },
      },
    },
    targets: [{ id: 'KeyChanged', arn: queue.queueArn }],
  });
  queue.addToResourcePolicy(
    new PolicyStatement({
      sid: 'OnlyOurRule',
      principals: [new ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: {
        ArnEquals: {
          'aws:SourceArn': Stack.of(scope).formatArn({
            service: 'events',
            resource: 'rule',
            resourceName: nameOf(settings, 'key-changes'),
          }),
        },
      },
    }),
  );
  acknowledge(rule, {
    'Serverless-EventBusDLQ': 'Its target is a queue of ours; EventBridge tries to deliver for 24 hours.',
  });
  rule.node.addDependency(queue);
  return queue;
};
