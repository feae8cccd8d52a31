import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FunctionName } from '#infra/functions.ts';
import { nameOf } from '#infra/settings/settings.ts';
import { acknowledge, keepsFailures, ownPolicy } from './acknowledge.ts';
import { Handler, type HandlerProps, inPascal } from './handler.ts';

export interface ScheduledProps extends HandlerProps {
  /** For example `rate(1 day)`, or `cron(0 * * * ? *)` on the company's wall. */
  readonly every: string;
  readonly because: string;
}

/** A scheduled function; failed calls stay in a queue for two weeks. */
export class Scheduled extends Handler {
  constructor(scope: Construct, name: FunctionName, props: ScheduledProps) {
    const { every, because, key, settings } = props;
    const [id, fullName] = [inPascal(name), nameOf(settings, name)];
    const missed = new Queue(scope, `${id}Missed`, {
      queueName: `${fullName}-missed`,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledge(missed, {
      'AwsSolutions-SQS3': keepsFailures,
      'Serverless-SQSRedrivePolicy': keepsFailures,
    });

    // Lambda retries twice first. The key's policy lets SQS encrypt; no role needs the key.
    const destination = missed.queueArn;
    const keeping = new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [destination] });
    super(scope, name, { ...props, besides: [keeping] });
    this.published.configureAsyncInvoke({
      onFailure: { bind: () => ({ destination }) },
      retryAttempts: 2,
      maxEventAge: Duration.hours(1),
    });

    const role = new Role(scope, `${id}ScheduleRole`, {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
      }),
      description: `Calls ${name}: ${every}`,
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [this.published.functionArn],
      }),
    );
    role.addToPolicy(keeping);
    acknowledge(role, ownPolicy);

    const schedule = new CfnSchedule(scope, `${id}Schedule`, {
      name: fullName,
      description: because,
      scheduleExpression: every,
      scheduleExpressionTimezone: settings.company.zone,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: this.published.functionArn,
        roleArn: role.roleArn,
        input: '{}',
        deadLetterConfig: { arn: destination },
        retryPolicy: { maximumEventAgeInSeconds: 1800, maximumRetryAttempts: 2 },
      },
    });
    // Without it the first call after a deployment is lost.
    schedule.node.addDependency(role);
  }
}
