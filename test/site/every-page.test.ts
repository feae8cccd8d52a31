import { describe, expect, it } from 'vitest';
import { WrongCode } from '#domain/request/errors.ts';
import { routes } from '#functions/site/contract.ts';
import { recordsPages } from '#functions/site/records.ts';
import { aHouse, code, key } from '#test/support/site/fake-needs.ts';
import { namedPages } from '#test/support/site/named-pages.ts';

const hostile = '"><script>alert(1)</script>';
const letterhead = aHouse();
const records = recordsPages({
  companyName: 'Alder Communications',
  contact: 'privacy@alder.example',
  zone: 'America/Denver',
  fetch: async () => {
    throw new WrongCode();
  },
});

const pages = {
  start: () => letterhead.get('/'),
  form: () => letterhead.get('/request'),
  'form again': () =>
    letterhead.post('/request', { details: hostile, account: hostile, controller: hostile, email: hostile }),
  'prefilled form': () => letterhead.get('/request', { kind: hostile, capacity: hostile }),
  confirmation: () => letterhead.get('/confirmation', { key }),
  'no confirmation': () => letterhead.get('/confirmation', { key: hostile }),
  verify: () => letterhead.get('/verify'),
  'verify again': () => letterhead.post('/verify', { secret: hostile }),
  'verify done': () => letterhead.post('/verify', { secret: 'X', verdict: 'confirm' }),
  list: () => letterhead.get('/list', { secret: hostile }),
  'list again': () => letterhead.post('/list', { secret: '' }),
  'list done': () => letterhead.post('/list', { secret: 'X', row: hostile, answer: hostile, from: hostile }),
  adopt: () => letterhead.get('/adopt'),
  'adopt again': () => letterhead.post('/adopt', { secret: hostile, answer: hostile }),
  'adopt done': () => letterhead.post('/adopt', { secret: 'X', answer: 'adopt' }),
  'status code': () => letterhead.get('/status'),
  'status unknown': () => letterhead.post('/status', { code: hostile }),
  status: () => letterhead.post('/status', { code }),
  'withdraw?': () => letterhead.post('/status', { code, action: 'withdraw' }),
  records: () => records({ method: 'GET', path: '/records', query: { request: hostile }, form: {} }),
  'records again': () =>
    records({
      method: 'POST',
      path: '/records',
      query: {},
      form: { request: hostile, code: hostile, passphrase: hostile },
    }),
  complaint: () => letterhead.get('/complaint'),
  'not found': () => letterhead.get('/nothing'),
  'no form': () => letterhead.ask({ method: 'POST', path: '/request', refused: 415 }),
  'too long': () => letterhead.ask({ method: 'POST', path: '/request', refused: 413 }),
};

describe.each(Object.entries(pages))('%s', (_name, ask) => {
  it('may load only its own assets, be framed by nobody and be kept nowhere; sets no cookie (P26, R-27)', async () => {
    const { headers } = await ask();
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(Object.keys(headers)).not.toContain('set-cookie');
  });

  it('has a language, one title, one main heading, a label for every field and ids of its own', async () => {
    const { body } = await ask();
    expect(body).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(body.match(/<title>/g)).toHaveLength(1);
    expect(body.match(/<h1>/g)).toHaveLength(1);
    const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of body.matchAll(/<(?:input|select|textarea)(?! type="hidden")[^>]* id="([^"]*)"/g))
      expect(body).toContain(`<label for="${id}">`);
    for (const [, list = ''] of body.matchAll(/aria-(?:describedby|labelledby)="([^"]*)"/g))
      for (const id of list.split(' ')) expect(ids).toContain(id);
  });

  it('has no script or style of its own inside and nothing from elsewhere', async () => {
    const { body } = await ask();
    expect(body).not.toMatch(
      /<script(?! src="\/assets\/)|<style| style=| on\w+="|(?:src|href|action)="(?!\/|#|mailto:)/,
    );
    expect(body).not.toContain('alert(1)</script>');
    expect(body).not.toContain('placeholder=');
  });
});

it('answers something else than "not found" on every route of the contract', async () => {
  for (const { method, path } of routes.filter(
    ({ path, handler }) => handler === 'site' && path !== '/confirmation' && !path.includes('{'),
  )) {
    expect((await letterhead.ask({ method, path })).status, `${method} ${path}`).not.toBe(404);
  }
});

it.each(['site.css', 'verify.js', 'status.js', 'icon.svg'])(
  'serves %s under an address that changes with it',
  async (file) => {
    const { status, headers } = await letterhead.ask({ path: `/assets/${file}`, file });
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
  },
);

it('has no other assets', async () => {
  for (const file of ['__proto__', 'constructor', '../site.ts', ''])
    expect((await letterhead.ask({ path: `/assets/${file}`, file })).status).toBe(404);
});

it('says that it honors Global Privacy Control', async () => {
  const { headers, body } = await letterhead.get('/.well-known/gpc.json');
  expect(headers['content-type']).toBe('application/json');
  expect(JSON.parse(body)).toEqual({ gpc: true, lastUpdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
});

it('a page that answers 429 says when to try again, and no other says it (S12)', async () => {
  const shown = await Promise.all(
    Object.entries(namedPages).map(async ([name, show]) => [name, await show()] as const),
  );
  const many = shown.filter(([, { status }]) => status === 429);

  expect(many.map(([name]) => name)).toEqual([
    'form refused: TooManyRequests',
    'status: message refused: TooManyMessages',
  ]);
  for (const [, { status, headers }] of shown)
    expect(Number(headers['retry-after'] ?? 0) > 0).toBe(status === 429);
});
