import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import { olive } from '../support/requesters.ts';

/** The system that keeps passwords, with its own client credentials, over a socket (R-18, 47 CFR 64.2010(f)). */
let laptop: MovedWorld;
let bearer: string;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
  bearer = await laptop.systemToken(undefined, 'sign-in');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const change = { change: 'password', at: '2026-12-26T17:59:00Z', atServiceStart: false };
const report = (account: string, over: object = {}, token = bearer) =>
  laptop.call('POST', '/api/accounts/changes', { json: { account, ...change, ...over }, bearer: token });
const enter = async (number: string, addressOfRecord: object) =>
  laptop.call('PUT', `/api/officer/accounts/${number}`, {
    ...{ json: { name: 'Hanna Holder', addressOfRecord }, bearer: await olive(laptop) },
  });
const view = async (number: string) =>
  (await laptop.call('GET', `/api/officer/accounts/${number}`, { bearer: await olive(laptop) })).body;
const told = async (to: string) => (await laptop.mail(to)).map(({ subject }) => subject);

it('a thief who changes the address first, then the password: the old address hears of both', async () => {
  expect((await enter('5001', { email: 'hanna@home.example' })).status).toBe(201);
  await laptop.moveTo('2026-12-26T17:00:00Z');
  await enter('5001', { email: 'thief@elsewhere.example' });
  await laptop.moveTo('2026-12-26T18:00:00Z');

  const first = await report('5001');
  expect([first.status, first.body]).toEqual([200, { recorded: true }]);
  expect((await report('5001')).body).toEqual(first.body);
  expect(await told('hanna@home.example')).toEqual([
    expect.stringContaining('contact details'),
    expect.stringContaining('sign-in details'),
  ]);
  expect(await told('thief@elsewhere.example')).toEqual([]);
});

it('a phone alone is called, an unknown account is a task: the system reads the same for both', async () => {
  await enter('5002', { phone: '+1 801 555 0100' });
  await laptop.moveTo('2027-02-01T18:00:00Z');
  const answers = [await report('5002'), await report('600-9')];
  expect(answers.map(({ status, text }) => [status, text])).toEqual([
    [200, answers[1]?.text],
    [200, answers[0]?.text],
  ]);
  expect((await view('5002')).notices).toMatchObject([{ about: 'sign-in', call: '+1 801 555 0100' }]);
  const unknown = await view('600-9');
  expect(unknown.notices).toMatchObject([{ about: 'sign-in', toFind: true, account: '600-9' }]);
  const listed = await laptop.call('GET', '/api/officer/cases?queue=officer', {
    bearer: await olive(laptop),
  });
  expect(listed.body.items).toContainEqual(expect.objectContaining({ id: unknown.id }));
});

it('only the system with this scope reports, and no system learns what is no number', async () => {
  const marketing = await laptop.systemToken();
  expect((await report('5001', {}, marketing)).status).toBe(403);
  for (const token of ['', await olive(laptop)]) expect((await report('5001', {}, token)).status).toBe(401);
  const wrong = await report('none', { change: 'address' });
  expect([wrong.status, wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
    422,
    ['#/account', '#/change'],
  ]);
});

it('an officer records one on the account’s page, by its id (R-18)', async () => {
  const { id } = await view('5001');
  const json = { ...change, change: 'online-account', at: '2027-02-01T17:00:00Z' };
  const recorded = await laptop.call('POST', `/api/officer/accounts/${id}/changes`, {
    ...{ json, bearer: await olive(laptop) },
  });
  expect(recorded.status).toBe(200);
  // By now the newer address is of record.
  expect(await told('thief@elsewhere.example')).toHaveLength(1);
});
