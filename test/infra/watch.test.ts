import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '#infra/constructs/alarms.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

const { ofType, one } = synthesized();
const runbook = readFileSync(new URL('../../infra/RUNBOOK.md', import.meta.url), 'utf8');
const cost = readFileSync(new URL('../../infra/COST.md', import.meta.url), 'utf8');
const anchors = new Set([...runbook.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)));
const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
const alarm = (name: string) => alarms.find(({ AlarmName }) => AlarmName === `privacy-clock-laptop-${name}`);

const metrics = readFileSync(new URL('../../functions/platform/metric.ts', import.meta.url), 'utf8');
const ownMetrics = [...metrics.matchAll(/^ {2}\| '(\w+)'/gm)].map(([, name]) => name);

describe('alarms', () => {
  it('there is one for everything that breaks a promise', () => {
    const names = alarms.map(({ AlarmName }) => AlarmName.replace('privacy-clock-laptop-', ''));

    expect(names).toEqual(
      expect.arrayContaining([
        'request-failed',
        'response-clock-failed',
        'mail-events-dead',
        'reconcile-missed',
        'watch-cases-missed',
        'clock-not-running',
        'reconcile-repaired',
        'cases-standing-still',
        'late-digest-missing',
        'watcher-silent',
        'letter-failed',
        'replies-failed',
      ]),
    );
  });

  it.each(ofType('AWS::StepFunctions::StateMachine'))(
    'there is one for failed runs of $Properties.StateMachineName',
    ({ Properties }) => {
      const watched = alarms.filter(({ MetricName }) => MetricName === 'ExecutionsFailed');

      expect(JSON.stringify(watched)).toContain(`:stateMachine:${Properties.StateMachineName}"`);
    },
  );

  it.each(ofType('AWS::SQS::Queue').filter(({ Properties }) => /-(missed|dead)$/.test(Properties.QueueName)))(
    'there is one for what lies in $Properties.QueueName',
    ({ Properties }) => {
      const watched = alarms.flatMap(({ Dimensions = [] }) => Dimensions);

      expect(watched).toContainEqual({ Name: 'QueueName', Value: Properties.QueueName });
    },
  );

  it.each(alarms)('$AlarmName says what it means and where to read on', ({ AlarmDescription }) => {
    const [, anchor = ''] = /What to do: infra\/RUNBOOK\.md#([\w-]+)$/.exec(AlarmDescription) ?? [];

    expect(anchors).toContain(anchor);
  });

  it.each(alarms)(
    '$AlarmName is in the table at the top of the runbook',
    ({ AlarmName, AlarmDescription }) => {
      const name = AlarmName.replace('privacy-clock-laptop-', '');
      const [, heading = ''] = new RegExp(`^\\|[^|]*\`${name}\`[^|]*\\| (.+) \\|$`, 'm').exec(runbook) ?? [];

      expect(AlarmDescription).toMatch(new RegExp(`#${anchorOf(heading)}$`));
    },
  );

  it.each(alarms)('$AlarmName tells the person on call', ({ AlarmActions }) => {
    const topic = ofType('AWS::SNS::Topic').find(({ stack }) => stack === 'watch');

    expect(AlarmActions).toEqual([{ Ref: topic?.id }]);
    expect(ofType('AWS::SNS::Subscription').map(({ Properties }) => Properties.Endpoint)).toContain(
      'on-call@example.com',
    );
  });

  it.each(['clock-not-running', 'watcher-silent'])('%s: silence is the alarm', (name) => {
    expect(alarm(name)).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
  });

  it('use one metric each, as the rehearsal’s emulator knows no arithmetic', () => {
    for (const { Metrics } of alarms) expect(Metrics).toBeUndefined();
  });
});

it('each of our own metrics has an alarm or a graph', () => {
  const shown = JSON.stringify([alarms, one('AWS::CloudWatch::Dashboard').Properties]);

  expect(ownMetrics.length).toBeGreaterThan(5);
  expect(
    ownMetrics.filter((name) => !shown.includes(`"${name}"`) && !shown.includes(`\\"${name}\\"`)),
  ).toEqual([]);
});

describe('what is called on time', () => {
  const schedules = ofType('AWS::Scheduler::Schedule');

  it('is reconcile every hour and the watcher every day, each by a role of its own', () => {
    expect(schedules.map(({ Properties }) => [Properties.Name, Properties.ScheduleExpression])).toEqual([
      ['privacy-clock-laptop-reconcile', 'cron(0 * * * ? *)'],
      ['privacy-clock-laptop-watch-cases', 'rate(1 day)'],
    ]);
    // On the hour where the company is, so that the digest of late cases goes out at 08:00.
    for (const { Properties } of schedules)
      expect(Properties.ScheduleExpressionTimezone).toBe('America/Denver');
    expect(new Set(schedules.map(({ Properties }) => JSON.stringify(Properties.Target.RoleArn))).size).toBe(
      2,
    );
  });

  it.each(schedules)('a call of $Properties.Name that fails is kept', ({ Properties }) => {
    const kept = ofType('AWS::Lambda::EventInvokeConfig').map(
      (invoke) => invoke.Properties.DestinationConfig.OnFailure.Destination,
    );

    expect(kept).toContainEqual(Properties.Target.DeadLetterConfig.Arn);
  });

  it('the watcher lives apart from what it watches', () => {
    const { stack } = ofType('AWS::Lambda::Function').find(({ id }) => id.startsWith('WatchCases'))!;

    expect(stack).toBe('watch');
  });
});

it('the dashboard shows every alarm', () => {
  const body = JSON.stringify(one('AWS::CloudWatch::Dashboard').Properties.DashboardBody);

  for (const { id } of ofType('AWS::CloudWatch::Alarm')) expect(body).toContain(id);
});

it('infra/COST.md counts every one of our own metrics', () => {
  const [, counted] = /^\| custom metrics \| (\d+) ×/m.exec(cost) ?? [];

  expect(Number(counted)).toBe(ownMetrics.length);
});

it.each([
  { what: 'KMS keys', type: 'AWS::KMS::Key' },
  { what: 'CloudWatch alarms', type: 'AWS::CloudWatch::Alarm' },
  { what: 'dashboard', type: 'AWS::CloudWatch::Dashboard' },
])('infra/COST.md counts every one of the $what', ({ what, type }) => {
  const [, counted] = new RegExp(`^\\| ${what}[^|]*\\| (\\d+) ×`, 'm').exec(cost) ?? [];

  expect(Number(counted)).toBe(ofType(type).length);
});
