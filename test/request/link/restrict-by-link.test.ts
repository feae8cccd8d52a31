import { beforeEach, describe, expect, it } from 'vitest';
import { currentNotice } from '#domain/choice/notices.ts';
import { send, settle } from '#test/hostile/calls.ts';
import { linksOf } from '#test/hostile/secret-world.ts';
import { openWorld, type World } from '#test/hostile/world.ts';
import { usual } from '#test/support/our-words.ts';

const number = '4713';
const [olive, omar] = ['Olive Officer', 'Omar Officer'];
const holder = 'hanna@record.example';

let world: World;
let secret: string;
let permitted: string;

const linkOf = async (purpose: string) =>
  (await linksOf(world)).findLast((one) => one.purpose === purpose)?.secret ?? '';

const press = async (typed: string, answer?: string) => {
  const fields = { secret: typed, ...(answer && { step: 'answer', answer }) };
  const { reply } = await world.call({
    ...{ method: 'POST', target: '/verify', body: String(new URLSearchParams(fields)) },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  await settle(world);
  return { status: reply.statusCode, body: String(reply.body) };
};

const view = () =>
  send(world, olive, 'GET', `/api/officer/accounts/${number}`) as Promise<Record<string, unknown>>;
const restrictions = async () =>
  ((await view()).restrictions ?? []) as readonly { request: string; channel: string }[];

beforeEach(async () => {
  world = openWorld();
  const addressOfRecord = { email: holder, since: '2024-01-01' };
  for (const by of [olive, omar])
    await send(world, by, 'PUT', `/api/officer/accounts/${number}`, { name: 'Hanna', addressOfRecord });
  const { id = '' } = await send(world, undefined, 'POST', '/api/requests', {
    ...{ kind: 'cpni-permit', capacity: 'account-holder', name: 'Hanna', account: number, country: 'US' },
    ...{ email: 'hanna@home.example', details: 'Offers are fine.', notice: currentNotice.id },
  });
  permitted = id;
  await settle(world);
  await send(world, undefined, 'POST', '/api/verdicts', {
    secret: await linkOf('verify'),
    verdict: 'confirm',
  });
  await settle(world);
  const answer = { outcome: 'done', message: usual('cpni-permit') };
  await send(world, olive, 'POST', `/api/officer/requests/${permitted}/answer`, answer);
  await settle(world);
  secret = await linkOf('permission');
});

describe('the link in the letter that confirms a permission (R-5, R-26)', () => {
  it('restricts in one click, as the form does, and the restriction is confirmed with its own put-back', async () => {
    const letter = world.inbox.find(
      ({ to, text }) => to.includes(holder) && text.includes(`/verify#${secret}`),
    );
    expect(letter?.subject).toMatch(/^Your permission is recorded/);
    const page = await press(secret);
    expect([page.status, await restrictions()]).toEqual([200, []]);
    expect(page.body).toContain('Restrict the use');

    expect((await press(secret, 'restrict')).body).toContain('We recorded your restriction');
    const [one, ...more] = await restrictions();
    expect([one?.channel, more]).toEqual(['web', []]);
    expect(one?.request).not.toBe(permitted);
    expect(world.inbox.filter(({ to }) => to.includes(holder)).at(-1)?.subject).toMatch(
      /^Your restriction is in force/,
    );

    await press(await linkOf('restriction'), 'put-back');
    expect((await view()).cpni).toEqual({ is: 'permitted', notice: currentNotice.id });
  });

  it('works once; pressed twice at once, there is one receipt', async () => {
    await Promise.all([press(secret, 'restrict'), press(secret, 'restrict')]);
    expect(await restrictions()).toHaveLength(1);
    expect((await press(secret, 'restrict')).status).toBe(404);
    expect(await restrictions()).toHaveLength(1);
  });

  it('works only while its address is of record (R-18)', async () => {
    const addressOfRecord = { email: 'thief@elsewhere.example' };
    await send(world, olive, 'PUT', `/api/officer/accounts/${number}`, { name: 'Hanna', addressOfRecord });
    expect([(await press(secret)).status, (await press(secret, 'restrict')).status]).toEqual([404, 404]);
    expect(await restrictions()).toEqual([]);
  });
});
