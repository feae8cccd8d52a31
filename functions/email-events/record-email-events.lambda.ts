import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import {
  casesOn,
  claimsOn,
  clock,
  ledgerOn,
  returnedEmailsOn,
  workflowsOn,
} from '#functions/adapters/aws.ts';
import { breachSettingsOf } from '#functions/adapters/settings.ts';
import { breachesOver } from '#functions/breach/breaches.ts';
import { recordBulkEmailEvents } from '#functions/notice/accounting/record-bulk-email-events.ts';
import { reopenAfterReturn } from '#functions/notice/accounting/reopen-after-return.ts';
import { isBulkEmailEvent } from '#functions/notice/accounting/ses-event.ts';
import { environment } from '#functions/platform/environment.ts';
import { count } from '#functions/platform/metric.ts';
import { sqsQueue } from '#functions/platform/sqs-queue.ts';
import { emailEvent, envelope } from './contract.ts';
import { recordEmailEvent } from './record-email-event.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX', 'BREACH');
const topic = process.env.EMAIL_EVENTS_TOPIC;
const { closures, ruleset } = breachSettingsOf(env);

const cases = casesOn(env);
const ledger = ledgerOn(env);
const breaches = breachesOver({ cases, clock, closures, ruleset });

const letters = sqsQueue(
  { envelope, message: emailEvent, topic },
  recordEmailEvent({ cases, returns: returnedEmailsOn(env) }),
);
const notices = recordBulkEmailEvents({
  topic,
  ledger,
  claims: claimsOn(env),
  reopenAfterReturn: reopenAfterReturn({ breaches, ledger, workflows: workflowsOn(env) }),
});

/** One queue for all letters: those of a notice by page, in one go; all others one by one. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const { true: ofNotices = [], false: others = [] } = Object.groupBy(
    Records,
    ({ body }) => String(isBulkEmailEvent(body)) as 'true' | 'false',
  );
  const { batchItemFailures } = await letters({ Records: others });
  if (ofNotices.length === 0) return { batchItemFailures };
  const { failed, ...counted } = await notices(ofNotices);
  console.info({ noticeEvents: { ...counted, failed: failed.length } });
  if (counted.unknown > 0) count('EmailEventsDropped', counted.unknown);
  return {
    batchItemFailures: [...batchItemFailures, ...failed.map((itemIdentifier) => ({ itemIdentifier }))],
  };
};
