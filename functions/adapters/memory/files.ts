import { NoSuchFile } from '#domain/case/errors.ts';
import type { Files } from '#ports/files.ts';

/** `uploaded` plays a person who puts a file at an upload URL. */
export const memoryFiles = (
  files = new Map<string, Buffer>(),
): Files & { uploaded(url: string, bytes: Uint8Array): void } => ({
  put: async (key, size, open) => {
    const parts: Uint8Array[] = [];
    for await (const part of open()) parts.push(part);
    const whole = Buffer.concat(parts);
    if (whole.length !== size) throw new RangeError(`a file of ${size} bytes has ${whole.length}`);
    files.set(key, whole);
  },
  size: async (key) => files.get(key)?.length,
  async *read(key, range) {
    const whole = files.get(key);
    if (whole === undefined) throw new NoSuchFile();
    yield range === undefined ? whole : whole.subarray(range.from, range.to);
  },
  remove: async (key) => void files.delete(key),
  createUploadUrl: async (key, contentType) => ({
    url: `memory:${key}`,
    headers: { 'content-type': contentType },
  }),
  createDownloadUrl: async (key) => `memory:${key}`,
  uploaded: (url, bytes) => void files.set(url.replace(/^memory:/, ''), Buffer.from(bytes)),
});
