import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IAlarmAction,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { metricsNamespace, nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';

/** `A case needs a person` → `a-case-needs-a-person`. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

export interface WatchResult {
  /** Suffix of the alarm's name. */
  readonly name: string;
  /** What it means for people, part of the alarm's text. */
  readonly impact: string;
  /** Heading in infra/RUNBOOK.md. */
  readonly runbook: string;
  readonly metric: IMetric;
  readonly above?: number;
  /** Alarms on fewer, or on none: something has died. */
  readonly below?: number;
  readonly periods?: number;
}

export class Alarms extends Construct {
  readonly all: Alarm[] = [];

  constructor(
    scope: Construct,
    id: string,
    props: {
      readonly settings: Settings;
      readonly watched: readonly WatchResult[];
      readonly action: IAlarmAction;
    },
  ) {
    super(scope, id);
    for (const { name, impact, runbook: heading, metric, above = 0, below, periods = 1 } of props.watched) {
      const alarm = new Alarm(this, name, {
        alarmName: nameOf(props.settings, name),
        alarmDescription: `${impact} What to do: ${props.settings.runbook}#${anchorOf(heading)}`,
        metric,
        evaluationPeriods: periods,
        datapointsToAlarm: periods,
        threshold: below ?? above,
        comparisonOperator:
          below === undefined
            ? ComparisonOperator.GREATER_THAN_THRESHOLD
            : ComparisonOperator.LESS_THAN_THRESHOLD,
        treatMissingData: below === undefined ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
      });
      alarm.addAlarmAction(props.action);
      alarm.addOkAction(props.action);
      this.all.push(alarm);
    }
  }
}

/** By name, so that no stack imports another. */
export const metricsOf = (settings: Settings) => {
  const metric = (
    namespace: string,
    metricName: string,
    dimensionsMap: Record<string, string>,
    minutes: number,
    statistic = 'Sum',
  ) => new Metric({ namespace, metricName, dimensionsMap, statistic, period: Duration.minutes(minutes) });
  return {
    ours: (name: string, minutes = 5) =>
      metric(metricsNamespace, name, { Stage: nameOf(settings, '').slice(0, -1) }, minutes),
    machine: (stateMachineArn: string, name: string) =>
      metric('AWS/States', name, { StateMachineArn: stateMachineArn }, 5),
    queue: (name: string) =>
      metric(
        'AWS/SQS',
        'ApproximateNumberOfMessagesVisible',
        { QueueName: nameOf(settings, name) },
        5,
        'Maximum',
      ),
    lambda: (name: string, what: string, minutes = 5) =>
      metric('AWS/Lambda', what, { FunctionName: nameOf(settings, name) }, minutes),
    ses: (what: string) => metric('AWS/SES', what, {}, 60, 'Average'),
  };
};
