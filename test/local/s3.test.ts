import { randomUUID } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, expect, it } from 'vitest';
import { noExtraChecksums, s3Files } from '#functions/adapters/s3-files.ts';
import { s3Uploads } from '#functions/adapters/s3-uploads.ts';
import { bytesOf } from '#functions/notice/list/frozen-list.ts';
import type { Laptop } from '#infra/local/laptop.ts';
import { post, stubLaptop, temporaryFolder } from '#test/support/local/stub-laptop.ts';
import { aDraft, postFile } from '#test/support/uploads.ts';

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

it('a draft’s file goes with the laptop’s clock after two days, also over a restart', async () => {
  const dataFolder = temporaryFolder();
  laptop = await stubLaptop({ dataFolder });
  const [draft, file] = [aDraft(), { id: randomUUID(), purpose: 'who-i-am', type: 'png' } as const];
  const uploads = () =>
    s3Uploads(new S3Client({ ...noExtraChecksums, forcePathStyle: true }), process.env.FILES_BUCKET ?? '');
  const form = await uploads().createForm(draft, file, `${laptop.address}/request/files`, 3600);
  expect((await postFile(form, Buffer.from('x'))).status).toBe(303);
  await post(`${laptop.address}/local/clock`, { advance: 'P1D' });
  expect(await uploads().arrived(draft)).toHaveLength(1);
  await laptop.close();
  laptop = await stubLaptop({ dataFolder });
  await post(`${laptop.address}/local/clock`, { advance: 'P1D' });
  expect(await uploads().arrived(draft)).toEqual([]);
});
