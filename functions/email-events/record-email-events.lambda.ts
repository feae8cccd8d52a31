import type { SQSEvent } from 'aws-lambda';
import {
  cases,
  claims,
  clock,
  closures,
  emailEventArchive,
  emailEventsTopic,
  ledger,
  outcomes,
  returns,
  ruleset,
  waiting,
  workflows,
} from '#functions/adapters/sources.ts';
import type { BreachPorts } from '#functions/breach/offers.ts';
import { hearingOutcomes } from '#functions/breaker/count-outcomes.ts';
import { recordBulkEmailEvents } from '#functions/notice/accounting/record-bulk-email-events.ts';
import { isBulkEmailEvent } from '#functions/notice/accounting/ses-event.ts';
import { count } from '#functions/platform/metric.ts';
import { onUse } from '#functions/platform/on-use.ts';
import { sqsQueue } from '#functions/platform/sqs-queue.ts';
import { entry, wire } from '#functions/platform/wire.ts';
import type { Ports } from '#ports/index.ts';
import { archiveEmailEvents } from './archive-email-events.ts';
import { emailEvent, envelope } from './contract.ts';
import { recordBatch } from './record-batch.ts';
import { recordEmailEvent } from './record-email-event.ts';

type QueuePorts = BreachPorts &
  Pick<
    Ports,
    | 'claims'
    | 'emailEventArchive'
    | 'emailEventsTopic'
    | 'ledger'
    | 'outcomes'
    | 'returns'
    | 'waiting'
    | 'workflows'
  >;

/** A returned notice may reopen its breach, by the rules of one. */
const reopen = onUse(
  async () => (await import('#functions/notice/accounting/reopen-after-return.ts')).reopenAfterReturn,
);

const recordEmailEvents = (ports: QueuePorts) => {
  const expected = { envelope, message: emailEvent, topic: ports.emailEventsTopic };
  const record = recordEmailEvent(ports);
  const bulk = recordBulkEmailEvents(ports, reopen(ports));
  const notices = async (Records: SQSEvent['Records']) => {
    const { failed, ...counted } = await bulk(Records);
    console.info({ noticeEvents: { ...counted, failed: failed.length } });
    if (counted.unknown > 0) count('EmailEventsDropped', counted.unknown);
    return failed;
  };
  const others = async (Records: SQSEvent['Records']) => {
    const { handle, finish } = hearingOutcomes(ports, count, record);
    const { batchItemFailures } = await sqsQueue(expected, handle)({ Records });
    await finish();
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };
  return archiveEmailEvents(ports)(recordBatch({ isOfNotice: isBulkEmailEvent, notices, others }));
};

const breach = { cases, clock, closures, ruleset };

export const handler = entry(
  wire(recordEmailEvents, {
    ...breach,
    claims,
    emailEventArchive,
    emailEventsTopic,
    ledger,
    outcomes,
    returns,
    waiting,
    workflows,
  }),
);
