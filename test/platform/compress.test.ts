import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressed } from '#functions/platform/compress.ts';

const body = 'A page that says the same thing again. '.repeat(60);
const page = { statusCode: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };

it.each([
  { accepts: 'gzip, deflate, br, zstd', sends: 'br', because: 'a browser takes both' },
  { accepts: 'gzip;q=1.0, br;q=0', sends: 'gzip', because: 'a weight of 0 refuses' },
  { accepts: 'GZIP', sends: 'gzip', because: 'names have no case' },
] as const)('a page goes out as $sends ($because)', ({ accepts, sends }) => {
  const reply = compressed(page, accepts);
  expect(reply).toMatchObject({
    statusCode: 200,
    isBase64Encoded: true,
    headers: { ...page.headers, 'content-encoding': sends, vary: 'accept-encoding' },
  });
  const bytes = Buffer.from(reply.body ?? '', 'base64');
  const read = sends === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes);
  expect([read.toString(), bytes.length < body.length / 4]).toEqual([body, true]);
});

it.each([undefined, '', 'identity', 'br;q=0, gzip;q=0.0', 'deflate', 'brr'])(
  'a caller that takes neither gets the page as it is, and caches know it: %j',
  (accepts) => {
    expect(compressed(page, accepts)).toEqual({
      ...page,
      headers: { ...page.headers, vary: 'accept-encoding' },
    });
  },
);

it('a redirect or a short answer goes out as it is', () => {
  const redirect = { statusCode: 303, headers: { location: '/' }, body: '' };
  expect(compressed(redirect, 'br')).toBe(redirect);
  expect(compressed({ ...page, body: 'x'.repeat(999) }, 'br').headers).not.toHaveProperty('content-encoding');
});
