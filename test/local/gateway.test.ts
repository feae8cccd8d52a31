import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { decodeJwt, exportJWK, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audience, issuerUrl } from '#infra/local/issuer.ts';
import type { Laptop } from '#infra/local/laptop.ts';
import { sampleSystems } from '#infra/local/systems.ts';
import type { Route } from '#ports/routes.ts';
import { post, stubLaptop, temporaryFolder } from '#test/support/local/stub-laptop.ts';
import { systemToken } from '#test/support/system-token.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

const route = (method: Route['method'], path: string, more: Partial<Route> = {}): Route =>
  ({ ...{ method, path, handler: 'echo', auth: 'public' }, ...more }) as Route;
const routes = [
  route('POST', '/echo'),
  route('GET', '/cases/{caseId}/notes/{note}'),
  route('GET', '/officer-only', { auth: 'officer' }),
  route('PUT', '/small', { maxBody: 10, auth: 'officer' }),
  route('POST', '/systems-only', { auth: 'machine', scope: 'cpni.check' } as Partial<Route>),
  route('GET', '/broken', { handler: 'broken' }),
  route('GET', '/cookies', { handler: 'cookies' }),
];
const functions = {
  echo: async (event: unknown) => event,
  broken: async () => {
    throw new Error('secret detail');
  },
  cookies: async () => ({
    ...{ statusCode: 201, headers: { 'content-type': 'image/png' }, cookies: ['a=1', 'b=2'] },
    ...{ body: Buffer.from([1, 2, 255]).toString('base64'), isBase64Encoded: true },
  }),
};

const laptopData = temporaryFolder();
let laptop: Laptop;
beforeAll(async () => {
  laptop = await stubLaptop({ routes, functions, dataFolder: laptopData });
});
afterAll(() => laptop.close());

const call = (path: string, init: RequestInit = {}) => fetch(laptop.address + path, init);
const eventOf = async (path: string, init?: RequestInit) => (await (await call(path, init)).json()) as Event;
const tokenFor = async (name: string, groups: string[] = []) =>
  (await post(`${laptop.address}/local/token`, { name, groups })).body.token ?? '';
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

describe('the event a function gets', () => {
  it('has lower-case headers, cookies apart, the query joined, text as text', async () => {
    const headers = {
      'X-Many': 'one',
      cookie: 'a=1; b=2',
      'content-type': 'application/json; charset=utf-8',
    };
    const response = await call('/echo?a=1&a=2&b=x%20y', { method: 'POST', headers, body: '{"é":1}' });
    const event = (await response.json()) as Event;
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /echo',
      rawPath: '/echo',
      rawQueryString: 'a=1&a=2&b=x%20y',
      cookies: ['a=1', 'b=2'],
      queryStringParameters: { a: '1,2', b: 'x y' },
      body: '{"é":1}',
      isBase64Encoded: false,
      requestContext: { http: { method: 'POST', path: '/echo', sourceIp: '127.0.0.1' } },
    });
    expect(event.headers).toMatchObject({ 'x-many': 'one' });
    expect(event.headers).not.toHaveProperty('cookie');
    expect(event.requestContext).not.toHaveProperty('authorizer');
    expect(response.headers.get('x-request-id')).toBe(event.requestContext.requestId);
  });

  it.each([['application/x-www-form-urlencoded'], ['application/octet-stream'], ['']])(
    'carries a body of type %j as base64',
    async (type) => {
      const event = await eventOf('/echo', {
        method: 'POST',
        headers: { 'content-type': type },
        body: 'a=1',
      });
      expect([event.body, event.isBase64Encoded]).toEqual([btoa('a=1'), true]);
    },
  );

  it('has decoded path parameters', async () => {
    const { pathParameters } = await eventOf('/cases/REQ-1/notes/a%2Fb');
    expect(pathParameters).toEqual({ caseId: 'REQ-1', note: 'a/b' });
  });

  it('has the claims of the token as strings, lists in brackets', async () => {
    const token = await tokenFor('Olive Officer', ['officer', 'dpo']);
    const { requestContext } = await eventOf('/officer-only', bearer(token));
    const claims = requestContext.authorizer.jwt.claims;
    expect(claims).toMatchObject({ 'cognito:groups': '[officer dpo]', sub: decodeJwt(token).sub });
    expect(claims.exp).toMatch(/^\d+$/);
  });
});

describe('what the gateway answers by itself', () => {
  const refusal = async (path: string, init?: RequestInit) => {
    const response = await call(path, init);
    expect(response.headers.get('x-request-id')).toBeTruthy();
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const { status, code } = (await response.json()) as { status: number; code: string };
    expect(status).toBe(response.status);
    return [status, code];
  };

  it('404, 405, 400 and 500 are problems that give nothing away', async () => {
    expect(await refusal('/nowhere')).toEqual([404, 'not-found']);
    expect(await refusal('/echo')).toEqual([405, 'method-not-allowed']);
    expect((await call('/echo')).headers.get('allow')).toBe('POST');
    expect(await refusal('/cases/%ff/notes/1')).toEqual([400, 'malformed']);
    expect(await refusal('/broken')).toEqual([500, 'internal']);
    expect(await (await call('/broken')).text()).not.toContain('secret');
    expect(await refusal('/officer/..%2f..%2f..%2fpackage.json')).toEqual([404, 'not-found']);
  });

  it('413 once the whole body that is too large has been read', async () => {
    const body = 'x'.repeat(3_000_000);
    expect(await refusal('/echo', { method: 'POST', body })).toEqual([413, 'body-too-large']);
    const init = { method: 'PUT', body: 'x'.repeat(11), ...bearer(await tokenFor('Olive Officer')) };
    expect(await refusal('/small', init)).toEqual([413, 'body-too-large']);
    expect((await call('/small', { ...init, body: 'x'.repeat(10) })).status).toBe(200);
  });

  it('cookies and bytes of an answer go out as they are', async () => {
    const response = await call('/cookies');
    expect([response.status, response.headers.getSetCookie()]).toEqual([201, ['a=1', 'b=2']]);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2, 255]);
  });

  it('a broken-off upload leaves it standing', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const headers = { 'content-length': '1000' };
    const broken = httpRequest(`${laptop.address}/echo`, { method: 'POST', headers });
    broken.on('error', () => resolve());
    broken.write('half');
    setTimeout(() => broken.destroy(new Error('gone')), 20);
    await promise;
    expect((await call('/local/clock')).status).toBe(200);
  });
});

describe('a token', () => {
  it('is the same person for the same name, for half a day of real time, with no group by default', async () => {
    await post(`${laptop.address}/local/clock`, { advance: 'P30D' });
    const [first, second, other] = await Promise.all(['Ann', 'Ann', 'Ben'].map((name) => tokenFor(name)));
    const claims = decodeJwt(first ?? '');
    expect(decodeJwt(second ?? '').sub).toBe(claims.sub);
    expect(decodeJwt(other ?? '').sub).not.toBe(claims.sub);
    expect(claims).not.toHaveProperty('cognito:groups');
    expect((claims.exp ?? 0) - Date.now() / 1000).toBeGreaterThan(11.9 * 3600);
    expect((await call('/officer-only', bearer(first ?? ''))).status).toBe(200);
  });

  it('that is missing, unsigned, by another key or for another audience opens nothing', async () => {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const { kid } = await exportJWK(privateKey);
    const header = { alg: 'RS256', ...(kid && { kid }) };
    const claims = { iss: issuerUrl, aud: audience, sub: 'x', exp: Date.now() / 1000 + 100 };
    const forged = await new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
    const hs = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.alloc(32, 1));
    const unsigned = new UnsecuredJWT(claims).encode();
    for (const token of ['', 'x.y.z', forged, hs, unsigned]) {
      const response = await call('/officer-only', bearer(token));
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    }
    expect((await call('/officer-only')).status).toBe(401);
  });
});

describe('a door of other systems', () => {
  const endpoint = () => `${laptop.address}/local/oauth2/token`;
  const press = (token: string) => call('/systems-only', { method: 'POST', ...bearer(token) });
  const statusWith = async (token: string) => (await press(token)).status;
  /** Signed by the issuer itself, whatever it says. */
  const signed = async (claims: object) => {
    const { keys } = (await (await fetch(`${laptop.issuer}/jwks`)).json()) as { keys: { kid: string }[] };
    const file = join(laptopData, 'issuer.key.json');
    const key = await importJWK(JSON.parse(readFileSync(file, 'utf8')), 'RS256');
    const whole = { iss: issuerUrl, sub: 'x', exp: Date.now() / 1000 + 100, ...claims };
    return new SignJWT(whole).setProtectedHeader({ alg: 'RS256', kid: keys[0]?.kid ?? '' }).sign(key);
  };
  const scope = 'privacy-clock/cpni.check';
  const { marketing } = sampleSystems;
  const { client } = marketing;

  it('opens to a client with its own credentials, and hands on who it is and its scope', async () => {
    const response = await press(await systemToken(endpoint(), marketing));
    expect(response.status).toBe(200);
    const { authorizer } = ((await response.json()) as Event).requestContext;
    expect(authorizer.jwt).toMatchObject({ claims: { client_id: client, scope }, scopes: [scope] });
  });

  it.each([
    ['another scope', { client_id: client, scope: 'privacy-clock/other openid' }],
    ['no scope', { client_id: client }],
    ['a scope that only begins like it', { client_id: client, scope: `${scope}.all` }],
  ])('answers 403 for %s', async (_, claims) => {
    const response = await press(await signed(claims));
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      403,
      'wrong-scope',
    ]);
  });

  it.each([
    ['a client that nobody named', { client_id: 'elsewhere', scope }],
    ['a token of another audience, whatever its client', { aud: 'elsewhere', client_id: client, scope }],
    ['a token that is over', { client_id: client, scope, exp: Date.now() / 1000 - 1 }],
    ['a token of a foreign issuer', { iss: 'https://elsewhere.example.com', client_id: client, scope }],
    ['an officer, also with the scope', { aud: audience, scope, 'cognito:groups': ['supervisor', 'dpo'] }],
  ])('answers 401 for %s', async (_, claims) => {
    expect(await statusWith(await signed(claims))).toBe(401);
  });

  it('answers 401 for an officer’s own token and for none; a system opens no door of officers', async () => {
    const officer = await tokenFor('Olive Officer', ['officer', 'dpo']);
    expect([await statusWith(officer), await statusWith('')]).toEqual([401, 401]);
    const system = await systemToken(endpoint(), marketing);
    expect((await call('/officer-only', bearer(system))).status).toBe(401);
  });

  it.each([
    ['a wrong secret', { client, secret: 'x' }, undefined, 'invalid_client'],
    ['an unknown client', { client: 'x', secret: marketing.secret }, undefined, 'invalid_client'],
    ['a scope that is not offered', marketing, 'privacy-clock/everything', 'invalid_scope'],
    ['a scope of another system', marketing, 'privacy-clock/account.change', 'invalid_scope'],
  ])('the issuer gives no token for %s', async (_, credentials, asked, error) => {
    await expect(systemToken(endpoint(), credentials, asked)).rejects.toThrow(error);
  });
});
