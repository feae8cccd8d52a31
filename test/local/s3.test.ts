import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, expect, it } from 'vitest';
import { noExtraChecksums, s3Files } from '#functions/adapters/s3-files.ts';
import { bytesOf } from '#functions/notice/list/frozen-list.ts';
import type { Laptop } from '#infra/local/laptop.ts';
import { stubLaptop, temporaryFolder } from '#test/support/local/stub-laptop.ts';

let laptop: Laptop | undefined;
afterEach(() => laptop?.close());

/** As sources.ts makes it, from what the laptop puts into the environment. */
const files = () =>
  s3Files(new S3Client({ ...noExtraChecksums, forcePathStyle: true }), process.env.FILES_BUCKET ?? '');

it('the laptop’s files are reached as in the cloud, take a presigned upload, and survive a restart', async () => {
  const dataFolder = temporaryFolder();
  laptop = await stubLaptop({ dataFolder });
  const { url, headers } = await files().createUploadUrl('cases/BRE-1/uploads/1.csv', 'text/csv', 3600);
  expect((await fetch(url, { method: 'PUT', headers: { ...headers }, body: 'a,b\n' })).status).toBe(200);
  await laptop.close();
  laptop = await stubLaptop({ dataFolder });
  expect((await bytesOf(files().read('cases/BRE-1/uploads/1.csv'))).toString()).toBe('a,b\n');
});
