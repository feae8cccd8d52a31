import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { WaitingRestrictions } from '#ports/waiting-restrictions.ts';
import { s3Called } from './s3-files.ts';
import { eraseVersions } from './s3-versions.ts';
import { readRestriction } from './waiting-restriction.ts';

/** infra/stacks/data.ts lets none of it expire. */
const folder = 'restrictions/';
const keyOf = (id: string): string => `${folder}${id}`;

/** One object each, named by its id, so that the same one again is the same object. */
export const s3WaitingRestrictions = (client: S3Client, Bucket: string): WaitingRestrictions => ({
  put: async (restriction) => {
    const Body = JSON.stringify(restriction);
    const Key = keyOf(restriction.id);
    await s3Called(client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/json' })));
  },
  list: async () => {
    const { Contents = [] } = await s3Called(
      client.send(new ListObjectsV2Command({ Bucket, Prefix: folder })),
    );
    return Contents.map(({ Key = '' }) => Key.slice(folder.length));
  },
  read: async (id) => {
    const answer = client.send(new GetObjectCommand({ Bucket, Key: keyOf(id) }));
    return readRestriction(id, await s3Called(answer.then(({ Body }) => Body?.transformToString() ?? '')));
  },
  erase: (id) => eraseVersions(client, Bucket, keyOf(id)),
});
