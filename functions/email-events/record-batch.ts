import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';

type Records = SQSEvent['Records'];

/** @returns the ids of messages that come again */
type Record = (records: Records) => Promise<readonly string[]>;

interface Recorders {
  readonly isOfNotice: (body: string) => boolean;
  readonly notices: Record;
  /** Also counts for the breaker. */
  readonly others: Record;
}

/**
 * One queue for all letters: those of notices together, page by page; all others one by one, and after them. If the breaker cannot
 * count, only the others come again: its fault must not hide what became of a notice.
 */
export const recordBatch =
  ({ isOfNotice, notices, others }: Recorders) =>
  async ({ Records }: Pick<SQSEvent, 'Records'>): Promise<SQSBatchResponse> => {
    const ofNotices = Records.filter(({ body }) => isOfNotice(body));
    const rest = Records.filter(({ body }) => !isOfNotice(body));
    const failed = ofNotices.length === 0 ? [] : await notices(ofNotices);
    const failedToo = await others(rest).catch((fault: unknown) => {
      console.error({
        code: 'outcomes-not-counted',
        fault: fault instanceof Error ? fault.name : 'unknown',
      });
      return rest.map(({ messageId }) => messageId);
    });
    return {
      batchItemFailures: [...failed, ...failedToo].map((itemIdentifier) => ({ itemIdentifier })),
    };
  };
