import { randomUUID } from 'node:crypto';
import { createReadStream, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { escapeHtml } from '#functions/letters/frame.ts';
import { reply, sdkServer } from './inner-server.ts';
import { bucketIn, fileOf, objectIn } from './s3-keys.ts';
import { dropOldDrafts, listing } from './s3-list.ts';
import { formIn, refusalOfPost } from './s3-post.ts';
import { copyObject, inParts, isOfParts, putObject } from './s3-put.ts';

const refuse = (response: ServerResponse, status: number, code: string, message: string): void => {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${escapeHtml(message)}</Message></Error>`;
  reply(response, status, 'application/xml', body);
};

const sizeOf = (file: string): number | undefined => {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? stat.size : undefined;
};

/** Checks expiry, not the signature: nobody else reaches this server. */
const isOver = ({ searchParams: query }: URL): boolean => {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(query.get('X-Amz-Date') ?? '') ?? [];
  if (year === undefined) return false;
  const signedAt = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Date.now() > signedAt + Number(query.get('X-Amz-Expires')) * 1000;
};

const put = async (file: string, url: URL, request: IncomingMessage, response: ServerResponse) => {
  const refused = await putObject(file, url, request);
  if (refused) return refuse(response, refused.status, refused.code, refused.message);
  response.writeHead(200, { etag: `"${randomUUID()}"`, 'content-length': 0 }).end();
};

const rangeIn = (header: string | undefined, size: number): { start: number; end: number } | undefined => {
  const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  if (start === undefined) return undefined;
  return { start: Number(start), end: Math.min(end ? Number(end) : size - 1, size - 1) };
};

/** A presigned URL sets the response headers. */
const orderedBy = ({ searchParams: query }: URL): Record<string, string> =>
  Object.fromEntries(
    ['content-type', 'content-disposition', 'cache-control'].flatMap((name) => {
      const value = query.get(`response-${name}`);
      return value === null ? [] : [[name, value]];
    }),
  );

const get = async (
  file: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const size = sizeOf(file);
  if (size === undefined) {
    if (request.method === 'HEAD') return void response.writeHead(404).end();
    return refuse(response, 404, 'NoSuchKey', 'The specified key does not exist.');
  }
  const range = rangeIn(request.headers.range, size);
  if (range && range.start >= size) return refuse(response, 416, 'InvalidRange', 'Behind the end.');
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : 200, {
    'content-type': 'application/octet-stream',
    'content-length': end - start + 1,
    ...orderedBy(url),
    ...(range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
  });
  if (request.method === 'HEAD' || size === 0) return void response.end();
  await pipeline(createReadStream(file, { start, end }), response);
};

/** Bytes: more than any form of ours allows, so that a file too large is refused by its policy. */
const mostPosted = 32 * 1024 * 1024;

const bodyOf = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size <= mostPosted) parts.push(part as Buffer);
  }
  return size > mostPosted ? undefined : Buffer.concat(parts);
};

/** A browser's form (POST Object): the policy that our function signed decides. Files are dated by the laptop's clock. */
const post = async (
  { folder, now }: Shop,
  bucket: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = await bodyOf(request);
  if (body === undefined)
    return refuse(response, 400, 'EntityTooLarge', 'Your proposed upload is too large.');
  const posted = await formIn(body, request.headers['content-type'] ?? '');
  if (posted === undefined)
    return refuse(response, 400, 'MalformedPOSTRequest', 'This is no form with a file.');
  const refused = refusalOfPost(posted, bucket, Date.now());
  if (refused) return refuse(response, refused.status, refused.code, refused.message);
  const key = posted.fields.get('key') ?? '';
  const file = fileOf(folder, bucket, key);
  const part = `${file}.${randomUUID()}.part`;
  writeFileSync(part, posted.file);
  utimesSync(part, now() / 1000, now() / 1000);
  renameSync(part, file);
  const back = posted.fields.get('success_action_redirect');
  if (back === undefined) return void response.writeHead(204).end();
  const query = new URLSearchParams({ bucket, key, etag: `"${randomUUID()}"` });
  response.writeHead(303, { location: `${back}${back.includes('?') ? '&' : '?'}${query}` }).end();
};

interface Shop {
  readonly folder: string;
  /** The laptop's clock, epoch milliseconds. */
  readonly now: () => number;
}

/** Path style; objects are streamed files in the data folder. Browsers may use presigned URLs and forms. */
export const s3Server = (data: string, delayMs: () => number, now: () => number = Date.now): Server =>
  sdkServer(delayMs, async (request, response) => {
    const folder = join(data, 'files');
    const url = new URL(`http://laptop${request.url}`);
    const object = objectIn(request.url ?? '');
    const bucket = bucketIn(request.url ?? '');
    dropOldDrafts(folder, now());
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    response.setHeader('access-control-allow-methods', 'GET, PUT');
    response.setHeader('x-content-type-options', 'nosniff');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (bucket !== undefined && request.method === 'POST')
      return post({ folder, now }, bucket, request, response);
    if (bucket !== undefined && request.method === 'GET')
      return reply(response, 200, 'application/xml', listing(folder, bucket, url.searchParams));
    if (object === undefined) return refuse(response, 400, 'InvalidRequest', 'Bucket and key, please.');
    if (isOver(url)) return refuse(response, 403, 'AccessDenied', 'Request has expired');
    const file = fileOf(folder, object.bucket, object.key);
    if (isOfParts(url)) {
      const refused = await inParts(folder, file, url, request, response);
      return refused && refuse(response, refused.status, refused.code, refused.message);
    }
    const own = (from: string, key: string) => fileOf(folder, from, key);
    if (request.method === 'PUT' && copyObject(own, file, request, response)) return;
    if (request.method === 'PUT') return put(file, url, request, response);
    if (request.method === 'GET' || request.method === 'HEAD') return get(file, url, request, response);
    if (request.method !== 'DELETE') return refuse(response, 405, 'MethodNotAllowed', 'Not on a laptop.');
    rmSync(file, { force: true });
    response.writeHead(204).end();
  });
