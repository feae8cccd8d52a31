import type { Route } from '#ports/routes.ts';

const page = <const M extends Route['method'], const P extends string>(
  method: M,
  path: P,
  handler = 'site',
) => ({
  method,
  path,
  handler,
  auth: 'public' as const,
  // A form that is too long gets a page of ours, which takes 64 KB.
  ...(method === 'GET' ? {} : { maxBody: 1_048_576 }),
});

/** This document: OpenAPI 3.1. */
export const readApi = { method: 'GET', path: '/api/openapi.json', handler: 'site', auth: 'public' } as const;

export const pages = [
  page('GET', '/'),
  page('GET', '/request'),
  page('POST', '/request'),
  page('GET', '/request/{question}'),
  page('POST', '/request/{question}'),
  page('GET', '/request/files', 'request-files'),
  page('POST', '/request/files', 'request-files'),
  page('GET', '/request/file', 'request-files'),
  page('GET', '/restriction', 'take-restriction'),
  page('POST', '/restriction', 'take-restriction'),
  page('GET', '/confirmation'),
  page('GET', '/verify'),
  page('POST', '/verify'),
  page('GET', '/adopt'),
  page('POST', '/adopt'),
  page('GET', '/list'),
  page('POST', '/list'),
  page('GET', '/status'),
  page('POST', '/status'),
  page('GET', '/records', 'fetch-records'),
  page('POST', '/records', 'fetch-records'),
  page('GET', '/complaint'),
  page('POST', '/complaint'),
  page('GET', '/privacy'),
  page('GET', '/accessibility'),
  page('GET', '/cpni-notice'),
  page('GET', '/es'),
  page('GET', '/es/{page}'),
  page('POST', '/es/{page}'),
  page('GET', '/es/restriction', 'take-restriction'),
  page('POST', '/es/restriction', 'take-restriction'),
  page('GET', '/es/request/{question}'),
  page('POST', '/es/request/{question}'),
  page('GET', '/es/request/files', 'request-files'),
  page('POST', '/es/request/files', 'request-files'),
  page('GET', '/es/request/file', 'request-files'),
  page('GET', '/es/records', 'fetch-records'),
  page('POST', '/es/records', 'fetch-records'),
  page('GET', '/assets/{file}'),
  page('GET', '/.well-known/{name}'),
  // Whatever nobody else takes: "not found", as a page or as problem+json.
  page('ANY', '/{proxy+}'),
] as const;

export const routes: readonly Route[] = [readApi, ...pages];
