import { describe, expect, it, vi } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdFor } from '#functions/account/contract.ts';
import { chance } from '#functions/adapters/chance.ts';
import { checkCpni } from '#functions/cpni-check/check-cpni.ts';
import { enterRequest } from '#functions/request/intake/enter-request.ts';
import { receiveSubmission } from '#functions/request/intake/submit-request.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';
import { runRequest } from '#test/support/request-machine.ts';

const start = '2026-11-24T18:00:00.000Z';
const number = '801-555-0100';
const account = accountIdFor(number, '#');
const typed = {
  capacity: 'account-holder',
  name: 'Rita',
  email: 'rita@typed.example',
  details: 'Stop.',
} as const;
const restrict = { ...typed, kind: 'cpni-restrict', account: number } as const;

/** Receives, and runs no machine by itself. */
const aHouse = async () => {
  const memory = inMemory(start);
  const w = {
    ...{ ...memory, chance, letterhead, zone: 'America/Denver', siteUrl: 'https://privacy.example' },
    ...{ officersAddress: 'officers@example.com' },
  };
  await w.cases.open(accounts, account, 'officer:o', start, [{ type: 'account-named', ref: 'n' }]);
  const ask = async (asked = number) => {
    const alarms = { notRecorded: () => {}, saleAsked: () => {}, unknownServed: () => {}, failed: () => {} };
    const question = { account: asked, use: 'same-category-marketing', recipient: 'own' };
    const { body } = await checkCpni(alarms)(w)(question, { machine: { client: 'marketing' } });
    return body.allowed ? 'allowed' : `${body.basis} since ${body.since}`;
  };
  return { ...w, ask, submit: receiveSubmission(w) };
};

describe('a denial counts from its receipt (R-5, P29), before any machine ran', () => {
  it('the check says no, for an account that we know and for one that we do not', async () => {
    const w = await aHouse();
    const unknown = '99-1';
    expect([await w.ask(), await w.ask(unknown)]).toEqual(['allowed', 'unknown-account since null']);
    await w.submit(restrict);
    await w.submit({ ...restrict, account: unknown });
    expect([await w.ask(), await w.ask(unknown)]).toEqual(Array(2).fill(`restricted since ${start}`));
    expect((await w.cases.read(accounts, account)).revision).toBe(1);
  });

  it('what an officer enters from a call counts from the call, for the uses that it names', async () => {
    const w = await aHouse();
    const receivedAt = '2026-11-24T17:00:00.000Z';
    const uses = ['same-category-marketing'] as const;
    await enterRequest(w)({ ...restrict, by: 'olive', channel: 'phone', receivedAt, choices: [...uses] }, {});
    expect(await w.ask()).toBe(`restricted since ${receivedAt}`);
    expect(await w.pendingDenials.of(account)).toMatchObject([{ by: 'olive', uses }]);
  });

  it('it is written before the receipt: without it there is none, and nobody was told otherwise', async () => {
    const w = await aHouse();
    const [put, open] = [vi.spyOn(w.pendingDenials, 'put'), vi.spyOn(w.cases, 'open')];
    put.mockRejectedValueOnce(new Error('The case store is down.'));
    await expect(w.submit(restrict, 'key')).rejects.toThrow('down');
    expect(open).not.toHaveBeenCalled();
    await w.submit(restrict, 'key');
    expect(await w.ask()).toBe(`restricted since ${start}`);
  });

  it('no other request writes one', async () => {
    const w = await aHouse();
    const put = vi.spyOn(w.pendingDenials, 'put');
    await w.submit({ ...restrict, kind: 'access' });
    await w.submit({ ...restrict, kind: 'inquiry' });
    expect(put).not.toHaveBeenCalled();
  });

  it('where the register has the number with its word, the other number is let alone', async () => {
    const w = await aHouse();
    const withWord = `MI ${number}`;
    await w.cases.open(accounts, accountIdFor(withWord, '#'), 'officer:o', start, [
      { type: 'account-named', ref: 'm' },
    ]);
    const { id } = await w.submit({ ...restrict, account: withWord });
    expect([await w.ask(withWord), await w.ask()]).toEqual(Array(2).fill(`restricted since ${start}`));
    await runRequest(w)(id);
    expect([await w.ask(withWord), await w.ask()]).toEqual([`restricted since ${start}`, 'allowed']);
  });

  const spellings = [
    ...['8015550100', '+18015550100', '1-801-555-0100', 'tel:+1-801-555-0100', '(801) 555 0100'],
    ...['sip:+18015550100@voice.example', '801 555-0100 (home line)', '801-555-0100 and 801-555-0199'],
  ];
  it.each(spellings)('typed as %s, no spelling of the number is allowed, before and after', async (typed) => {
    const w = await aHouse();
    const { id } = await w.submit({ ...restrict, account: typed });
    const answers = () => Promise.all(spellings.map(w.ask));
    const denied = spellings.map(() => `restricted since ${start}`);
    expect(await answers()).toEqual(denied);
    await runRequest(w)(id);
    expect(await answers()).toEqual(denied);
  });

  it('an account that the text can also mean is denied until an officer says which one it is', async () => {
    const w = await aHouse();
    const other = '801-555-0199';
    await w.cases.open(accounts, accountIdFor(other, '#'), 'officer:o', start, [
      { type: 'account-named', ref: 'o' },
    ]);
    const { id } = await w.submit({ ...restrict, account: `${number} and ${other}` });
    await runRequest(w)(id);
    expect([await w.ask(), await w.ask(other)]).toEqual(Array(2).fill(`restricted since ${start}`));
    expect((await w.cases.read(requests, id)).keys.queue).toBe('officer');
  });
});
