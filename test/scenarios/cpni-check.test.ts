import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { currentNotice } from '#domain/choice/notices.ts';
import { openWorld } from '#test/support/open-world.ts';
import type { Answered, World } from '#test/support/world.ts';

/** Another system of the company, with its own client credentials, over a socket. */
let world: World & AsyncDisposable;
let bearer: string;
beforeAll(async () => {
  world = await openWorld({ needs: 'none', on: 'laptop' });
  bearer = await world.systemToken();
});
afterAll(() => world[Symbol.asyncDispose]());

const number = `88-${randomUUID().slice(0, 8).replace(/\D/g, '7')}-1`;
const question = { account: number, use: 'same-category-marketing', recipient: 'own' };
const path = '/api/cpni/checks';
const ask = (given: object = {}, token: string | undefined = bearer): Promise<Answered> =>
  world.call('POST', path, { json: { ...question, ...given }, bearer: token });

it('a marketer asks while the customer restricts: from the receipt on, every answer is no (P29)', async () => {
  const officer = await world.token('Olive Officer', ['officer']);
  const name = { name: 'Hanna Holder', addressOfRecord: { email: 'hanna@holder.example' } };
  const at = `/api/officer/accounts/${encodeURIComponent(number)}`;
  expect((await world.call('PUT', at, { json: name, bearer: officer })).status).toBe(201);

  const before = await ask();
  expect([before.status, before.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(before.body).toMatchObject({ allowed: true, basis: '47 CFR 64.2005(a)', noticeVersion: null });
  const goodFor = Date.parse(before.body.useBefore) - Date.parse(await world.now());
  expect(goodFor).toBeGreaterThan(13 * 60_000);
  expect(goodFor).toBeLessThanOrEqual(15 * 60_000);
  const marketing = { use: 'own-communications-marketing' };
  expect((await ask(marketing)).body).toMatchObject({ allowed: false, basis: 'no-notice' });

  const json = {
    ...{ kind: 'cpni-restrict', capacity: 'account-holder', account: number, name: 'Hanna Holder' },
    ...{ email: 'hanna@holder.example', details: 'No offers, please.' },
  };
  expect((await world.call('POST', '/api/requests', { json })).status).toBe(201);

  const after = await ask();
  expect(after.body).toMatchObject({ allowed: false, basis: 'restricted' });
  expect((await ask(marketing)).body).toMatchObject({ allowed: false, since: after.body.since });
  expect((await ask({ use: 'billing' })).body.allowed).toBe(true);
  expect(after.body.decisionId).not.toBe(before.body.decisionId);
});

it('an account that nobody knows is no guess: no offer of it, and its bill goes on', async () => {
  const { status, body } = await ask({ account: '00000-77777' });
  expect([status, body.allowed, body.basis]).toEqual([200, false, 'unknown-account']);
  expect((await ask({ account: '00000-77777', use: 'billing' })).body.allowed).toBe(true);
});

it('a yes on a call counts for an hour, and the call without it not at all (R-6)', async () => {
  const at = new Date(Date.parse(await world.now()) - 60_000).toISOString();
  const given = { at, agent: 'A-7', noticeVersion: currentNotice.id };
  const call = { callId: 'C-1', direction: 'inbound' };
  const onCall = (over: object) => ask({ use: 'one-call', call: { ...call, ...over } });
  expect((await onCall({ given })).body).toMatchObject({ allowed: true, basis: '47 U.S.C. 222(d)(3)' });
  expect((await onCall({})).body).toMatchObject({ allowed: false, basis: 'no-yes' });
  const old = new Date(Date.parse(at) - 3_600_000).toISOString();
  expect((await onCall({ given: { ...given, at: old } })).body.basis).toBe('yes-over');
});

it('a hundred questions are answered row by row, and a bad one spoils nothing', async () => {
  const checks = Array.from({ length: 100 }, (_, n) =>
    n === 50 ? { account: '' } : { ...question, use: 'billing' },
  );
  const { status, body } = await world.call('POST', `${path}/batch`, { json: { checks }, bearer });
  expect(status).toBe(200);
  expect(body.rows.map((row: object, n: number) => 'answer' in row || n)).toEqual(
    checks.map((_, n) => n !== 50 || 50),
  );
});

it('a sale is refused for everybody (P28), an unknown use with the list of those there are', async () => {
  const sale = await ask({ use: 'sell' });
  expect([sale.status, sale.body.code]).toEqual([403, 'never-sold']);
  const unknown = await ask({ use: 'offers' });
  expect([unknown.status, unknown.body.code]).toEqual([422, 'unknown-use']);
  expect(unknown.body.detail).toContain('own-communications-marketing');
});

it('no token, an officer’s, or one that is not whole opens nothing; a system opens no door of officers', async () => {
  const officer = await world.token('Olive Officer', ['officer', 'supervisor', 'dpo']);
  const [header = '', payload = '', signature = ''] = bearer.split('.');
  const { scope: _, ...claims } = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const changed = [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
  for (const token of ['', officer, `${bearer}x`, changed]) expect((await ask({}, token)).status).toBe(401);
  expect((await world.call('GET', '/api/officer/cases', { bearer })).status).toBe(401);
  await expect(world.systemToken('privacy-clock/everything')).rejects.toThrow(/invalid_(scope|grant)/);
});
