import { ArnFormat, Duration, type Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { MetricName } from '#functions/platform/metric.ts';
import type { ApiName } from '#infra/api-routes.ts';
import { metricsNamespace, nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import { type LogCount, logCountsNamespace } from './log-counts.ts';

interface Taken {
  readonly minutes?: number;
  /** Default `Sum`. */
  readonly statistic?: 'Average' | 'Maximum' | 'Minimum' | 'Sum' | 'p95';
}

/** As CloudWatch names each HTTP API. */
export type ApiIds = Readonly<Record<ApiName, string>>;

/** By name, so that no stack imports another; the APIs alone have generated ids. */
export const metricsOf = (settings: Settings, stack: Stack, apiIds: ApiIds) => {
  const metric =
    (namespace: string) =>
    (
      metricName: string,
      dimensionsMap: Record<string, string>,
      { minutes = 5, statistic = 'Sum' }: Taken = {},
    ) =>
      new Metric({ namespace, metricName, dimensionsMap, statistic, period: Duration.minutes(minutes) });
  const machineArn = (name: string) =>
    stack.formatArn({
      service: 'states',
      resource: 'stateMachine',
      resourceName: nameOf(settings, name),
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  const queue =
    (what: string) =>
    (name: string, taken: Taken = {}) =>
      metric('AWS/SQS')(what, { QueueName: nameOf(settings, name) }, { statistic: 'Maximum', ...taken });
  return {
    ours: (name: MetricName, taken?: Taken) =>
      metric(metricsNamespace)(name, { Stage: nameOf(settings, '').slice(0, -1) }, taken),
    logs: (name: LogCount, taken?: Taken) => metric(logCountsNamespace(settings))(name, {}, taken),
    machine: (name: string, what: string) =>
      metric('AWS/States')(what, { StateMachineArn: machineArn(name) }),
    /** Messages that wait. */
    depth: queue('ApproximateNumberOfMessagesVisible'),
    /** Seconds. */
    age: queue('ApproximateAgeOfOldestMessage'),
    lambda: (name: string, what: string, taken?: Taken) =>
      metric('AWS/Lambda')(what, { FunctionName: nameOf(settings, name) }, taken),
    /** Of every function in the account and region: they share one pool of concurrency. */
    allLambdas: (what: string, taken?: Taken) => metric('AWS/Lambda')(what, {}, taken),
    /** `Latency` in milliseconds. */
    api: (name: ApiName, what: 'Count' | '4xx' | '5xx' | 'Latency', taken?: Taken) =>
      metric('AWS/ApiGateway')(what, { ApiId: apiIds[name] }, taken),
    ses: (what: string, taken: Taken) => metric('AWS/SES')(what, {}, taken),
  };
};

export type Metrics = ReturnType<typeof metricsOf>;
