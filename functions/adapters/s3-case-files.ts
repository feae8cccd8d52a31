import { CopyObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { type CaseFiles, copyOf, erasedFolder, foldersOfCase } from '#ports/case-files.ts';
import { s3Called } from './s3-files.ts';
import { eraseVersions } from './s3-versions.ts';

/** A case has at most nine files and a few packages, so one page of a listing holds them. */
export const s3CaseFiles = (client: S3Client, Bucket: string): CaseFiles => {
  const keysIn = async (folders: readonly string[]): Promise<readonly string[]> => {
    const pages = await Promise.all(
      folders.map((Prefix) => s3Called(client.send(new ListObjectsV2Command({ Bucket, Prefix })))),
    );
    return pages.flatMap(({ Contents = [] }) => Contents.flatMap(({ Key }) => Key ?? []));
  };
  const copiesOf = (caseId: string) => keysIn(foldersOfCase(caseId).map(copyOf));
  return {
    list: async (caseId) => [...(await keysIn(foldersOfCase(caseId))), ...(await copiesOf(caseId))],
    preserve: async (caseId) => {
      const [keys, before] = [await keysIn(foldersOfCase(caseId)), new Set(await copiesOf(caseId))];
      for (const key of keys.filter((one) => !before.has(copyOf(one)))) {
        // In the store: a package is too large for a function's memory. S3 copies up to 5 GiB at once.
        const CopySource = `${Bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
        await s3Called(client.send(new CopyObjectCommand({ Bucket, Key: copyOf(key), CopySource })));
        before.add(copyOf(key));
      }
      return before.size;
    },
    markErased: async (mark) => {
      await s3Called(
        client.send(
          new PutObjectCommand({ Bucket, Key: `${erasedFolder}${mark}`, Body: '', ContentLength: 0 }),
        ),
      );
    },
    erasedMarks: async () => {
      const marks = new Set<string>();
      let ContinuationToken: string | undefined;
      do {
        const page = await s3Called(
          client.send(new ListObjectsV2Command({ Bucket, Prefix: erasedFolder, ContinuationToken })),
        );
        for (const { Key = '' } of page.Contents ?? []) marks.add(Key.slice(erasedFolder.length));
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken !== undefined);
      return marks;
    },
    erase: (key) => eraseVersions(client, Bucket, key),
  };
};
