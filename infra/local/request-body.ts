import type { IncomingMessage } from 'node:http';

const PATIENCE_BYTES = 64 * 1024 * 1024;

/** @returns undefined for a body over the limit, after reading it to its end */
export const readBody = async (request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= maxBytes) parts.push(part);
    if (size > PATIENCE_BYTES) break;
  }
  return size > maxBytes ? undefined : Buffer.concat(parts);
};
