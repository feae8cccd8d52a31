import { Duration, Stack } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmRule,
  AlarmState,
  CompositeAlarm,
  type IAlarmAction,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { alarmTopics } from '#infra/constructs/alarm-topics.ts';
import { Alarms, anchorOf } from '#infra/constructs/alarms.ts';
import { keyChanges } from '#infra/constructs/key-changes.ts';
import { type ApiIds, metricsOf } from '#infra/constructs/metrics.ts';
import { fromObjectives } from '#infra/constructs/objectives.ts';
import { overview } from '#infra/constructs/overview.ts';
import { Scheduled } from '#infra/constructs/scheduled.ts';
import { stageKey } from '#infra/constructs/stage-key.ts';
import { fromOurMetrics } from '#infra/constructs/watched-metrics.ts';
import { fromServices } from '#infra/constructs/watched-services.ts';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import type { OurStackProps } from './our-stack.ts';

/** Alarms, their topics, the dashboard and a watcher. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, props: OurStackProps & { readonly apiIds: ApiIds }) {
    super(scope, id, { ...props, description: 'Privacy Clock: alarms, dashboard, hourly watcher' });
    const { settings, key, macKey, apiIds } = props;

    new Scheduled(this, 'watch-cases', {
      ...props,
      timeout: Duration.minutes(2),
      // Half an hour after reconcile, so that what reconcile is about to start does not count.
      every: 'cron(30 * * * ? *)',
      because: 'Looks for stuck cases; its silence is an alarm',
    });
    // Beside the watcher, outside everything that it asks.
    new Scheduled(this, 'watch-opt-out-page', {
      ...props,
      timeout: Duration.minutes(1),
      every: 'rate(5 minutes)',
      because: 'Asks the public page for opting out, as a stranger does (R-26)',
    });
    // With the stage's key, an alarm about that key could not be encrypted, and nobody would hear of it.
    const alarmKey = stageKey(this, 'AlarmKey', `alias/${nameOf(settings, 'alarms')}`, settings);
    (alarmKey.node.defaultChild as CfnKey).description = 'Privacy Clock: encrypts the alarms of one stage';
    keyChanges(this, settings, [key, macKey, alarmKey]);

    const metrics = metricsOf(settings, this, apiIds);
    const actions = alarmTopics(this, settings, alarmKey);
    const watched = [
      ...fromServices(metrics, settings),
      ...fromOurMetrics(metrics),
      ...fromObjectives(metrics, settings),
    ];
    const { of } = new Alarms(this, 'Alarms', { settings, watched, actions });
    // The emulator has no composite alarms.
    const danger = settings.emulated ? [] : [inDanger(this, settings, of.page, actions.dpo)];
    overview(this, { metrics, settings, pages: [...danger, ...of.page], tickets: of.ticket });
  }
}

/**
 * One line for the DPO, who answers for the promises: red as long as any page is red. Pages email the person on call by
 * themselves, so that a second fault rings while the first is red.
 */
const inDanger = (
  scope: Construct,
  settings: Settings,
  pages: readonly Alarm[],
  action: IAlarmAction,
): CompositeAlarm => {
  const danger = new CompositeAlarm(scope, 'PromiseInDanger', {
    compositeAlarmName: nameOf(settings, 'promise-in-danger'),
    alarmDescription: `A promise is in danger. The person on call is told which. What to do: ${settings.runbook}#${anchorOf('A promise is in danger')}`,
    alarmRule: AlarmRule.anyOf(...pages.map((page) => AlarmRule.fromAlarm(page, AlarmState.ALARM))),
  });
  danger.addAlarmAction(action);
  danger.addOkAction(action);
  return danger;
};
