import { DeleteObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3';
import { fileFault } from './s3-files.ts';

const called = async <T>(call: Promise<T>): Promise<T> => {
  try {
    return await call;
  } catch (fault) {
    throw fileFault(fault as Error);
  }
};

/** The bucket keeps versions: a file is gone when each of them is. @throws {Unavailable} */
export const eraseVersions = async (client: S3Client, Bucket: string, Key: string): Promise<void> => {
  const found = await called(client.send(new ListObjectVersionsCommand({ Bucket, Prefix: Key })));
  const versions = [...(found.Versions ?? []), ...(found.DeleteMarkers ?? [])];
  for (const { Key: key, VersionId } of versions)
    if (key === Key) await called(client.send(new DeleteObjectCommand({ Bucket, Key, VersionId })));
};
