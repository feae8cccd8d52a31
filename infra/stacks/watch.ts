import { Duration, Stack } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { acknowledge } from '#infra/constructs/acknowledge.ts';
import { Alarms } from '#infra/constructs/alarms.ts';
import { overview } from '#infra/constructs/overview.ts';
import { Scheduled } from '#infra/constructs/scheduled.ts';
import { watched } from '#infra/constructs/watched.ts';
import { nameOf } from '#infra/settings/settings.ts';
import type { OurStackProps } from './our-stack.ts';

/** Alarms, their topics, the dashboard and a watcher. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, props: OurStackProps) {
    super(scope, id, { ...props, description: 'Privacy Clock: alarms, dashboard, daily watcher' });
    const { settings } = props;

    new Scheduled(this, 'watch-cases', {
      ...props,
      timeout: Duration.minutes(2),
      every: 'rate(1 day)',
      because: 'Looks for stuck cases; its silence is an alarm',
    });
    const alarms = new Alarms(this, 'Alarms', {
      settings,
      watched: watched(this, settings),
      action: new SnsAction(this.#onCall(props)),
    });
    overview(this, settings, alarms.all);
  }

  #onCall({ settings, key }: OurStackProps): Topic {
    const topic = new Topic(this, 'OnCall', {
      topicName: nameOf(settings, 'on-call'),
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
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    const address = new CfnSubscription(this, 'OnCallAddress', {
      topicArn: topic.topicArn,
      protocol: 'email',
      endpoint: settings.onCallAddress,
    });
    acknowledge(address, {
      'Serverless-SNSRedrivePolicy':
        'The alarm itself stays red in CloudWatch, whether or not its mail arrives.',
    });
    return topic;
  }
}
