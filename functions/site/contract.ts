import type { Route } from '#ports/routes.ts';

const page = (method: Route['method'], path: string, handler = 'site'): Route => ({
  method,
  path,
  handler,
  auth: 'public',
});

export const routes: readonly Route[] = [
  page('GET', '/'),
  page('GET', '/request'),
  page('POST', '/request'),
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
  page('GET', '/es'),
  page('GET', '/es/{page}'),
  page('POST', '/es/{page}'),
  page('GET', '/es/records', 'fetch-records'),
  page('POST', '/es/records', 'fetch-records'),
  page('GET', '/assets/{file}'),
  page('GET', '/.well-known/gpc.json'),
];
