import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { NoSuchFile } from '#domain/case/errors.ts';
import type { ByteRange, Files } from '#ports/files.ts';
import { outage } from './aws-faults.ts';

const puts = 3;
/** No SDK checksum on streams of known length; our own hashes seal the content (decision 0015). */
export const noExtraChecksums = {
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
} as const;

export const longTimeouts = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 120_000, throwOnRequestTimeout: true },
};

const fileFault = (fault: Error): unknown => {
  const isMissing = fault.name === 'NoSuchKey' || fault.name === 'NotFound';
  return isMissing ? new NoSuchFile() : outage('The file store', fault);
};

/** @throws {Unavailable | NoSuchFile} instead of the client's own fault */
export const s3Called = async <T>(call: Promise<T>): Promise<T> => {
  try {
    return await call;
  } catch (fault) {
    throw fileFault(fault as Error);
  }
};

/** S3 ranges include both ends. */
export const rangeOf = ({ from, to }: ByteRange): string => `bytes=${from}-${to - 1}`;

/** A source that breaks off aborts the call: no half-written file. */
const putOnce = async (
  client: S3Client,
  file: { Bucket: string; Key: string },
  size: number,
  from: Readable,
) => {
  const call = new AbortController();
  let broken: unknown;
  from.once('error', (fault) => {
    broken = fault;
    call.abort();
  });
  try {
    const command = new PutObjectCommand({ ...file, Body: from, ContentLength: size });
    await client.send(command, { abortSignal: call.signal });
  } catch (fault) {
    throw broken ?? fault;
  } finally {
    from.destroy();
  }
};

/** Each attempt opens a new stream. */
export const s3Files = (client: S3Client, Bucket: string): Files => ({
  put: async (Key, size, open) => {
    for (let left = puts - 1; ; left--) {
      try {
        return await putOnce(client, { Bucket, Key }, size, Readable.from(open(), { objectMode: false }));
      } catch (fault) {
        if (left === 0) throw fileFault(fault as Error);
      }
    }
  },
  size: async (Key) => {
    try {
      return (await client.send(new HeadObjectCommand({ Bucket, Key }))).ContentLength;
    } catch (thrown) {
      const fault = fileFault(thrown as Error);
      if (fault instanceof NoSuchFile) return undefined;
      throw fault;
    }
  },
  async *read(Key, range) {
    if (range !== undefined && range.to <= range.from) return;
    try {
      const Range = range && rangeOf(range);
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, Range }));
      for await (const part of Body as Readable) yield part as Buffer;
    } catch (fault) {
      throw fileFault(fault as Error);
    }
  },
  remove: async (Key) => {
    await s3Called(client.send(new DeleteObjectCommand({ Bucket, Key })));
  },
  createUploadUrl: async (Key, ContentType, expiresIn) => ({
    url: await getSignedUrl(client, new PutObjectCommand({ Bucket, Key, ContentType }), {
      expiresIn,
      signableHeaders: new Set(['content-type']),
    }),
    headers: { 'content-type': ContentType },
  }),
  createDownloadUrl: (Key, { name, contentType }, expiresIn) => {
    const answered = {
      ResponseContentType: contentType,
      ResponseContentDisposition: `attachment; filename="${name}"`,
      ResponseCacheControl: 'no-store',
    };
    return getSignedUrl(client, new GetObjectCommand({ Bucket, Key, ...answered }), { expiresIn });
  },
});
