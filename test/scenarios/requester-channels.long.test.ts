import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officerAction } from '#test/support/officer-actions.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import { acme, answer, cora, letterTo, registerAcme, until } from '../support/request-life.ts';
import {
  caseOf,
  check,
  confirmAsShown,
  inStage,
  lettersAbout,
  linkIn,
  olive,
  omar,
  second,
} from '../support/requesters.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
  await registerAcme(laptop);
});
afterAll(() => laptop[Symbol.asyncDispose]());

const letter = {
  kind: 'access',
  capacity: 'former-customer',
  name: 'Paula Post',
  postal: '12 Mill Lane\nBoise ID 83702',
  details: 'I was a customer until 2024 and want to see my data.',
  country: 'US',
  channel: 'post',
  receivedAt: '2026-11-24T09:30:00-07:00',
};

const enter = async (
  over: Record<string, unknown> = {},
  bearer?: string,
  headers: Record<string, string> = {},
  on: MovedWorld = laptop,
) =>
  on.call('POST', '/api/officer/requests', {
    json: { ...letter, ...over },
    bearer: bearer ?? (await olive(on)),
    headers,
  });

const withMail = { email: 'paula@home.example', postal: undefined };

describe('what an officer enters (R-1)', () => {
  it.each([
    { channel: 'post', words: 'by mail' },
    { channel: 'phone', words: 'by phone' },
    { channel: 'email', words: 'by email' },
    { channel: 'in-person', words: 'in person' },
  ])(
    '$channel: received when we had it, by whom it was entered, and our letter says “$words”',
    async ({ channel, words }) => {
      const email = `${channel}@home.example`;
      const entered = await enter({ ...withMail, email, channel, note: 'Scan 2026/118' });
      expect([entered.status, entered.body]).toMatchObject([
        201,
        { receivedAt: '2026-11-24T16:30:00.000Z', dueOn: '2026-12-24' },
      ]);
      const { id } = entered.body;
      expect((await letterTo(laptop, email, id, /^We have your request/)).text).toContain(words);
      const kept = await caseOf(laptop, id);
      expect(kept.state).toMatchObject({ channel, entry: { late: false, needsSecond: false } });
      expect(kept.timeline[0].actor).toMatch(/^officer:/);
      expect(Object.values(kept.texts)).toContain('Scan 2026/118');
    },
  );

  it('a person without e-mail is written to by post', async () => {
    const { id } = (await enter()).body;
    const kept = await until(async () => {
      const found = await caseOf(laptop, id);
      return found.letters.length > 0 ? found : undefined;
    }, 'a letter');
    expect(kept.letters[0]).toMatchObject({ kind: 'acknowledgement', to: letter.postal });
    expect(kept.letters[0].text).toContain('by mail');
    expect(
      (await laptop.mail()).some(({ subject }) => subject.includes(id) && subject.startsWith('We have')),
    ).toBe(false);
  });

  it('a contact on the roster who writes by e-mail is asked at that address, as on the web', async () => {
    const { id } = (
      await enter({
        ...withMail,
        email: cora.email,
        capacity: 'controller',
        controller: acme.name,
        channel: 'email',
        receivedAt: await laptop.now(),
      })
    ).body;
    const question = await letterTo(laptop, cora.email, id, /^Please confirm/);
    expect(question.text).toContain('by email');
    await linkIn(laptop, cora.email, id, /^Please confirm/);
  });

  it.each(['cpni-examine', 'cpni-disclose-to'])(
    'a call for %s is an inquiry, and the caller hears how to write (P32, R-30)',
    async (kind) => {
      const email = `caller-${kind}@home.example`;
      const entered = await enter({
        ...withMail,
        email,
        kind,
        capacity: 'account-holder',
        account: '9001',
        channel: 'phone',
      });
      expect(entered.body.kind).toBe('inquiry');
      const insists = { kind, reason: 'The caller insists.' };
      expect((await officerAction(laptop, entered.body.id, 'reclassify', insists)).body.code).toBe(
        'written-only',
      );
      const parts = { parts: [{ kind, details: 'All calls.' }], reason: 'Two things.' };
      expect((await officerAction(laptop, entered.body.id, 'split', parts)).body.code).toBe('written-only');
      expect((await letterTo(laptop, email, entered.body.id, /in writing/)).text).toContain(
        'only after a written request',
      );
      expect(
        (await enter({ ...withMail, email, kind, capacity: 'account-holder', account: '9001' })).body.kind,
      ).toBe(kind);
    },
  );

  it('an heir is entered by an officer alone, and shows signed authority (R-30)', async () => {
    const heir = { ...withMail, email: 'heir@home.example', kind: 'delete', capacity: 'heir' };
    const typed = {
      kind: 'delete',
      capacity: 'heir',
      name: 'Ira',
      email: heir.email,
      details: 'Of my father.',
    };
    const refused = await laptop.call('POST', '/api/requests', { json: typed });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '#/capacity']);
    const { id } = (await enter(heir)).body;
    await linkIn(laptop, heir.email, id, /^Please confirm your address/);
    expect((await check(laptop, id, 'photo-id-in-person')).body.code).toBe('evidence-does-not-fit');
    expect((await check(laptop, id, 'signed-authority')).body.needsSecondOfficer).toBe(true);
    expect((await second(laptop, id)).body.verified).toBe(true);
  });

  it('a restriction by phone counts from the call (R-5)', async () => {
    const { id } = (
      await enter({
        ...withMail,
        email: 'rex@home.example',
        kind: 'cpni-restrict',
        capacity: 'account-holder',
        account: '9002',
        channel: 'phone',
      })
    ).body;
    await letterTo(laptop, 'rex@home.example', id, /^We recorded your restriction/);
    const bearer = await olive(laptop);
    const restriction = await until(
      async () => (await laptop.call('GET', '/api/officer/accounts/9002', { bearer })).body.restriction,
      'the restriction',
    );
    expect(restriction).toMatchObject({ since: '2026-11-24T16:30:00.000Z', request: id, channel: 'phone' });
  });

  it('entered twice under one key it is one request', async () => {
    const headers = { 'idempotency-key': '"scan-118"' };
    const bearer = await olive(laptop);
    const first = await enter({}, bearer, headers);
    expect((await enter({}, bearer, headers)).text).toBe(first.text);
    expect((await enter({ details: 'other' }, bearer, headers)).body.code).toBe('idempotency-key-reused');
  });

  it.each([
    { over: { receivedAt: '2026-11-24T23:30:00-07:00' }, code: 'invalid-input', because: 'not yet received' },
    { over: { receivedAt: '1026-11-24T09:30:00-07:00' }, code: 'invalid-input', because: 'the year' },
    { over: { receivedAt: 'last week' }, code: 'invalid-input', because: 'no instant' },
    { over: { postal: undefined }, code: 'invalid-input', because: 'nowhere to write to' },
    { over: { channel: 'web' }, code: 'invalid-input', because: 'the web receives by itself' },
    {
      over: { receivedAt: '2026-11-20T09:00:00-07:00' },
      code: 'late-reason-missing',
      because: 'two business days ago',
    },
  ])('is refused: $code ($because)', async ({ over, code }) => {
    const refused = await enter(over);
    expect([refused.status, refused.body.code]).toEqual([422, code]);
  });

  it('needs an officer', async () => {
    expect((await laptop.call('POST', '/api/officer/requests', { json: letter })).status).toBe(401);
    expect((await enter({}, await laptop.token('Nobody'))).status).toBe(403);
  });
});

describe('what is entered late (R-1)', () => {
  it('one business day later needs no reason: Friday’s letter on Monday', async () => {
    await using on = await openSimulated('2026-11-23T18:00:00Z');
    const entered = await enter({ receivedAt: '2026-11-20T16:00:00-07:00' }, undefined, {}, on);
    expect([entered.status, entered.body.dueOn]).toEqual([201, '2026-12-20']);
    expect((await caseOf(on, entered.body.id)).state.entry.late).toBe(false);
  });

  it('later needs one, and the case shows it', async () => {
    const { id, dueOn } = (
      await enter({ receivedAt: '2026-11-19T16:00:00-07:00', lateReason: 'It lay in the wrong tray.' })
    ).body;
    expect(dueOn).toBe('2026-12-19');
    const kept = await caseOf(laptop, id);
    expect(kept.state.entry).toMatchObject({ late: true, needsSecond: false });
    expect(Object.values(kept.texts)).toContain('Entered late: It lay in the wrong tray.');
  });

  it('after 30 days a second officer confirms it before anything is done; the clock counts all the same', async () => {
    const over = {
      ...withMail,
      email: 'old@home.example',
      receivedAt: '2026-08-23T16:00:00-06:00',
      lateReason: 'Found in a drawer.',
      capacity: 'agent',
      kind: 'correct',
      channel: 'in-person',
    };
    const { id, dueOn } = (await enter(over)).body;
    expect(dueOn).toBe('2026-09-22');
    const link = await linkIn(laptop, 'old@home.example', id, /^Please confirm your address/);
    await laptop.call('POST', '/api/verdicts', { json: { secret: link, verdict: 'confirm' } });
    expect((await check(laptop, id, 'signed-authority')).body.verified).toBe(true);
    expect((await answer(laptop, id)).body.code).toBe('entry-not-confirmed');
    const confirm = async (bearer: string) => confirmAsShown(laptop, id, 'entry-confirmation', bearer);
    expect((await confirm(await olive(laptop))).body.code).toBe('same-person');
    expect((await confirm(await omar(laptop))).status).toBe(200);
    expect((await confirm(await omar(laptop))).body.code).toBe('nothing-to-confirm');
    expect((await answer(laptop, id)).status).toBe(200);
    expect((await letterTo(laptop, 'old@home.example', id, /^We have/)).text).toContain('We are late');
    // Answered on the day of its entry, it was in no digest.
    expect(await lettersAbout(laptop, id, 'dpo@example.com')).toHaveLength(0);
  });

  it('a data subject’s letter that lay for weeks: the company hears on the third day from its entry, late or not (R-9)', async () => {
    await using own = await openSimulated('2026-11-24T18:00:00Z');
    await registerAcme(own);
    const over = {
      ...{ capacity: 'data-subject', controller: acme.name, channel: 'email', lateReason: 'In a drawer.' },
      receivedAt: '2026-10-20T16:00:00-06:00',
    };
    const { id } = (await enter({ ...withMail, ...over }, undefined, {}, own)).body;
    await own.advance('P4D');
    expect((await letterTo(own, cora.email, id, /^Someone asked us/)).text).toContain('not confirmed');
    await inStage(own, id, 'closed');
  });

  it('evidence shown in person needs no e-mail to be confirmed first', async () => {
    const { id } = (await enter({ channel: 'in-person' })).body;
    expect((await check(laptop, id, 'photo-id-in-person')).body.needsSecondOfficer).toBe(true);
    expect((await second(laptop, id)).body.verified).toBe(true);
  });
});
