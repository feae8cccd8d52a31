import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { NoSuchFile, Unavailable } from '#domain/case/errors.ts';
import { mostFileBytes } from '#domain/case/file-kinds.ts';
import { given } from '#domain/case/words-out.ts';
import { memoryUploads } from '#functions/adapters/memory/uploads.ts';
import { s3Uploads } from '#functions/adapters/s3-uploads.ts';
import { listen, shut } from '#infra/local/inner-server.ts';
import type { DraftFile, UploadForm, Uploads } from '#ports/uploads.ts';
import { laptopS3 } from '#test/support/laptop-s3.ts';
import { aDraft, postFile } from '#test/support/uploads.ts';

let laptopNow = Date.now();
const settings = await laptopS3('uploads', () => laptopNow);
const bucket = s3Uploads(new S3Client(settings), 'files');
const memory = memoryUploads();

const backTo = 'https://privacy.example.com/request/files';
const aFile = (more: Partial<DraftFile> = {}): DraftFile => ({
  id: randomUUID(),
  purpose: 'what-is-wrong',
  type: 'pdf',
  ...more,
});

const places: readonly {
  where: string;
  uploads: Uploads;
  post(form: UploadForm, content: Buffer): Promise<number>;
}[] = [
  { where: 'in memory', uploads: memory, post: async (form, content) => memory.posted(form, content) },
  {
    where: 'in a bucket',
    uploads: bucket,
    post: async (form, content) => (await postFile(form, content)).status,
  },
];

describe.each(places)('a requester’s files $where', ({ uploads, post }) => {
  const put = async (draft: string, file: DraftFile, content: string | Buffer) =>
    post(await uploads.createForm(draft, file, backTo, 60), Buffer.from(content));

  it('arrive under their draft with label, type and size, and nowhere else', async () => {
    const [draft, wrong, who] = [aDraft(), aFile(), aFile({ purpose: 'who-i-am', type: 'png' })];
    expect(await put(draft, wrong, '%PDF-1.7')).toBe(303);
    expect(await put(draft, who, 'picture')).toBe(303);

    expect(await uploads.arrived(draft)).toEqual(
      expect.arrayContaining([
        { ...wrong, bytes: 8 },
        { ...who, bytes: 7 },
      ]),
    );
    expect(await uploads.arrived(aDraft())).toEqual([]);
    expect(Buffer.from(await uploads.read(draft, wrong)).toString()).toBe('%PDF-1.7');
    expect(Buffer.from(await uploads.read(draft, wrong, 4)).toString()).toBe('%PDF');
  });

  it('may have 5 MB, not a byte more, and are never empty', async () => {
    const draft = aDraft();
    expect(await put(draft, aFile(), Buffer.alloc(mostFileBytes, 1))).toBe(303);
    expect(await put(draft, aFile(), Buffer.alloc(mostFileBytes + 1, 1))).toBe(400);
    expect(await put(draft, aFile(), '')).toBe(400);
    expect((await uploads.arrived(draft)).map(({ bytes }) => bytes)).toEqual([mostFileBytes]);
  });

  it('one that is taken away is gone, and taking it away again changes nothing', async () => {
    const [draft, file, other] = [aDraft(), aFile(), aFile()];
    await put(draft, file, 'x');
    await put(draft, other, 'y');
    await uploads.discard(draft, file);
    await uploads.discard(draft, file);
    expect((await uploads.arrived(draft)).map(({ id }) => id)).toEqual([other.id]);
    await expect(uploads.read(draft, file)).rejects.toThrow(NoSuchFile);
  });

  it('are kept under the case, replaced by a second try, and erased for good', async () => {
    const file = aFile({ purpose: 'who-i-am' });
    await uploads.keep('REQ-1', file, Buffer.from('first'));
    await uploads.keep('REQ-1', file, Buffer.from('second'));
    await uploads.erase('REQ-1', file);
    await uploads.erase('REQ-1', file);
    expect(await uploads.createDownloadUrl('REQ-1', file, given('who-is-asking-1.pdf'), 60)).toContain(
      file.id,
    );
  });

  it.each(['', '../cases', 'A'.repeat(64), 'a'.repeat(63)])(
    'a draft called "%s" is refused',
    async (draft) => {
      await expect(uploads.createForm(draft, aFile(), backTo, 60)).rejects.toThrow(RangeError);
      await expect(uploads.arrived(draft)).rejects.toThrow(RangeError);
    },
  );
});

describe('a requester’s files in a bucket', () => {
  it('the store sends the browser back to our page', async () => {
    const form = await bucket.createForm(aDraft(), aFile(), backTo, 60);
    const { status, headers } = await postFile(form, Buffer.from('x'));
    expect(status).toBe(303);
    expect(headers.get('location')).toMatch(
      /^https:\/\/privacy\.example\.com\/request\/files\?bucket=files&key=/,
    );
  });

  it('the store takes a form only as we signed it (S11)', async () => {
    const draft = aDraft();
    const form = await bucket.createForm(draft, aFile(), backTo, 60);
    const without = (name: string) => {
      const { [name]: _, ...fields } = form.fields;
      return fields;
    };
    const changed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      'another key': { ...form.fields, key: `drafts/${aDraft()}/who-i-am/pdf/${randomUUID()}` },
      'another folder': { ...form.fields, key: 'cases/BRE-1/lists/1.csv' },
      'another type': { ...form.fields, 'Content-Type': 'text/html' },
      'no type': without('Content-Type'),
      'another way back': { ...form.fields, success_action_redirect: 'https://elsewhere.example/' },
      'another field': { ...form.fields, acl: 'public-read' },
      'another key of encryption': {
        ...form.fields,
        'x-amz-server-side-encryption-aws-kms-key-id': 'theirs',
      },
      'no signature': without('X-Amz-Signature'),
      'no policy': without('Policy'),
      'a policy of their own': {
        ...form.fields,
        Policy: Buffer.from(JSON.stringify({ expiration: '2099-01-01T00:00:00Z', conditions: [] })).toString(
          'base64',
        ),
      },
      'another signer': {
        ...form.fields,
        'X-Amz-Credential': (form.fields['X-Amz-Credential'] ?? '').replace('test', 'best'),
      },
    };
    for (const [what, fields] of Object.entries(changed))
      expect([what, (await postFile({ ...form, fields }, Buffer.from('x'))).status]).toEqual([what, 403]);
    expect(await bucket.arrived(draft)).toEqual([]);
  });

  it('a form ends', async () => {
    const form = await bucket.createForm(aDraft(), aFile(), backTo, -1);
    expect((await postFile(form, Buffer.from('x'))).status).toBe(403);
  });

  it('a file of a draft is deleted after two days by the laptop’s clock', async () => {
    const [draft, file] = [aDraft(), aFile()];
    await postFile(await bucket.createForm(draft, file, backTo, 60), Buffer.from('x'));
    laptopNow += 2 * 86_400_000 - 60_000;
    expect(await bucket.arrived(draft)).toHaveLength(1);
    laptopNow += 120_000;
    expect(await bucket.arrived(draft)).toEqual([]);
    await expect(bucket.read(draft, file)).rejects.toThrow(NoSuchFile);
  });

  it('an officer saves a file under our name for it; no browser shows it', async () => {
    const file = aFile({ type: 'txt' });
    await bucket.keep('REQ-1', file, Buffer.from('<script>alert(1)</script>'));
    const answer = await fetch(
      await bucket.createDownloadUrl('REQ-1', file, given('what-is-wrong-1.txt'), 60),
    );
    expect(await answer.text()).toContain('alert');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="what-is-wrong-1.txt"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    await bucket.erase('REQ-1', file);
    expect((await fetch(answer.url)).status).toBe(404);
  });

  it('a file that breaks off on its way to us: try again later', async () => {
    const broken = createServer((_, response) => {
      response.writeHead(200, { 'content-length': 9 }).write('%PDF');
      setTimeout(() => response.destroy(), 20);
    });
    const at = await listen(broken);
    const there = s3Uploads(new S3Client({ ...settings, endpoint: at }), 'files');
    await expect(there.read(aDraft(), aFile())).rejects.toThrow(Unavailable);
    await shut(broken);
  });

  it('nobody listens: try again later', async () => {
    const nobody = s3Uploads(new S3Client({ ...settings, endpoint: 'http://127.0.0.1:9' }), 'files');
    await expect(nobody.arrived(aDraft())).rejects.toThrow(Unavailable);
    await expect(nobody.discard(aDraft(), aFile())).rejects.toThrow(Unavailable);
    await expect(nobody.keep('REQ-1', aFile(), Buffer.from('x'))).rejects.toThrow(Unavailable);
    await expect(nobody.erase('REQ-1', aFile())).rejects.toThrow(Unavailable);
  });
});
