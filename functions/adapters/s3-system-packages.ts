import type { Readable } from 'node:stream';
import {
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { archiveKey, type SystemPackages, uploadKey, uploadType } from '#ports/system-packages.ts';
import { rangeOf, s3Called } from './s3-files.ts';

/** Bytes of one part; S3 takes 10,000 parts of at least 5 MiB. */
const partSize = 8 * 1_048_576;

/** As S3 writes it in headers. */
const inBase64 = (sha256: string): string => Buffer.from(sha256, 'hex').toString('base64');

async function* inParts(content: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  let [waiting, size]: [Uint8Array[], number] = [[], 0];
  for await (const piece of content) {
    waiting.push(piece);
    size += piece.length;
    if (size < partSize) continue;
    yield Buffer.concat(waiting);
    [waiting, size] = [[], 0];
  }
  yield Buffer.concat(waiting);
}

/** A content that breaks off leaves no file; the bucket drops the parts after a day. */
const inOneUpload = async (
  client: S3Client,
  file: { readonly Bucket: string; readonly Key: string },
  content: AsyncIterable<Uint8Array>,
): Promise<void> => {
  const create = new CreateMultipartUploadCommand({ ...file, ContentType: 'application/zip' });
  const { UploadId } = await s3Called(client.send(create));
  const Parts: CompletedPart[] = [];
  for await (const Body of inParts(content)) {
    const PartNumber = Parts.length + 1;
    const part = { ...file, UploadId, PartNumber, Body, ContentLength: Body.length };
    const { ETag } = await s3Called(client.send(new UploadPartCommand(part)));
    Parts.push({ PartNumber, ETag });
  }
  const whole = { ...file, UploadId, MultipartUpload: { Parts } };
  await s3Called(client.send(new CompleteMultipartUploadCommand(whole)));
};

export const s3SystemPackages = (client: S3Client, Bucket: string): SystemPackages => ({
  createUploadUrl: async (caseId, upload, expiresIn) => {
    const ChecksumSHA256 = inBase64(upload.sha256);
    const command = new PutObjectCommand({
      ...{ Bucket, Key: uploadKey(caseId, upload), ContentType: uploadType },
      ...{ ContentLength: upload.bytes, ChecksumSHA256 },
    });
    const url = await getSignedUrl(client, command, {
      expiresIn,
      signableHeaders: new Set(['content-type', 'content-length']),
      // In the address the store would not hold the content against it.
      unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
    });
    return { url, headers: { 'content-type': uploadType, 'x-amz-checksum-sha256': ChecksumSHA256 } };
  },
  keep: async (caseId, upload, content) => {
    const put = new PutObjectCommand({
      ...{ Bucket, Key: uploadKey(caseId, upload), ContentType: uploadType },
      ...{ Body: content, ContentLength: content.length, ChecksumSHA256: inBase64(upload.sha256) },
    });
    await s3Called(client.send(put));
  },
  size: async (caseId, upload) => {
    const Prefix = uploadKey(caseId, upload);
    const { Contents = [] } = await s3Called(client.send(new ListObjectsV2Command({ Bucket, Prefix })));
    return Contents.find(({ Key }) => Key === Prefix)?.Size;
  },
  async *read(caseId, upload, range) {
    if (range !== undefined && range.to <= range.from) return;
    const Range = range && rangeOf(range);
    const get = new GetObjectCommand({ Bucket, Key: uploadKey(caseId, upload), Range });
    const { Body } = await s3Called(client.send(get));
    const parts = (Body as Readable)[Symbol.asyncIterator]();
    for (;;) {
      const next = await s3Called(parts.next());
      if (next.done) return;
      yield next.value as Buffer;
    }
  },
  writeArchive: (caseId, plan, content) =>
    inOneUpload(client, { Bucket, Key: archiveKey(caseId, plan) }, content),
});
