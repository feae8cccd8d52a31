import { createHash } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#domain/calendar/times.ts';
import { s3EmailEventArchive } from '#functions/adapters/s3-email-event-archive.ts';

const event = (at: string, messageId: string) => ({
  ...{ at: at as string & Instant, messageId, type: 'Send' },
  tags: { case: 'REQ-1' },
});
const late = event('2026-11-28T00:00:01.000Z', 'b');
const early = event('2026-11-27T23:59:59.000Z', 'a');

const archive = (fault?: Error) => {
  const objects = new Map<string, string>();
  const send = async ({ input }: { input: { Bucket: string; Key: string; Body: string } }) => {
    if (fault) throw fault;
    objects.set(`${input.Bucket}/${input.Key}`, input.Body);
  };
  return { objects, port: s3EmailEventArchive({ send } as unknown as S3Client, 'bucket') };
};

describe('the archive of email events in S3', () => {
  it('is one object per batch, in order of time, in the folder of its first day', async () => {
    const { objects, port } = archive();
    await port.keep([late, early]);

    const text =
      '{"at":"2026-11-27T23:59:59.000Z","type":"Send","messageId":"a","tags":{"case":"REQ-1"}}\n' +
      '{"at":"2026-11-28T00:00:01.000Z","type":"Send","messageId":"b","tags":{"case":"REQ-1"}}\n';
    const hash = createHash('sha256').update(text).digest('hex');
    expect([...objects]).toEqual([[`bucket/email-events/2026-11-27/${hash}.ndjson`, text]]);
  });

  it('a batch that comes again, in any order and with repeats, is the same object', async () => {
    const { objects, port } = archive();
    await port.keep([late, early]);
    await port.keep([early, late, early]);

    expect(objects.size).toBe(1);
  });

  it('a store that is down is an outage, to be tried again', async () => {
    await expect(archive(new Error('no')).port.keep([late])).rejects.toMatchObject({ name: 'Unavailable' });
  });
});
