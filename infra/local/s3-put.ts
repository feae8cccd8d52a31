import { createHash, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { reply } from './inner-server.ts';

interface Refusal {
  readonly status: 400 | 403 | 404;
  readonly code: string;
  readonly message: string;
}

/** Another object of the store as the content (CopyObject). @returns false for an upload */
export const copyObject = (
  fileOf: (bucket: string, key: string) => string,
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean => {
  const from = request.headers['x-amz-copy-source'];
  if (typeof from !== 'string') return false;
  const [bucket = '', ...key] = from.replace(/^\//, '').split('/').map(decodeURIComponent);
  copyFileSync(fileOf(bucket, key.join('/')), file);
  xml(response, 'CopyObjectResult', '<ETag>"copy"</ETag>');
  return true;
};

/** Headers that the address was signed with and the call does not have: S3 finds another signature. */
const lacksSigned = ({ headers }: IncomingMessage, { searchParams: query }: URL): boolean =>
  (query.get('X-Amz-SignedHeaders') ?? '').split(';').some((name) => name !== '' && !(name in headers));

/** Whole or not at all: unfinished files have another name. @returns why S3 would not have taken it */
export const putObject = async (
  file: string,
  url: URL,
  request: IncomingMessage,
): Promise<Refusal | undefined> => {
  if (lacksSigned(request, url))
    return { status: 403, code: 'SignatureDoesNotMatch', message: 'A signed header is missing.' };
  const part = `${file}.${randomUUID()}.part`;
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform: (piece, _, next) => {
      hash.update(piece);
      next(null, piece);
    },
  });
  try {
    await pipeline(request, hashing, createWriteStream(part));
    const wanted = request.headers['x-amz-checksum-sha256'];
    if (wanted !== undefined && wanted !== hash.digest('base64')) {
      rmSync(part, { force: true });
      return { status: 400, code: 'BadDigest', message: 'The checksum does not match.' };
    }
    renameSync(part, file);
    return undefined;
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
};

const xml = (response: ServerResponse, root: string, body: string): void =>
  reply(response, 200, 'application/xml', `<?xml version="1.0" encoding="UTF-8"?><${root}>${body}</${root}>`);

/** The parts of an upload, in a folder that no listing shows. */
const partsOf = (folder: string, id: string): string => join(folder, '.uploads', encodeURIComponent(id));

export const isOfParts = ({ searchParams: query }: URL): boolean =>
  query.has('uploads') || query.has('uploadId');

/** A large file in parts: opened, each part, then whole. */
export const inParts = async (
  folder: string,
  file: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Refusal | undefined> => {
  const { searchParams: query } = url;
  if (query.has('uploads')) {
    const id = randomUUID();
    mkdirSync(partsOf(folder, id), { recursive: true });
    xml(response, 'InitiateMultipartUploadResult', `<UploadId>${id}</UploadId>`);
    return undefined;
  }
  const parts = partsOf(folder, query.get('uploadId') ?? '');
  if (!statSync(parts, { throwIfNoEntry: false })?.isDirectory())
    return { status: 404, code: 'NoSuchUpload', message: 'There is no such upload.' };
  if (request.method === 'PUT') {
    await pipeline(request, createWriteStream(join(parts, String(Number(query.get('partNumber'))))));
    response.writeHead(200, { etag: `"${query.get('partNumber')}"`, 'content-length': 0 }).end();
    return undefined;
  }
  let said = '';
  for await (const piece of request) said += String(piece);
  const numbers = [...said.matchAll(/<PartNumber>(\d+)<\/PartNumber>/g)].map(([, n]) => Number(n));
  const whole = createWriteStream(`${file}.part`);
  for (const n of numbers) await pipeline(createReadStream(join(parts, String(n))), whole, { end: false });
  await new Promise<void>((done) => void whole.end(done));
  renameSync(`${file}.part`, file);
  rmSync(parts, { recursive: true });
  xml(response, 'CompleteMultipartUploadResult', '<ETag>"whole"</ETag>');
  return undefined;
};
