import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod/mini';
import { NotFound } from '#domain/case/errors.ts';
import { check } from './check.ts';
import { logFault } from './log.ts';
import { count } from './metric.ts';

type Outcome = 'recorded' | 'typed' | 'ignored' | 'later' | 'unknown';

interface Expected<M extends z.ZodMiniType> {
  readonly envelope: z.ZodMiniType<{ readonly TopicArn: string; readonly Message: string }>;
  readonly message: M;
  /** The only trusted topic; undefined trusts none. */
  readonly topic: string | undefined;
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Hostile input (S15): counts and drops what is off-topic or fails the schema; faults are retried. */
export const sqsQueue = <M extends z.ZodMiniType>(
  { envelope, message, topic }: Expected<M>,
  handle: (event: z.output<M>, attempt: number) => Promise<Outcome>,
) => {
  const read = ({ body }: SQSRecord): z.output<M> | undefined => {
    try {
      const { TopicArn, Message } = check(envelope, json(body)) as { TopicArn: string; Message: string };
      return topic !== undefined && TopicArn === topic ? check(message, json(Message)) : undefined;
    } catch {
      return undefined;
    }
  };
  const outcomeOf = async (record: SQSRecord): Promise<Outcome | 'failed'> => {
    const event = read(record);
    if (event === undefined) return 'unknown';
    try {
      return await handle(event, Number(record.attributes.ApproximateReceiveCount));
    } catch (fault) {
      if (fault instanceof NotFound) return 'unknown';
      logFault(fault, { messageId: record.messageId });
      return 'failed';
    }
  };
  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: { itemIdentifier: string }[] = [];
    const counted = { recorded: 0, typed: 0, ignored: 0, later: 0, unknown: 0, failed: 0 };
    for (const record of Records) {
      const outcome = await outcomeOf(record);
      counted[outcome] += 1;
      if (outcome === 'later' || outcome === 'failed')
        batchItemFailures.push({ itemIdentifier: record.messageId });
    }
    console.info({ mailEvents: counted });
    if (counted.recorded > 0) count('LettersReturned', counted.recorded);
    if (counted.typed > 0) count('TypedLettersReturned', counted.typed);
    if (counted.unknown > 0) count('EmailEventsDropped', counted.unknown);
    return { batchItemFailures };
  };
};
