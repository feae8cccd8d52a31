import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { dayAt, millisecondsOf, textOf } from '#domain/calendar/times.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import type { ArchivedEmailEvent, EmailEventArchive } from '#ports/email-event-archive.ts';
import { outage } from './aws-faults.ts';
import { sha256 } from './sha256.ts';

/** infra/stacks/data.ts lets it expire. */
const folder = 'email-events';

/** The time comes first, so that sorted lines are in order of time. */
const lineOf = ({ at, type, messageId, tags }: ArchivedEmailEvent): string =>
  JSON.stringify({ at, type, messageId, tags });

/**
 * One object per batch, `email-events/<day, UTC>/<SHA-256>.ndjson`: the same batch again is the same object. A batch that comes
 * again in part repeats lines, which readers drop (`sort -u`).
 */
export const s3EmailEventArchive = (client: S3Client, Bucket: string): EmailEventArchive => ({
  keep: async (events) => {
    const lines = [...new Set(events.map(lineOf))].sort(byCodeUnit);
    const Body = `${lines.join('\n')}\n`;
    const day = dayAt(Math.min(...events.map(({ at }) => millisecondsOf(at))));
    const Key = `${folder}/${textOf(day)}/${sha256(Body)}.ndjson`;
    await client
      .send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/x-ndjson' }))
      .catch((fault) => {
        throw outage('The archive of email events', fault);
      });
  },
});
