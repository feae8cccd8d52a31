import type { Context } from 'aws-lambda';
import { UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { door } from '#functions/platform/door.ts';
import type { Officer } from '#functions/platform/officer.ts';
import { claimStrings } from '#infra/local/gateway-event.ts';

/** A token with these claims; its signature is the gateway's to check, so any will do here. */
const tokenOf = (claims: Record<string, unknown>): string => `${new UnsecuredJWT(claims).encode()}c2lnbmVk`;

const olive = { sub: 'olive', name: 'Olive Officer' };

/** What a function gets: the token as it was sent, and the claims as the gateway renders those of the token it verified. */
const arrival = (authorization: string | undefined, verified: Record<string, unknown> | undefined) => ({
  headers: { 'content-type': 'text/csv', ...(authorization === undefined ? {} : { authorization }) },
  requestContext: verified && { authorizer: { jwt: { claims: claimStrings(verified), scopes: [] } } },
});

const welcome = {
  settings: [],
  in:
    () =>
    async (_: unknown, { officer: { groups, name } }: { officer: Pick<Officer, 'groups' | 'name'> }) => ({
      body: { name, groups },
    }),
};
const row = {
  method: 'PUT',
  path: '/api/officer/x',
  handler: 'x',
  auth: 'officer',
  access: 'request-work',
} as const;
const world = { GROUPS_CLAIM: 'groups', CONSOLE_SECRET: 'console' };
const doors = {
  'of JSON': door(row, welcome).in(world),
  'of files': door({ ...row, file: { mediaType: 'text/csv', maxMegabytes: 1 } }, welcome).in(world),
};

describe.each(Object.entries(doors))('an officer’s door %s', (_, open) => {
  const enter = async (event: ReturnType<typeof arrival>) => {
    const { statusCode, body = '' } = await open(event as never, {} as Context);
    return [statusCode, JSON.parse(body).code ?? JSON.parse(body)];
  };
  const enterAs = (claims: Record<string, unknown>) =>
    enter(arrival(`Bearer ${tokenOf({ ...olive, ...claims })}`, { ...olive, ...claims }));

  it.each([
    { groups: ['officer'], seen: ['officer'], because: 'the group itself' },
    { groups: ['loan officer', 'officer'], seen: ['loan officer', 'officer'], because: 'one of several' },
    { groups: 'officer', seen: ['officer'], because: 'a single string is one group' },
  ])('lets $groups in ($because)', async ({ groups, seen }) => {
    expect(await enterAs({ groups })).toEqual([200, { name: 'Olive Officer', groups: seen }]);
  });

  it.each([
    { groups: ['loan officer'], because: 'a group of another name, which has a space' },
    { groups: ['loan', 'officer supervisor'], because: 'no group is called officer' },
    { groups: ['loan,officer', '"officer"', '[officer]'], because: 'punctuation divides no name' },
    { groups: 'loan officer', because: 'a single string is one group' },
    { groups: ['Officer', 'officer '], because: 'compared whole' },
    { groups: { officer: true }, because: 'no list' },
    { groups: [['officer']], because: 'no list of names' },
    { groups: [], because: 'no group' },
    { because: 'no claim of groups' },
    { sub: '', groups: ['officer'], because: 'nobody' },
  ])('refuses $groups: 403 ($because)', async ({ because: _because, ...claims }) => {
    expect(await enterAs(claims)).toEqual([403, 'forbidden']);
  });

  const good = { ...olive, groups: ['officer'] };
  const token = tokenOf(good);
  it.each([
    { sent: undefined, because: 'it is missing' },
    { sent: token, because: 'it is no bearer token' },
    { sent: `Bearer ${token},Bearer ${token}`, because: 'there are two' },
    { sent: 'Bearer abc', because: 'it has no payload' },
    { sent: 'Bearer a.eyJzdWIiOiJv.c', because: 'its payload is cut off' },
    { sent: `Bearer a.${Buffer.from('null').toString('base64url')}.c`, because: 'its payload is no claims' },
    { sent: `Bearer ${tokenOf({ ...good, sub: 'omar' })}`, because: 'it is not the one that was verified' },
  ])('refuses a token that cannot be read as the verified one: 403 ($because)', async ({ sent }) => {
    expect(await enter(arrival(sent, good))).toEqual([403, 'forbidden']);
  });

  it('refuses a good token that no gateway has verified: 403', async () => {
    expect(await enter(arrival(`Bearer ${token}`, undefined))).toEqual([403, 'forbidden']);
  });
});

it.each([
  { bytes: 1_048_576, answer: 200 },
  { bytes: 1_048_577, answer: 413 },
])('a file of up to its megabytes is taken: $bytes bytes, $answer', async ({ bytes, answer }) => {
  const claims = { ...olive, groups: ['officer'] };
  const event = {
    ...arrival(`Bearer ${tokenOf(claims)}`, claims),
    body: Buffer.alloc(bytes, 'a').toString('base64'),
    isBase64Encoded: true,
  };
  expect(await doors['of files'](event as never, {} as Context)).toMatchObject({ statusCode: answer });
});
