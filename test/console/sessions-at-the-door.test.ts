import { describe, expect, it } from 'vitest';
import type { Issuer } from '#functions/console/session/issuer.ts';
import { consoleWorld, csrfOf, site } from '#test/support/console/console-world.ts';

const olive = { sub: 'sub-of-Olive', name: 'Olive', groups: ['officer'], token: 't' };
const cookieIn = (cookies: readonly string[] = [], name: string) =>
  cookies
    .find((one) => one.startsWith(name))
    ?.split(';')[0]
    ?.split('=')[1] ?? '';

const issuerFor = (officer = olive): Issuer => ({
  start: async () => ({
    verifier: 'v',
    state: 's',
    nonce: 'n',
    location: 'https://issuer.example.com/authorize',
  }),
  finish: async () => officer,
  ...{ signOut: 'https://issuer.example.com/logout', origins: [] },
});

const minutes = (n: number) => n * 60_000;

describe('a session at the console (P26)', () => {
  it('a page without one leads to the issuer and, signed in, to that page', async () => {
    const { show, asked } = consoleWorld({}, { issuer: issuerFor() });
    const away = await show(asked({ path: '/officer/help' }));
    expect([away.status, away.headers.location]).toEqual([303, 'https://issuer.example.com/authorize']);
    const cookies = { '__Host-officer-sign-in': cookieIn(away.cookies, '__Host-officer-sign-in') };
    const back = await show(asked({ path: '/officer/callback', cookies }));
    expect(back.headers.location).toBe('/officer/help');
    expect(back.cookies?.[0]).toMatch(
      /^__Host-officer-session=.+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure$/,
    );
    const again = await show(asked({ path: '/officer/callback', cookies }));
    expect(again.status).toBe(400);
  });

  it.each([
    ['/officer/work?cursor=a%2Bb%3D%3D&due=late', '/officer/work?cursor=a%2Bb%3D%3D&due=late'],
    ['/officer/../elsewhere', '/officer'],
    ['/officer.example.com', '/officer'],
  ])('signed in, %s leads to %s, a page of ours', async (address, expected) => {
    const { show, asked } = consoleWorld({}, { issuer: issuerFor() });
    const [path, query] = address.split('?');
    const away = await show(asked({ path, query: new URLSearchParams(query) }));
    const cookies = { '__Host-officer-sign-in': cookieIn(away.cookies, '__Host-officer-sign-in') };
    const back = await show(asked({ path: '/officer/callback', cookies }));
    expect(back.headers.location).toBe(expected);
  });

  it('ends after 30 minutes without use and after 12 hours in use', async () => {
    const { clock, signedIn } = consoleWorld();
    const sue = await signedIn(['supervisor']);
    clock.advance(minutes(29));
    expect((await sue.get('/officer/help')).status).toBe(200);
    clock.advance(minutes(30));
    expect((await sue.get('/officer/help')).status).toBe(303);
    const dana = await signedIn(['dpo'], 'Dana');
    for (let n = 0; n < 12 * 3 - 1; n += 1) {
      clock.advance(minutes(20));
      expect((await dana.get('/officer/help')).status).toBe(200);
    }
    clock.advance(minutes(20));
    expect((await dana.get('/officer/help')).status).toBe(303);
  });

  it('what was typed when it had ended waits for the same officer, and for nobody else', async () => {
    for (const [name, expected] of [
      ['Olive', '/officer/help?typed=1'],
      ['Omar', '/officer/help'],
    ] as const) {
      const given = consoleWorld({}, { issuer: issuerFor({ ...olive, sub: `sub-of-${name}` }) });
      const page = await given.signedIn(['officer'], 'Olive');
      given.clock.advance(minutes(31));
      const away = await page.post('/officer/help', { note: 'three paragraphs' });
      const cookies = { '__Host-officer-sign-in': cookieIn(away.cookies, '__Host-officer-sign-in') };
      const back = await given.show(given.asked({ path: '/officer/callback', cookies }));
      expect([name, back.headers.location]).toEqual([name, expected]);
      expect(given.calls.filter(({ method }) => method !== 'GET')).toEqual([]);
    }
  });

  it('a form of nobody we know is shown, so that it can be copied', async () => {
    const { show, asked } = consoleWorld();
    const form = new URLSearchParams({ note: 'three <b>paragraphs</b>', csrf: 'c' });
    const reply = await show(asked({ method: 'POST', path: '/officer/help', origin: site, form }));
    expect([reply.status, String(reply.body).includes('three &lt;b&gt;paragraphs')]).toEqual([401, true]);
  });

  it('an upload after its end, or from a page of an older session, is told so as JSON (P26)', async () => {
    const { show, asked, signedIn } = consoleWorld();
    await signedIn(['officer'], 'Olive');
    const file = { type: 'application/zip', bytes: Buffer.from('PK') };
    const put = { method: 'PUT', path: '/officer/requests/REQ-1/do/put-package', origin: site, file };
    const told = async (given: object) => {
      const { status, headers, body } = await show(asked({ ...put, ...given }));
      return [status, headers['content-type'], JSON.parse(String(body)).detail];
    };
    const ofOlive = { '__Host-officer-session': 'cookie of Olive' };
    expect([await told({}), await told({ cookies: ofOlive, csrf: 'old' })]).toEqual([
      [401, 'application/json', 'Your session has ended. Sign in again.'],
      [409, 'application/json', 'This page is old. Reload it and send again.'],
    ]);
  });

  it('a form of another site does nothing, and an old form is shown again', async () => {
    const { show, asked, signedIn, calls } = consoleWorld();
    const sue = await signedIn(['supervisor']);
    const cookies = { '__Host-officer-session': 'cookie of Sue Supervisor' };
    const form = new URLSearchParams({ csrf: csrfOf('Sue Supervisor') });
    const theirs = asked({
      method: 'POST',
      path: '/officer/help',
      cookies,
      form,
      origin: 'https://evil.example',
    });
    expect((await show(theirs)).status).toBe(403);
    const old = await sue.post('/officer/help', { csrf: ['old'] });
    expect([old.status, calls]).toEqual([404, []]);
    const stale = new URLSearchParams({ csrf: 'of yesterday', note: 'n' });
    const shown = await show(
      asked({ method: 'POST', path: '/officer/help', cookies, origin: site, form: stale }),
    );
    expect([shown.status, shown.headers.location]).toEqual([303, '/officer/help?typed=1']);
  });

  it('sign-out is a post that ends our session first, then the issuer’s', async () => {
    const { signedIn, sessions } = consoleWorld();
    const sue = await signedIn(['officer']);
    expect((await sue.get('/officer/sign-out')).status).toBe(404);
    const out = await sue.post('/officer/sign-out', {});
    expect(out.headers.location).toBe('https://issuer.example.com/logout');
    expect(await sessions.use('cookie of Sue Supervisor')).toBeUndefined();
  });

  it('sign-out on a page of an earlier session says who is still signed in, and its button signs out', async () => {
    const { show, asked, signedIn, sessions } = consoleWorld();
    await signedIn(['officer']);
    const out = (csrf: string) =>
      show(
        asked({
          ...{ method: 'POST', path: '/officer/sign-out', origin: site },
          ...{ cookies: { '__Host-officer-session': 'cookie of Sue Supervisor' } },
          form: new URLSearchParams({ csrf }),
        }),
      );
    const still = await out('of yesterday');
    const page = String(still.body);
    expect([still.status, page.includes('You are signed in as Sue Supervisor.')]).toEqual([409, true]);
    expect(await sessions.use('cookie of Sue Supervisor')).toBeDefined();
    const [, token = ''] = /<main.*name="csrf" value="([^"]+)"/s.exec(page) ?? [];
    expect((await out(token)).headers.location).toBe('https://issuer.example.com/logout');
    expect(await sessions.use('cookie of Sue Supervisor')).toBeUndefined();
  });
});
