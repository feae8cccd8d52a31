import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Handler } from './handler.ts';

/** Calls a handler every hour; a call that did not work out lies in a queue for two weeks. */
export class Hourly extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { readonly handler: Handler; readonly name: string; readonly key: IKey },
  ) {
    super(scope, id);
    const { handler, name, key } = props;
    const missed = new Queue(this, 'Missed', {
      queueName: `${name}-missed`,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(missed).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is the queue for what failed elsewhere.',
    });

    // Tried again twice by Lambda, then here. The key's policy lets SQS encrypt for us; no role needs the key.
    const destination = missed.queueArn;
    const keeping = new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [destination] });
    handler.configureAsyncInvoke({ onFailure: { bind: () => ({ destination }) }, retryAttempts: 2 });
    handler.addToRolePolicy(keeping);

    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
      description: `Calls ${name} every hour`,
    });
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [handler.functionArn] }),
    );
    role.addToPolicy(keeping);

    const schedule = new CfnSchedule(this, 'Schedule', {
      name,
      description: 'Starts again what stands still (design principle 5)',
      scheduleExpression: 'rate(1 hour)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: handler.functionArn,
        roleArn: role.roleArn,
        input: '{}',
        deadLetterConfig: { arn: destination },
        retryPolicy: { maximumEventAgeInSeconds: 1800, maximumRetryAttempts: 2 },
      },
    });
    // Without its permissions the first call after a deployment would be lost.
    schedule.node.addDependency(role);
  }
}
