import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { mostFileBytes, typePolicies } from '#domain/case/file-kinds.ts';
import type { UploadForm, Uploads } from '#ports/uploads.ts';
import { s3Called } from './s3-files.ts';
import { eraseVersions } from './s3-versions.ts';
import { draftFileOf, draftFolder, draftKey, keptKey } from './upload-keys.ts';

/** The policy names every field: the store refuses another key, type, size, redirect, encryption or a later hour. */
export const s3Uploads = (client: S3Client, Bucket: string): Uploads => ({
  createForm: async (draft, file, backTo, forSeconds): Promise<UploadForm> => {
    const { contentType } = typePolicies[file.type];
    return createPresignedPost(client, {
      Bucket,
      Key: draftKey(draft, file),
      Fields: { 'Content-Type': contentType, success_action_redirect: backTo },
      Conditions: [['content-length-range', 1, mostFileBytes]],
      Expires: forSeconds,
    });
  },
  arrived: async (draft) => {
    const { Contents = [] } = await s3Called(
      client.send(new ListObjectsV2Command({ Bucket, Prefix: draftFolder(draft) })),
    );
    return Contents.toSorted((a, b) => Number(a.LastModified) - Number(b.LastModified)).flatMap(
      ({ Key = '', Size = 0 }) => draftFileOf(draft, Key, Size) ?? [],
    );
  },
  read: async (draft, file, most) => {
    const Range = most === undefined ? {} : { Range: `bytes=0-${most - 1}` };
    const answer = client.send(new GetObjectCommand({ Bucket, Key: draftKey(draft, file), ...Range }));
    // The content may break off, too.
    return s3Called(answer.then(({ Body }) => Body?.transformToByteArray() ?? new Uint8Array()));
  },
  discard: (draft, file) => eraseVersions(client, Bucket, draftKey(draft, file)),
  keep: async (caseId, file, content) => {
    await s3Called(
      client.send(
        new PutObjectCommand({
          Bucket,
          Key: keptKey(caseId, file),
          Body: content,
          ContentLength: content.length,
          ContentType: 'application/octet-stream',
        }),
      ),
    );
  },
  createDownloadUrl: (caseId, file, name, expiresIn) => {
    const answered = {
      ResponseContentType: 'application/octet-stream',
      ResponseContentDisposition: `attachment; filename="${name}"`,
      ResponseCacheControl: 'no-store',
    };
    const command = new GetObjectCommand({ Bucket, Key: keptKey(caseId, file), ...answered });
    return getSignedUrl(client, command, { expiresIn });
  },
  erase: (caseId, file) => eraseVersions(client, Bucket, keptKey(caseId, file)),
});
