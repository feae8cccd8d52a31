import type { MetricName } from '#functions/platform/metric.ts';
import type { Watched } from './alarms.ts';
import type { Metrics } from './metrics.ts';

/** An alarm of ours without its metric; `hours` instead of five minutes. */
type Decided = Omit<Watched, 'metric'> & { readonly hours?: number };

/**
 * Whom each of our metrics wakes; a graph alone has its reason. Names, metrics and texts are in the email, so none that an engineer
 * gets may tell that a breach is open (P40, test/infra/neutral-alarms.test.ts).
 */
const decided: Readonly<Record<MetricName, readonly Decided[] | { readonly because: string }>> = {
  AnswerLate: { because: 'objectives.ts has its alarms.' },
  DatedWorkLate: { because: 'objectives.ts has its alarms.' },
  LetterLate: { because: 'objectives.ts has its alarms.' },
  TypedLettersReturned: {
    because:
      'Officers see each in their list, and the breaker counts them: a wrong address that a stranger typed needs no engineer.',
  },
  UnknownAccountsServed: {
    because:
      'A bill or a service goes on, whatever the register has. A number that rises says that the register of accounts is behind, or that a program sends another spelling.',
  },
  CasesFlagged: { because: 'Each flagged case is a failed run as well, and failed runs have alarms.' },
  BreakerOpen: [
    {
      name: 'breaker-open',
      severity: 'page',
      impact: 'So many letters came back that some of them wait. An officer must look and close the breaker.',
      runbook: 'The breaker is open',
      missing: 'keep',
    },
  ],
  CasesOverdue: [
    {
      name: 'work-waits',
      severity: 'page',
      impact:
        'Dated work has not begun 30 minutes after it was due, two hours in a row: reconcile does not help.',
      runbook: 'Dated work waits',
      hours: 1,
      periods: 2,
      missing: 'keep',
    },
  ],
  CasesRestarted: [
    {
      name: 'reconcile-repaired',
      severity: 'ticket',
      impact: 'Cases stopped and were started again: nothing is lost, but something loses starts.',
      runbook: 'Reconcile repaired something',
      hours: 1,
    },
  ],
  CasesStalled: [
    {
      name: 'cases-standing-still',
      severity: 'page',
      impact: 'Cases are more than a day late and reconcile does not start them: promises are broken.',
      runbook: 'Cases stand still',
      hours: 1,
      missing: 'keep',
    },
  ],
  CasesUnacknowledged: [
    {
      name: 'case-unacknowledged',
      severity: 'page',
      impact:
        'A request or complaint has no acknowledgement after two business days: the posted policy promises one, and the person may go to the recourse body.',
      runbook: 'A case is not acknowledged',
    },
  ],
  ChecksNotRecorded: [
    {
      name: 'checks-not-recorded',
      severity: 'page',
      impact:
        'Other systems asked before they used account data, and we could not write down what we answered. Uses that need approval are refused, so campaigns stop; service, billing and emergencies go on without a record.',
      runbook: 'Checks are not recorded',
    },
  ],
  RestrictionsUnread: [
    {
      name: 'restriction-unread',
      severity: 'page',
      impact:
        'A restriction that somebody sent by the form that needs no table cannot be read, so no case has it: we received it, and it does not apply.',
      runbook: 'A restriction cannot be read',
      missing: 'keep',
    },
  ],
  SalesRefused: [
    {
      name: 'sale-refused',
      severity: 'ticket',
      impact:
        'An officer tried to record a transfer of personal data for money, or another system asked to sell them. We refused, as we always do; the data protection officer must look.',
      runbook: 'A sale was refused',
      hours: 1,
    },
  ],
  DigestsMissing: [
    {
      name: 'late-digest-missing',
      severity: 'page',
      impact:
        'The digest of late requests and complaints did not go out: the DPO may not know that we are late.',
      runbook: 'The digest of late cases did not go out',
      hours: 1,
      missing: 'keep',
    },
  ],
  DpoNotTold: [
    {
      name: 'dpo-not-told',
      severity: 'page',
      impact:
        'An entry was refused, and the DPO could not be emailed. Call the DPO now, then open the console.',
      runbook: 'An entry was not carried out',
    },
    {
      name: 'dpo-not-told-details',
      severity: 'dpo',
      impact:
        'An entry about a direction was refused and the letter to you did not go out. Ask the officer what they meant.',
      runbook: 'A direction stopped nothing',
    },
  ],
  EntriesNotCarriedOut: [
    {
      name: 'entry-not-carried-out',
      severity: 'page',
      impact: 'Our part of an urgent entry was not done. Call the DPO now, then open the console.',
      runbook: 'An entry was not carried out',
    },
    {
      name: 'stop-not-written',
      severity: 'dpo',
      impact:
        'An officer sent a direction and nothing was stopped: customers may be told too early. Pause sending now.',
      runbook: 'A direction stopped nothing',
    },
  ],
  LettersReturned: [
    {
      name: 'letter-failed',
      severity: 'ticket',
      impact:
        'Letters came back from addresses that nobody typed at our doors: of record, of companies, or our own. Officers see each in their list.',
      runbook: 'A letter came back',
      hours: 1,
    },
  ],
  EmailEventsDropped: [
    {
      name: 'mail-events-dropped',
      severity: 'ticket',
      impact: 'Events about letters that are not ours were dropped: a bug, or somebody tries to deceive us.',
      runbook: 'Mail events are dropped',
      hours: 1,
    },
  ],
  OptOutPageDown: [
    {
      name: 'opt-out-page-down',
      severity: 'page',
      impact:
        'The page on which people say no to a use of their phone records does not answer from outside. After 4 hours officers must decide whether a regulator has to be told.',
      runbook: 'The page for opting out is down',
      periods: 2,
      missing: 'keep',
    },
  ],
  RecourseLapses: [
    {
      name: 'recourse-lapses',
      severity: 'ticket',
      impact:
        'The contract with the recourse body, or the listing under the framework, ends within 60 days or has ended: letters then cannot say what the posted policy promises, and counsel must act.',
      runbook: 'Recourse lapses',
      hours: 1,
      missing: 'keep',
    },
  ],
  RepliesFailed: [
    {
      name: 'replies-failed',
      severity: 'ticket',
      impact: 'Callers got a 500: a requester may think that nothing was received.',
      runbook: 'Replies fail',
    },
  ],
  SecurityTxtLapses: [
    {
      name: 'security-txt-lapses',
      severity: 'ticket',
      impact:
        'security.txt ends within 60 days or has ended: a person who finds a weakness cannot tell whether the page is current.',
      runbook: 'security.txt ends',
      hours: 1,
      missing: 'keep',
    },
  ],
  SourcesRefused: [
    {
      name: 'sources-refused',
      severity: 'ticket',
      impact:
        'Single networks sent more than their share and were refused: a flood, or many people behind one address.',
      runbook: 'A flood',
      hours: 1,
    },
  ],
  WatcherHeartbeat: [
    {
      name: 'watcher-silent',
      severity: 'page',
      impact: 'The hourly watcher has said nothing for three hours: nobody would see that cases stop.',
      runbook: 'The watcher is silent',
      hours: 1,
      below: 1,
      periods: 3,
    },
  ],
};

export const fromOurMetrics = (metrics: Metrics): readonly Watched[] =>
  Object.entries(decided).flatMap(([name, alarms]) =>
    'because' in alarms
      ? []
      : alarms.map(({ hours, ...alarm }) => ({
          ...alarm,
          metric: metrics.ours(name as MetricName, {
            // A level that the watcher sees is no sum: two looks in one hour are one finding.
            statistic: alarm.missing === 'keep' ? 'Maximum' : 'Sum',
            minutes: hours === undefined ? 5 : hours * 60,
          }),
        })),
  );
