import type { Settings } from '#infra/settings/shape.ts';
import type { MachineName } from '#ports/workflows.ts';
import type { Watched } from './alarms.ts';
import type { Metrics } from './metrics.ts';
import { watchedDoors } from './watched-doors.ts';

type DeadLetters =
  | 'alarm-mail-dead'
  | 'key-changed'
  | 'mail-events-dead'
  | 'push-instructions-missed'
  | 'pack-records-missed'
  | 'reconcile-missed'
  | 'take-in-restrictions-missed'
  | 'watch-cases-missed'
  | 'watch-opt-out-page-missed';

type DeadLetter = Pick<Watched, 'severity' | 'alsoTells' | 'impact'> & { readonly runbook?: string };

/** By queue: whatever lies in one of them waits for a person. */
const deadLetters: Readonly<Record<DeadLetters, DeadLetter>> = {
  'alarm-mail-dead': {
    severity: 'page',
    // One of the two readers may be the one whose mailbox fails.
    alsoTells: 'ticket',
    impact: 'An alarm could not be emailed: somebody was not woken.',
    runbook: 'An alarm could not be emailed',
  },
  'key-changed': {
    severity: 'page',
    impact:
      'Somebody disabled a key or scheduled its deletion: without it everything stops, and after deletion data is lost.',
    runbook: 'The key was disabled or a link leaked',
  },
  'mail-events-dead': {
    severity: 'ticket',
    impact: 'What SES told us of a letter was not understood or not recorded.',
  },
  'push-instructions-missed': {
    severity: 'ticket',
    impact: 'Systems were not told of their instructions by webhook. They can still ask for their list.',
    runbook: 'A system cannot be told by webhook',
  },
  'reconcile-missed': { severity: 'ticket', impact: 'Reconcile failed: a stuck case waits an hour longer.' },
  'pack-records-missed': { severity: 'ticket', impact: 'What systems handed over was not packed.' },
  'take-in-restrictions-missed': {
    severity: 'page',
    impact: 'Restrictions of the form that needs no table are not requests yet: they do not apply.',
    runbook: 'A restriction cannot be read',
  },
  'watch-cases-missed': { severity: 'ticket', impact: 'The hourly watcher could not look.' },
  'watch-opt-out-page-missed': {
    severity: 'ticket',
    impact: 'What the watch of the page for opting out saw was not recorded.',
    runbook: 'The page for opting out is down',
  },
};

const queues = (metrics: Metrics): readonly Watched[] => [
  ...Object.entries(deadLetters).map(([name, { runbook = 'A dead letter', ...alarm }]) => ({
    ...alarm,
    ...{ name, runbook, metric: metrics.depth(name) },
  })),
  {
    name: 'mail-events-old',
    severity: 'ticket',
    impact: 'What SES tells us of letters waits for more than an hour: a returned letter is not seen.',
    runbook: 'Mail events wait',
    metric: metrics.age('mail-events', { minutes: 15 }),
    above: 3600,
  },
  {
    name: 'mail-events-many',
    severity: 'ticket',
    impact:
      'More than 100,000 events about letters wait, for an hour: the function that records them is too slow.',
    runbook: 'Mail events wait',
    // The least of an hour: a list of customers that goes out makes a peak.
    metric: metrics.depth('mail-events', { minutes: 60, statistic: 'Minimum' }),
    above: 100_000,
  },
];

/** Whether engineers may read how many runs of a machine failed, or whether that tells that a breach is open (P40). */
const tellsOfBreach: Readonly<Record<MachineName, boolean>> = {
  request: false,
  complaint: false,
  'response-clock': false,
  breach: true,
  recipients: true,
  'customer-notice': true,
};

const badEnds = { ExecutionsFailed: 'failed', ExecutionsTimedOut: 'timed-out', ExecutionsAborted: 'aborted' };

/**
 * Engineers get one number for all machines. With numbers per machine for some of them, a run that only the total knows would tell
 * of a breach. The DPO gets them per machine.
 */
const machines = (metrics: Metrics): readonly Watched[] => [
  {
    name: 'runs-failed',
    severity: 'ticket',
    impact:
      'A run failed, timed out or was aborted: reconcile starts it again. Open the console: a case needs a person.',
    runbook: 'A case needs a person',
    metric: metrics.logs('RunsFailed', { minutes: 60 }),
  },
  {
    name: 'runs-failed-many',
    severity: 'page',
    impact: 'More than ten runs failed within an hour: a fault of ours keeps many cases from going on.',
    runbook: 'A case needs a person',
    metric: metrics.logs('RunsFailed', { minutes: 60 }),
    above: 10,
  },
  ...Object.entries(tellsOfBreach).flatMap(([machine, tells]) =>
    tells
      ? Object.entries(badEnds).map(
          ([what, end]): Watched => ({
            name: `${machine}-${end}`,
            severity: 'dpo',
            impact: `A run of the machine ${machine} ${end.replace('-', ' ')}. Open the console: the breach says what it waits for.`,
            runbook: 'A machine of a breach stopped',
            metric: metrics.machine(machine, what),
          }),
        )
      : [],
  ),
];

const functions = (metrics: Metrics, { lambdaConcurrency }: Settings): readonly Watched[] => [
  {
    name: 'functions-failed',
    severity: 'ticket',
    impact: 'Calls of functions ended in an error or at their timeout, again and again for 15 minutes.',
    runbook: 'Functions fail',
    metric: metrics.logs('FunctionsFailed'),
    above: 5,
    periods: 3,
  },
  {
    name: 'functions-slow',
    severity: 'ticket',
    impact: 'Calls of functions took more than 80 percent of their timeout: soon they are cut off.',
    runbook: 'Functions are slow',
    metric: metrics.logs('FunctionsSlow', { minutes: 60 }),
    above: 3,
  },
  {
    name: 'functions-throttled',
    severity: 'page',
    impact: 'Lambda refused calls because the account runs too many at once: doors and clocks fail.',
    runbook: 'Concurrency is used up',
    metric: metrics.allLambdas('Throttles'),
    above: 10,
    periods: 2,
  },
  {
    name: 'concurrency-high',
    severity: 'ticket',
    impact: 'Over 80 percent of the calls that Lambda runs at once are in use: soon it refuses calls.',
    runbook: 'Concurrency is used up',
    metric: metrics.allLambdas('ClaimedAccountConcurrency', { statistic: 'Maximum' }),
    above: Math.floor(lambdaConcurrency * 0.8),
    periods: 3,
  },
  {
    name: 'clock-not-running',
    severity: 'page',
    impact: 'Reconcile has not run for two hours: what was lost is not found.',
    runbook: 'Reconcile did not run',
    metric: metrics.lambda('reconcile', 'Invocations', { minutes: 60 }),
    below: 1,
    periods: 2,
  },
];

const letters = (metrics: Metrics, { ses, notices }: Settings): readonly Watched[] => [
  {
    name: 'bounce-rate',
    severity: 'page',
    impact: 'So many letters bounce that SES reviews us and may stop us: then nobody is told anything.',
    runbook: 'Too many letters bounce',
    metric: metrics.ses('Reputation.BounceRate', { minutes: 60, statistic: 'Average' }),
    above: 0.05,
  },
  {
    name: 'complaint-rate',
    severity: 'ticket',
    impact: 'So many call our letters spam that SES may stop us: then nobody is told anything.',
    runbook: 'Too many letters bounce',
    metric: metrics.ses('Reputation.ComplaintRate', { minutes: 60, statistic: 'Average' }),
    above: 0.0008,
  },
  {
    name: 'quota-used-up',
    severity: 'page',
    impact:
      'Nearly all letters of the day that SES grants us are sent: the next ones wait, and people hear from us late.',
    runbook: 'SES sends no more today',
    metric: metrics.ses('Send', { minutes: 24 * 60 }),
    // Planned sending leaves the reserve (P38): half of it gone is no plan of ours.
    above: Math.floor(ses.lettersPerDay * (1 - notices.reserve / 2)),
  },
];

export const fromServices = (metrics: Metrics, settings: Settings): readonly Watched[] => [
  ...machines(metrics),
  ...functions(metrics, settings),
  ...watchedDoors(metrics),
  ...queues(metrics),
  ...letters(metrics, settings),
];
