import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { greedyPaths } from '#infra/api-routes.ts';
import { sampleSystems } from '#infra/local/systems.ts';
import { routes } from '#infra/routes.ts';
import { openWorld } from '#test/support/open-world.ts';
import type { World } from '#test/support/world.ts';

/** Every door of the deployed API leads to a function that comes up, has its settings and answers for itself. */
let world: World & AsyncDisposable;
beforeAll(async () => {
  world = await openWorld({ needs: 'none' });
});
afterAll(() => world[Symbol.asyncDispose]());

const nobody = `REQ-${'0'.repeat(26)}`;
const doors = routes.map((route) => ({ ...route, door: `${route.method} ${route.path}` }));
/** What no other route takes is called with a method that none has. */
const press = ({ method, path }: (typeof doors)[number], bearer?: string) =>
  world.call(
    method === 'ANY' ? 'DELETE' : method,
    path.replace('{caseId}', nobody).replace(/\{\w+\+?\}/g, 'nothing'),
    {
      ...(bearer === undefined ? {} : { bearer }),
      ...(method === 'GET' ? {} : { json: {} }),
    },
  );

describe('the doors of the public', () => {
  const ofEverybody = doors.filter(({ auth, handler }) => auth === 'public' && handler !== 'console');
  it.each(ofEverybody)('$door', async (door) => {
    const { status, headers, text } = await press(door);
    expect(status, text).toBeLessThan(500);
    expect(headers.get('content-type')).toMatch(/^(text|application\/(problem\+)?json|image)/);
    expect(text, 'this is what API Gateway says by itself').not.toMatch(
      /^\{"message":\s?"(Not Found|Unauthorized|Forbidden)"\}$/,
    );
  });
});

describe('the officers’ console (P26)', () => {
  it('leads to the issuer’s sign-in, with PKCE, and keeps nothing in the address', async () => {
    const { status, headers } = await world.call('GET', '/officer');
    const to = new URL(headers.get('location') ?? '');
    expect(status).toBe(303);
    expect(to.pathname).toBe('/oauth2/authorize');
    expect([...to.searchParams.keys()].toSorted()).toEqual([
      ...['client_id', 'code_challenge', 'code_challenge_method', 'nonce', 'redirect_uri', 'response_type'],
      ...['scope', 'state'],
    ]);
    expect(headers.get('set-cookie')).toMatch(
      /^__Host-officer-sign-in=.*; HttpOnly; SameSite=Lax; .*; Secure/,
    );
  });

  it('is pages: an officer who is signed out reads so, and its assets are there', async () => {
    const { status, text } = await world.call('GET', '/officer/signed-out');
    expect([status, text]).toEqual([200, expect.stringContaining('You are signed out')]);
    const [, css = ''] = /href="(\/officer\/assets\/[\w-]+\.css)"/.exec(text) ?? [];
    expect((await world.call('GET', css)).headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it('does nothing for a form of another site', async () => {
    const form = { csrf: 'x' };
    const headers = { origin: 'https://elsewhere.example.com' };
    expect((await world.call('POST', '/officer/sign-out', { form, headers })).status).toBe(403);
  });
});

describe('the doors of the officers', () => {
  const theirs = doors.filter(({ auth }) => auth === 'officer');
  it.each(theirs)('$door: 401 without a token', async (door) => {
    expect((await press(door)).status).toBe(401);
  });

  it.each(theirs)('$door: an officer gets an answer', async (door) => {
    const bearer = await world.token('Olive Officer', ['officer', 'supervisor', 'dpo']);
    const { status, text } = await press(door, bearer);
    expect(status, text).toBeLessThan(500);
    expect([401, 403], text).not.toContain(status);
  });
});

describe('greedy paths of the officers’ API (decision 0085)', () => {
  const paths = Object.keys(greedyPaths).map((path) =>
    path.replace('{caseId}', nobody).replace(/\{\w+\}/g, '2026'),
  );
  const asSupervisor = () => world.token('Olive Officer', ['officer', 'supervisor', 'dpo']);

  it.each(paths)('%s: 401 without a token', async (path) => {
    expect((await world.call('POST', `${path}/no/such/act/at/all`, { json: {} })).status).toBe(401);
  });

  it.each(paths)('%s: no such act is 404, in our words', async (path) => {
    const bearer = await asSupervisor();
    const { status, headers, body } = await world.call('POST', `${path}/no/such/act/at/all`, {
      bearer,
      json: {},
    });
    expect([status, headers.get('content-type'), body.code]).toEqual([
      404,
      'application/problem+json',
      'not-found',
    ]);
  });

  it.each([
    ['GET', `/api/officer/cases/${nobody}/close`, 'POST'],
    ['PUT', '/api/officer/campaigns/nothing', 'GET'],
    ['POST', '/api/officer/reports/2026-11', 'GET'],
  ])('%s %s is 405, which allows %s', async (method, path, allow) => {
    const { status, headers } = await world.call(method, path, { bearer: await asSupervisor(), json: {} });
    expect([status, headers.get('allow')]).toEqual([405, allow]);
  });
});

describe('the doors of other systems', () => {
  const theirs = doors.flatMap((door) => (door.auth === 'machine' ? [door] : []));
  const names = Object.keys(sampleSystems) as (keyof typeof sampleSystems)[];
  const systemFor = (scope: string) =>
    names.find((name) => sampleSystems[name].may.some((one) => one === scope));
  it.each(theirs)('$door: 401 without a token, and with an officer’s', async (door) => {
    const officer = await world.token('Olive Officer', ['officer', 'supervisor', 'dpo']);
    expect([(await press(door)).status, (await press(door, officer)).status]).toEqual([401, 401]);
  });

  it.each(theirs)('$door: a system gets an answer, by its own client credentials', async (door) => {
    const { status, text } = await press(door, await world.systemToken(undefined, systemFor(door.scope)));
    // A list takes no input; that of a system's own instructions is for systems of the register alone.
    const isList = door.method === 'GET' && !door.path.includes('{');
    expect(status, text).toBe(isList ? 403 : 422);
    if (isList) expect(text).toContain('no-holder');
  });

  it('a system opens no door of officers', async () => {
    const bearer = await world.systemToken();
    expect((await world.call('GET', '/api/officer/cases', { bearer })).status).toBe(401);
  });
});
