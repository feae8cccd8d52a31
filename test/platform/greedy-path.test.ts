import { describe, expect, it } from 'vitest';
import { resolved } from '#functions/platform/greedy-path.ts';

const routes = [
  'GET /api/officer/things/{id}',
  'POST /api/officer/things/{id}/end',
  'GET /api/officer/things/{id}/parts/{n}',
  'POST /api/officer/things/all/end',
];
const ask = (method: string, rawPath: string) =>
  resolved(routes, {
    ...{ routeKey: 'ANY /api/officer/things/{proxy+}', rawPath, pathParameters: { proxy: 'anything' } },
    requestContext: { http: { method } } as never,
  });
const found = (method: string, rawPath: string) => {
  const { routeKey, pathParameters } = ask(method, rawPath) as Record<string, unknown>;
  return [routeKey, pathParameters];
};

describe('a function behind a greedy path finds the act by its contract (R-13)', () => {
  it.each([
    ['GET', '/api/officer/things/7', 'GET /api/officer/things/{id}', { id: '7' }],
    ['POST', '/api/officer/things/7/end', 'POST /api/officer/things/{id}/end', { id: '7' }],
    ['GET', '/api/officer/things/7/parts/2', 'GET /api/officer/things/{id}/parts/{n}', { id: '7', n: '2' }],
    ['GET', '/api/officer/things/a%20b', 'GET /api/officer/things/{id}', { id: 'a b' }],
    ['GET', '/api/officer/things/a b', 'GET /api/officer/things/{id}', { id: 'a b' }],
    ['GET', '/api/officer/things/100%', 'GET /api/officer/things/{id}', { id: '100%' }],
    ['POST', '/api/officer/things/all/end', 'POST /api/officer/things/all/end', {}],
  ])('%s %s is %s', (method, path, route, parameters) => {
    expect(found(method, path)).toEqual([route, parameters]);
  });

  it.each([
    '/api/officer/things',
    '/api/officer/things/',
    '/api/officer/things/7/',
    '/api/officer/things/7/start',
    '/api/officer/things//end',
    '/api/officer/things/7/END',
    '/api/officer/things/7/parts/2/3',
    '/api/officer/others/7',
  ])('%s is unknown: 404, a problem', (path) => {
    expect(ask('POST', path)).toMatchObject({
      statusCode: 404,
      headers: { 'content-type': 'application/problem+json' },
    });
  });

  it.each([
    ['DELETE', '/api/officer/things/7', 'GET'],
    ['GET', '/api/officer/things/7/end', 'POST'],
    ['HEAD', '/api/officer/things/7/parts/2', 'GET'],
  ])('%s %s is a wrong method: 405, which allows %s', (method, path, allow) => {
    expect(ask(method, path)).toMatchObject({
      statusCode: 405,
      headers: { 'content-type': 'application/problem+json', allow },
      body: expect.stringContaining('"code":"method-not-allowed"'),
    });
  });
});
