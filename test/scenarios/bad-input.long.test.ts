import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateKeyPair, importJWK, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '#infra/routes.ts';
import type { Laptop } from '../support/laptop.ts';
import { deployed, openWorld } from '../support/open-world.ts';
import {
  bareHeaders,
  cora,
  registerAcme,
  secret,
  statusKey,
  submission,
  submit,
  verdict,
} from '../support/request-life.ts';
import type { Answered, World } from '../support/world.ts';

/** The issuer's own key, which only a laptop lets out of its hands. */
const onLaptop = it.skipIf(deployed !== undefined);

/** Every path at which an officer confirms what another proposed; an imported file is named by its hash in the path. */
const confirming = routes.flatMap(({ path, auth }) =>
  auth === 'officer' && path.endsWith('confirmation') && !path.includes('{sha256}') ? [path] : [],
);

let world: World & AsyncDisposable;
beforeAll(async () => {
  world = await openWorld({ needs: 'none', on: 'laptop' });
  await registerAcme(world);
});
afterAll(() => world[Symbol.asyncDispose]());

const isProblem = ({ status, headers, body }: Answered, expected: number, code: string) => {
  expect([status, body?.code]).toEqual([expected, code]);
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(
    Object.keys(body).filter((key) => !['type', 'title', 'status', 'detail', 'code', 'errors'].includes(key)),
  ).toEqual([]);
};

/** What the gateway answers before any function: API Gateway has no words of ours. */
const isRefused = (answer: Answered, expected: number, code: string) =>
  deployed === undefined ? isProblem(answer, expected, code) : expect(answer.status).toBe(expected);

const post = (raw: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  world.call('POST', '/api/requests', { raw, headers });

describe('bad input gets a clear answer and loses nothing (S11)', () => {
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
    const reply = await submit(world, over);
    isProblem(reply, 422, 'invalid-input');
    expect(reply.body.errors.map((fault: { pointer: string }) => fault.pointer)).toContain(pointer);
  });

  onLaptop('nothing was written of any of it: no case, no letter', async () => {
    const cases = await world.call('GET', '/api/officer/cases', {
      bearer: await world.token('Olive Officer', ['officer']),
    });
    expect(cases.body.items).toEqual([]);
    expect(await world.mail()).toEqual([]);
  });

  it('two refusals of the same thing are byte-identical (S7)', async () => {
    expect((await submit(world, { kind: 'x' })).text).toBe((await submit(world, { kind: 'x' })).text);
  });

  it('after 100 KB the connection goes on: the body was drained', async () => {
    await post('x'.repeat(100_000));
    expect((await world.call('GET', '/')).status).toBe(200);
  });
});

describe('links and keys', () => {
  it('a second verdict is refused and changes nothing', async () => {
    const { id } = (await submit(world)).body;
    const link = await secret(world, id);
    expect((await verdict(world, link)).status).toBe(200);
    isProblem(await verdict(world, link, 'refuse'), 404, 'unknown-link');
  });

  it('of all who press at once exactly one wins', async () => {
    const presses = deployed === undefined ? 50 : 10;
    const { id } = (await submit(world)).body;
    const link = await secret(world, id);
    const replies = await Promise.all(
      Array.from({ length: presses }, (_, n) => verdict(world, link, n % 2 ? 'confirm' : 'refuse')),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const reply of replies.filter(({ status }) => status !== 200))
      expect(['unknown-link', 'already-decided']).toContain(reply.body.code);
  });

  onLaptop('a link works to the end of its ten days and not after (R-23)', async () => {
    await using laptop = await openWorld({ needs: 'clock', on: 'laptop' });
    await registerAcme(laptop);
    const { id } = (await submit(laptop)).body;
    const first = await secret(laptop, id);
    await laptop.advance('P13D');
    // Each reminder carries a new link, good for ten days of its own, and ends the one before.
    const links = (await laptop.mail(cora.email))
      .filter(({ subject }) => subject.includes(id))
      .flatMap(({ text }) => /\/verify#(\S+)$/m.exec(text)?.[1] ?? []);
    expect(links.length).toBeGreaterThan(1);
    isProblem(await verdict(laptop, first), 404, 'unknown-link');
    isProblem(await verdict(laptop, links.at(-1) ?? ''), 410, 'link-expired');
  });

  it('made-up codes, the status key as a link, an unknown verdict: refused', async () => {
    const { id } = (await submit(world)).body;
    isProblem(await verdict(world, '0'.repeat(26)), 404, 'unknown-link');
    isProblem(await verdict(world, await statusKey(world, id)), 404, 'unknown-link');
    isProblem(await verdict(world, await secret(world, id), 'maybe'), 422, 'invalid-input');
  });

  it('an unknown id and a wrong key are byte-identical', async () => {
    const { id } = (await submit(world)).body;
    const key = await statusKey(world, id);
    const other = (await submit(world)).body.id;
    const answers = await Promise.all([
      world.call('GET', `/api/requests/${id}`, { bearer: 'A'.repeat(26) }),
      world.call('GET', `/api/requests/${id}`),
      world.call('GET', `/api/requests/REQ-${'0'.repeat(26)}`, { bearer: key }),
      world.call('GET', `/api/requests/${other}`, { bearer: key }),
      world.call('GET', '/api/requests/nonsense', { bearer: key }),
      world.call('POST', `/api/requests/${other}/withdrawal`, { bearer: key }),
    ]);
    for (const answer of answers) isProblem(answer, 404, 'not-found');
    const bare = answers.map((reply) => JSON.stringify([reply.text, bareHeaders(reply)]));
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

  const issuerKey = (): JWK =>
    JSON.parse(readFileSync(join((world as Laptop).data, 'issuer.key.json'), 'utf8'));

  /** A token as the issuer makes it, with these claims; signed with the issuer's own key unless another is given. */
  const forged = async (
    claims: Record<string, unknown>,
    key?: Awaited<ReturnType<typeof importJWK>>,
  ): Promise<string> => {
    const [header = '', payload = ''] = (await world.token('Olive Officer', ['officer'])).split('.');
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
    const signer = key ?? (await importJWK(issuerKey(), 'RS256'));
    return new SignJWT({ ...read(payload), ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: read(header).kid })
      .sign(signer);
  };

  const signedByPublicKey = async (): Promise<string> => {
    const { n = '' } = issuerKey();
    return new SignJWT({ sub: 'x', 'cognito:groups': ['officer'] })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Buffer.from(n, 'base64url'));
  };

  onLaptop('a token made like that is good, so the refusals below are for their reason', async () => {
    expect((await world.call('GET', '/api/officer/cases', { bearer: await forged({}) })).status).toBe(200);
  });

  type Tokens = readonly (readonly [what: string, token: () => Promise<string | undefined>])[];
  const others: Tokens = [
    ['no token', async () => undefined],
    ['nonsense', async () => 'abc'],
    ['alg none', async () => new UnsecuredJWT({ sub: 'x', 'cognito:groups': ['officer'] }).encode()],
    ['another’s signature', async () => forged({}, (await generateKeyPair('RS256')).privateKey)],
  ];
  const issuersOwn: Tokens = [
    ['HS256', signedByPublicKey],
    ['another issuer', () => forged({ iss: 'https://elsewhere.example' })],
    ['expired', () => forged({ exp: Math.floor(Date.now() / 1000) - 120 })],
    ['another audience', () => forged({ aud: 'someone-else' })],
  ];

  const isRefusedEverywhere = async (_: string, token: () => Promise<string | undefined>): Promise<void> => {
    const bearer = await token();
    for (const [method, path] of rooms)
      isRefused(
        await world.call(method, path, {
          ...(bearer ? { bearer } : {}),
          ...(method === 'GET' ? {} : { json: {} }),
        }),
        401,
        'unauthenticated',
      );
  };
  it.each(others)('%s: 401 everywhere, before any look-up', isRefusedEverywhere);
  onLaptop.each(issuersOwn)('%s: 401 everywhere, before any look-up', isRefusedEverywhere);

  const isForbiddenEverywhere = async (name: string, group: string): Promise<void> => {
    const bearer = await world.token(name, [group]);
    for (const [method, path] of rooms)
      isProblem(
        await world.call(method, path, { bearer, ...(method === 'GET' ? {} : { json: {} }) }),
        403,
        'forbidden',
      );
  };
  it('a token without the group: 403 everywhere, before any look-up', () =>
    isForbiddenEverywhere('Nora Nobody', 'reader'));
  // A user pool of Cognito takes no group whose name has a space; the issuer of a company may have one.
  onLaptop('a token of the group “loan officer”: 403 everywhere, before any look-up', () =>
    isForbiddenEverywhere('Lena Loans', 'loan officer'),
  );

  it.each(confirming)(
    'a confirmation without the proposal that was read is refused by its field: %s (R-13)',
    async (path) => {
      const bearer = await world.token('Sue Supervisor', ['supervisor']);
      const to = path.replace('{caseId}', `BRE-${'0'.repeat(26)}`).replace('{n}', '1');
      for (const options of [{}, { json: {} }, { json: { proposalSha256: 'as I remember it' } }]) {
        const answer = await world.call('POST', to, { bearer, ...options });
        isProblem(answer, 422, 'invalid-input');
        // Of a text, its question is asked, too.
        const alsoAsked = path.includes('/held-texts/') ? [{ pointer: '#/speaksOfEvent' }] : [];
        expect(answer.body.errors).toMatchObject([{ pointer: '#/proposalSha256' }, ...alsoAsked]);
      }
    },
  );

  it('an unknown case: 404', async () => {
    const bearer = await world.token('Olive Officer', ['officer']);
    isProblem(
      await world.call('GET', `/api/officer/cases/REQ-${'0'.repeat(26)}`, { bearer }),
      404,
      'not-found',
    );
    isProblem(await world.call('GET', '/api/officer/cases/whatever', { bearer }), 404, 'not-found');
  });

  it('an unknown path and an unknown method are 404', async () => {
    isRefused(await world.call('GET', '/api/nothing'), 404, 'not-found');
    const other = await world.call('PUT', '/api/requests', { json: {} });
    // A method that a path does not have is a route that is not there.
    isProblem(other, 404, 'not-found');
  });

  it('an identical PUT of a controller changes nothing', async () => {
    const first = await registerAcme(world);
    expect((await registerAcme(world)).text).toBe(first.text);
  });
});
