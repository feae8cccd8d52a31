import { describe, expect, it } from 'vitest';
import { settingsOf } from '#infra/settings/settings.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

/** Properties of a template that hold a small language of AWS, which nothing of ours runs. */
const languages =
  /Pattern|Filter(?!Name)|Expression$|Criteria|^AlarmRule$|LifecycleConfiguration$|^QueryString$|^WebACL|RuleSet|Predicate/;

/** Where such a text is, and the test that evaluates it. A text at a new place is red. */
const evaluatedIn: Readonly<Record<string, string>> = {
  'AWS::CloudWatch::Alarm Expression': 'alarms-in-time.test.ts',
  'AWS::CloudWatch::CompositeAlarm AlarmRule': 'alarms-in-time.test.ts',
  'AWS::Events::Rule EventPattern': 'event-patterns.test.ts',
  'AWS::Logs::MetricFilter FilterPattern': 'log-patterns.test.ts',
  'AWS::S3::Bucket LifecycleConfiguration': 'file-lives.test.ts',
  'AWS::Scheduler::Schedule ScheduleExpression': 'schedule-times.test.ts',
};

const namesIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return Object.entries(value).flatMap(([name, one]) => (languages.test(name) ? [name] : namesIn(one)));
};

describe('a text that only AWS reads', () => {
  it.each(['laptop', 'dev', 'rehearsal'] as const)(
    'is evaluated on examples wherever it is: stage %s',
    (stage) => {
      const found = new Set(
        synthesized(settingsOf(stage)).all.flatMap(({ Type, Properties }) =>
          namesIn(Properties).map((name) => `${Type} ${name}`),
        ),
      );

      expect([...found].filter((place) => !Object.hasOwn(evaluatedIn, place))).toEqual([]);
      if (stage === 'laptop') expect([...found].toSorted()).toEqual(Object.keys(evaluatedIn));
    },
  );

  it('is no word of an alarm that the alarm’s examples do not read', () => {
    const read =
      /^(ActionsEnabled|Alarm(Actions|Description|Name)|ComparisonOperator|DatapointsToAlarm|Dimensions|EvaluationPeriods|ExtendedStatistic|MetricName|Metrics|Namespace|OKActions|Period|Statistic|Tags|Threshold|TreatMissingData)$/;
    const alarms = synthesized().ofType('AWS::CloudWatch::Alarm');

    expect(
      alarms.flatMap(({ Properties }) => Object.keys(Properties)).filter((name) => !read.test(name)),
    ).toEqual([]);
  });
});
