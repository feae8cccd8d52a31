import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { type ApiName, apiNames } from '#infra/api-routes.ts';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import type { Metrics } from './metrics.ts';
import { burnThreshold, type Objective, objectives } from './objectives.ts';

const width = 8;
const graph = (title: string, left: readonly IMetric[], limits: Readonly<Record<string, number>> = {}) =>
  new GraphWidget({
    title,
    left: [...left],
    leftYAxis: { min: 0 },
    leftAnnotations: Object.entries(limits).map(([label, value]) => ({ label, value })),
    ...{ width, height: 6 },
  });

const heading = (question: string, answer: string) =>
  new TextWidget({ markdown: `## ${question}\n${answer}`, width: 24, height: 2 });

const shareLate = (metrics: Metrics, title: string, objective: Objective) =>
  graph(title, [metrics.ours(objective.metric, { statistic: 'Average', minutes: 60 })], {
    pages: burnThreshold(objective, objective.fast),
    'opens a ticket': burnThreshold(objective, objective.slow),
  });

interface Shown {
  readonly metrics: Metrics;
  readonly settings: Settings;
  readonly pages: readonly IAlarm[];
  readonly tickets: readonly IAlarm[];
}

/** For engineers: it shows nothing that tells of a breach (P40), so no count of one machine and no count of letters sent. */
export const overview = (scope: Construct, { metrics, settings, pages, tickets }: Shown): Dashboard => {
  const hourly = { minutes: 60 };
  const level = { minutes: 60, statistic: 'Maximum' } as const;
  const { ours, logs, api, allLambdas, ses } = metrics;
  const named = { api: 'public and systems', 'officers-api': 'officers' } as const satisfies Record<
    ApiName,
    string
  >;
  const ofBoth = (what: Parameters<typeof api>[1], taken?: Parameters<typeof api>[2]) =>
    apiNames.map((name) => api(name, what, taken).with({ label: `${what}: ${named[name]}` }));
  return new Dashboard(scope, 'Overview', {
    dashboardName: nameOf(settings, 'overview'),
    widgets: [
      [heading('Are promises kept?', 'Everything in the first row is green. Red pages somebody at once.')],
      [new AlarmStatusWidget({ title: 'Pages', alarms: [...pages], width: 24, height: 5 })],
      [
        shareLate(metrics, 'Share of letters that were late', objectives.letters),
        shareLate(metrics, 'Share of answers that were late', objectives.answers),
        shareLate(metrics, 'Share of dated work that began late', objectives['dated-work']),
      ],
      [heading('Doors', 'Can people reach us, and do they get an answer?')],
      [
        graph('Calls, and calls that failed', [...ofBoth('Count'), ...ofBoth('5xx'), ours('RepliesFailed')]),
        graph('Calls refused', [...ofBoth('4xx'), logs('CallsRefused'), ours('SourcesRefused')]),
        graph('Slowest 5 percent of calls, ms', ofBoth('Latency', { statistic: 'p95' })),
      ],
      [heading('Clocks', 'Does dated work begin when it is due?')],
      [
        graph('Cases that wait', [ours('CasesOverdue', level), ours('CasesStalled', level)]),
        graph('Cases started again, runs failed, cases flagged', [
          ours('CasesRestarted', hourly),
          logs('RunsFailed', hourly),
          ours('CasesFlagged', hourly),
          ours('UnknownAccountsServed', hourly),
        ]),
        graph('Looks of the watcher, runs of reconcile', [
          ours('WatcherHeartbeat', hourly),
          metrics.lambda('reconcile', 'Invocations', hourly),
        ]),
      ],
      [heading('Letters', 'Do letters arrive, and do we hear when they do not?')],
      [
        graph('Letters that came back, events dropped', [
          ours('LettersReturned', hourly),
          ours('TypedLettersReturned', hourly),
          ours('EmailEventsDropped', hourly),
        ]),
        graph('Seconds that the oldest mail event waits', [metrics.age('mail-events')]),
        graph('Somebody was not told', [
          ours('CasesUnacknowledged', hourly),
          ours('DigestsMissing', level),
          ours('DpoNotTold', hourly),
          ours('EntriesNotCarriedOut', hourly),
          ours('BreakerOpen', level),
        ]),
      ],
      [heading('Quotas', 'What AWS grants us, and what of it is in use.')],
      [
        graph(
          'Functions that run at once',
          [allLambdas('ClaimedAccountConcurrency', { statistic: 'Maximum' }), allLambdas('Throttles')],
          { quota: settings.lambdaConcurrency },
        ),
        graph('Functions that failed or were slow', [logs('FunctionsFailed'), logs('FunctionsSlow')]),
        graph('Share of letters that bounced or were called spam', [
          ses('Reputation.BounceRate', { statistic: 'Average', ...hourly }),
          ses('Reputation.ComplaintRate', { statistic: 'Average', ...hourly }),
        ]),
      ],
      [heading('What can wait', 'Tickets, the dates of contracts among them.')],
      [new AlarmStatusWidget({ title: 'Tickets', alarms: [...tickets], width: 24, height: 5 })],
      [
        graph('Contracts and files that end', [
          ours('RecourseLapses', level),
          ours('SecurityTxtLapses', level),
        ]),
      ],
    ],
  });
};
