import { beforeEach, describe, expect, it } from 'vitest';
import { type AccountEvent, accounts } from '#domain/account/account.ts';
import { apartIdOf } from '#domain/account/spellings.ts';
import { instantAt } from '#domain/calendar/times.ts';
import { Unavailable } from '#domain/case/errors.ts';
import { decidePermit, decideRestriction } from '#domain/choice/decider.ts';
import { currentNotice } from '#domain/choice/notices.ts';
import { accountIdOf, spellingOf } from '#functions/account/contract.ts';
import { chance } from '#functions/adapters/chance.ts';
import { memoryCpniChecks } from '#functions/adapters/memory/cpni-checks.ts';
import { checkBatch } from '#functions/cpni-check/check-batch.ts';
import { type Alarms, checkCpni as checkOne } from '#functions/cpni-check/check-cpni.ts';
import * as contract from '#functions/cpni-check/contract.ts';
import { check } from '#functions/platform/check.ts';
import { door } from '#functions/platform/door.ts';
import type { CpniDecision } from '#ports/cpni-checks.ts';
import { claimsOf, machineCall } from '#test/support/machine-call.ts';
import { inMemory } from '#test/support/memory.ts';

const number = '4711';
const id = accountIdOf(number) ?? '';
const now = '2026-11-24T15:00:00.000Z';
const context = {} as Parameters<ReturnType<typeof door>>[1];
const given = { at: '2026-11-24T07:59:00-07:00', agent: 'A-7', noticeVersion: currentNotice.id };
const call = { callId: 'C-1', direction: 'inbound', given };

const openDoors = () => {
  const memory = inMemory(now);
  const decisions = new Map<string, CpniDecision>();
  const seen: string[] = [];
  const alarms: Alarms = {
    notRecorded: () => seen.push('not recorded'),
    saleAsked: (client) => seen.push(`sale by ${client}`),
    unknownServed: () => seen.push('unknown served'),
    failed: () => seen.push('failed'),
  };
  const cpniChecks = { ...memoryCpniChecks(memory.cases, memory.pendingDenials, decisions) };
  const ports = { ...memory, chance, cpniChecks, zone: 'America/Denver' };
  const one = door(contract.askBeforeUse, { settings: [], in: () => checkOne(alarms)(ports) });
  const many = door(contract.askBeforeUses, { settings: [], in: () => checkBatch(check, alarms)(ports) });
  const sent = async (to: typeof one, body: unknown, claims?: Readonly<Record<string, string>>) => {
    const { statusCode, headers, body: text = '' } = await to(machineCall(body, claims), context);
    return { status: statusCode, headers, body: JSON.parse(text) };
  };
  return {
    ...{ memory, decisions, seen, cpniChecks },
    ask: (given: object, claims?: Readonly<Record<string, string>>) =>
      sent(one, { account: number, recipient: 'own', ...given }, claims),
    askAll: (checks: readonly unknown[]) => sent(many, { checks }),
    /** In the register of accounts, as an officer or an import entered it. */
    named: async (account = id) => {
      const at = instantAt(memory.clock.now());
      await memory.cases.open(accounts, account, 'officer:o', at, [{ type: 'account-named', ref: 'n' }]);
    },
    /** What the account's item says from then on. */
    commit: async (...events: readonly AccountEvent[]) => {
      const { opened } = await memory.cases.open(
        accounts,
        id,
        'machine:restriction',
        instantAt(memory.clock.now()),
        events,
      );
      if (!opened) await memory.cases.change(accounts, id, 'machine:restriction', () => events);
    },
  };
};

const permit = (recipients?: readonly string[]) =>
  decidePermit([], {
    ...{ request: 'REQ-1', receivedAt: instantAt(Date.parse(now) - 1000), notice: currentNotice.id },
    ...(recipients && { recipients }),
  });
const restriction = () =>
  decideRestriction([], { request: 'REQ-2', since: instantAt(Date.parse(now)), channel: 'web' });

let doors: ReturnType<typeof openDoors>;
beforeEach(async () => {
  doors = openDoors();
  await doors.named();
});

describe('a system asks before it uses CPNI (P27, P29)', () => {
  it('a permitted use is allowed for 15 minutes, on the notice’s version, and the answer was recorded first', async () => {
    await doors.commit(...permit());
    const { status, headers, body } = await doors.ask({ use: 'own-communications-marketing' });
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(body).toEqual({
      ...{ allowed: true, basis: '47 CFR 64.2007(b)', since: now, noticeVersion: currentNotice.id },
      ...{ useBefore: '2026-11-24T15:15:00.000Z', decisionId: [...doors.decisions.keys()][0] },
    });
    expect([...doors.decisions.values()]).toEqual([
      expect.objectContaining({
        ...{ id: body.decisionId, at: now, account: id, revision: 2, client: 'marketing', allowed: true },
        ...{ use: 'own-communications-marketing', recipient: 'own', noticeVersion: currentNotice.id },
      }),
    ]);
    expect(body.decisionId).toMatch(/^CHK-2026-11-/);
  });

  it('nothing kept is the account’s number', async () => {
    await doors.ask({ account: '90210-55-44', use: 'billing' });
    expect(JSON.stringify([...doors.decisions.values()])).not.toMatch(/90210|4711/);
  });

  it('from the moment of a denial the answer is no, in any spelling of the number that we do not know, too', async () => {
    await doors.commit({ type: 'account-spelled', spelling: spellingOf(number) }, ...permit());
    const other = { account: '47-11', use: 'own-communications-marketing' };
    expect((await doors.ask({ use: 'own-communications-marketing' })).body.allowed).toBe(true);
    expect((await doors.ask(other)).body).toMatchObject({ allowed: false, basis: 'unknown-account' });
    await doors.commit(...restriction());
    for (const asked of [{ ...other, account: number }, other, { ...other, use: 'same-category-marketing' }])
      expect((await doors.ask(asked)).body).toMatchObject({
        allowed: false,
        basis: 'restricted',
        since: now,
      });
  });

  it('a denial counts for the number with a word before it, unless the register has it so', async () => {
    await doors.commit(...restriction());
    const asked = { account: `No. ${number}`, use: 'same-category-marketing' };
    expect((await doors.ask(asked)).body).toMatchObject({ allowed: false, basis: 'restricted', since: now });
    const [decision] = doors.decisions.values();
    expect(decision).toMatchObject({ account: id, revision: 2, allowed: false });
    await doors.named(accountIdOf(asked.account));
    expect((await doors.ask(asked)).body.allowed).toBe(true);
  });

  describe('a denial that was received and that the machine has not written to the account yet (R-5)', () => {
    const use = 'own-communications-marketing';
    const received = (over = {}) =>
      doors.memory.pendingDenials.put([id], { request: 'REQ-2', since: now, channel: 'web', ...over });

    it('is no from then on, for a known and an unknown account, in every spelling', async () => {
      await received();
      for (const account of [number, `No. ${number}`, '47-11'])
        expect((await doors.ask({ account, use: 'same-category-marketing' })).body).toMatchObject({
          ...{ allowed: false, basis: 'restricted', since: now },
        });
      await doors.commit({ type: 'account-spelled', spelling: spellingOf(number) }, ...permit());
      for (const account of [number, '47-11'])
        expect((await doors.ask({ account, use })).body).toMatchObject({ basis: 'restricted', since: now });
    });

    it('denies the uses and recipients that it names, and no other', async () => {
      await doors.commit(...permit());
      await received({ uses: [use], recipients: ['acme'] });
      expect((await doors.ask({ use, recipient: 'acme' })).body.basis).toBe('restricted');
      expect((await doors.ask({ use })).body.allowed).toBe(true);
    });

    it('has no effect of its own once it is in the history: "put it back" undoes it, and only it', async () => {
      await doors.commit(...permit());
      await received();
      await doors.commit(...restriction());
      await doors.commit({ type: 'restriction-undone', request: 'REQ-2' });
      expect((await doors.ask({ use })).body.allowed).toBe(true);
      await received({ request: 'REQ-3' });
      expect((await doors.ask({ use })).body.basis).toBe('restricted');
    });

    it('denies an account that shares the number’s key until that one has it, too', async () => {
      const apart = spellingOf('47-11');
      await doors.commit(
        { type: 'account-spelled', spelling: spellingOf(number) },
        { type: 'account-set-apart', spelling: apart },
      );
      await received();
      await doors.commit(...restriction());
      await doors.memory.cases.open(accounts, apartIdOf(apart), 'officer:o', instantAt(Date.parse(now)), [
        { type: 'account-named', ref: 'n' },
        ...permit(),
      ]);
      expect((await doors.ask({ account: '47-11', use })).body.basis).toBe('restricted');
    });
  });

  it('an account that shares the number’s key answers for itself', async () => {
    const spelling = spellingOf('47-11');
    await doors.commit(
      { type: 'account-spelled', spelling: spellingOf(number) },
      { type: 'account-set-apart', spelling },
    );
    await doors.memory.cases.open(
      accounts,
      apartIdOf(spelling),
      'machine:restriction',
      instantAt(Date.parse(now)),
      [{ type: 'account-named', ref: 'n' }, ...permit()],
    );
    const use = 'own-communications-marketing';
    expect((await doors.ask({ account: '47-11', use })).body.allowed).toBe(true);
    expect((await doors.ask({ use })).body.allowed).toBe(false);
  });

  describe('an account that the register does not have is no guess, and is recorded (issue 41)', () => {
    const account = '0815';

    it.each(['sister', 'seller'])('%s reads the words of one that permitted nothing', async (recipient) => {
      const use = 'agents-affiliates-communications-marketing';
      const unknown = await doors.ask({ account, use, recipient });
      const known = await doors.ask({ use, recipient });
      const { decisionId: _one, ...first } = unknown.body;
      const { decisionId: _two, ...second } = known.body;
      expect([unknown.status, first]).toEqual([known.status, second]);
      expect(Object.keys(unknown.headers)).toEqual(Object.keys(known.headers));
      expect(doors.decisions.size).toBe(2);
    });

    it('the company reads that it is unknown, for offers of the same kind and on a call, too', async () => {
      for (const given of [{ use: 'same-category-marketing' }, { use: 'one-call', call }])
        expect((await doors.ask({ account, ...given })).body).toMatchObject({
          ...{ allowed: false, basis: 'unknown-account' },
        });
    });

    it('service and bills go on, and engineers count it; emergencies ask no register', async () => {
      for (const use of ['provide-service', 'billing', 'protect-rights-or-fraud'])
        expect((await doors.ask({ account, use })).body.allowed).toBe(true);
      expect(doors.seen).toEqual(Array(3).fill('unknown served'));
      await doors.ask({ use: 'billing' });
      doors.cpniChecks.account = async () => expect.unreachable();
      expect((await doors.ask({ account, use: 'emergency', recipient: 'nobody' })).body.allowed).toBe(true);
      expect(doors.seen).toHaveLength(3);
    });
  });

  it('a denial counts for an account that is being set apart, before it has an entry of its own', async () => {
    const apart = { type: 'account-set-apart', spelling: spellingOf('47-11') } as const;
    await doors.commit({ type: 'account-spelled', spelling: spellingOf(number) }, ...restriction(), apart);
    const { body } = await doors.ask({ account: '47-11', use: 'same-category-marketing' });
    expect(body).toMatchObject({ allowed: false, basis: 'restricted' });
  });

  it('a permit for one recipient allows no other', async () => {
    await doors.commit(...permit(['sister']));
    const use = 'agents-affiliates-communications-marketing';
    expect((await doors.ask({ use, recipient: 'sister' })).body.allowed).toBe(true);
    expect((await doors.ask({ use, recipient: 'seller' })).body.basis).toBe('no-notice');
  });

  it.each([
    { recipient: 'nobody', use: 'agents-affiliates-communications-marketing', basis: 'not-registered' },
    { recipient: 'past-seller', use: 'agents-affiliates-communications-marketing', basis: 'clause-over' },
    { recipient: 'cousin', use: 'agents-affiliates-communications-marketing', basis: 'not-for-recipient' },
    { recipient: 'acme', use: 'same-category-marketing', basis: 'not-for-recipient' },
  ])('$recipient gets nothing: $basis, and the answer is recorded (P27)', async ({ basis, ...asked }) => {
    await doors.commit(...permit());
    expect((await doors.ask(asked)).body).toMatchObject({ allowed: false, basis });
    expect([...doors.decisions.values()]).toMatchObject([{ allowed: false, basis }]);
    expect((await doors.ask({ ...asked, use: 'emergency' })).body.allowed).toBe(true);
    const serves = basis === 'not-for-recipient';
    expect((await doors.ask({ ...asked, use: 'billing' })).body.allowed).toBe(serves);
  });

  it('one call is allowed for that call and never stored as an approval', async () => {
    expect((await doors.ask({ use: 'one-call', call })).body.allowed).toBe(true);
    expect((await doors.ask({ use: 'own-communications-marketing' })).body.allowed).toBe(false);
    expect(doors.memory.stored.size).toBe(1);
    expect([...doors.decisions.values()][0]?.call).toEqual({
      ...call,
      given: { ...given, at: '2026-11-24T14:59:00.000Z' },
    });
  });
});

describe('when the answer cannot be recorded', () => {
  beforeEach(() => {
    doors.cpniChecks.record = async () => {
      throw new Unavailable('The case store');
    };
  });

  it('a use that needs approval gets no answer: 503, and an alarm', async () => {
    await doors.commit(...permit());
    const { status, body } = await doors.ask({ use: 'own-communications-marketing' });
    expect([status, body.code, body.allowed]).toEqual([503, 'unavailable', undefined]);
    expect(doors.seen).toEqual(['not recorded']);
  });

  it.each(['same-category-marketing', 'one-call'])('%s gets none either', async (use) => {
    expect((await doors.ask({ use, ...(use === 'one-call' && { call }) })).status).toBe(503);
  });

  it('a no is given without a record: nothing may be used on it', async () => {
    const { status, body } = await doors.ask({ use: 'own-communications-marketing' });
    expect([status, body.allowed, body.decisionId]).toEqual([200, false, null]);
    expect(doors.seen).toEqual(['not recorded']);
  });

  it.each(['own-communications-marketing', 'same-category-marketing', 'one-call'])(
    '%s is a no with its own reason where the register of accounts does not answer',
    async (use) => {
      await doors.commit(...permit());
      doors.cpniChecks.account = async () => {
        throw new Unavailable('The case store');
      };
      const { status, body } = await doors.ask({ use, ...(use === 'one-call' && { call }) });
      expect([status, body.allowed, body.basis]).toEqual([200, false, 'register-unanswered']);
    },
  );

  it.each(['provide-service', 'billing', 'protect-rights-or-fraud', 'emergency', 'required-by-law'])(
    '%s goes on without a record, also where nothing can be read (R-6)',
    async (use) => {
      doors.cpniChecks.account = async () => {
        throw new Unavailable('The case store');
      };
      const { status, body } = await doors.ask({ use });
      expect([status, body.allowed, body.decisionId]).toEqual([200, true, null]);
      expect(doors.seen).toEqual(['not recorded']);
    },
  );
});

describe('what is refused', () => {
  it.each(['sale', 'sell', 'Sell-to-broker', 'data sale', 'resell'])(
    '%s: never, for nobody, and it is recorded and alarmed (P28)',
    async (use) => {
      await doors.commit(...permit());
      const { status, body } = await doors.ask({ use });
      expect([status, body.code]).toEqual([403, 'never-sold']);
      expect(doors.seen).toEqual(['sale by marketing']);
      expect([...doors.decisions.values()]).toEqual([
        expect.objectContaining({ use: 'sale', allowed: false, basis: 'never-sold', client: 'marketing' }),
      ]);
    },
  );

  it.each([
    [{ use: 'marketing' }, 'unknown-use', undefined],
    [{ use: 'toString' }, 'unknown-use', undefined],
    [{ use: 'wholesale-billing' }, 'unknown-use', undefined],
    [{ use: 'billing', recipient: 'Acme' }, 'invalid-input', '#/recipient'],
    [{ use: 'billing', account: 'none' }, 'invalid-input', '#/account'],
    [{ use: 'one-call' }, 'invalid-input', '#/call'],
    [{ use: 'billing', call }, 'invalid-input', '#/call'],
    [
      { use: 'one-call', call: { ...call, given: { ...given, at: 'now' } } },
      'invalid-input',
      '#/call/given/at',
    ],
    [
      { use: 'one-call', call: { ...call, given: { ...given, agent: 'Ann, who said yes' } } },
      'invalid-input',
      '#/call/given/agent',
    ],
  ])('%o: 422 %s', async (given, code, pointer) => {
    const { status, body } = await doors.ask(given);
    expect([status, body.code, body.errors?.[0].pointer]).toEqual([422, code, pointer]);
    expect(doors.decisions.size).toBe(0);
  });

  it.each([
    ['no scope', { ...claimsOf(), scope: '' }],
    ['another scope', { ...claimsOf(), scope: 'privacy-clock/cpni.checks cpni.check openid' }],
    ['an officer', { sub: 'olive', 'cognito:groups': '[officer supervisor dpo]' }],
    ['no client', { scope: 'privacy-clock/cpni.check' }],
    ['no token', {}],
  ])('%s: 403 before anything is read', async (_, claims) => {
    doors.cpniChecks.account = async () => expect.unreachable();
    const { status, body } = await doors.ask({ use: 'nonsense' }, claims);
    expect([status, body.code]).toEqual([403, 'wrong-scope']);
  });
});

describe('a batch', () => {
  const row = { account: number, use: 'own-communications-marketing', recipient: 'own' };

  it('is answered row by row, in order: a bad row spoils nothing, a repeated one is answered again', async () => {
    await doors.commit(...permit());
    const { status, body } = await doors.askAll([
      row,
      { ...row, account: '' },
      'x',
      { ...row, use: 'sell' },
      row,
    ]);
    expect(status).toBe(200);
    expect(
      body.rows.map(
        (one: { answer?: { allowed: boolean }; refused?: { code: string } }) =>
          one.answer?.allowed ?? one.refused?.code,
      ),
    ).toEqual([true, 'invalid-input', 'invalid-input', 'never-sold', true]);
    expect(body.rows[1].refused.errors[0].pointer).toBe('#/checks/1/account');
    expect(body.rows[2].refused.errors[0].pointer).toBe('#/checks/2');
    expect(body.rows[0].answer.decisionId).not.toBe(body.rows[4].answer.decisionId);
    expect(doors.decisions.size).toBe(3);
  });

  it.each([0, 101])('of %i questions is refused whole', async (size) => {
    const { status, body } = await doors.askAll(Array.from({ length: size }, () => row));
    expect([status, body.errors[0].pointer]).toEqual([422, '#/checks']);
  });

  it('of a hundred has at most ten under way at once, and a row that fails fails alone', async () => {
    let [open, most, n] = [0, 0, 0];
    const { account } = doors.cpniChecks;
    doors.cpniChecks.account = async (asked) => {
      open += 1;
      most = Math.max(most, open);
      n += 1;
      const failing = n === 37;
      await Promise.resolve();
      open -= 1;
      if (failing) throw new Error('a bug');
      return account(asked);
    };
    const { body } = await doors.askAll(Array.from({ length: 100 }, () => row));
    expect(body.rows.filter((one: object) => 'answer' in one)).toHaveLength(99);
    expect(body.rows.filter((one: { refused?: object }) => one.refused)).toEqual([
      { refused: { code: 'internal', detail: expect.any(String) } },
    ]);
    expect([most, doors.seen]).toEqual([10, ['failed']]);
  });
});
