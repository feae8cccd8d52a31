import type { Duration } from 'aws-cdk-lib';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';

/** Counted in lines that AWS writes to our log groups. */
export type LogCount = 'CallsRefused' | 'FunctionsFailed' | 'FunctionsSlow' | 'RunsFailed';

/** The stage is in the namespace: a metric filter takes its dimensions from the line, and the line does not name the stage. */
export const logCountsNamespace = (settings: Settings): string => `PrivacyClock/${nameOf(settings, 'logs')}`;

const countLines = (group: LogGroup, name: LogCount, pattern: string, settings: Settings): MetricFilter =>
  new MetricFilter(group, name, {
    logGroup: group,
    filterPattern: FilterPattern.literal(pattern),
    metricNamespace: logCountsNamespace(settings),
    metricName: name,
    metricValue: '1',
  });

/** Share of its timeout after which a call counts as slow. */
const slowAfter = 0.8;

/**
 * One number for all functions: an alarm per function would cost 29 dollars a month, and its email would name the function, which
 * tells what an officer does (P40, decision 0039). Lambda's report says how a call ended and how long it took, in milliseconds.
 */
export const countFunction = (group: LogGroup, timeout: Duration, settings: Settings): void => {
  const report = '$.type = "platform.report"';
  countLines(group, 'FunctionsFailed', `{ ${report} && $.record.status != "success" }`, settings);
  const slow = Math.round(timeout.toMilliseconds() * slowAfter);
  countLines(group, 'FunctionsSlow', `{ ${report} && $.record.metrics.durationMs > ${slow} }`, settings);
};

/** One number for all machines, for the same reason. */
export const countMachine = (group: LogGroup, settings: Settings): void => {
  const ends = ['ExecutionFailed', 'ExecutionTimedOut', 'ExecutionAborted'];
  const pattern = ends.map((type) => `$.type = "${type}"`).join(' || ');
  countLines(group, 'RunsFailed', `{ ${pattern} }`, settings);
};

/**
 * What API Gateway refuses before any function runs: an HTTP API has no metric of its own for 429. A 429 of our own counts refuses one
 * network or officer and nobody else, so it wakes nobody; of those the log has a status of the function. Both are texts in the log.
 */
export const countDoors = (group: LogGroup, settings: Settings): void => {
  countLines(group, 'CallsRefused', '{ $.status = "429" && $.functionStatus = "-" }', settings);
};
