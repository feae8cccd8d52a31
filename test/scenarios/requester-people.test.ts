import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import { answer, letterTo, status, statusKey, submit, verdict } from '../support/request-life.ts';
import { caseOf, check, inStage, linkIn, officers, olive, omar, second } from '../support/requesters.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

let serial = 0;
const someone = async (capacity: string, over: Record<string, unknown> = {}) => {
  serial += 1;
  const email = `${capacity}-${serial}@home.example`;
  const { id } = (await submit(laptop, { capacity, email, controller: undefined, ...over })).body;
  return { id, email };
};
const confirmed = async (capacity: string, over: Record<string, unknown> = {}) => {
  const { id, email } = await someone(capacity, over);
  expect(
    (await verdict(laptop, await linkIn(laptop, email, id, /^Please confirm your address/))).status,
  ).toBe(200);
  await letterTo(laptop, officers, id, /waits for you/);
  return { id, email };
};

describe('guardian, agent and former customer (P23, R-19, R-30)', () => {
  it.each([
    { capacity: 'guardian', kind: 'child-data', childAge: 'under-13', evidence: 'parent-signed-form' },
    { capacity: 'agent', kind: 'access', evidence: 'signed-authority' },
    { capacity: 'former-customer', kind: 'delete', evidence: 'photo-id-in-person' },
  ])(
    '$capacity: confirms the address, an officer accepts $evidence, a second officer confirms, then it is answered',
    async ({ capacity, evidence, ...asked }) => {
      const { id, email } = await confirmed(capacity, asked);
      expect((await answer(laptop, id)).body.code).toBe('not-verified');

      const checked = await check(laptop, id, evidence);
      expect(checked.body).toMatchObject({ evidence, verified: false, needsSecondOfficer: true });
      expect((await answer(laptop, id)).body.code).toBe('not-verified');
      expect((await second(laptop, id, await olive(laptop))).body.code).toBe('same-person');
      expect((await second(laptop, id)).body).toMatchObject({ verified: true });

      const ofChild = capacity === 'guardian' ? { childData: ['stopped', 'deleted'] } : {};
      expect((await answer(laptop, id, ofChild)).status).toBe(200);
      await letterTo(laptop, email, id, /^Our answer/);
      expect((await inStage(laptop, id, 'closed')).state.outcome).toBe('done');
    },
  );

  it('one officer is enough where nothing is released, exported or deleted', async () => {
    const { id } = await confirmed('agent', { kind: 'correct' });
    expect(
      (await check(laptop, id, 'signed-authority', undefined, { note: 'Power of attorney seen.' })).body,
    ).toMatchObject({
      verified: true,
      needsSecondOfficer: false,
    });
    expect((await answer(laptop, id)).status).toBe(200);
    expect(Object.values((await caseOf(laptop, id)).texts)).toContain('Power of attorney seen.');
  });

  it('one officer with two tokens is one person', async () => {
    const { id } = await confirmed('former-customer', { kind: 'access' });
    await check(laptop, id, 'code-letter', await laptop.token('Olive Officer', ['officer']));
    const again = await second(laptop, id, await laptop.token('Olive Officer', ['officer', 'supervisor']));
    expect([again.status, again.body.code]).toEqual([409, 'same-person']);
  });

  it.each(['name', 'birth-date', 'ssn-digits', 'account-number', 'bill-amount'])(
    'knowing the %s proves nothing, and the refusal says so',
    async (evidence) => {
      const { id } = await someone('former-customer');
      const refused = await check(laptop, id, evidence);
      expect([refused.status, refused.body.code]).toEqual([422, 'knowledge-is-no-proof']);
      expect((await caseOf(laptop, id)).state.evidence).toBeUndefined();
    },
  );

  it.each([
    { evidence: 'a-nice-voice', code: 'invalid-input', because: 'the list is closed' },
    {
      evidence: 'photo-id-in-person',
      code: 'evidence-does-not-fit',
      because: 'who one is does not make one a parent',
    },
    { evidence: 'parent-signed-form', code: 'email-not-confirmed', because: 'the address comes first' },
  ])('a guardian’s $evidence is refused: $code ($because)', async ({ evidence, code }) => {
    const { id, email } = await someone('guardian');
    await letterTo(laptop, email, id, /^Please confirm your address/);
    expect((await check(laptop, id, evidence)).body.code).toBe(code);
  });

  it('nothing is checked in the future, and nothing is confirmed that was not checked', async () => {
    const { id } = await confirmed('agent');
    expect(
      (await check(laptop, id, 'signed-authority', undefined, { checkedOn: '2026-12-24' })).body.code,
    ).toBe('invalid-input');
    expect((await second(laptop, id)).body.code).toBe('nothing-to-confirm');
    expect((await second(laptop, 'REQ-00000000000000000000000000', await omar(laptop))).status).toBe(404);
  });

  it('an address that is not theirs goes to an officer; the page of the request does not change (R-8)', async () => {
    const { id, email } = await someone('agent');
    const key = await statusKey(laptop, id, email);
    const link = await linkIn(laptop, email, id, /^Please confirm your address/);
    const before = await status(laptop, id, key);
    expect((await verdict(laptop, link, 'refuse')).body.code).toBe('invalid-input');
    expect((await verdict(laptop, link, 'not-mine')).status).toBe(200);
    await letterTo(laptop, officers, id, /waits for you/);
    expect((await status(laptop, id, key)).text).toBe(before.text);
    expect((await check(laptop, id, 'signed-authority')).body.code).toBe('email-not-confirmed');
  });
});
