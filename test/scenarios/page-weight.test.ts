import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { questionsFor } from '#domain/request/form-questions.ts';
import { locales } from '#functions/letters/catalog.ts';
import { routes } from '#functions/site/contract.ts';
import { hrefIn } from '#functions/site/language.ts';
import { typedOn } from '#test/support/site/form-answers.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { statusKey, submit } from '../support/request-life.ts';

/** Bytes over the wire, headers and all: the page and everything that it loads, nothing cached. */
const most = 25_000;

let on: Laptop;
beforeAll(async () => {
  on = await openLaptop('2026-11-24T18:00:00Z');
});
afterAll(() => on[Symbol.asyncDispose]());

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

/** A connection of its own, so that its bytes are this answer's. */
const fetched = async (path: string, encodings: string, body?: string, cookie = '') => {
  const asked = request(on.baseUrl + path, {
    method: body === undefined ? 'GET' : 'POST',
    agent: false,
    headers: {
      accept: 'text/html,application/xhtml+xml',
      'accept-encoding': encodings,
      cookie,
      ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
  });
  asked.end(body);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const { socket, headers } = response;
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const sent = Buffer.concat(chunks);
  const encoding = headers['content-encoding'];
  const read = { br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? ''] ?? ((bytes: Buffer) => bytes);
  return { status: response.statusCode, encoding, bytes: socket.bytesRead, text: read(sent).toString() };
};

const cold = async (path: string, encodings: string, body?: string, cookie?: string) => {
  const page = await fetched(path, encodings, body, cookie);
  const loaded = [
    ...page.text.matchAll(/<(?:link(?! rel="alternate")|script)[^>]* (?:href|src)="(\/[^"]+)"/g),
  ].map(([, address = '']) => address);
  expect(loaded.length).toBeGreaterThan(1);
  const files = await Promise.all(loaded.map((address) => fetched(address, encodings)));
  expect(files.map(({ status }) => status)).toEqual(files.map(() => 200));
  return { ...page, total: files.reduce((sum, { bytes }) => sum + bytes, page.bytes) };
};

const pages = routes
  .filter(
    ({ method, path }) => method === 'GET' && !/assets|well-known|confirmation|^\/es|^\/api\/|\{/.test(path),
  )
  .map(({ path }) => ({ path, body: undefined as string | undefined }));
const refusals = ['/request', '/verify', '/adopt', '/status', '/records'].map((path) => ({ path, body: '' }));
const inBoth = [
  ...pages,
  { path: '/request/one-page', body: undefined },
  { path: '/nothing', body: undefined },
  ...refusals,
].flatMap(({ path, body }) => locales.map((language) => ({ path: hrefIn(language, path), body })));

it.each(inBoth)(
  '$path weighs at most 25 KB cold, with everything it loads, in both encodings',
  async ({ path, body }) => {
    for (const encoding of ['gzip', 'br'] as const) {
      const page = await cold(path, `${encoding}, deflate`, body);
      expect([page.encoding, page.total < most ? 'light' : page.total]).toEqual([encoding, 'light']);
    }
  },
);

it('so does every question of the form, with answers in it', async () => {
  const first = await on.call('GET', '/request');
  const [cookie = ''] = (first.headers.get('set-cookie') ?? '').split(';');
  const answers = { ...typedOn, who: { capacity: 'agent' }, what: { kind: 'cpni-correct' } };
  const questions = questionsFor(Object.assign({}, ...Object.values(answers)));
  for (const question of questions)
    expect((await fetched(`/request/${question}`, 'br', form({ ...answers[question] }), cookie)).status).toBe(
      303,
    );
  for (const question of [...questions, 'check'])
    for (const language of locales) {
      const page = await cold(hrefIn(language, `/request/${question}`), 'gzip', undefined, cookie);
      expect([question, page.status, page.total < most ? 'light' : page.total]).toEqual([
        question,
        200,
        'light',
      ]);
    }
});

it('so do a confirmation and a status page; who takes no encoding reads the same words', async () => {
  const key = 'weight-of-a-page-0001';
  const { body } = await submit(on, {}, { 'idempotency-key': key });
  const code = form({ code: `${body.id}.${await statusKey(on, body.id)}` });
  // A stage that changes between two fetches would be a difference.
  await on.advance('PT0S');
  for (const [path, typed] of [[`/confirmation?key=${key}`], ['/status', code]] as const) {
    const light = await cold(path, 'gzip, deflate, br, zstd', typed);
    const plain = await fetched(path, 'identity', typed);
    expect([light.status, light.encoding, plain.encoding]).toEqual([200, 'br', undefined]);
    expect(light.total).toBeLessThan(most);
    expect(plain.text).toBe(light.text);
  }
});
