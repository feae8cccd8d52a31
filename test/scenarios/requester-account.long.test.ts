import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentNotice } from '#domain/choice/notices.ts';
import { officerAction, waits } from '#test/support/officer-actions.ts';
import { corrections, searches } from '#test/support/records.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import {
  answer,
  letterTo,
  ourMessage,
  registerController,
  statusKey,
  submit,
  until,
  verdict,
} from '../support/request-life.ts';
import {
  askAsHolder,
  check,
  inStage,
  lettersAbout,
  linkIn,
  lookedThrough,
  officers,
  olive,
  omar,
  putAccount,
  registerAccount,
  second,
} from '../support/requesters.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const account = async (number: string) =>
  (await laptop.call('GET', `/api/officer/accounts/${number}`, { bearer: await olive(laptop) })).body;

const ask = (number: string, email: string, over: Record<string, unknown> = {}): Promise<string> =>
  askAsHolder(laptop, number, { email, ...over });

const record = {
  email: 'hanna@record.example',
  postal: '1 Old Street\nDenver CO 80202',
  phone: '+1 303 555 0100',
};

describe('the register of accounts (R-18)', () => {
  it('sets since itself; a past one counts when a second officer says the very same', async () => {
    const aged = { ...record, since: '2024-01-01' };
    const first = await putAccount(laptop, '1001', aged, await olive(laptop));
    expect(first.status).toBe(201);
    expect(first.body.addressOfRecord.email).toMatchObject({ usable: false, usableFrom: '2026-12-24' });
    expect(first.body.claimedSince).toBe('2024-01-01T07:00:00.000Z');

    const again = await putAccount(laptop, '1001', aged, await olive(laptop));
    expect(again.text).toBe(first.text);
    const counted = await putAccount(laptop, '1001', aged, await omar(laptop));
    for (const field of ['email', 'postal', 'phone'])
      expect(counted.body.addressOfRecord[field]).toMatchObject({
        usable: true,
        since: '2024-01-01T07:00:00.000Z',
      });
    expect(counted.body.claimedSince).toBeUndefined();
  });

  it('tells the old address of a change at once, never the new one, nor what changed', async () => {
    await registerAccount(laptop, '1002', { email: 'old@record.example' });
    expect(await laptop.mail('old@record.example')).toHaveLength(0);
    await putAccount(laptop, '1002', { email: 'new@record.example' }, await olive(laptop));
    const [told] = await laptop.mail('old@record.example');
    expect(told?.subject).toMatch(/^A change to your service/);
    expect(told?.text).not.toContain('new@record.example');
    expect(told?.text).not.toContain('1002');
    expect(await laptop.mail('new@record.example')).toHaveLength(0);
    expect((await account('1002')).addressOfRecord.email).toMatchObject({
      usable: false,
      usableFrom: '2026-12-24',
    });
  });

  it('is one account however the number is typed, and never says the number in the case', async () => {
    await registerAccount(laptop, 'ac-20 03', { email: 'ada@record.example' });
    const { id } = await account('AC2003');
    expect(id).toMatch(/^ACC-[0-9a-f]{40}$/);
    const kept = await laptop.call('GET', `/api/officer/cases/${id}`, { bearer: await olive(laptop) });
    expect(JSON.stringify([kept.body.state, kept.body.timeline])).not.toMatch(/\bA?C?2003\b|ada@|Hanna/i);
  });

  it('of a change that only the old number can be told of, an officer calls it: visible until somebody was told', async () => {
    await putAccount(laptop, '1005', { phone: '+1 303 555 0111' }, await olive(laptop));
    const changed = await putAccount(laptop, '1005', { email: 'thief@new.example' }, await olive(laptop));
    expect(changed.body.notices).toEqual([
      { n: 1, owedSince: expect.any(String), tries: 0, call: '+1 303 555 0111' },
    ]);
    expect(await laptop.mail('thief@new.example')).toEqual([]);
    const { id } = changed.body;
    const listed = async () => {
      const list = await laptop.call('GET', '/api/officer/cases?queue=officer', {
        bearer: await olive(laptop),
      });
      return list.body.items.some((row: { id: string }) => row.id === id);
    };
    const record = async (n: number, json: unknown) =>
      laptop.call('POST', `/api/officer/accounts/${id}/notices/${n}`, { json, bearer: await olive(laptop) });
    expect(await listed()).toBe(true);
    const calledAt = await laptop.now();
    expect((await record(1, { calledAt: '2030-01-01T00:00:00Z', reached: true })).status).toBe(422);
    expect((await record(1, { calledAt: '2026-11-01T00:00:00Z', reached: true })).status).toBe(422);
    expect((await record(2, { calledAt, reached: true })).status).toBe(404);
    expect((await record(1, { calledAt, reached: false })).body.notices).toMatchObject([{ tries: 1 }]);
    expect(await listed()).toBe(true);
    const told = await record(1, { calledAt, reached: true });
    expect(told.body.notices).toEqual([
      { n: 1, owedSince: expect.any(String), tries: 1, toldAt: expect.any(String) },
    ]);
    expect(await listed()).toBe(false);
    expect((await account('1005')).notices).toEqual(told.body.notices);
  });

  it('tells the old address also of one that is new beside it', async () => {
    await putAccount(laptop, '1006', { email: 'first@record.example' }, await olive(laptop));
    const both = { email: 'first@record.example', postal: '9 New Street\nReno NV 89501' };
    await putAccount(laptop, '1006', both, await olive(laptop));
    expect(await laptop.mail('first@record.example')).toHaveLength(1);
  });

  it('takes a file; its past since counts when a second officer confirms its hash; a bad row stops no other', async () => {
    const file = [
      'number,name,email,postal,phone,since',
      '3001,Ina Import,ina@record.example,"1 Main Street, Denver",,2020-05-01',
      '3002,Ivo Import,not an address,,,',
      ',Nobody,nobody@record.example,,,',
      '3003,"Ida ""I"" Import",ida@record.example,"3 Main Street\r\nDenver CO",+1 303 555 0133,',
      '3004,Ian Import,ian@record.example,4 Main Street, Denver,,',
    ].join('\r\n');
    const bearer = await olive(laptop);
    const bring = (raw: string, type = 'text/csv') =>
      laptop.call('POST', '/api/officer/accounts/import', { raw, headers: { 'content-type': type }, bearer });
    const sha256 = createHash('sha256').update(file).digest('hex');
    expect((await bring(file)).body).toEqual({
      sha256,
      rows: 5,
      changed: 2,
      unchanged: 0,
      sinceWaiting: 1,
      addressesWaiting: 0,
      refused: [
        { line: 3, why: expect.stringContaining('email address') },
        { line: 4, why: expect.stringContaining('account number') },
        { line: 7, why: 'The row has more or fewer fields than the header line.' },
      ],
    });
    const emailOf = async (number: string) => (await account(number)).addressOfRecord.email;
    const soon = { usable: false, usableFrom: '2026-12-24' };
    expect([await emailOf('3001'), await emailOf('3003')]).toMatchObject([soon, soon]);
    expect((await bring(file)).body).toMatchObject({ changed: 0, unchanged: 2, sinceWaiting: 1 });
    expect((await bring(file, 'text/plain')).status).toBe(415);

    const place = `/api/officer/accounts/import/${sha256}`;
    const view = (await laptop.call('GET', place, { bearer: await omar(laptop) })).body;
    expect(view).toMatchObject({ sha256, waits: 1, rows: [{ line: 2, number: '3001', status: 'waits' }] });
    const confirm = (by: string, of = sha256) =>
      laptop.call('POST', `/api/officer/accounts/import/${of}/confirmation`, {
        bearer: by,
        json: { proposalSha256: view.proposalSha256 },
      });
    const alone = await confirm(bearer);
    expect([alone.status, alone.body.code]).toEqual([409, 'same-person']);
    expect((await confirm(bearer, 'nonsense')).status).toBe(422);
    expect((await confirm(bearer, 'a'.repeat(64))).status).toBe(404);
    expect(await emailOf('3001')).toMatchObject(soon);

    // Windows prints a hash in capitals.
    const confirmed = await confirm(await omar(laptop), sha256.toUpperCase());
    expect(confirmed.body).toMatchObject({ waits: 0, counts: 1 });
    expect(await emailOf('3001')).toMatchObject({ usable: true, since: '2020-05-01T06:00:00.000Z' });
    expect(await emailOf('3003')).toMatchObject(soon);
    expect((await confirm(await omar(laptop))).text).toBe(confirmed.text);
  });

  it.each([
    { over: { since: '2030-01-01' }, because: 'in the future' },
    { over: { since: 'long ago' }, because: 'no date' },
    { over: { since: '9999-12-31T23:59:59-05:00' }, because: 'the year 10000' },
    { over: { since: '2026-01-01T00:00:00.1234567890123Z' }, because: 'finer than any clock' },
    { over: { phone: 'call me' }, because: 'no number' },
  ])('refuses $over ($because)', async ({ over }) => {
    const refused = await putAccount(
      laptop,
      '1004',
      { email: 'x@record.example', ...over },
      await olive(laptop),
    );
    expect([refused.status, refused.body.code]).toEqual([422, 'invalid-input']);
    expect((await account('1004')).registered).toBe(false);
  });
});

describe('the holder of an account (R-18)', () => {
  it('is asked at the address of record, confirms, and is answered there and nowhere else', async () => {
    await registerAccount(laptop, '4001', { email: 'holder@record.example' });
    const id = await ask('4001', 'typed@elsewhere.example', { kind: 'cpni-correct' });
    const letter = await letterTo(laptop, 'holder@record.example', id, /^Please confirm/);
    expect(letter.text).not.toMatch(/typed@elsewhere|Cora|4001/);
    const link = await linkIn(laptop, 'holder@record.example', id, /^Please confirm/);
    expect((await verdict(laptop, link)).status).toBe(200);
    await letterTo(laptop, officers, id, /waits for you/);
    expect((await answer(laptop, id, { corrections })).status).toBe(200);
    await letterTo(laptop, 'holder@record.example', id, /^Our answer/);
    expect((await lettersAbout(laptop, id, 'typed@elsewhere.example')).map(({ subject }) => subject)).toEqual(
      [`We have your request ${id}`],
    );
  });

  it('a link that went to an address which has changed since proves nothing: neither the old nor the new is of record', async () => {
    const postal = '4 Main Street\nDenver CO 80202';
    await registerAccount(laptop, '4007', { email: 'moved@record.example', postal });
    const id = await ask('4007', 'typed-4007@elsewhere.example', { kind: 'delete' });
    const link = await linkIn(laptop, 'moved@record.example', id, /^Please confirm/);
    await putAccount(laptop, '4007', { email: 'thief@new.example', postal }, await olive(laptop));
    expect((await verdict(laptop, link)).body.code).toBe('unknown-link');
    expect((await answer(laptop, id)).body.code).toBe('not-verified');
    const key = await statusKey(laptop, id, 'typed-4007@elsewhere.example');
    await laptop.call('POST', `/api/requests/${id}/link`, { bearer: key });
    await waits(laptop, id, 'code-letter');
  });

  it('is not confirmed by the link that another capacity brought (R-24)', async () => {
    const contacts = [{ name: 'Mo', email: 'mo@mocorp.example' }];
    await registerController(laptop, { slug: 'mocorp', name: 'Mocorp', contractRef: 'M', contacts });
    const typed = { kind: 'delete', controller: 'Mocorp', email: 'mo@mocorp.example' };
    const { id } = (await submit(laptop, typed)).body;
    const link = await linkIn(laptop, typed.email, id, /^Please confirm/);
    await officerAction(laptop, id, 'reclassify', {
      capacity: 'account-holder',
      reason: 'It is his own service.',
    });
    await letterTo(laptop, officers, id, /waits for you/);
    expect((await verdict(laptop, link)).body.code).toBe('unknown-link');
  });

  it.each([
    { number: '4002', because: 'the address is younger than 30 days' },
    { number: '4004', because: 'we have no such account' },
  ])('no link goes to anybody where $because; the officer’s evidence opens the case', async ({ number }) => {
    if (number === '4002')
      await putAccount(laptop, number, { email: 'young@record.example' }, await olive(laptop));
    const email = `typed-${number}@elsewhere.example`;
    const id = await ask(number, email, { kind: 'cpni-correct' });
    await letterTo(laptop, officers, id, /waits for you/);
    expect(await laptop.mail('young@record.example')).toHaveLength(0);
    expect((await answer(laptop, id)).body.code).toBe('not-verified');
    expect((await check(laptop, id, 'photo-id-in-person')).body).toMatchObject({ verified: true });
    expect((await answer(laptop, id, { corrections })).status).toBe(200);
  });

  it.each(['code-letter', 'call-to-number-of-record', 'photo-id-in-person'])(
    'CPNI is released on a %s when a second officer has confirmed it',
    async (evidence) => {
      await registerAccount(laptop, '4005', { postal: record.postal });
      const id = await ask('4005', `typed-${evidence}@elsewhere.example`);
      await waits(laptop, id, 'code-letter');
      expect((await check(laptop, id, evidence)).body.needsSecondOfficer).toBe(true);
      expect((await answer(laptop, id)).body.code).toBe('not-verified');
      expect((await second(laptop, id)).body.verified).toBe(true);
      expect((await lookedThrough(laptop, id, '4005')).status).toBe(200);
      expect((await answer(laptop, id, { delivery: 'post', searches })).status).toBe(200);
    },
  );

  it('the link works for 24 hours, and can be had anew three times a day', async () => {
    await using own = await openSimulated('2026-11-24T18:00:00Z');
    await registerAccount(own, '4006', { email: 'slow@record.example' });
    const typed = {
      capacity: 'account-holder',
      account: '4006',
      email: 'slow@typed.example',
      controller: undefined,
    };
    const { id } = (await submit(own, typed)).body;
    const key = await statusKey(own, id, 'slow@typed.example');
    const first = await linkIn(own, 'slow@record.example', id, /^Please confirm/);
    const renew = () => own.call('POST', `/api/requests/${id}/link`, { bearer: key });
    for (let n = 0; n < 5; n += 1) expect((await renew()).status).toBe(202);
    await inStage(own, id, 'verifying');
    await own.advance('PT1M');
    const links = (await own.mail('slow@record.example')).map(
      ({ text }) => /verify#(\S+)/.exec(text)?.[1] ?? '',
    );
    expect(new Set(links).size).toBe(links.length);
    expect(links.length).toBeGreaterThan(1);
    expect(links.length).toBeLessThanOrEqual(4);
    expect((await verdict(own, first)).body.code).toBe('unknown-link');
    await own.advance('PT25H');
    expect((await verdict(own, links.at(-1) ?? '')).body.code).toMatch(/link-expired|unknown-link/);
    expect((await renew()).status).toBe(202);
    await own.advance('PT1M');
    const newest = (await own.mail('slow@record.example')).at(-1)?.text ?? '';
    expect((await verdict(own, /verify#(\S+)/.exec(newest)?.[1] ?? '')).status).toBe(200);
  });
});

describe('a restriction (R-5)', () => {
  const restrict = (number: string, email: string) => ask(number, email, { kind: 'cpni-restrict' });

  it('counts from its receipt for the number that was given, whether or not it is ours, and is shown to officers', async () => {
    await registerAccount(laptop, '5001', { email: 'rita@record.example' });
    const words = new Set<string>();
    for (const number of ['5001', '5002']) {
      const id = await restrict(number, `rita-${number}@typed.example`);
      const first = await letterTo(
        laptop,
        `rita-${number}@typed.example`,
        id,
        /^We recorded your restriction/,
      );
      const key = await statusKey(laptop, id, `rita-${number}@typed.example`);
      words.add(
        first.text
          .replaceAll(id, '')
          .replaceAll(key, '')
          .replace(/\d\d?:\d\d/, ''),
      );
      // The acknowledgement waits for no register.
      const restriction = await until(async () => (await account(number)).restriction, 'the restriction');
      expect(restriction).toMatchObject({
        request: id,
        channel: 'web',
        since: expect.stringMatching(/^2026-11-24T18/),
      });
    }
    expect(words.size).toBe(1);
    const told = await until(async () => {
      const letters = await laptop.mail('rita@record.example');
      return letters.length > 0 ? letters : undefined;
    }, 'the confirmation');
    expect(told.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Your restriction is in force/),
    ]);
  });

  it('is not withdrawn, and stays when it is asked for again; a refused or unverified permit lifts nothing', async () => {
    const id = await restrict('5003', 'ria@typed.example');
    const key = await statusKey(laptop, id, 'ria@typed.example');
    const { body } = await laptop.call('POST', `/api/requests/${id}/withdrawal`, { bearer: key });
    expect(body.code).toBe('already-settled');
    const restriction = await until(async () => (await account('5003')).restriction, 'the restriction');
    expect(restriction.request).toBe(id);
    await statusKey(laptop, await restrict('5003', 'ria@typed.example'), 'ria@typed.example');
    expect((await account('5003')).restriction).toEqual(restriction);

    const permit = await ask('5003', 'thief@typed.example', { kind: 'cpni-permit' });
    await letterTo(laptop, officers, permit, /waits for you/);
    expect((await answer(laptop, permit)).body.code).toBe('not-verified');
    // Whom nobody could ask gets the letters only that every such case gets.
    expect(
      (await answer(laptop, permit, { outcome: 'refused', reason: 'identity-not-confirmed' })).body.code,
    ).toBe('standard-letters-only');
    expect((await officerAction(laptop, permit, 'close', { reason: 'Nobody came.' })).status).toBe(200);
    expect((await account('5003')).restriction).toEqual(restriction);
  });

  it('stands when it came after the permit; who confirms reads each use, the address of record that it stands (R-5, R-6)', async () => {
    await registerAccount(laptop, '5005', { email: 'petra@record.example' });
    const id = await ask('5005', 'petra@typed.example', { kind: 'cpni-permit' });
    const asked = await letterTo(laptop, 'petra@record.example', id, /^Please confirm/);
    // Each use on a line of its own, before anybody confirms.
    expect(asked.text).toMatch(/uses of the phone records are allowed[\s\S]*- our offers[\s\S]*- our offers/);
    await verdict(laptop, await linkIn(laptop, 'petra@record.example', id, /^Please confirm/));
    const later = await restrict('5005', 'petra@typed.example');
    await letterTo(laptop, 'petra@record.example', later, /^Your restriction/);
    const preview = await laptop.call('POST', `/api/officer/cases/${id}/preview`, {
      ...{
        bearer: await olive(laptop),
        json: { action: 'answer', said: { outcome: 'done', message: ourMessage } },
      },
    });
    expect(preview.body.warnings).toMatchObject([{ detail: expect.stringContaining('no effect') }]);
    expect((await answer(laptop, id)).status).toBe(200);
    await inStage(laptop, id, 'closed');
    expect((await account('5005')).restriction.request).toBe(later);
    await letterTo(laptop, 'petra@record.example', id, /^Your restriction stays in force/);
    const answered = await letterTo(laptop, 'petra@record.example', id, /^Our answer/);
    expect(answered.text).toContain('Your permission has no effect.');
    expect(answered.text).not.toContain('We have done what you asked');
  });

  it('is lifted by a permit that was verified, granted and follows a notice (R-26)', async () => {
    await registerAccount(laptop, '5004', { email: 'paul@record.example' });
    const restriction = await restrict('5004', 'paul@typed.example');
    await letterTo(laptop, 'paul@record.example', restriction, /^Your restriction/);
    // Clocks may differ by five minutes: what comes as close as that lifts nothing (F5).
    await laptop.advance('PT11M');
    const id = await ask('5004', 'paul@typed.example', { kind: 'cpni-permit' });
    await verdict(laptop, await linkIn(laptop, 'paul@record.example', id, /^Please confirm/));
    expect((await answer(laptop, id, { notice: 'cpni-notice-2026-03' })).body.code).toBe('other-notice');
    expect((await account('5004')).restriction).toBeDefined();
    expect((await answer(laptop, id)).status).toBe(200);
    const { text } = await letterTo(laptop, 'paul@record.example', id, /^Your permission is recorded/);
    expect(text).toContain(`our notice ${currentNotice.id}.`);
    const answered = await letterTo(laptop, 'paul@record.example', id, /^Our answer/);
    expect(answered.text).toContain('We recorded your permission. It is in effect.');
    expect((await account('5004')).restriction).toBeUndefined();
  });
});
