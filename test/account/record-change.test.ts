import { describe, expect, it } from 'vitest';
import { accountIdIn } from '#functions/account/contract.ts';
import { putAccount } from '#functions/account/put-account.ts';
import { readAccount } from '#functions/account/read-account.ts';
import { recordCall } from '#functions/account/record-call.ts';
import { recordChange, reportChange } from '#functions/account/record-change.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const startAt = '2026-11-24T18:00:00.000Z';
const number = '5001';
const change = { change: 'password', at: '2026-11-24T17:59:00.000Z', atServiceStart: false } as const;
const machine = { machine: { client: 'sign-in' } };
const officer = { officer: { groups: ['officer'] } };

const register = () => {
  const sent: { readonly to: string; readonly text: string; readonly subject: string }[] = [];
  const ports = {
    ...inMemory(startAt, (letter) => void sent.push(letter)),
    ...{ letterhead, zone: 'America/Denver' },
  };
  const enter = async (addressOfRecord: object, entered = number) => {
    const entry = { number: entered, name: 'Hanna Holder', by: 'olive' };
    const said = { ...entry, addressOfRecord: { ...addressOfRecord, since: '2026-01-05' as const } };
    await putAccount(ports)(said);
    // Another officer confirms the date by an identical PUT.
    await putAccount(ports)({ ...said, by: 'omar' });
  };
  const report = (over: object = {}, account = number) =>
    reportChange(ports)({ account, ...change, ...over }, machine);
  const view = async (given = number) => (await readAccount(ports)({ number: given }, officer)).body;
  return { ports, sent, enter, report, view };
};

describe('a system reports a change of sign-in details (R-18, 47 CFR 64.2010(f))', () => {
  it('tells the address of record at once, and not which detail changed', async () => {
    const { enter, report, sent, view } = register();
    await enter({ email: 'hanna@home.example' });
    expect(await report()).toEqual({ body: { recorded: true } });
    expect(sent.map(({ to }) => to)).toEqual(['hanna@home.example']);
    expect(`${sent[0]?.subject} ${sent[0]?.text}`).not.toMatch(/password (was|is)|online account|5001/);
    expect((await view()).notices).toEqual([]);
  });

  it('the same change, reported again by a system or an officer, is told once', async () => {
    const { enter, ports, report, sent } = register();
    await enter({ email: 'hanna@home.example' });
    await Promise.all([report(), report()]).catch(() => report());
    await report();
    await recordChange(ports)({ number, ...change, by: 'olive' });
    expect(sent).toHaveLength(1);
    await report({ at: '2026-11-24T17:59:30.000Z' });
    expect(sent).toHaveLength(2);
  });

  it('after a lost answer, the same report sends no second letter', async () => {
    const { enter, ports, report, sent } = register();
    await enter({ email: 'hanna@home.example' });
    const cases = { ...ports.cases, change: async () => Promise.reject(new Error('lost')) };
    await expect(reportChange({ ...ports, cases })({ account: number, ...change }, machine)).rejects.toThrow(
      'lost',
    );
    await report();
    expect(sent).toHaveLength(1);
  });

  it('an account with a phone of record alone owes a call, about this change', async () => {
    const { enter, report, sent, view } = register();
    await enter({ phone: '+1 801 555 0100' });
    await report();
    expect(sent).toEqual([]);
    expect((await view()).notices).toMatchObject([{ about: 'sign-in', call: '+1 801 555 0100', tries: 0 }]);
  });

  it('an account that nobody knows gets the same answer, and an officer a task with its number', async () => {
    const { ports, report, sent, view } = register();
    expect(await report({}, '777-1')).toEqual({ body: { recorded: true } });
    expect(sent).toEqual([]);
    const { notices, registered } = await view('777-1');
    expect([registered, notices]).toMatchObject([false, [{ toFind: true, account: '777-1' }]]);

    const made = { number: '777-1', n: '1', calledAt: startAt, reached: true, by: 'olive' } as const;
    const { body } = await recordCall(ports)(made);
    expect(body.notices[0]).toMatchObject({ toldAt: startAt });
    expect(body.notices[0]).not.toHaveProperty('account');
  });

  it('a number in a spelling that no officer entered is looked for, and nobody gets a letter', async () => {
    const { enter, report, sent, view } = register();
    await enter({ email: 'hanna@home.example' }, '50-01');
    await report({}, '5001');
    expect(sent).toEqual([]);
    expect((await view('50-01')).notices).toMatchObject([{ toFind: true, account: '5001' }]);
  });

  it('"No. 5001" is 5001 here as well (R-5)', async () => {
    const { enter, report, sent } = register();
    await enter({ email: 'hanna@home.example' });
    await report({}, 'No. 5001');
    expect(sent.map(({ to }) => to)).toEqual(['hanna@home.example']);
  });

  it('at the start of the service nobody is told, unless an address is of record already', async () => {
    const { enter, report, sent, view } = register();
    await report({ atServiceStart: true });
    expect([sent, (await view()).notices]).toEqual([[], []]);
    await enter({ email: 'hanna@home.example' });
    await report({ atServiceStart: true, change: 'online-account' });
    expect(sent.map(({ to }) => to)).toEqual(['hanna@home.example']);
  });

  it('a change that is to come is refused', async () => {
    const { report } = register();
    await expect(report({ at: '2026-11-24T18:06:00.000Z' })).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('an officer records it', () => {
  it('on the account’s page, by its id', async () => {
    const { enter, ports, sent } = register();
    await enter({ postal: '1 Old St\nDenver, CO 80202' });
    const { body } = await recordChange(ports)({ number: accountIdIn(number), ...change, by: 'olive' });
    expect(body.registered).toBe(true);
    expect(sent).toEqual([]);
    expect(await ports.letters.list(accountIdIn(number))).toMatchObject([
      { kind: 'account-changed', to: '1 Old St\nDenver, CO 80202', needsPaperMail: true },
    ]);
  });

  it('of an account that we do not know: not found', async () => {
    const { ports } = register();
    await expect(recordChange(ports)({ number, ...change, by: 'olive' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

it.each(['No. 5001', '№ 5001', 'my account number is: 5001', 'Mi cuenta es 5001'])(
  '%s is the account 5001 for an officer who records a call (R-5)',
  async (typed) => {
    const { enter, ports, report, view } = register();
    await enter({ phone: '+1 801 555 0100' });
    await report();
    const made = { n: '1', calledAt: startAt, reached: true, by: 'olive' } as const;
    const { body } = await recordCall(ports)({ number: typed, ...made });
    expect(body.notices).toMatchObject([{ toldAt: startAt }]);
    expect(await view(typed)).not.toHaveProperty('spelledOtherwise');
    const other = recordCall(ports)({ number: '50-01', ...made });
    await expect(other).rejects.toMatchObject({ code: 'not-found' });
  },
);
