import { brotliDecompressSync } from 'node:zlib';

/** Text of a document that `npm run openapi` packed: brotli, in base64. */
export const unpacked = (packed: string): string =>
  brotliDecompressSync(Buffer.from(packed, 'base64')).toString('utf8');
