import { CfnOutput, Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import {
  CfnConfigurationSet,
  CfnConfigurationSetEventDestination,
  CfnEmailIdentity,
} from 'aws-cdk-lib/aws-ses';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge, keepsFailures } from '#infra/constructs/acknowledge.ts';
import { Handler } from '#infra/constructs/handler.ts';
import { configurationSet, nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import type { OurStackProps } from './our-stack.ts';

/** SES events after it took a letter; for notices also successes, row by row. */
const heard = ['send', 'delivery', 'bounce', 'complaint', 'reject', 'renderingFailure'];
const handlerPatience = Duration.seconds(60);
/** Batches a notice's events, so that a page of 50 takes one or two writes, not a hundred. */
const gathersFor = Duration.seconds(20);
const mostAtOnce = 500;

/** Returned letters: SES → topic → queue → the function that records them. */
export class NoticeStack extends Stack {
  constructor(scope: Construct, id: string, props: OurStackProps) {
    super(scope, id, { ...props, description: 'Privacy Clock: letters, and what comes back of them' });
    const { settings } = props;

    if (settings.ses.identity === 'ours') this.#identity(settings);
    const set = new CfnConfigurationSet(this, 'Letters', {
      name: configurationSet(settings),
      reputationOptions: { reputationMetricsEnabled: true },
      sendingOptions: { sendingEnabled: true },
      // SES never retries an address that failed; an officer mails on paper.
      suppressionOptions: { suppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    });
    const topic = this.#topic(props);
    new CfnConfigurationSetEventDestination(this, 'Heard', {
      configurationSetName: set.ref,
      eventDestination: {
        name: 'heard',
        enabled: true,
        matchingEventTypes: heard,
        snsDestination: { topicArn: topic.topicArn },
      },
    }).node.addDependency(topic);
    const queue = this.#queue(props, topic);
    this.#handler(props, topic, queue);
  }

  #identity({ senderIdentity, emulated }: Settings): void {
    const identity = new CfnEmailIdentity(this, 'Identity', { emailIdentity: senderIdentity });
    identity.applyRemovalPolicy(RemovalPolicy.RETAIN);
    if (senderIdentity.includes('@') || emulated) return;
    const records = [
      [identity.attrDkimDnsTokenName1, identity.attrDkimDnsTokenValue1],
      [identity.attrDkimDnsTokenName2, identity.attrDkimDnsTokenValue2],
      [identity.attrDkimDnsTokenName3, identity.attrDkimDnsTokenValue3],
    ];
    for (const [n, [name = '', value = '']] of records.entries())
      new CfnOutput(this, `DkimRecord${n + 1}`, { value: Fn.join(' CNAME ', [name, value]) });
  }

  #topic({ settings, key }: OurStackProps): Topic {
    const topic = new Topic(this, 'Events', {
      topicName: nameOf(settings, 'mail-events'),
      masterKey: key,
      enforceSSL: true,
    });
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'OnlyOurConfigurationSet',
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: {
          StringEquals: {
            'aws:SourceAccount': this.account,
            'aws:SourceArn': this.formatArn({
              service: 'ses',
              resource: 'configuration-set',
              resourceName: configurationSet(settings),
            }),
          },
        },
      }),
    );
    return topic;
  }

  #queue({ settings, key }: OurStackProps, topic: Topic): Queue {
    const encrypted = {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    } as const;
    const dead = new Queue(this, 'Dead', { ...encrypted, queueName: nameOf(settings, 'mail-events-dead') });
    acknowledge(dead, { 'Serverless-SQSRedrivePolicy': keepsFailures });
    const queue = new Queue(this, 'Queue', {
      ...encrypted,
      queueName: nameOf(settings, 'mail-events'),
      visibilityTimeout: Duration.seconds(6 * handlerPatience.toSeconds() + gathersFor.toSeconds()),
      deadLetterQueue: { queue: dead, maxReceiveCount: 5 },
    });
    queue.addToResourcePolicy(
      new PolicyStatement({
        sid: 'OnlyOurTopic',
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': topic.topicArn } },
      }),
    );
    new CfnSubscription(this, 'Subscription', {
      topicArn: topic.topicArn,
      protocol: 'sqs',
      endpoint: queue.queueArn,
      // Messages that the queue refuses stay where an alarm sees them.
      redrivePolicy: { deadLetterTargetArn: dead.queueArn },
    });
    dead.addToResourcePolicy(
      new PolicyStatement({
        sid: 'WhatTheQueueDidNotTake',
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [dead.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': topic.topicArn } },
      }),
    );
    return queue;
  }

  #handler(props: OurStackProps, topic: Topic, queue: IQueue): void {
    const handler = new Handler(this, 'record-email-events', {
      ...props,
      timeout: handlerPatience,
      environment: { EMAIL_EVENTS_TOPIC: topic.topicArn },
      besides: [
        new PolicyStatement({
          actions: ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
          resources: [queue.queueArn],
        }),
      ],
    });
    const reading = new EventSourceMapping(this, 'Reading', {
      target: handler.published,
      eventSourceArn: queue.queueArn,
      batchSize: mostAtOnce,
      maxBatchingWindow: gathersFor,
      reportBatchItemFailures: true,
    });
    acknowledge(reading, {
      'Serverless-LambdaEventSourceMappingDestination':
        'What is refused five times goes to the dead letter queue of the queue that it reads.',
    });
  }
}
