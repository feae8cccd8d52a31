import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import { machines } from '#workflows/machines.ts';
import { metricsOf, type WatchResult } from './alarms.ts';

const deadLetters = {
  'mail-events-dead': 'What the post office told us of a letter was not understood or not recorded.',
  'reconcile-missed': 'Nothing restarts a stuck case: the dead man’s switch is dead.',
  'watch-cases-missed': 'The daily watcher could not look.',
};

/** Every alarm that wakes somebody, with its impact and run book. */
export const watched = (scope: Construct, settings: Settings): readonly WatchResult[] => {
  const metrics = metricsOf(settings);
  const machineArn = (name: string) =>
    Stack.of(scope).formatArn({
      service: 'states',
      resource: 'stateMachine',
      resourceName: nameOf(settings, name),
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  return [
    ...machines.map(({ name }) => ({
      name: `${name}-failed`,
      impact: 'A machine gave up on a case: a promise may be kept late.',
      runbook: 'A case needs a person',
      metric: metrics.machine(machineArn(name), 'ExecutionsFailed'),
    })),
    ...Object.entries(deadLetters).map(([queue, impact]) => ({
      name: queue,
      impact,
      runbook: 'A dead letter',
      metric: metrics.queue(queue),
    })),
    {
      name: 'clock-not-running',
      impact: 'Reconcile has not run for two hours: what was lost is not found.',
      runbook: 'Reconcile did not run',
      metric: metrics.lambda('reconcile', 'Invocations', 60),
      below: 1,
      periods: 2,
    },
    {
      name: 'reconcile-repaired',
      impact: 'Cases stood still and were started again: nothing is lost, but something loses starts.',
      runbook: 'Reconcile repaired something',
      metric: metrics.ours('CasesRestarted', 60),
    },
    {
      name: 'cases-standing-still',
      impact: 'Cases are more than a day late and reconcile does not start them: promises are broken.',
      runbook: 'Cases stand still',
      metric: metrics.ours('CasesStalled', 60),
    },
    {
      name: 'late-digest-missing',
      impact:
        'The digest of late requests and complaints did not go out: the DPO may not know that we are late.',
      runbook: 'The digest of late cases did not go out',
      metric: metrics.ours('DigestsMissing', 60),
    },
    {
      name: 'complaint-unacknowledged',
      impact:
        'A complaint has no acknowledgement after two business days: the posted policy promises one, and the person may go to the recourse body.',
      runbook: 'A complaint is not acknowledged',
      metric: metrics.ours('ComplaintsUnacknowledged'),
    },
    {
      name: 'recourse-lapses',
      impact:
        'The contract with the recourse body, or the listing under the framework, ends within 60 days or has ended: letters then cannot say what the posted policy promises, and counsel must act.',
      runbook: 'Recourse lapses',
      metric: metrics.ours('RecourseLapses', 60),
    },
    {
      name: 'security-txt-lapses',
      impact:
        'security.txt ends within 60 days or has ended: a person who finds a weakness cannot tell whether the page is current.',
      runbook: 'security.txt ends',
      metric: metrics.ours('SecurityTxtLapses', 60),
    },
    {
      name: 'watcher-silent',
      impact: 'The daily watcher has said nothing for 30 hours: nobody would notice that cases stand still.',
      runbook: 'The watcher is silent',
      metric: metrics.ours('WatcherHeartbeat', 360),
      below: 1,
      periods: 5,
    },
    {
      name: 'letter-failed',
      impact: 'A letter came back: somebody has not been told.',
      runbook: 'A letter came back',
      metric: metrics.ours('LettersReturned'),
    },
    {
      name: 'mail-events-dropped',
      impact: 'Events about letters that are not ours were dropped: a bug, or somebody tries to deceive us.',
      runbook: 'Mail events are dropped',
      metric: metrics.ours('EmailEventsDropped'),
    },
    {
      name: 'replies-failed',
      impact: 'Callers got a 500: a requester may think that nothing was received.',
      runbook: 'Replies fail',
      metric: metrics.ours('RepliesFailed'),
    },
    {
      name: 'stop-not-written',
      impact: 'An officer sent a direction and nothing was stopped: customers may be told too early.',
      runbook: 'A direction stopped nothing',
      metric: metrics.ours('StopsNotWritten'),
    },
    {
      name: 'dpo-not-told',
      impact: 'An entry about a direction was refused and the DPO does not know: nobody may ask the officer.',
      runbook: 'A direction stopped nothing',
      metric: metrics.ours('DpoNotTold'),
    },
    {
      name: 'bounce-rate',
      impact: 'So many letters bounce that SES may stop us: then nobody is told anything.',
      runbook: 'Too many letters bounce',
      metric: metrics.ses('Reputation.BounceRate'),
      above: 0.04,
    },
    {
      name: 'complaint-rate',
      impact: 'So many call our letters spam that SES may stop us: then nobody is told anything.',
      runbook: 'Too many letters bounce',
      metric: metrics.ses('Reputation.ComplaintRate'),
      above: 0.0008,
    },
  ];
};
