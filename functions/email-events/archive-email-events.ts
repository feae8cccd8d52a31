import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Ports } from '#ports/index.ts';
import { archivedEvent, isGreeting } from './archived-event.ts';

type Record = (event: Pick<SQSEvent, 'Records'>) => Promise<SQSBatchResponse>;

/**
 * `record` goes first, so that officers learn of a bounce while the archive is down. Then the whole batch comes again: recording
 * is idempotent, and the queue keeps 14 days.
 */
export const archiveEmailEvents =
  ({ emailEventArchive, emailEventsTopic }: Pick<Ports, 'emailEventArchive' | 'emailEventsTopic'>) =>
  (record: Record): Record =>
  async ({ Records: all }) => {
    const Records = all.filter(({ body }) => !isGreeting(body, emailEventsTopic));
    const recorded = await record({ Records });
    const events = Records.flatMap(({ body }) => archivedEvent(body, emailEventsTopic) ?? []);
    if (events.length === 0) return recorded;
    try {
      await emailEventArchive.keep(events);
      return recorded;
    } catch (fault) {
      console.error({
        code: 'email-events-not-archived',
        events: events.length,
        fault: (fault as Error).name,
      });
      return { batchItemFailures: Records.map(({ messageId: itemIdentifier }) => ({ itemIdentifier })) };
    }
  };
