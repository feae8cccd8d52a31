import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '#infra/settings/settings.ts';
import { type Resource, synthesized } from '#test/support/infra/synthesized.ts';

const { ofType, one } = synthesized();
const source = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const cost = source('infra/COST.md');
const nameIn = ({ AlarmName }: { readonly AlarmName: string }): string =>
  AlarmName.replace('privacy-clock-laptop-', '');
const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
const alarm = (name: string) => alarms.find((each) => nameIn(each) === name);
const topicId = (name: string) =>
  ofType('AWS::SNS::Topic').find(({ Properties }) => Properties.TopicName === `privacy-clock-laptop-${name}`)
    ?.id;
const toldBy = (topic: string) =>
  alarms
    .filter(({ AlarmActions }) => JSON.stringify(AlarmActions).includes(`"${topicId(topic)}"`))
    .map(nameIn)
    .toSorted();
const filtersOf = (group: unknown) =>
  ofType('AWS::Logs::MetricFilter')
    .filter(({ Properties }) => JSON.stringify(Properties.LogGroupName) === JSON.stringify(group))
    .map(({ Properties }) => Properties.MetricTransformations[0].MetricName)
    .toSorted();
/** Namespace and name of each metric that an alarm looks at, arithmetic taken apart. */
const metricsIn = (
  properties: Resource['Properties'],
): readonly { Namespace: string; MetricName: string }[] =>
  properties.Metrics?.flatMap(({ MetricStat }: { MetricStat?: { Metric: object } }) =>
    MetricStat ? [MetricStat.Metric] : [],
  ) ?? [properties];

describe('who is told', () => {
  it('the person on call is woken by these alarms and no other', () => {
    expect(toldBy('on-call')).toEqual([
      'alarm-mail-dead',
      'answers-burn-fast',
      'bounce-rate',
      'breaker-open',
      'case-unacknowledged',
      'cases-standing-still',
      'checks-not-recorded',
      'clock-not-running',
      'dated-work-burn-fast',
      'doors-fail',
      'doors-refuse',
      'dpo-not-told',
      'entry-not-carried-out',
      'functions-throttled',
      'key-changed',
      'late-digest-missing',
      'letters-burn-fast',
      'officers-doors-fail',
      'opt-out-page-down',
      'quota-used-up',
      'restriction-unread',
      'runs-failed-many',
      'take-in-restrictions-missed',
      'watcher-silent',
      'work-waits',
    ]);
  });

  it('a wrong address that a stranger typed wakes nobody', () => {
    expect(toldBy('on-call')).not.toContain('letter-failed');
    const told = alarms.filter(({ MetricName }) => MetricName === 'TypedLettersReturned');
    expect(told).toEqual([]);
    expect(alarm('letter-failed')?.MetricName).toBe('LettersReturned');
    expect(toldBy('tickets')).toContain('letter-failed');
  });

  it('the DPO alone hears of the machines and entries of a breach', () => {
    const ends = ['aborted', 'failed', 'timed-out'];

    expect(toldBy('dpo')).toEqual(
      [
        ...['breach', 'customer-notice', 'recipients'].flatMap((machine) =>
          ends.map((end) => `${machine}-${end}`),
        ),
        'dpo-not-told-details',
        'stop-not-written',
      ].toSorted(),
    );
    expect(
      [...toldBy('on-call'), ...toldBy('tickets')].filter((name) => toldBy('dpo').includes(name)),
    ).toEqual([]);
  });

  it.each(alarms)('$AlarmName tells somebody, also when it is over', ({ AlarmActions, OKActions }) => {
    expect(AlarmActions.length).toBeGreaterThan(0);
    expect(OKActions).toEqual(AlarmActions);
  });

  it('an email that cannot be delivered tells both groups of engineers', () => {
    expect(alarm('alarm-mail-dead')?.AlarmActions).toHaveLength(2);
    expect([toldBy('on-call'), toldBy('tickets')].every((names) => names.includes('alarm-mail-dead'))).toBe(
      true,
    );
  });

  it.each([
    ['on-call', 'on-call@example.com'],
    ['tickets', 'tickets@example.com'],
    ['dpo', 'dpo@example.com'],
  ])('the topic %s emails %s, and what it cannot deliver is kept', (topic, address) => {
    const subscription = ofType('AWS::SNS::Subscription').find(
      ({ Properties }) => Properties.TopicArn.Ref === topicId(topic),
    );
    const dead = ofType('AWS::SQS::Queue').find(({ id }) => id.startsWith('AlarmMailDead'));

    expect(subscription?.Properties).toMatchObject({ Protocol: 'email', Endpoint: address });
    expect(subscription?.Properties.RedrivePolicy.deadLetterTargetArn).toEqual({
      'Fn::GetAtt': [dead?.id, 'Arn'],
    });
  });

  it('alarms have a key of their own: one about the data’s key can still be emailed', () => {
    const topics = ofType('AWS::SNS::Topic').filter(({ stack }) => stack === 'watch');
    const keys = ofType('AWS::KMS::Key').filter(({ stack }) => stack === 'watch');

    expect(keys).toHaveLength(1);
    for (const { Properties } of topics)
      expect(JSON.stringify(Properties.KmsMasterKeyId)).toContain(keys[0]?.id);
  });

  it('a promise in danger is one line over all that pages', () => {
    const { Properties } = one('AWS::CloudWatch::CompositeAlarm');
    const rule = JSON.stringify(Properties.AlarmRule);
    const pages = ofType('AWS::CloudWatch::Alarm').filter((each) =>
      toldBy('on-call').includes(nameIn(each.Properties)),
    );

    for (const { id } of pages) expect(rule).toContain(`"${id}"`);
    expect(rule.match(/ALARM\(/g)).toHaveLength(pages.length);
    expect(Properties.AlarmActions).toEqual([{ Ref: topicId('dpo') }]);
  });
});

describe('nothing fails unseen', () => {
  it.each(ofType('AWS::Lambda::Function'))(
    'calls of $Properties.FunctionName that fail or last',
    ({ Properties }) => {
      expect(filtersOf(Properties.LoggingConfig.LogGroup)).toEqual(['FunctionsFailed', 'FunctionsSlow']);
    },
  );

  it.each(ofType('AWS::StepFunctions::StateMachine'))(
    'runs of $Properties.StateMachineName',
    ({ Properties }) => {
      const [{ CloudWatchLogsLogGroup }] = Properties.LoggingConfiguration.Destinations;
      const [group] = ofType('AWS::Logs::LogGroup').filter(({ id }) =>
        JSON.stringify(CloudWatchLogsLogGroup).includes(`"${id}"`),
      );

      expect(filtersOf({ Ref: group?.id })).toEqual(['RunsFailed']);
    },
  );

  it.each(ofType('AWS::SQS::Queue'))('what lies in $Properties.QueueName', ({ Properties }) => {
    const { QueueName } = Properties;
    const watched = alarms
      .filter(({ Dimensions = [] }) => Dimensions.some(({ Value }: { Value: string }) => Value === QueueName))
      .map(({ MetricName }) => MetricName)
      .toSorted();
    const isForPeople = /-(missed|dead|changed)$/.test(QueueName);

    expect(watched).toEqual(
      isForPeople
        ? ['ApproximateNumberOfMessagesVisible']
        : ['ApproximateAgeOfOldestMessage', 'ApproximateNumberOfMessagesVisible'],
    );
  });

  it.each(['clock-not-running', 'watcher-silent'])('%s: silence is the alarm', (name) => {
    expect(alarm(name)).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
  });

  it('the breaker stays red until an hourly look finds no open hold', () => {
    expect(alarm('breaker-open')).toMatchObject({ Statistic: 'Maximum', TreatMissingData: 'ignore' });
  });

  it.each([
    'cases-standing-still',
    'late-digest-missing',
    'recourse-lapses',
    'security-txt-lapses',
    'work-waits',
  ])('%s stays red until the watcher has seen that it is healed', (name) => {
    expect(alarm(name)).toMatchObject({ Statistic: 'Maximum', Period: 3600, TreatMissingData: 'ignore' });
  });
});

/** What AWS publishes by itself. */
const ofServices = [
  'AWS/ApiGateway 4xx',
  'AWS/ApiGateway 5xx',
  'AWS/ApiGateway Latency',
  'AWS/Lambda ClaimedAccountConcurrency',
  'AWS/Lambda Invocations',
  'AWS/Lambda Throttles',
  'AWS/SES Reputation.BounceRate',
  'AWS/SES Reputation.ComplaintRate',
  'AWS/SES Send',
  'AWS/SQS ApproximateAgeOfOldestMessage',
  'AWS/SQS ApproximateNumberOfMessagesVisible',
  'AWS/States ExecutionsAborted',
  'AWS/States ExecutionsFailed',
  'AWS/States ExecutionsTimedOut',
];

describe('metrics', () => {
  const ownMetrics = [...source('functions/platform/metric.ts').matchAll(/^ {2}\| '(\w+)'/gm)].map(
    ([, name = '']) => name,
  );
  const watched = alarms.flatMap(metricsIn);

  it('an alarm looks at what the code counts, what a filter counts, or what AWS publishes', () => {
    const filtered = ofType('AWS::Logs::MetricFilter').map(({ Properties }) => {
      const [{ MetricNamespace, MetricName }] = Properties.MetricTransformations;
      return `${MetricNamespace} ${MetricName}`;
    });
    const known = new Set([...ownMetrics.map((name) => `PrivacyClock ${name}`), ...filtered, ...ofServices]);

    expect(
      watched
        .map(({ Namespace, MetricName }) => `${Namespace} ${MetricName}`)
        .filter((one) => !known.has(one)),
    ).toEqual([]);
  });

  it('each of our own is counted somewhere', () => {
    const places = globSync('functions/**/*.ts', { cwd: new URL('../../', import.meta.url).pathname }).map(
      source,
    );
    const uncounted = ownMetrics.filter((name) => !places.some((text) => text.includes(`count('${name}'`)));

    expect(uncounted).toEqual([]);
  });

  it('each of our own has an alarm or a graph', () => {
    const shown = JSON.stringify([alarms, one('AWS::CloudWatch::Dashboard').Properties]);

    expect(ownMetrics.length).toBeGreaterThan(5);
    expect(
      ownMetrics.filter((name) => !shown.includes(`"${name}"`) && !shown.includes(`\\"${name}\\"`)),
    ).toEqual([]);
  });

  it('the emulator, which knows no arithmetic and no composite alarm, gets neither', () => {
    const rehearsal = synthesized(settingsOf('rehearsal'));

    for (const { Properties } of rehearsal.ofType('AWS::CloudWatch::Alarm'))
      expect(Properties.Metrics).toBeUndefined();
    expect(rehearsal.ofType('AWS::CloudWatch::CompositeAlarm')).toEqual([]);
  });
});

describe('what is called on time', () => {
  const schedules = ofType('AWS::Scheduler::Schedule');

  it('is reconcile on the hour, packing and the watcher after it, three every five minutes, each by its own role', () => {
    expect(schedules.map(({ Properties }) => [Properties.Name, Properties.ScheduleExpression])).toEqual([
      ['privacy-clock-laptop-take-in-restrictions', 'rate(5 minutes)'],
      ['privacy-clock-laptop-push-instructions', 'rate(5 minutes)'],
      ['privacy-clock-laptop-pack-records', 'cron(20 * * * ? *)'],
      ['privacy-clock-laptop-reconcile', 'cron(0 * * * ? *)'],
      ['privacy-clock-laptop-watch-cases', 'cron(30 * * * ? *)'],
      ['privacy-clock-laptop-watch-opt-out-page', 'rate(5 minutes)'],
    ]);
    // On the hour where the company is, so that the digest of late cases goes out at 08:00.
    for (const { Properties } of schedules)
      expect(Properties.ScheduleExpressionTimezone).toBe('America/Denver');
    expect(new Set(schedules.map(({ Properties }) => JSON.stringify(Properties.Target.RoleArn))).size).toBe(
      6,
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

describe('infra/COST.md', () => {
  const counted = (what: string): number =>
    Number(new RegExp(`^\\| ${what}[^|]*\\| (\\d+) ×`, 'm').exec(cost)?.[1]);

  it.each([
    { what: 'KMS keys', type: 'AWS::KMS::Key' },
    { what: 'composite alarms', type: 'AWS::CloudWatch::CompositeAlarm' },
    { what: 'dashboard', type: 'AWS::CloudWatch::Dashboard' },
  ])('counts every one of the $what', ({ what, type }) => {
    expect(counted(what)).toBe(ofType(type).length);
  });

  it('counts the metrics of all alarms: an alarm with arithmetic costs as much as its metrics', () => {
    expect(counted('CloudWatch alarms')).toBe(alarms.flatMap(metricsIn).length);
  });

  it('adds up, and says how many filters cost nothing and what an alarm for each function would cost', () => {
    const sum = [...cost.matchAll(/^\| (?!\*)[^|]+\|[^|]+\| (\d+\.\d+) \|$/gm)].reduce(
      (total, [, dollars]) => total + Number(dollars),
      0,
    );
    const deployed = synthesized(settingsOf('dev'));
    const functions = deployed.ofType('AWS::Lambda::Function').length;

    expect(sum.toFixed(2)).toBe(/\*\*total\*\* \| \| \*\*([\d.]+)\*\*/.exec(cost)?.[1]);
    expect(cost).toContain(`their ${deployed.ofType('AWS::Logs::MetricFilter').length} among them`);
    for (const text of [cost, source('infra/decisions/0039-pages-tickets-and-the-dpo.md')])
      expect(text).toContain(`3 × ${functions} × $0.10 = $${(functions * 0.3).toFixed(2)}`);
  });

  it('counts every metric of ours, of the code and of the filters', () => {
    const filtered = ofType('AWS::Logs::MetricFilter').map(
      ({ Properties }) => Properties.MetricTransformations[0].MetricName,
    );
    const metrics = readFileSync(new URL('../../functions/platform/metric.ts', import.meta.url), 'utf8');

    expect(counted('custom metrics')).toBe(
      [...metrics.matchAll(/^ {2}\| '\w+'/gm)].length + new Set(filtered).size,
    );
  });
});
