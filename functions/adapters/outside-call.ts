import { type IncomingMessage, request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { mustBePublicHost, NotPublic, publicLookup } from './public-address.ts';

export interface OutsideCall {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** ms for all of it: name, connection, TLS, reply. */
  readonly patience: number;
  /** Exact origins that may be in a private network. */
  readonly privateOrigins: readonly string[];
}

export interface OutsideReply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** Its first 64 KB at the most; a longer body is cut off. */
  readonly text: string;
}

const mostRead = 64 * 1024;

const textOf = async (reply: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of reply as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size >= mostRead) break;
  }
  return Buffer.concat(parts).subarray(0, mostRead).toString('utf8');
};

/**
 * The one way from our functions to an address that is not an AWS service. Public addresses only, each over a connection of its own to
 * the address that was judged; never a redirect.
 * @throws {NotPublic} nothing was sent; an `AbortError` or `TimeoutError` after `patience`; a fault of the connection
 */
export const callOutside = async (
  address: string,
  { method, headers, body, patience, privateOrigins }: OutsideCall,
  lookup = publicLookup(),
): Promise<OutsideReply> => {
  const url = new URL(address);
  const isPrivate = privateOrigins.includes(url.origin);
  if (url.protocol !== 'https:' && !isPrivate) throw new NotPublic('not https');
  if (!isPrivate) mustBePublicHost(url.hostname);
  const options: RequestOptions = {
    ...{ method, agent: false, signal: AbortSignal.timeout(patience) },
    headers: {
      ...headers,
      ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
    },
    ...(!isPrivate && { lookup }),
  };
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = (url.protocol === 'https:' ? overHttps : overHttp)(url, options, resolve);
    asked.on('error', reject);
    asked.end(body);
  });
  const { statusCode = 0, headers: answered } = reply;
  return { status: statusCode, headers: answered, text: await textOf(reply) };
};
