import type { IncomingMessage } from 'node:http';

const PATIENCE_BYTES = 64 * 1024 * 1024;

/** A whole body, or undefined when it is larger than allowed; then it was read to its end and thrown away. */
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
