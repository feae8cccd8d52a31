import { readFileSync } from 'node:fs';
import { HistoryEventType } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import type { MetricName } from '#functions/platform/metric.ts';
import type { LogCount } from '#infra/constructs/log-counts.ts';
import { takes } from '#test/support/infra/filter-pattern.ts';
import {
  accessLine,
  countedLine,
  eventLine,
  faultLine,
  otherPlatformLines,
  reportLine,
} from '#test/support/infra/log-lines.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

const { ofType } = synthesized();
const functions = ofType('AWS::Lambda::Function');
const stages = ofType('AWS::ApiGatewayV2::Stage');
const format: string = stages[0]?.Properties.AccessLogSettings.Format;
const metricsSetting: string = functions[0]?.Properties.Environment.Variables.METRICS;

/** What the filter's group gets, by the count that it feeds. */
interface Lines {
  readonly taken: readonly string[];
  readonly left: readonly string[];
}

/** Lines of our own logger in every function, of a fault that quotes Lambda's words. */
const ours = [
  faultLine(new Error('{"type":"platform.report","record":{"status":"timeout"}}'), {
    type: 'platform.report',
    record: { status: 'error', metrics: { durationMs: 9e5 } },
  }),
  countedLine(metricsSetting, 'RepliesFailed', 1),
];
const refusedBy = (status: string, integrationStatus: string): string =>
  accessLine(format, { status, integrationStatus, requestId: 'abc=', responseLatency: '12' });
const badEnds = ['ExecutionFailed', 'ExecutionTimedOut', 'ExecutionAborted'];

/** A count that is not here does not compile. `timeout` in seconds, of the function that writes the lines. */
const examples: Readonly<Record<LogCount, (timeout: number) => Lines>> = {
  FunctionsFailed: () => ({
    taken: (['failure', 'error', 'timeout'] as const).map((status) => reportLine(12, status)),
    left: [reportLine(9e5, 'success'), ...otherPlatformLines, ...ours],
  }),
  FunctionsSlow: (timeout) => ({
    taken: [reportLine(timeout * 800 + 0.01, 'success'), reportLine(timeout * 1000, 'timeout')],
    left: [reportLine(timeout * 800, 'success'), reportLine(12, 'error'), ...otherPlatformLines, ...ours],
  }),
  RunsFailed: () => ({
    taken: badEnds.map(eventLine),
    // A step that fails is tried again.
    left: Object.keys(HistoryEventType)
      .filter((type) => !badEnds.includes(type))
      .map(eventLine),
  }),
  CallsRefused: () => ({
    taken: [refusedBy('429', '-')],
    left: [
      // Our own counts refuse one network or officer: Lambda answered.
      refusedBy('429', '200'),
      refusedBy('401', '-'),
      refusedBy('503', '429'),
      refusedBy('200', '200'),
      refusedBy('500', '-'),
    ],
  }),
};

const groupOf = (group: unknown): string => JSON.stringify(group);
const timeouts = new Map(
  functions.map(({ Properties }) => [groupOf(Properties.LoggingConfig.LogGroup), Properties.Timeout]),
);
const filters = ofType('AWS::Logs::MetricFilter').map(({ id, Properties }) => ({
  id,
  pattern: Properties.FilterPattern as string,
  timeout: (timeouts.get(groupOf(Properties.LogGroupName)) ?? 0) as number,
  ...Properties.MetricTransformations[0],
}));

describe('a metric filter', () => {
  it.each(Object.keys(examples) as LogCount[])('%s takes its lines and leaves what is near', (name) => {
    const named = filters.filter(({ MetricName: metric }) => metric === name);

    expect(named.length).toBeGreaterThan(0);
    for (const { id, pattern, timeout } of named) {
      const { taken, left } = examples[name](timeout);
      expect(
        taken.filter((line) => !takes(pattern, line)),
        id,
      ).toEqual([]);
      expect(
        left.filter((line) => takes(pattern, line)),
        id,
      ).toEqual([]);
    }
  });

  it('counts 1 for each line, under a name that has examples', () => {
    for (const { id, MetricName: name, MetricValue, DefaultValue, Dimensions } of filters) {
      expect(Object.keys(examples), id).toContain(name);
      expect([MetricValue, DefaultValue, Dimensions], id).toEqual(['1', undefined, undefined]);
    }
  });

  it('gets its lines: functions log as JSON and report each call, machines log every event', () => {
    for (const { id, Properties } of functions) {
      const { LogFormat, SystemLogLevel = 'INFO' } = Properties.LoggingConfig;
      // A report of a call that went well is of the level INFO.
      expect([LogFormat, SystemLogLevel], id).toEqual(['JSON', 'INFO']);
    }
    for (const { id, Properties } of ofType('AWS::StepFunctions::StateMachine'))
      expect(['ALL', 'ERROR', 'FATAL'], id).toContain(Properties.LoggingConfiguration.Level);
    for (const { Properties } of stages) {
      expect(Properties.AccessLogSettings.Format).toBe(format);
      expect(JSON.parse(refusedBy('429', '-'))).toMatchObject({ status: '429', functionStatus: '-' });
    }
  });
});

interface Looked {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: unknown }[];
}

interface Watching extends Looked {
  readonly AlarmName: string;
  readonly Metrics?: readonly { readonly MetricStat?: { readonly Metric: Looked } }[];
}

const looked = ofType('AWS::CloudWatch::Alarm').flatMap(({ Properties }): readonly Watching[] => {
  const alarm: Watching = Properties;
  const parts = alarm.Metrics?.flatMap(({ MetricStat }) => MetricStat?.Metric ?? []) ?? [alarm];
  return parts.map((part) => ({ ...part, AlarmName: alarm.AlarmName }));
});

describe('an alarm', () => {
  it.each(looked.filter(({ Namespace }) => Namespace === 'PrivacyClock'))(
    '$AlarmName looks where $MetricName is counted: namespace, name and dimensions',
    ({ Namespace, MetricName: name, Dimensions }) => {
      const line = JSON.parse(countedLine(metricsSetting, name as MetricName, 2));
      const [directive] = line._aws.CloudWatchMetrics;

      expect(directive.Namespace).toBe(Namespace);
      expect(directive.Metrics.map((metric: { Name: string }) => metric.Name)).toEqual([name]);
      expect(directive.Dimensions).toEqual([Dimensions?.map((one) => one.Name)]);
      expect(Dimensions?.map((one) => line[one.Name])).toEqual(Dimensions?.map((one) => one.Value));
      expect(line[name]).toBe(2);
    },
  );

  it('looks where a filter counts: such a metric has no dimensions', () => {
    const counted = new Set(
      filters.map(({ MetricNamespace, MetricName: name }) => `${MetricNamespace} ${name}`),
    );
    const ofFilters = looked.filter(({ Namespace }) => Namespace.startsWith('PrivacyClock/'));

    expect(new Set(ofFilters.map((one) => `${one.Namespace} ${one.MetricName}`))).toEqual(counted);
    for (const { AlarmName, Dimensions } of ofFilters) expect(Dimensions, AlarmName).toBeUndefined();
  });

  it('looks at functions, queues and machines that there are', () => {
    const named = looked
      .filter(({ Namespace }) => ['AWS/Lambda', 'AWS/SQS', 'AWS/States'].includes(Namespace))
      .flatMap(({ Dimensions = [] }) => Dimensions.map(({ Value }) => String(Value).split(':').at(-1)));
    const names = ofType('AWS::Lambda::Function', 'AWS::SQS::Queue', 'AWS::StepFunctions::StateMachine').map(
      ({ Properties }) => Properties.FunctionName ?? Properties.QueueName ?? Properties.StateMachineName,
    );

    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
  });
});

/** Patterns of infra/RUNBOOK.md, for lines of the access logs: statuses that they show, and that they leave out. */
const runbookExamples: Readonly<
  Record<string, readonly [shown: readonly string[], left: readonly string[]]>
> = {
  '{ $.status = "5*" }': [
    ['500', '503'],
    ['200', '405', '450'],
  ],
  '{ $.status = "4*" }': [
    ['400', '404', '429'],
    ['200', '304', '504'],
  ],
  '{ $.status = "429" }': [['429'], ['409', '428', '500']],
  '{ $.status = "429" && $.functionStatus = "-" }': [['429'], ['401', '500']],
};

describe('infra/RUNBOOK.md', () => {
  const runbook = readFileSync(new URL('../../infra/RUNBOOK.md', import.meta.url), 'utf8');
  const patterns = [
    ...new Set([...runbook.matchAll(/'(\{ \$\..+? \})'/g)].map(([, pattern = '']) => pattern)),
  ];

  it('has no pattern without examples', () => {
    expect(patterns.toSorted()).toEqual(Object.keys(runbookExamples).toSorted());
  });

  it.each(Object.entries(runbookExamples))('%s shows the calls that are meant', (pattern, [shown, left]) => {
    const shows = (status: string) => takes(pattern, refusedBy(status, '-'));

    expect([shown.filter(shows), left.filter(shows)]).toEqual([shown, []]);
  });
});

describe('the pattern matcher', () => {
  it.each(['ERROR', '{ $.a = b }', '{ $.a NOT EXISTS }', '[a, b]'])(
    'refuses %s, which it does not know',
    (pattern) => {
      expect(() => takes(pattern, '{"a":"b"}')).toThrow(pattern);
    },
  );

  it('does not guess what != makes of a field that is not there', () => {
    expect(() => takes('{ $.a != "b" }', '{}')).toThrow('!=');
  });
});
