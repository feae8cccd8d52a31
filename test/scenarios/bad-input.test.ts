import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { registerAcme, secret, statusKey, submission, submit, verdict } from '../support/request-life.ts';
import type { Answered } from '../support/world.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await openLaptop('2026-11-24T18:00:00Z');
  await registerAcme(laptop);
});
afterAll(() => laptop[Symbol.asyncDispose]());

const isProblem = ({ status, headers, body }: Answered, expected: number, code: string) => {
  expect([status, body?.code]).toEqual([expected, code]);
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(
    Object.keys(body).filter((key) => !['type', 'title', 'status', 'detail', 'code', 'errors'].includes(key)),
  ).toEqual([]);
};

const post = (raw: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  laptop.call('POST', '/api/requests', { raw, headers });

describe('bad input gets a clear answer and loses nothing', () => {
  it.each([
    { what: 'nothing', raw: '', status: 422, code: 'invalid-input' },
    { what: 'an empty object', raw: '{}', status: 422, code: 'invalid-input' },
    { what: 'broken JSON', raw: '{"kind":', status: 400, code: 'malformed-json' },
    { what: 'a list', raw: '[]', status: 422, code: 'invalid-input' },
    {
      what: '__proto__',
      raw: JSON.stringify(submission).replace('{', '{"__proto__":{"admin":true},'),
      status: 400,
      code: 'forbidden-key',
    },
    {
      what: 'a very deep body',
      raw: `${'{"a":'.repeat(20)}1${'}'.repeat(20)}`,
      status: 400,
      code: 'body-too-deep',
    },
    {
      what: '100 KB',
      raw: JSON.stringify({ ...submission, details: 'x'.repeat(100_000) }),
      status: 413,
      code: 'body-too-large',
    },
  ])('$what: $status $code', async ({ raw, status, code }) => {
    isProblem(await post(raw), status, code);
  });

  it('a form where JSON is wanted: 415', async () => {
    isProblem(
      await post('a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'unsupported-media-type',
    );
  });

  it.each([
    { over: { kind: 'everything' }, pointer: '#/kind' },
    { over: { capacity: 7 }, pointer: '#/capacity' },
    { over: { name: '' }, pointer: '#/name' },
    { over: { name: '<script>alert(1)</script>' }, pointer: '#/name' },
    { over: { name: ['Ann'] }, pointer: '#/name' },
    { over: { email: 'ann@x.example\r\nBcc: all@x.example' }, pointer: '#/email' },
    { over: { email: 'no address' }, pointer: '#/email' },
    { over: { details: undefined }, pointer: '#/details' },
    { over: { country: 'Utah' }, pointer: '#/country' },
  ])('$over is pointed at: $pointer', async ({ over, pointer }) => {
    const reply = await submit(laptop, over);
    isProblem(reply, 422, 'invalid-input');
    expect(reply.body.errors.map((fault: { pointer: string }) => fault.pointer)).toContain(pointer);
  });

  it('nothing was written of any of it: no case, no letter', async () => {
    const cases = await laptop.call('GET', '/api/officer/cases', {
      bearer: await laptop.token('Olive Officer', ['officer']),
    });
    expect(cases.body.items).toEqual([]);
    expect(await laptop.mail()).toEqual([]);
  });

  it('two refusals of the same thing are byte-identical', async () => {
    expect((await submit(laptop, { kind: 'x' })).text).toBe((await submit(laptop, { kind: 'x' })).text);
  });

  it('after 100 KB the connection goes on: the body was drained', async () => {
    await post('x'.repeat(100_000));
    expect((await laptop.call('GET', '/')).status).toBe(200);
  });
});

describe('links and keys', () => {
  it('a second verdict is refused and changes nothing', async () => {
    const { id } = (await submit(laptop)).body;
    const link = await secret(laptop, id);
    expect((await verdict(laptop, link)).status).toBe(200);
    isProblem(await verdict(laptop, link, 'refuse'), 404, 'unknown-link');
  });

  it('of fifty who press at once exactly one wins', async () => {
    const { id } = (await submit(laptop)).body;
    const link = await secret(laptop, id);
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, n) => verdict(laptop, link, n % 2 ? 'confirm' : 'refuse')),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const reply of replies.filter(({ status }) => status !== 200))
      expect(['unknown-link', 'already-decided']).toContain(reply.body.code);
  });

  it('a link works to the end of its ten days and not after (R-23)', async () => {
    const { id } = (await submit(laptop)).body;
    const link = await secret(laptop, id);
    await laptop.advance('P10D');
    isProblem(await verdict(laptop, link), 410, 'link-expired');
  });

  it('made-up codes, the status key as a link, an unknown verdict: refused', async () => {
    const { id } = (await submit(laptop)).body;
    isProblem(await verdict(laptop, '0'.repeat(26)), 404, 'unknown-link');
    isProblem(await verdict(laptop, await statusKey(laptop, id)), 404, 'unknown-link');
    isProblem(await verdict(laptop, await secret(laptop, id), 'maybe'), 422, 'invalid-input');
  });

  it('an unknown id and a wrong key are byte-identical', async () => {
    const { id } = (await submit(laptop)).body;
    const key = await statusKey(laptop, id);
    const other = (await submit(laptop)).body.id;
    const answers = await Promise.all([
      laptop.call('GET', `/api/requests/${id}`, { bearer: 'A'.repeat(26) }),
      laptop.call('GET', `/api/requests/${id}`),
      laptop.call('GET', `/api/requests/REQ-${'0'.repeat(26)}`, { bearer: key }),
      laptop.call('GET', `/api/requests/${other}`, { bearer: key }),
      laptop.call('GET', '/api/requests/nonsense', { bearer: key }),
      laptop.call('POST', `/api/requests/${other}/withdrawal`, { bearer: key }),
    ]);
    for (const answer of answers) isProblem(answer, 404, 'not-found');
    const bare = answers.map(({ text, headers }) =>
      JSON.stringify([text, [...headers].filter(([name]) => name !== 'x-request-id' && name !== 'date')]),
    );
    expect(new Set(bare).size).toBe(1);
  });
});

describe('who may enter the officers’ rooms', () => {
  const rooms: readonly (readonly [string, string])[] = [
    ['GET', '/api/officer/cases'],
    ['GET', `/api/officer/cases/REQ-${'0'.repeat(26)}`],
    ['GET', `/api/officer/cases/REQ-${'0'.repeat(26)}/person`],
    ['POST', `/api/officer/requests/REQ-${'0'.repeat(26)}/answer`],
    ['POST', `/api/officer/cases/REQ-${'0'.repeat(26)}/notes`],
    ['PUT', '/api/officer/controllers/acme-voice'],
  ];

  /** A token as the issuer makes it, with these claims; signed with the issuer's own key unless another is given. */
  const forged = async (
    claims: Record<string, unknown>,
    key?: Awaited<ReturnType<typeof importJWK>>,
  ): Promise<string> => {
    const [header = '', payload = ''] = (await laptop.token('Olive Officer', ['officer'])).split('.');
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
    const own = JSON.parse(readFileSync(join(laptop.data, 'issuer.key.json'), 'utf8'));
    const signer = key ?? (await importJWK(own, 'RS256'));
    return new SignJWT({ ...read(payload), ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: read(header).kid })
      .sign(signer);
  };

  const signedByPublicKey = async (): Promise<string> => {
    const { n } = JSON.parse(readFileSync(join(laptop.data, 'issuer.key.json'), 'utf8'));
    return new SignJWT({ sub: 'x', 'cognito:groups': ['officer'] })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Buffer.from(n, 'base64url'));
  };

  it('a token made like that is good, so the refusals below are for their reason', async () => {
    expect((await laptop.call('GET', '/api/officer/cases', { bearer: await forged({}) })).status).toBe(200);
  });

  const tokens: readonly (readonly [what: string, token: () => Promise<string | undefined>])[] = [
    ['no token', async () => undefined],
    ['nonsense', async () => 'abc'],
    ['alg none', async () => new UnsecuredJWT({ sub: 'x', 'cognito:groups': ['officer'] }).encode()],
    ['another’s signature', async () => forged({}, (await generateKeyPair('RS256')).privateKey)],
    ['HS256', signedByPublicKey],
    ['another issuer', () => forged({ iss: 'https://elsewhere.example' })],
    ['expired', () => forged({ exp: Math.floor(Date.now() / 1000) - 120 })],
    ['another audience', () => forged({ aud: 'someone-else' })],
  ];

  it.each(tokens)('%s: 401 everywhere, before any look-up', async (_, token) => {
    const bearer = await token();
    for (const [method, path] of rooms)
      isProblem(
        await laptop.call(method, path, {
          ...(bearer ? { bearer } : {}),
          ...(method === 'GET' ? {} : { json: {} }),
        }),
        401,
        'unauthenticated',
      );
  });

  it('a token without the group: 403 everywhere, before any look-up', async () => {
    const bearer = await laptop.token('Nora Nobody', ['reader']);
    for (const [method, path] of rooms)
      isProblem(
        await laptop.call(method, path, { bearer, ...(method === 'GET' ? {} : { json: {} }) }),
        403,
        'forbidden',
      );
  });

  it('an unknown case: 404', async () => {
    const bearer = await laptop.token('Olive Officer', ['officer']);
    isProblem(
      await laptop.call('GET', `/api/officer/cases/REQ-${'0'.repeat(26)}`, { bearer }),
      404,
      'not-found',
    );
    isProblem(await laptop.call('GET', '/api/officer/cases/whatever', { bearer }), 404, 'not-found');
  });

  it('an unknown path is 404, another method 405', async () => {
    isProblem(await laptop.call('GET', '/api/nothing'), 404, 'not-found');
    isProblem(await laptop.call('PUT', '/api/requests', { json: {} }), 405, 'method-not-allowed');
  });

  it('an identical PUT of a controller changes nothing', async () => {
    const first = await registerAcme(laptop);
    expect((await registerAcme(laptop)).text).toBe(first.text);
  });
});
