import { createHash } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { NoSuchFile, Unavailable } from '#domain/case/errors.ts';
import { memorySystemPackages } from '#functions/adapters/memory/system-packages.ts';
import { s3CaseFiles } from '#functions/adapters/s3-case-files.ts';
import { s3Files } from '#functions/adapters/s3-files.ts';
import { s3SystemPackages } from '#functions/adapters/s3-system-packages.ts';
import { copyOf } from '#ports/case-files.ts';
import type { UploadUrl } from '#ports/files.ts';
import { archiveKey, type SystemPackages, uploadKey } from '#ports/system-packages.ts';
import { laptopS3 } from '#test/support/laptop-s3.ts';

const settings = await laptopS3('packages');
const client = new S3Client(settings);
const store = new Map<string, Buffer>();
const memory = memorySystemPackages(store);

const collected = async (source: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
};

const put = async ({ url, headers }: UploadUrl, content: Buffer, over: object = {}): Promise<number> =>
  (await fetch(url, { method: 'PUT', headers: { ...headers, ...over }, body: new Uint8Array(content) }))
    .status;

const places: readonly {
  where: string;
  packages: SystemPackages;
  upload(to: UploadUrl, content: Buffer): Promise<number>;
  archive(key: string): Promise<Buffer>;
}[] = [
  {
    where: 'in memory',
    packages: memory,
    upload: async ({ url }, content) => memory.uploaded(url, content),
    archive: async (key) => store.get(key) ?? Buffer.alloc(0),
  },
  {
    where: 'in a bucket',
    packages: s3SystemPackages(client, 'files'),
    upload: put,
    archive: (key) => collected(s3Files(client, 'files').read(key)),
  },
];

const caseId = `REQ-${'7'.repeat(26)}`;
const content = Buffer.from('{"class":"billing"}\n');
const of = (n: number, bytes: Buffer = content) => ({
  ...{ n, bytes: bytes.length },
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

describe.each(places)('data that systems hand over $where', ({ packages, upload, archive }) => {
  it('arrives as it was announced, and is read whole or in part', async () => {
    const to = await packages.createUploadUrl(caseId, of(1), 60);
    expect(to.headers).toEqual({
      'content-type': 'application/jsonl',
      'x-amz-checksum-sha256': Buffer.from(of(1).sha256, 'hex').toString('base64'),
    });
    expect(await packages.size(caseId, of(1))).toBeUndefined();
    expect(await upload(to, content)).toBe(200);
    expect(await packages.size(caseId, of(1))).toBe(content.length);
    expect(await collected(packages.read(caseId, of(1)))).toEqual(content);
    const range = { from: 2, to: 7 };
    expect(String(await collected(packages.read(caseId, of(1), range)))).toBe('class');
    expect(await upload(to, content)).toBe(200);
  });

  it('of another content is refused, and nothing of it is kept', async () => {
    const to = await packages.createUploadUrl(caseId, of(2), 60);
    expect(await upload(to, Buffer.from('{"class":"BILLING"}\n'))).toBe(400);
    expect(await packages.size(caseId, of(2))).toBeUndefined();
    expect(await upload(to, content)).toBe(200);
  });

  it('an officer’s upload is kept beside it; another instruction has its own', async () => {
    await packages.keep(caseId, of(3), content);
    expect(await packages.size(caseId, of(3))).toBe(content.length);
    expect(await packages.size(caseId, of(4))).toBeUndefined();
    await expect(collected(packages.read(caseId, of(4)))).rejects.toThrow(NoSuchFile);
  });

  it('an archive of several parts is written whole, also again', async () => {
    const piece = Buffer.alloc(1_048_576, 7);
    const pieces = async function* (count: number) {
      for (let n = 0; n < count; n += 1) yield piece;
      yield Buffer.from('end');
    };
    await packages.writeArchive(caseId, 'plan', pieces(20));
    expect((await archive(archiveKey(caseId, 'plan'))).length).toBe(20 * piece.length + 3);
    await packages.writeArchive(caseId, 'plan', pieces(0));
    expect(String(await archive(archiveKey(caseId, 'plan')))).toBe('end');
  });

  it('an archive whose content breaks off is not there', async () => {
    const broken = async function* () {
      yield Buffer.alloc(9 * 1_048_576);
      throw new Error('a system’s file is gone');
    };
    await expect(packages.writeArchive(caseId, 'broken', broken())).rejects.toThrow('is gone');
    expect((await archive(archiveKey(caseId, 'broken')).catch(() => Buffer.alloc(0))).length).toBe(0);
  });
});

describe('a preservation of what systems handed over (P47)', () => {
  it('copies it inside the store, once, and the erasure of the case finds both', async () => {
    const files = s3CaseFiles(client, 'kept');
    await s3SystemPackages(client, 'kept').keep(caseId, of(1), content);
    expect(await files.preserve(caseId)).toBe(1);
    expect(await files.preserve(caseId)).toBe(1);
    const keys = await files.list(caseId);
    expect(keys).toEqual([uploadKey(caseId, of(1)), copyOf(uploadKey(caseId, of(1)))]);
    expect(await collected(s3Files(client, 'kept').read(keys[1] ?? ''))).toEqual(content);
  });
});

describe('an address to upload data', () => {
  const packages = s3SystemPackages(client, 'files');

  it('is signed with the hash, the size and the type', async () => {
    const { url, headers } = await packages.createUploadUrl(caseId, of(5), 60);
    const signed = new URL(url).searchParams.get('X-Amz-SignedHeaders')?.split(';');
    expect(signed).toEqual(['content-length', 'content-type', 'host', 'x-amz-checksum-sha256']);
    const { 'x-amz-checksum-sha256': _, ...without } = headers;
    expect(await put({ url, headers: without }, content)).toBe(403);
    expect(await packages.size(caseId, of(5))).toBeUndefined();
  });

  it('nobody listens: try again later', async () => {
    const nobody = s3SystemPackages(new S3Client({ ...settings, endpoint: 'http://127.0.0.1:9' }), 'files');
    await expect(nobody.size(caseId, of(1))).rejects.toThrow(Unavailable);
    await expect(collected(nobody.read(caseId, of(1)))).rejects.toThrow(Unavailable);
  });
});
