import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import { entry, mailing, own } from '../support/campaigns.ts';
import { olive, omar, registerAccount } from '../support/requesters.ts';

let laptop: MovedWorld;
const [one, other] = mailing.accounts;
const base = '/api/officer/campaigns';
const sue = () => laptop.token('Sue Supervisor', ['supervisor']);
const send = (path: string, json: object, bearer: string) =>
  laptop.call('POST', `${base}${path}`, { json, bearer });
const read = async (id: string) =>
  (await laptop.call('GET', `${base}/${id}`, { bearer: await olive(laptop) })).body;
const ask = async (account: string) => {
  const bearer = await laptop.systemToken();
  const json = { account, use: own, recipient: 'own' };
  const { body } = await laptop.call('POST', '/api/cpni/checks', { json, bearer });
  return body.allowed ? 'yes' : body.basis;
};

beforeAll(async () => {
  laptop = await openSimulated('2026-12-08T18:00:00Z');
  for (const number of mailing.accounts)
    await registerAccount(laptop, number, { email: `${number}@record.example` });
});
afterAll(() => laptop[Symbol.asyncDispose]());

describe('a campaign and its notices on paper, from the record to the end of the wait (R-26, R-30)', () => {
  let id: string;

  it('a supervisor approves it; before that nothing of it is mailed', async () => {
    const recorded = await send('', entry, await olive(laptop));
    expect([recorded.status, recorded.body.stage]).toEqual([201, 'waiting']);
    ({ id } = recorded.body);
    expect((await send(`/${id}/mailings`, mailing, await olive(laptop))).body.code).toBe(
      'campaign-not-approved',
    );
    const { proposalSha256 } = await read(id);
    expect((await send(`/${id}/confirmation`, { proposalSha256 }, await omar(laptop))).status).toBe(403);
    expect((await send(`/${id}/confirmation`, { proposalSha256 }, await sue())).body.stage).toBe('approved');
  });

  it('a mailing with an unknown number is refused whole; then a second officer confirms it', async () => {
    const wrong = { ...mailing, accounts: [one, '9-9'] };
    const refused = await send(`/${id}/mailings`, wrong, await olive(laptop));
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '#/accounts']);
    const byEmail = { ...mailing, lane: 'email', emailedOn: '2026-12-08', mailedOn: undefined };
    expect((await send(`/${id}/mailings`, byEmail, await olive(laptop))).status).toBe(422);
    expect((await send(`/${id}/mailings`, mailing, await olive(laptop))).body.n).toBe(1);
    const [{ proposalSha256 }] = (await read(id)).mailings;
    const confirm = async (bearer: string) =>
      send(`/${id}/mailings/1/confirmation`, { proposalSha256 }, bearer);
    expect((await confirm(await olive(laptop))).body.code).toBe('same-person');
    expect((await confirm(await omar(laptop))).status).toBe(200);
    expect(await ask(one)).toBe('no-notice');
  });

  it('after the wait silence counts, but for a letter that came back', async () => {
    await send(`/${id}/mailings/1/returns`, { accounts: [other] }, await olive(laptop));
    await laptop.moveTo('2027-01-10T18:00:00Z');
    expect([await ask(one), await ask(other)]).toEqual(['no-notice', 'no-notice']);
    await laptop.moveTo('2027-01-11T18:00:00Z');
    expect([await ask(one), await ask(other)]).toEqual(['yes', 'no-notice']);
  });

  it('the list of its year is a file for the certificate (47 CFR 64.2009(c))', async () => {
    const { text } = await laptop.call('GET', `${base}?year=2026`, {
      ...{ bearer: await omar(laptop), headers: { accept: 'text/csv' } },
    });
    expect(text).toContain(`${id},`);
    expect(text).toContain('2026-12-08,2027-03-07,approved');
  });
});
