import { expect, it, vi } from 'vitest';
import { wantsPage } from '#functions/platform/accept.ts';
import { pages } from '#functions/platform/pages.ts';
import { overHttp } from '#functions/site/event.ts';
import { site } from '#functions/site/site.ts';
import { aHouse } from '#test/support/site/fake-needs.ts';

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';

it.each([
  { accept: browser, page: true, because: 'a browser' },
  { accept: 'text/html', page: true, because: 'it names pages' },
  { accept: 'text/html, application/json;q=0.9', page: true, because: 'it likes pages better' },
  { accept: 'text/html;q=0.5, application/json', page: false, because: 'it likes JSON better' },
  { accept: 'text/html;q=0, */*', page: false, because: 'it refuses pages' },
  { accept: 'application/problem+json', page: false, because: 'a program' },
  { accept: '*/*', page: false, because: 'curl, which takes anything' },
  { accept: undefined, page: false, because: 'it says nothing' },
])('$accept wants a page: $page ($because)', ({ accept, page }) => {
  expect(wantsPage(accept)).toBe(page);
});

const answering = (over: Parameters<typeof aHouse>[0] = {}) => {
  const { needs } = aHouse(over);
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'log').mockReturnValue();
  return (path: string, accept: string | undefined, more: object = {}) =>
    pages({ settings: [], in: () => overHttp(needs, site(needs)) }).in({})({
      ...{ rawPath: path, rawQueryString: '', headers: { accept }, isBase64Encoded: false },
      ...{ requestContext: { requestId: 'r', http: { method: 'GET' } } },
      ...more,
    } as never);
};

const tooLong = {
  body: `a=${'x'.repeat(70_000)}`,
  requestContext: { http: { method: 'POST' } },
};

it.each([
  { path: '/nothing', status: 404, code: 'not-found', language: 'en' },
  { path: '/es/nada', status: 404, code: 'not-found', language: 'es' },
  { path: '/api/nothing', status: 404, code: 'not-found', language: 'en' },
  {
    path: '/api/requestz',
    status: 404,
    code: 'not-found',
    language: 'en',
    more: { body: '{}', requestContext: { http: { method: 'POST' } } },
  },
  { path: '/es/request', status: 413, code: 'body-too-large', language: 'es', more: tooLong },
  {
    path: '/request',
    status: 415,
    code: 'unsupported-media-type',
    language: 'en',
    more: { body: '{}', requestContext: { http: { method: 'POST' } } },
  },
] as const)('$path: $status is a page for a browser and a problem for a program', async (one) => {
  const { path, status, code, language } = one;
  const ask = answering();
  const page = await ask(path, browser, 'more' in one ? one.more : {});
  const program = await ask(path, 'application/json', 'more' in one ? one.more : {});
  expect([page.statusCode, page.headers['content-type'], page.headers['content-language']]).toEqual([
    status,
    'text/html; charset=utf-8',
    language,
  ]);
  expect([program.statusCode, program.headers['content-type'], program.headers.vary]).toEqual([
    status,
    'application/problem+json',
    'accept',
  ]);
  expect(JSON.parse(program.body ?? '')).toMatchObject({ type: 'about:blank', status, code });
});

it('a fault of ours is a page in the language of the address, and a problem without details', async () => {
  const ask = answering({ list: () => Promise.reject(new Error('secret detail')) });
  const sent = {
    body: 'secret=X',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    requestContext: { http: { method: 'POST' } },
  };
  const as = (accept: string) => ask('/es/list', accept, { ...sent, headers: { ...sent.headers, accept } });
  const [page, program] = await Promise.all([as(browser), as('*/*')]);
  expect([page.statusCode, page.headers['content-language'], page.body]).toEqual([
    500,
    'es',
    expect.stringContaining('Algo falló de nuestro lado'),
  ]);
  expect([program.statusCode, JSON.parse(program.body ?? '').code]).toEqual([500, 'internal']);
  expect(`${page.body}${program.body}`).not.toContain('secret detail');
});
