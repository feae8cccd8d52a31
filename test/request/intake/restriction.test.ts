import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { inForce } from '#domain/choice/restrictions.ts';
import { type Received, requests } from '#domain/request/request.ts';
import { accountIdFor } from '#functions/account/contract.ts';
import { memoryCounters } from '#functions/adapters/memory/counters.ts';
import { applyRestriction } from '#functions/request/intake/apply-restriction.ts';
import { receivedAt } from '#functions/request/intake/receiving.ts';
import { permit, permitEffect } from '#functions/request/intake/restriction.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';
import { runRequest } from '#test/support/request-machine.ts';

const start = '2026-11-24T18:00:00.000Z';
const zone = 'America/Denver';
const officersAddress = 'officers@example.com';
const number = '8015550100';
const limits = { letters: 0, submissionsPerHour: 0, formSeconds: 0, actsPerMinute: 0 } as const;

/** A house with one account whose address has long been of record. */
const withAccount = async (refuse?: (letter: { readonly to: string }) => void) => {
  const ports = {
    ...inMemory(start, refuse),
    letterhead,
    officersAddress,
    counters: memoryCounters(),
    limits,
  };
  const { cases, people, chance, clock } = ports;
  const account = accountIdFor(number, '#');
  await cases.open(accounts, account, 'officer:o', start, [
    { type: 'account-named', ref: 'n' },
    { type: 'address-changed', field: 'email', ref: 'e' },
    { type: 'since-counted', field: 'email', since: '2024-01-01T00:00:00.000Z', because: 'import' },
  ]);
  await people.put(account, 'email-e', { name: 'Rita', email: 'rita@record.example' });
  const receive = async (
    over: Partial<Pick<Received, 'kind' | 'capacity' | 'locale'>> = {},
    typed: string | undefined = undefined,
  ): Promise<string> => {
    const id = chance.caseId('request');
    const person = { name: 'Rita', email: 'rita@typed.example', details: 'Stop it.' };
    await people.put(id, '', { ...person, ...(typed === undefined ? {} : { account: typed }) });
    const facts = { kind: 'cpni-restrict', capacity: 'account-holder', channel: 'web', ...over } as const;
    const at = new Date(clock.now()).toISOString();
    const receipt = receivedAt(id, at, { regime: 'us', locale: 'en', ...facts }, { policies: [], zone });
    await cases.open(requests, id, 'requester', at, [receipt]);
    return id;
  };
  const begin = async (...given: Parameters<typeof receive>) => {
    const caseId = await receive(...given);
    await runRequest(ports)(caseId);
    return caseId;
  };
  const apply = (caseId: string, typed: string) =>
    applyRestriction(ports)({ caseId, account: typed, by: 'olive' });
  const inForceNow = async (id = account) => {
    const found = await cases.find(accounts, id);
    return inForce(found?.state ?? ({ addresses: {} } as never));
  };
  const mailTo = (to: string) => ports.mail.outbox.filter((mail) => mail.to === to);
  const queue = async (id: string) => (await cases.read(requests, id)).keys.queue;
  return { ...ports, account, receive, begin, apply, inForceNow, mailTo, queue };
};

describe('a restriction (P29, R-5)', () => {
  it.each(['(801) 555–0100', '801—555—0100', '# 801.555.0100', '８０１５５５０１００', ' 801 555-0100 '])(
    'for an account number spelled %s is in force on that account',
    async (typed) => {
      const { begin, inForceNow, mailTo } = await withAccount();
      const id = await begin({}, typed);
      expect(await inForceNow()).toMatchObject([{ request: id, since: start }]);
      expect(mailTo('rita@record.example')).toHaveLength(1);
    },
  );

  it.each(['No. 801-555-0100', 'account number 8015550100', 'Mi cuenta es: 801 555 0100'])(
    'for a number with a word before it, as in %s, is in force at receipt, and no officer’s task',
    async (typed) => {
      const on = await withAccount();
      const id = await on.begin({}, typed);
      expect(await on.inForceNow()).toMatchObject([{ request: id, since: start }]);
      expect(await on.inForceNow(accountIdFor(typed, '#'))).toMatchObject([{ request: id }]);
      expect((await on.cases.read(requests, id)).state).toMatchObject({ account: on.account });
      expect(await on.queue(id)).not.toBe('officer');
      expect(on.mailTo('rita@record.example')).toHaveLength(1);
      expect(on.mailTo(officersAddress)).toEqual([]);
    },
  );

  it('for a number that the register has with the word touches no other account', async () => {
    const on = await withAccount();
    const typed = `MI ${number}`;
    const account = accountIdFor(typed, '#');
    await on.cases.open(accounts, account, 'officer:o', start, [{ type: 'account-named', ref: 'm' }]);
    const id = await on.begin({}, typed);
    expect(await on.inForceNow(account)).toMatchObject([{ request: id }]);
    expect(await on.inForceNow()).toEqual([]);
  });

  it('that an officer applies to a number with a word before it is in force on that account', async () => {
    const on = await withAccount();
    const id = await on.begin();
    expect((await on.apply(id, `No. ${number}`)).body.account).toBe(on.account);
    expect(await on.inForceNow()).toMatchObject([{ request: id }]);
    expect(await on.queue(id)).not.toBe('officer');
  });

  it.each([undefined, 'I do not know it', 'n/a'])(
    'without a number (%s) says so, stays as typed, and is an officer’s task until it is applied',
    async (typed) => {
      const on = await withAccount();
      const id = await on.begin({}, typed);
      const [first] = on.mailTo('rita@typed.example');
      expect(first?.text).toContain('You gave us no account number, so we cannot apply it yet.');
      expect(first?.text).not.toContain('if it is one of ours');
      expect((await on.people.read(id))?.account).toBe(typed);
      expect(await on.queue(id)).toBe('officer');
      expect(on.mailTo(officersAddress).at(-1)?.text).toContain('so we could not apply the restriction');

      on.clock.advance(3 * 86_400_000);
      const applied = await on.apply(id, '801-555-0100');
      expect(applied).toEqual({ body: { id, account: on.account, since: start } });
      expect(await on.inForceNow()).toMatchObject([{ request: id, since: start }]);
      expect(await on.apply(id, number)).toEqual(applied);
      expect(await on.inForceNow()).toHaveLength(1);
      expect(on.mailTo('rita@record.example')).toHaveLength(1);
    },
  );

  it('says the same words for every number, and tells the officers of one that the register does not know', async () => {
    const on = await withAccount();
    const texts = new Set<string>();
    for (const typed of [number, '999999']) {
      const id = await on.begin({}, typed);
      const { text = '' } = on.mailTo('rita@typed.example').at(-1) ?? {};
      texts.add(text.replaceAll(id, '').replaceAll(/^\.\S+$|#\.\S+$/gm, ''));
    }
    expect(texts.size).toBe(1);
    const [unknown, ...more] = on.mailTo(officersAddress);
    expect(unknown?.text).toContain('no such account');
    expect(more).toEqual([]);
  });

  it('received again is recorded too, and is not lifted by a permit received before it', async () => {
    const on = await withAccount();
    const first = await on.begin({}, number);
    on.clock.advance(86_400_000);
    const asked = await on.receive({ kind: 'cpni-permit' }, number);
    on.clock.advance(86_400_000);
    const second = await on.begin({}, number);
    expect(await on.inForceNow()).toMatchObject([{ request: first }, { request: second }]);
    const { state } = await on.cases.read(requests, asked);
    await permit(on, asked, { ...state, account: on.account }, 'n-1');
    await permit(on, asked, { ...state, account: on.account }, 'n-1');
    expect(await on.inForceNow()).toMatchObject([{ request: second }]);
    // The answer reads the same effect.
    const effect = await permitEffect(on, asked, { ...state, account: on.account }, 'n-1');
    expect(effect?.is).toBe('denied');
    const [, unlifted, ...more] = on.mailTo('rita@record.example');
    expect(more).toEqual([]);
    // The answer calls the permission recorded: the address of record hears that it has no effect.
    expect(unlifted?.subject).toMatch(/^Your restriction stays in force/);
    expect(unlifted?.text).toMatch(/It has no effect\. We received a restriction after it/);
  });

  it('is confirmed to the address of record, and not again within 30 days if nothing changed', async () => {
    const on = await withAccount();
    await on.begin({}, number);
    on.clock.advance(29 * 86_400_000);
    await on.begin({}, number);
    expect(on.mailTo('rita@record.example')).toHaveLength(1);
    on.clock.advance(2 * 86_400_000);
    await on.begin({}, number);
    expect(on.mailTo('rita@record.example')).toHaveLength(2);
  });

  it('that was lifted before its confirmation could go out is not called in force', async () => {
    let isDown = true;
    const on = await withAccount(({ to }) => {
      if (isDown && to === 'rita@record.example') throw new Error('no mail today');
    });
    const id = await on.receive({}, number);
    await runRequest(on)(id).catch(() => undefined);
    expect(await on.inForceNow()).toMatchObject([{ request: id }]);
    on.clock.advance(86_400_000);
    const asked = await on.receive({ kind: 'cpni-permit' }, number);
    const { state } = await on.cases.read(requests, asked);
    isDown = false;
    await permit(on, asked, { ...state, account: on.account }, 'n-1');
    await runRequest(on)(id);
    expect(on.mailTo('rita@record.example').map(({ subject }) => subject)).toEqual([
      expect.stringContaining('permission'),
    ]);
    expect((await on.cases.read(requests, id)).state.lettersOwed).toEqual([]);
  });

  it('that an officer applies to a number that is on no account of ours stays their task, and says so', async () => {
    const on = await withAccount();
    const id = await on.begin({}, '99-1');
    expect(await on.queue(id)).toBe('officer');
    for (const typed of ['99-1', 'No. 99-2']) {
      await expect(on.apply(id, typed)).rejects.toMatchObject({ code: 'no-such-account' });
      expect(await on.queue(id)).toBe('officer');
    }
    expect(await on.inForceNow(accountIdFor('99-2', '#'))).toEqual([]);
    await on.apply(id, number);
    expect(await on.inForceNow()).toMatchObject([{ request: id }]);
    expect(await on.queue(id)).not.toBe('officer');
  });

  it('that an officer applies to something else than a number, or that is no restriction, is refused and changes nothing', async () => {
    const on = await withAccount();
    const id = await on.begin();
    await expect(on.apply(id, 'none')).rejects.toMatchObject({
      faults: [{ pointer: '#/account' }],
    });
    const inquiry = await on.begin({ kind: 'inquiry' });
    await expect(on.apply(inquiry, number)).rejects.toThrow('not a restriction');
    expect(await on.inForceNow()).toEqual([]);
    expect(await on.queue(id)).toBe('officer');
  });
});

describe('a report about a child (R-20, R-23)', () => {
  it('is with the officers in the first step, also while the letter to the person cannot go out', async () => {
    const on = await withAccount(({ to }) => {
      if (to === 'rita@typed.example') throw new Error('no mail today');
    });
    const caseId = await on.receive({ kind: 'child-data', capacity: 'guardian' });
    expect((await runRequest(on)(caseId)).at(-1)).toBe('An officer has been notified');
    expect((await runRequest(on)(caseId)).at(-1)).toBe('An officer has been notified');
    expect(on.mailTo(officersAddress).map(({ subject }) => subject)).toEqual([
      `A report about a child: ${caseId}`,
    ]);
    expect(await on.queue(caseId)).toBe('officer');
  });

  it.each(['guardian', 'account-holder', 'data-subject', 'controller'] as const)(
    'by a %s reaches an officer at once, and history names the letter',
    async (capacity) => {
      const on = await withAccount();
      const caseId = await on.begin({ kind: 'child-data', capacity }, number);
      expect(on.mailTo(officersAddress).filter(({ subject }) => /about a child/.test(subject))).toHaveLength(
        1,
      );
      const { history, state } = await on.cases.read(requests, caseId);
      expect(JSON.stringify(history)).toContain('child-reported');
      expect(state.requesterType).not.toBe('account');
    },
  );
});
