import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import { submit } from '../support/request-life.ts';
import { olive, omar } from '../support/requesters.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const api = async (who: string, method: string, path: string, json?: object) =>
  laptop.call(method, `/api/officer/${path}`, { bearer: who, ...(json && { json }) });

it('a company is entered, confirmed in one click as shown, listed and found by its name (R-13, R-19)', async () => {
  const [first, second] = [await olive(laptop), await omar(laptop)];
  const contacts = [{ name: 'Cora', email: 'cora@borealis.example' }];
  const entry = { name: 'Borealis Voice', contractRef: 'MSA 9', contacts };
  expect((await api(first, 'PUT', 'controllers/borealis', entry)).body.waitsFor).toBe('second-officer');

  const { change, next } = (await api(second, 'GET', 'controllers/borealis')).body;
  expect(change).toMatchObject({ name: { to: entry.name }, added: contacts });
  const { proposalSha256 } = change;
  const confirm = (who: string, shown: string) =>
    laptop.call('POST', next[0].path, { bearer: who, json: { proposalSha256: shown } });
  expect((await confirm(first, proposalSha256)).body.code).toBe('same-person');
  expect((await confirm(second, '0'.repeat(64))).body).toMatchObject({
    code: 'proposal-changed',
    proposalSha256,
  });
  expect((await confirm(second, proposalSha256)).body).toMatchObject({ registered: true, contacts });
  expect((await confirm(second, proposalSha256)).body.code).toBe('nothing-to-confirm');

  const listed = (await api(first, 'GET', 'controllers')).body.items;
  expect(listed).toContainEqual(expect.objectContaining({ slug: 'borealis', name: entry.name, contacts: 1 }));
  expect((await api(first, 'POST', 'search', { for: 'BOREALIS voice' })).body).toMatchObject({
    searchedBy: ['company'],
    items: [{ kind: 'controller', name: entry.name, path: '/api/officer/controllers/borealis' }],
  });
});

it('a request is found by the address that its requester typed, and no auditor searches (R-13, R-24)', async () => {
  const { id } = (await submit(laptop, { email: 'Kim.Roe@found.example' })).body;
  const found = await api(await olive(laptop), 'POST', 'search', { for: 'kim.roe@found.example' });
  expect(found.body.items).toMatchObject([{ kind: 'request', id, by: ['email'] }]);
  expect(found.text).not.toContain('found.example');

  const auditor = await laptop.token('ada', ['auditor']);
  expect((await api(auditor, 'POST', 'search', { for: id })).body.code).toBe('forbidden');
  expect((await api(auditor, 'GET', 'controllers/borealis')).text).not.toContain('cora@');
});

it('an officer learns of no breach by its reference, in words that an unknown reference gets, too (R-13)', async () => {
  const sent = (letter: string) => ({ for: `BRE-${letter.repeat(26)}` });
  const answered = await api(await olive(laptop), 'POST', 'search', sent('A'));
  expect([answered.status, answered.body]).toEqual([200, { searchedBy: ['reference'], items: [] }]);
  expect((await api(await olive(laptop), 'POST', 'search', sent('B'))).text).toBe(answered.text);
});
