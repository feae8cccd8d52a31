import { Stack } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import { machines } from '#workflows/machines.ts';
import { metricsOf } from './alarms.ts';

const graph = (title: string, ...left: IMetric[]) => new GraphWidget({ title, left, width: 8, height: 6 });

export const overview = (scope: Construct, settings: Settings, alarms: readonly Alarm[]): Dashboard => {
  const metrics = metricsOf(settings);
  const arn = (name: string) =>
    `arn:${Stack.of(scope).partition}:states:${Stack.of(scope).region}:${Stack.of(scope).account}:stateMachine:${nameOf(settings, name)}`;
  const each = (what: string) => machines.map(({ name }) => metrics.machine(arn(name), what));
  return new Dashboard(scope, 'Overview', {
    dashboardName: nameOf(settings, 'overview'),
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 4 })],
      [
        graph('Runs started', ...each('ExecutionsStarted')),
        graph('Runs that needed a person', ...each('ExecutionsFailed')),
        graph('Started again by reconcile', metrics.ours('CasesRestarted', 60)),
      ],
      [
        graph('Letters that came back', metrics.ours('LettersReturned'), metrics.ours('EmailEventsDropped')),
        graph('Holds on letters to typed addresses', metrics.ours('BreakerOpen', 60)),
        graph('Cases that stand still', metrics.ours('CasesStalled', 60), metrics.ours('CasesFlagged')),
        graph(
          'Failed replies, and complaints not acknowledged',
          metrics.ours('RepliesFailed'),
          metrics.ours('ComplaintsUnacknowledged'),
        ),
      ],
      [
        graph(
          'Directions that stopped nothing, or that the DPO does not know of',
          metrics.ours('StopsNotWritten'),
          metrics.ours('DpoNotTold'),
        ),
      ],
    ],
  });
};
