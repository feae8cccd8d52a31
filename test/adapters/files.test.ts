import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { NoSuchFile, Unavailable } from '#domain/case/errors.ts';
import { given } from '#domain/case/words-out.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { s3Files } from '#functions/adapters/s3-files.ts';
import type { Files, UploadUrl } from '#ports/files.ts';
import { laptopS3 } from '#test/support/laptop-s3.ts';

const settings = await laptopS3('files');
const client = new S3Client(settings);
const memory = memoryFiles();

const places: readonly {
  where: string;
  files: Files;
  upload(to: UploadUrl, body: Buffer): Promise<number>;
}[] = [
  {
    where: 'in memory',
    files: memory,
    upload: async ({ url }, body) => {
      memory.uploaded(url, body);
      return 200;
    },
  },
  {
    where: 'in a bucket',
    files: s3Files(client, 'lists'),
    upload: async ({ url, headers }, body) =>
      (await fetch(url, { method: 'PUT', headers: { ...headers }, body: new Uint8Array(body) })).status,
  },
];

async function* inParts(text: string, size = 3) {
  for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size));
}
const textOf = async (source: AsyncIterable<Uint8Array>): Promise<string> => {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts).toString();
};

describe.each(places)('files $where', ({ files, upload }) => {
  const put = (key: string, text: string) => files.put(key, text.length, () => inParts(text));

  it('are streamed in and out, whole or a range of bytes', async () => {
    await put('cases/BRE-1/lists/a.ndjson', '0123456789');
    const read = (range?: { from: number; to: number }) =>
      textOf(files.read('cases/BRE-1/lists/a.ndjson', range));
    expect(await read()).toBe('0123456789');
    expect(await read({ from: 3, to: 7 })).toBe('3456');
    expect(await read({ from: 9, to: 10 })).toBe('9');
    expect(await read({ from: 4, to: 4 })).toBe('');
    expect(await files.size('cases/BRE-1/lists/a.ndjson')).toBe(10);
  });

  it('may be empty, may be written again, may have any name', async () => {
    await put('empty', '');
    expect(await textOf(files.read('empty'))).toBe('');
    const key = '../a b/ü%2F+?#/..';
    await put(key, 'one');
    await put(key, 'another');
    expect(await textOf(files.read(key))).toBe('another');
  });

  it('one that is not there is missed by name; removing it again changes nothing', async () => {
    expect(await files.size('missing')).toBeUndefined();
    await expect(textOf(files.read('missing'))).rejects.toThrow(NoSuchFile);
    await put('gone', 'x');
    await files.remove('gone');
    await files.remove('gone');
    expect(await files.size('gone')).toBeUndefined();
  });

  it('one that breaks off is not there', async () => {
    const broken = async function* () {
      yield Buffer.from('half');
      throw new Error('the disk is full');
    };
    await expect(files.put('broken', 8, broken)).rejects.toThrow();
    expect(await files.size('broken')).toBeUndefined();
  });

  it('somebody outside may put one where we say', async () => {
    const to = await files.createUploadUrl('cases/BRE-1/uploads/1.csv', 'text/csv', 60);
    expect(await upload(to, Buffer.from('a,b\n'))).toBe(200);
    expect(await textOf(files.read('cases/BRE-1/uploads/1.csv'))).toBe('a,b\n');
  });
});

describe('files in a bucket', () => {
  const files = s3Files(client, 'lists');

  it('an address for an upload is for that file alone, with no checksum of an empty body, and it ends', async () => {
    const { url } = await files.createUploadUrl('u.csv', 'text/csv', 1);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/lists\/u\.csv\?/);
    expect(url).not.toMatch(/checksum-crc32|Security-Token/);
    await expect
      .poll(async () => (await fetch(url, { method: 'PUT', body: 'x' })).status, { timeout: 4000 })
      .toBe(403);
  });

  it('an address for a download is for that file alone, under the name that was given, and it ends', async () => {
    await files.put('cases/BRE-1/downloads/postal.csv', 4, () => inParts('a,b\n'));
    const as = { name: given('postal.csv'), contentType: 'text/csv' };
    const url = await files.createDownloadUrl('cases/BRE-1/downloads/postal.csv', as, 60);
    const answer = await fetch(url);
    expect(await answer.text()).toBe('a,b\n');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv',
      'content-disposition': 'attachment; filename="postal.csv"',
      'cache-control': 'no-store',
    });
    const short = await files.createDownloadUrl('cases/BRE-1/downloads/postal.csv', as, 1);
    await expect.poll(async () => (await fetch(short)).status, { timeout: 4000 }).toBe(403);
  });

  it('a browser is told that it may', async () => {
    const { url } = await files.createUploadUrl('u.csv', 'text/csv', 60);
    const { status, headers } = await fetch(url, { method: 'OPTIONS' });
    expect([status, headers.get('access-control-allow-methods')]).toEqual([204, 'GET, PUT']);
  });

  it('twenty megabytes pass through', async () => {
    const [part, parts] = [Buffer.alloc(65_536, 7), 320];
    await files.put('large', part.length * parts, async function* () {
      for (let n = 0; n < parts; n++) yield part;
    });
    let size = 0;
    for await (const { length } of files.read('large')) size += length;
    expect(size).toBe(part.length * parts);
  });

  it('nobody listens: try again later', async () => {
    const nobody = s3Files(new S3Client({ ...settings, endpoint: 'http://127.0.0.1:9' }), 'lists');
    await expect(nobody.size('x')).rejects.toThrow(Unavailable);
    await expect(textOf(nobody.read('x'))).rejects.toThrow(Unavailable);
    await expect(nobody.put('x', 1, () => inParts('x'))).rejects.toThrow(Unavailable);
  });
});
