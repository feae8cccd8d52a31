import { DeleteObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3';
import { s3Called } from './s3-files.ts';

/** The bucket keeps versions: a file is gone when each of them is. @throws {Unavailable} */
export const eraseVersions = async (client: S3Client, Bucket: string, Key: string): Promise<void> => {
  const found = await s3Called(client.send(new ListObjectVersionsCommand({ Bucket, Prefix: Key })));
  const versions = [...(found.Versions ?? []), ...(found.DeleteMarkers ?? [])];
  for (const { Key: key, VersionId } of versions)
    if (key === Key) await s3Called(client.send(new DeleteObjectCommand({ Bucket, Key, VersionId })));
};
