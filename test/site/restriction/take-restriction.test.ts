import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdOf } from '#functions/account/contract.ts';
import { putAccount } from '#functions/account/put-account.ts';
import { overHttp } from '#functions/site/event.ts';
import { restrictionWorld } from '#test/support/waiting-restrictions.ts';

const typed = { account: '5550-1234', name: 'Ada', contact: 'ada@home.example' };
const idIn = (body: string) => /REQ-\w{26,28}/.exec(body)?.[0] ?? '';

describe('a restriction while the other pages are closed (R-5, R-26)', () => {
  it('counts from the time of the form, however late a case is made', async () => {
    const w = restrictionWorld();
    const { status, body } = await w.send(typed);
    expect([status, body.includes('Tuesday, November 24, 2026 at 8:00 AM MST')]).toEqual([200, true]);
    w.clock.advance(3 * 86_400_000);
    await w.takeIn();
    const { state } = await w.cases.read(requests, idIn(body));
    expect(state).toMatchObject({
      ...{ kind: 'cpni-restrict', channel: 'web', receivedAt: '2026-11-24T15:00:00.000Z' },
      receivedOn: '2026-11-24',
    });
    expect(await w.people.read(idIn(body))).toMatchObject({ name: 'Ada', email: 'ada@home.example' });
    const denials = await w.pendingDenials.of(accountIdOf(typed.account) ?? '');
    expect(denials.map(({ since }) => since)).toEqual(['2026-11-24T15:00:00.000Z']);
    expect(w.store.size).toBe(0);
  });

  it('a known and an unknown number get the same page but for the receipt number (R-8)', async () => {
    const w = restrictionWorld();
    await putAccount(w)({ number: '5550-1234', name: 'Ada', addressOfRecord: {}, by: 'ann' });
    const pages = [await w.send({ account: '5550-1234' }), await w.send({ account: '9999-9999' })];
    const [known, other] = pages.map(({ status, body }) => [status, body.replaceAll(idIn(body), '')]);
    expect(known).toEqual(other);
  });

  it('is taken in once, whatever dies in between', async () => {
    const w = restrictionWorld();
    const id = idIn((await w.send(typed)).body);
    const failing = { waitingRestrictions: { ...w.kept, erase: () => Promise.reject(new Error('gone')) } };
    await expect(w.takeIn(failing)).rejects.toThrow('restrictions that are no case yet');
    const first = await w.cases.read(requests, id);
    const entry = accountIdOf(typed.account) ?? '';
    await w.pendingDenials.withdraw([entry], id);
    await w.takeIn();
    await w.takeIn();
    expect((await w.cases.read(requests, id)).history).toEqual(first.history);
    expect(await w.pendingDenials.of(entry)).toEqual([]);
    expect([w.store.size, [...w.stored.keys()].filter((one) => one.startsWith('REQ-'))]).toEqual([0, [id]]);
  });

  it('the table is down: it waits for the next run, and the others go on', async () => {
    const w = restrictionWorld();
    const [one, other] = [idIn((await w.send(typed)).body), idIn((await w.send(typed)).body)];
    const find: typeof w.cases.find = (noun, id) =>
      id === one ? Promise.reject(new Error('down')) : w.cases.find(noun, id);
    await expect(w.takeIn({ cases: { ...w.cases, find } })).rejects.toThrow(AggregateError);
    expect([...w.store.keys()]).toEqual([one]);
    await w.takeIn();
    expect((await w.cases.read(requests, one)).state.receivedAt).toBe('2026-11-24T15:00:00.000Z');
    expect(await w.cases.find(requests, other)).toBeDefined();
  });

  it.each(['', '{', '"x"', '{"id":"REQ-1"}', 'null'])(
    'what cannot be read (%s) stays, and counts',
    async (text) => {
      const w = restrictionWorld();
      w.store.set('REQ-1', text);
      await w.send(typed);
      await w.takeIn();
      expect([w.counted, [...w.store.keys()]]).toEqual([[1], ['REQ-1']]);
    },
  );

  it.each([
    { contact: undefined, kept: { postal: 'No address was given.' } },
    { contact: '1 Elm St\nProvo, UT', kept: { postal: '1 Elm St\nProvo, UT' } },
    { contact: 'ada@home', kept: { postal: 'Not an email address: ada@home' } },
  ])('without an email address ($contact) it is a request all the same', async ({ contact, kept }) => {
    const w = restrictionWorld();
    const { body } = await w.send({ account: '1', ...(contact && { contact }) });
    await w.takeIn();
    expect(await w.people.read(idIn(body))).toMatchObject({ name: 'Name not given', ...kept });
    expect(body.includes('We will write to the address you gave us.')).toBe(contact !== undefined);
  });

  it('without an account number nothing is recorded, and what was typed stays', async () => {
    const w = restrictionWorld();
    const { status, body } = await w.send({ name: 'Ada', contact: 'ada@home.example' }, '/es/restriction');
    expect([status, w.store.size, body.includes('Escriba el número de cuenta.')]).toEqual([422, 0, true]);
    expect(body).toContain('value="Ada"');
  });

  it('a text without a number is recorded, and the page says that we cannot apply it yet', async () => {
    const w = restrictionWorld();
    const { body } = await w.send({ account: 'I do not know' });
    expect(body).toContain('so we cannot apply it yet');
    await w.takeIn();
    expect((await w.cases.read(requests, idIn(body))).state.kind).toBe('cpni-restrict');
    expect([...w.stored.values()].filter(({ kind }) => kind === accounts.kind)).toEqual([]);
  });

  it('the file store is down: no page says that we have it', async () => {
    const w = restrictionWorld();
    w.down.isDown = true;
    await expect(w.send(typed)).rejects.toThrow('the file store is down');
  });

  it('its form is at its own address, too', async () => {
    const w = restrictionWorld();
    expect((await w.open()).body).toContain('<form method="post" action="/restriction"');
    expect((await w.open('/es/restriction')).body).toContain('<form method="post" action="/es/restriction"');
    expect((await w.open('/other')).status).toBe(404);
  });
});

describe('maintenance (R-26)', () => {
  const letterhead = {
    ...{ companyName: 'Alder Communications', contact: 'privacy@alder.example' },
    ...{ zone: 'America/Denver', language: 'en' as const, isInMaintenance: true },
  };
  const answer = async () => ({ status: 200, headers: {}, body: 'open' });
  const get = (rawPath: string, over: object = {}, method = 'GET') =>
    overHttp({ ...letterhead, ...over }, answer).show({
      ...{ rawPath, rawQueryString: '', headers: {}, isBase64Encoded: false },
      requestContext: { http: { method } },
    } as never);

  it.each([
    { path: '/', form: '/restriction', says: 'We are working on our site' },
    { path: '/status', form: '/restriction', says: 'We are working on our site' },
    { path: '/es/complaint', form: '/es/restriction', says: 'Estamos trabajando en nuestro sitio' },
  ])('$path says so in its language and takes a restriction', async ({ path, form, says }) => {
    for (const method of ['GET', 'POST']) {
      const { statusCode, body, headers, problem } = await get(path, {}, method);
      expect([statusCode, headers['retry-after'], problem?.code]).toEqual([503, '600', 'maintenance']);
      expect(body).toContain(`<form method="post" action="${form}"`);
      expect(body).toContain(says);
    }
  });

  it.each(['/assets/site.css', '/.well-known/security.txt', '/api/openapi.json'])(
    '%s stays open',
    async (path) => {
      expect((await get(path)).body).toBe('open');
    },
  );

  it('without the switch every page is open', async () => {
    expect((await get('/', { isInMaintenance: false })).body).toBe('open');
  });

  it('a fault of ours offers the same form, in the language of the page', () => {
    const { body, statusCode } = overHttp(letterhead, answer).wentWrong({ rawPath: '/es/status' });
    expect([statusCode, body.includes('<form method="post" action="/es/restriction"')]).toEqual([500, true]);
  });
});
