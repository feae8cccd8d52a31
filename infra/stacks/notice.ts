import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { CfnConfigurationSet, CfnConfigurationSetEventDestination } from 'aws-cdk-lib/aws-ses';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge, keepsFailures } from '#infra/constructs/acknowledge.ts';
import { emailIdentity } from '#infra/constructs/email-identity.ts';
import { Handler } from '#infra/constructs/handler.ts';
import { nameOf, type Sender, type SenderName, sendersOf } from '#infra/settings/settings.ts';
import type { OurStackProps } from './our-stack.ts';

/** SES events after it took a letter; for notices also successes, row by row. */
const heard = ['send', 'delivery', 'bounce', 'complaint', 'reject', 'renderingFailure'];
const handlerPatience = Duration.seconds(60);

/** Ids as deployed: a set that is deleted and made again loses its reputation. */
const sets: Readonly<
  Record<
    SenderName,
    { readonly set: string; readonly heard: string; readonly suppressedReasons: ('BOUNCE' | 'COMPLAINT')[] }
  >
> = {
  // SES never retries an address that failed; an officer mails on paper.
  letters: { set: 'Letters', heard: 'Heard', suppressedReasons: ['BOUNCE', 'COMPLAINT'] },
  // An account has one suppression list. Notices neither obey it nor add to it: a stranger can put a customer on it (decision 0035).
  notices: { set: 'Notices', heard: 'NoticeHeard', suppressedReasons: [] },
};

/** Batches a notice's events, so that a page of 50 takes one or two writes, not a hundred. */
const gathersFor = Duration.seconds(20);
const mostAtOnce = 500;

/** Two senders, and their returned letters: SES → topic → queue → the function that records them. */
export class NoticeStack extends Stack {
  constructor(scope: Construct, id: string, props: OurStackProps) {
    super(scope, id, { ...props, description: 'Privacy Clock: letters, and what comes back of them' });
    const { settings } = props;

    const senders = sendersOf(settings);
    const { letters, notices } = senders;
    const isShared = letters.identity === notices.identity;
    if (letters.identityIs === 'ours') emailIdentity(this, 'Identity', letters, { ...settings, outputs: '' });
    if (notices.identityIs === 'ours' && !isShared)
      emailIdentity(this, 'NoticeIdentity', notices, { ...settings, outputs: 'Notice' });
    const topic = this.#topic(props, Object.values(senders));
    for (const name of ['letters', 'notices'] as const) this.#set(name, senders[name], topic);
    const queue = this.#queue(props, topic);
    this.#handler(props, topic, queue);
  }

  #set(name: SenderName, { configurationSet }: Sender, topic: Topic): void {
    const { set: setId, heard: heardId, suppressedReasons } = sets[name];
    const set = new CfnConfigurationSet(this, setId, {
      name: configurationSet,
      reputationOptions: { reputationMetricsEnabled: true },
      sendingOptions: { sendingEnabled: true },
      suppressionOptions: { suppressedReasons },
    });
    new CfnConfigurationSetEventDestination(this, heardId, {
      configurationSetName: set.ref,
      eventDestination: {
        name: 'heard',
        enabled: true,
        matchingEventTypes: heard,
        snsDestination: { topicArn: topic.topicArn },
      },
    }).node.addDependency(topic);
  }

  #topic({ settings, key }: OurStackProps, senders: readonly Sender[]): Topic {
    const topic = new Topic(this, 'Events', {
      topicName: nameOf(settings, 'mail-events'),
      masterKey: key,
      enforceSSL: true,
    });
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'OnlyOurConfigurationSets',
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: {
          StringEquals: {
            'aws:SourceAccount': this.account,
            'aws:SourceArn': senders.map(({ configurationSet: resourceName }) =>
              this.formatArn({ service: 'ses', resource: 'configuration-set', resourceName }),
            ),
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
      // The envelope names the topic; without it nothing is believed (S15).
      rawMessageDelivery: false,
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
