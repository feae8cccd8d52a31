import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { casesOn, claimsOn, clock, ledgerOn, returnsOn, workflowsOn } from '#functions/adapters/aws.ts';
import { breachesOver } from '#functions/breach/breaches.ts';
import { breachSettingsOf } from '#functions/breach/settings.ts';
import { recordEvents } from '#functions/notice/accounting/record-bulk-email-events.ts';
import { cameBack } from '#functions/notice/accounting/reopen-after-return.ts';
import { isOfNotice } from '#functions/notice/accounting/ses-event.ts';
import { environment } from '#functions/platform/environment.ts';
import { count } from '#functions/platform/metric.ts';
import { queue } from '#functions/platform/sqs-queue.ts';
import { envelope, mailEvent } from './contract.ts';
import { recordMailEvent } from './record-email-event.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX', 'BREACH');
const topic = process.env.MAIL_EVENTS_TOPIC;
const { closures, ruleset } = breachSettingsOf(env);

const cases = casesOn(env);
const ledger = ledgerOn(env);
const breaches = breachesOver({ cases, clock, closures, ruleset });

const letters = queue(
  { envelope, message: mailEvent, topic },
  recordMailEvent({ cases, returns: returnsOn(env) }),
);
const notices = recordEvents({
  topic,
  ledger,
  claims: claimsOn(env),
  cameBack: cameBack({ breaches, ledger, workflows: workflowsOn(env) }),
});

/** One queue for all letters: those of a notice by page, in one go; all others one by one. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const { true: ofNotices = [], false: others = [] } = Object.groupBy(
    Records,
    ({ body }) => String(isOfNotice(body)) as 'true' | 'false',
  );
  const { batchItemFailures } = await letters({ Records: others });
  if (ofNotices.length === 0) return { batchItemFailures };
  const { failed, ...counted } = await notices(ofNotices);
  console.info({ noticeEvents: { ...counted, failed: failed.length } });
  if (counted.unknown > 0) count('MailEventsDropped', counted.unknown);
  return {
    batchItemFailures: [...batchItemFailures, ...failed.map((itemIdentifier) => ({ itemIdentifier }))],
  };
};
