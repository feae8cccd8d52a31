import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { apartIdOf, decideSetApart } from '#domain/account/spellings.ts';
import { NotFound } from '#domain/case/errors.ts';
import { inForce } from '#domain/choice/restrictions.ts';
import { requests } from '#domain/request/request.ts';
import { confirmImport, viewImport } from '#functions/account/confirm-import.ts';
import { accountIdFor, partOf, refOf, spellingOf } from '#functions/account/contract.ts';
import { importAccounts } from '#functions/account/import-accounts.ts';
import { putAccount } from '#functions/account/put-account.ts';
import { readAccount } from '#functions/account/read-account.ts';
import { recordCall } from '#functions/account/record-call.ts';
import { accountAddressesOver } from '#functions/adapters/account-addresses.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { recordOf } from '#functions/request/address-of-record.ts';
import { answerCommand } from '#functions/request/answer/answer-command.ts';
import { askOfficer } from '#functions/request/answer/ask-officer.ts';
import { blockAccount, liftBlocks } from '#functions/request/child/block.ts';
import { acknowledgeRequest } from '#functions/request/intake/acknowledge-request.ts';
import { receivedAt } from '#functions/request/intake/receiving.ts';
import { permit, restrict } from '#functions/request/intake/restriction.ts';
import { sendOwedLetters } from '#functions/request/send-owed-letters.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const zone = 'America/Denver';
const officersAddress = 'officers@example.com';
const start = '2026-11-24T18:00:00.000Z';
type Alike = 'same' | 'different';

/** A register with the account A-1001, whose address has long been of record. */
const register = async () => {
  const ports = {
    ...inMemory(start),
    files: memoryFiles(),
    letterhead,
    zone,
    officersAddress,
    supervisorsAddress: 's@example.com',
  };
  const { cases, people, chance } = ports;
  const put = (number: string, email: string, alike?: Alike, by = 'olive') =>
    putAccount(ports)({
      number,
      name: 'Ina',
      addressOfRecord: { email, since: '2024-01-01' },
      by,
      ...(alike && { alike }),
    });
  const enter = async (number: string, email: string, alike?: Alike) => {
    await put(number, email, alike);
    return put(number, email, alike, 'omar');
  };
  const read = async (number: string) =>
    (await readAccount(ports)({ number }, { officer: { groups: ['officer'] } })).body;
  const bring = async (file: string, by = 'olive') =>
    (await importAccounts(ports)({ file: Buffer.from(file), by })).body;
  const ask = async (kind: 'cpni-restrict' | 'cpni-permit' | 'cpni-examine', account: string) => {
    const id = chance.caseId('request');
    const at = new Date(ports.clock.now()).toISOString();
    await people.put(id, '', { name: 'Ina', email: 'ina@typed.example', account, details: 'Please.' });
    const facts = { kind, capacity: 'account-holder', channel: 'web', regime: 'us', locale: 'en' } as const;
    await cases.open(requests, id, 'requester', at, [receivedAt(id, at, facts, { policies: [], zone })]);
    await acknowledgeRequest(ports)({ caseId: id });
    await sendOwedLetters(ports)({ caseId: id });
    return { id, request: (await cases.read(requests, id)).state };
  };
  const restrictions = async (id: string) => {
    const found = await cases.find(accounts, id);
    return found === undefined ? [] : inForce(found.state).map(({ request }) => request);
  };
  await enter('A-1001', 'ina@record.example');
  return { ...ports, put, enter, read, bring, ask, restrictions };
};

const entry = accountIdFor('A-1001', '#');
const ina = refOf(entry, 'name', 'Ina');
const apart = (number: string): string => apartIdOf(spellingOf(number));
const spellings = ['a-1001', 'A1001', 'A 1001', 'A–1001', '(A) 1001', 'A.1001'];

describe('an account number in another spelling (R-5, R-18)', () => {
  it.each(spellings)(
    '%s is refused until an officer says whose it is, and nothing is kept',
    async (number) => {
      const on = await register();
      const before = await on.cases.read(accounts, entry);
      const refused = await on.put(number, 'thief@evil.example').catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'spelled-alike', category: 'conflict' });
      expect((refused as Error).message).toContain('has A-1001, which is');
      expect((await on.cases.read(accounts, entry)).revision).toBe(before.revision);
      expect(on.mail.outbox).toEqual([]);
      expect(await on.read(number)).toMatchObject({ id: entry, spelledOtherwise: true });
    },
  );

  it.each(['A-1001', 'Ａ-1001', ' A-1001\u200b'])('%s is no other spelling', async (number) => {
    const on = await register();
    expect((await on.put(number, 'ina@record.example')).status).toBe(200);
    expect(await on.read(number)).not.toHaveProperty('spelledOtherwise');
  });

  it('that is the same account identifies it from then on', async () => {
    const on = await register();
    const { request } = await on.ask('cpni-examine', 'a1001');
    expect(request).toMatchObject({ requesterType: 'account', reachable: false });
    expect(await recordOf(on, request, 'email')).toBeUndefined();
    expect((await on.put('a1001', 'ina@record.example', 'same')).body.id).toBe(entry);
    expect(await on.put('a1001', 'ina@record.example')).toMatchObject({ status: 200 });
    expect(await on.read('a1001')).not.toHaveProperty('spelledOtherwise');
    expect((await recordOf(on, request, 'email'))?.to).toBe('ina@record.example');
    expect((await on.ask('cpni-examine', 'a1001')).request.reachable).toBe(true);
  });

  it('that is another account has an entry of its own, and neither is taken for the other', async () => {
    const on = await register();
    const second = await on.enter('A1001', 'bo@record.example', 'different');
    expect(second.body).toMatchObject({ number: 'A1001', id: apart('A1001'), registered: true });
    expect((await on.put('A1001', 'bo@record.example')).body.id).toBe(apart('A1001'));
    expect(await on.read('A1001')).toMatchObject({ id: apart('A1001'), alike: [entry] });
    expect(await on.read('A-1001')).toMatchObject({ id: entry, alike: [apart('A1001')] });
    const to = async (number: string) =>
      (await recordOf(on, (await on.ask('cpni-examine', number)).request, 'email'))?.to;
    expect([await to('A-1001'), await to('A1001'), await to('a 1001')]).toEqual([
      'ina@record.example',
      'bo@record.example',
      undefined,
    ]);
    await expect(on.put('a 1001', 'x@record.example', 'same')).rejects.toMatchObject({
      code: 'several-alike',
    });
    expect((await on.put('a 1001', 'x@record.example', 'different')).status).toBe(201);
  });

  it('two officers at once: one spelling is entered, the other is a question', async () => {
    const on = await register();
    const both = await Promise.allSettled([on.put('B-7', 'b@x.example'), on.put('b7', 'c@x.example')]);
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused).toEqual(['spelled-alike']);
  });
});

describe('what is done for a number (R-5)', () => {
  it.each(['A-1001', 'a1001', 'A 1001', '(A)1001'])(
    'a restriction for %s holds on every account that it finds, each with a letter to its own address',
    async (number) => {
      const on = await register();
      await on.enter('A1001', 'bo@record.example', 'different');
      const { id } = await on.ask('cpni-restrict', number);
      expect(await on.restrictions(entry)).toEqual([id]);
      expect(await on.restrictions(apart('A1001'))).toEqual([id]);
      const told = on.mail.outbox.map(({ to }) => to).filter((to) => to.endsWith('record.example'));
      expect(told).toEqual(['ina@record.example', 'bo@record.example']);
    },
  );

  it('a restriction in force counts for an account that is set apart later', async () => {
    const on = await register();
    const { id } = await on.ask('cpni-restrict', 'A1001');
    await on.enter('A1001', 'bo@record.example', 'different');
    expect(await on.restrictions(apart('A1001'))).toEqual([id]);
  });

  it('what a report about a child stops is stopped for an account that is set apart later, and lifted on both', async () => {
    const on = await register();
    const block = { request: 'REQ-1', since: '2026-11-24T18:00:00.000Z', channel: 'web' } as const;
    const blocksOf = async (account: string) =>
      (await on.cases.read(accounts, account)).state.childBlocks ?? [];
    await blockAccount(on, block, entry);
    await on.enter('A1001', 'bo@record.example', 'different');
    expect([await blocksOf(entry), await blocksOf(apart('A1001'))]).toEqual([[block], [block]]);
    await liftBlocks(on, 'omar', ['REQ-1'], [entry]);
    expect([await blocksOf(entry), await blocksOf(apart('A1001'))]).toEqual([[], []]);
  });

  it('a restriction received while an account is set apart counts for that one too', async () => {
    const on = await register();
    const said = { name: 'Bo', addressOfRecord: { email: 'bo@record.example' }, by: 'olive' };
    const { id, request } = await on.ask('cpni-examine', 'A-1001');
    const open: typeof on.cases.open = async (...given) => {
      if (given[1] === entry) await putAccount(on)({ ...said, number: 'A1001', alike: 'different' });
      return on.cases.open(...given);
    };
    await restrict({ ...on, cases: { ...on.cases, open } }, id, request, entry);
    expect(await on.restrictions(entry)).toEqual([id]);
    expect(await on.restrictions(apart('A1001'))).toEqual([id]);
  });

  it('a call is recorded on the account in its very spelling, and on no other', async () => {
    const on = await register();
    await putAccount(on)({
      number: 'A-1001',
      name: 'Ina',
      addressOfRecord: { phone: '+1 801 555 0100' },
      by: 'o',
    });
    await putAccount(on)({
      number: 'A-1001',
      name: 'Ina',
      addressOfRecord: { phone: '+1 801 555 0199' },
      by: 'o',
    });
    const call = (number: string) =>
      recordCall(on)({
        number,
        n: '1',
        calledAt: new Date(on.clock.now()).toISOString(),
        reached: true,
        by: 'o',
      });
    await expect(call('a1001')).rejects.toThrow(NotFound);
    // Set apart, and nothing entered yet: the first try was cut off.
    const { state } = await on.cases.read(accounts, entry);
    await on.cases.change(accounts, entry, 'officer:o', () =>
      decideSetApart(state, { spelling: spellingOf('a.1001') }),
    );
    await expect(call('a.1001')).rejects.toThrow(NotFound);
    expect(await on.read('a.1001')).toMatchObject({ id: entry, spelledOtherwise: true });
    expect((await call('A-1001')).body.notices).toMatchObject([{ n: 1, toldAt: expect.any(String) }]);
  });

  it('a permit lifts the restriction of the account in its very spelling, and of no other', async () => {
    const on = await register();
    await on.enter('A1001', 'bo@record.example', 'different');
    const { id } = await on.ask('cpni-restrict', 'A-1001');
    on.clock.advance(11 * 60_000);
    const asked = await on.ask('cpni-permit', 'A1001');
    await permit(on, asked.id, asked.request, 'n-1');
    expect([await on.restrictions(entry), await on.restrictions(apart('A1001'))]).toEqual([[id], []]);
  });

  it('a permit in a spelling that no account has is not answered as done, and lifts nothing', async () => {
    const on = await register();
    const { id } = await on.ask('cpni-restrict', 'A-1001');
    on.clock.advance(60_000);
    const { id: asked, request } = await on.ask('cpni-permit', 'a1001');
    await permit(on, asked, request, 'n-1');
    expect(await on.restrictions(entry)).toEqual([id]);
    const seen = { id: asked, state: request };
    const answer = (outcome: 'done' | 'refused') => answerCommand(on, seen, { outcome } as never, 'olive');
    await expect(answer('done')).rejects.toMatchObject({ code: 'account-spelled-otherwise' });
    expect(await answer('refused')).toMatchObject({ outcome: 'refused' });
  });

  it('the officers hear that a number is only spelled like an account’s', async () => {
    const on = await register();
    const { id: caseId } = await on.ask('cpni-examine', 'a1001');
    await askOfficer(on)({ caseId });
    const [letter] = on.mail.outbox.filter(({ to }) => to === officersAddress);
    expect(letter?.text).toContain('spelled the account number in another way');
  });
});

describe('a file of accounts (R-18)', () => {
  it('leaves out a row in another spelling, with the question, until its column says whose it is', async () => {
    const on = await register();
    const asked = await on.bring('number,name,email\na1001,Bo,bo@home.example\n2,Ivo,ivo@home.example');
    expect(asked).toMatchObject({ changed: 1, refused: [{ line: 2 }] });
    expect(asked.refused[0]?.why).toContain('has A-1001, which is this account number in another spelling');
    const told = await on.bring('number,name,email,alike\na1001,Bo,bo@home.example,different');
    expect(told).toMatchObject({ changed: 1, refused: [] });
    expect(await on.read('a1001')).toMatchObject({ id: apart('a1001'), registered: true });
    expect(await on.bring('number,name,email,alike\nA 1001,Bo,b@x.example,Same')).toMatchObject({
      refused: [{ why: expect.stringContaining('Several accounts') }],
    });
    expect(await on.bring('number,name,email,alike\nA 1001,Bo,b@x.example,perhaps')).toMatchObject({
      refused: [{ line: 2, why: 'Say same or different.' }],
    });
  });

  it('takes two spellings as two accounts when it says so, and the second officer confirms each', async () => {
    const on = await register();
    const rows = ['C-7,Ivo,c@home.example,2024-01-01,', 'c7,Ida,d@home.example,2024-01-01,different'];
    const { sha256, refused } = await on.bring(`number,name,email,since,alike\n${rows.join('\n')}`);
    expect(refused).toEqual([]);
    const { proposalSha256 = '' } = (await viewImport(on)({ sha256 })).body;
    const { body } = await confirmImport(on)({ sha256, by: 'omar', proposalSha256 });
    expect(body).toMatchObject({ waits: 0, counts: 2, changed: 0 });
    expect((await on.read('C-7')).id).not.toBe((await on.read('c7')).id);
  });
});

describe('an entry of an earlier release, which kept no spelling', () => {
  /** As the histories of earlier releases have it. */
  const early = async () => {
    const ports = { ...inMemory(start), letterhead, zone };
    await ports.people.put(entry, partOf('name', ina), { name: 'Ina', account: 'A-1001' });
    await ports.people.put(entry, 'email-e', { name: 'Ina', email: 'ina@record.example' });
    await ports.cases.open(accounts, entry, 'officer:o', '2024-01-01T00:00:00.000Z', [
      { type: 'account-named', ref: ina },
      { type: 'address-changed', field: 'email', ref: 'e' },
    ]);
    const put = (number: string, alike?: Alike) =>
      putAccount(ports)({ number, name: 'Ina', addressOfRecord: {}, by: 'olive', ...(alike && { alike }) });
    return { ...ports, put };
  };

  it('is found and identified as before, under the id that it has', async () => {
    const on = await early();
    for (const typed of ['A-1001', 'a1001'])
      expect(
        (
          await recordOf(
            on,
            { account: accountIdFor(typed, '#'), spelling: spellingOf(typed), zone },
            'email',
          )
        )?.to,
      ).toBe('ina@record.example');
  });

  it.each(['Ina', 'Ina Bo'])(
    'keeps the spelling that it was entered under when a first try is cut off (%s)',
    async (name) => {
      const on = await early();
      const change = async () => {
        throw new Error('cut off');
      };
      const said = { number: 'a1001', name, addressOfRecord: {}, by: 'olive', alike: 'same' } as const;
      const cut = { ...on, cases: { ...on.cases, change } };
      await expect(putAccount(cut)(said)).rejects.toThrow('cut off');
      await putAccount(on)(said);
      const { state } = await on.cases.read(accounts, entry);
      expect(state.spellings).toEqual([spellingOf('A-1001'), spellingOf('a1001')]);
    },
  );

  it('asks about another spelling than the one that it was entered under, and keeps that one', async () => {
    const on = await early();
    await expect(on.put('a1001')).rejects.toMatchObject({ code: 'spelled-alike' });
    expect((await on.put('a1001', 'different')).body.id).toBe(apart('a1001'));
    const { state } = await on.cases.read(accounts, entry);
    expect(state).toMatchObject({ spellings: [spellingOf('A-1001')], apart: [spellingOf('a1001')] });
  });
});

it('an address that may be the thief’s on any account that a reference finds counts; the earlier one is its own (R-15)', async () => {
  const on = await register();
  await on.put('A1001', 'bo@record.example', 'different');
  const { lookUp } = accountAddressesOver(on.cases, on.people);
  const found = await lookUp(['A-1001', 'a 1001', 'A1001', 'A-1002'], start);
  expect([...found.keys()]).toEqual(['A-1001', 'a 1001', 'A1001']);
  // Bo's address is of today, so a letter to any of the three must be looked at.
  for (const one of found.values()) expect(one.emailSince).toBe(start);
});

describe('a number with a word before it (R-5)', () => {
  const worded = 'No. A-1001';

  it('is nobody’s in the register: an officer enters the number alone, so that it has one key', async () => {
    const on = await register();
    for (const number of [worded, 'account 7007'])
      await expect(on.put(number, 'new@record.example')).rejects.toMatchObject({ code: 'number-with-words' });
    await on.put('NO-5001', 'new@record.example');
  });

  it('shows an officer the account: the word is no part of the spelling, the rest is', async () => {
    const on = await register();
    const shown = await on.read(worded);
    expect(shown).toMatchObject({ id: entry });
    expect(shown).not.toHaveProperty('spelledOtherwise');
    expect(await on.read('No. A.1001')).toMatchObject({ id: entry, spelledOtherwise: true, next: [] });
  });

  it('in a file, its row is refused alone', async () => {
    const on = await register();
    const csv = `number,name,email\n${worded},Ina,i@record.example\n7008,Ina,i@record.example\n`;
    const { refused, changed } = await on.bring(csv);
    expect(refused).toMatchObject([{ line: 2, why: expect.stringContaining('without the words') }]);
    expect(changed).toBe(1);
  });
});
