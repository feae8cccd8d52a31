import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ours } from '#test/support/our-words.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import { officerAction } from '../support/officer-actions.ts';
import { answer, letterTo, submit, verdict } from '../support/request-life.ts';
import {
  askAsHolder,
  caseOf,
  check,
  inStage,
  lettersAbout,
  linkIn,
  officers,
  olive,
  omar,
  registerAccount,
  second,
} from '../support/requesters.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

let serial = 0;
/** The person has confirmed the mailbox. */
const confirmed = async (relation: string, kind: string) => {
  serial += 1;
  const email = `${relation}-${serial}@home.example`;
  const typed = { capacity: 'somebody-else', relation, kind, email, controller: undefined };
  const { id, dueOn } = (await submit(laptop, typed)).body;
  const link = await linkIn(laptop, email, id, /^Please confirm your address/);
  expect((await verdict(laptop, link)).status).toBe(200);
  await letterTo(laptop, officers, id, /waits for you/);
  return { id, email, dueOn };
};
const message = ours('changed-as-asked', { data: 'ad-choices' });

describe('somebody else: a visitor or a prospect', () => {
  it('a confirmed mailbox corrects data, and the answer does not say whether there were any (R-8, R-19)', async () => {
    const { id, email, dueOn } = await confirmed('visitor', 'correct');
    expect(dueOn).toBe('2026-12-24');
    const items = [{ what: ours('item-ad-choices'), outcome: 'done' }];
    expect((await answer(laptop, id, { message, items })).body.code).toBe('evidence-needed');
    expect((await answer(laptop, id, { message, recipientsTold: 'X' })).body.code).toBe('evidence-needed');
    expect((await answer(laptop, id, { message })).status).toBe(200);
    const { text } = await letterTo(laptop, email, id, /^Our answer/);
    expect(text).toContain('If we have data that belongs to your email address');
    expect(text).not.toContain('ad choices');
    expect((await inStage(laptop, id, 'closed')).state.outcome).toBe('done');
  });

  it('is asked nothing and told nothing in an officer’s words before there is proof (R-8)', async () => {
    const { id, email } = await confirmed('prospect', 'access');
    const before = (await lettersAbout(laptop, id, email)).length;
    const asked = await officerAction(laptop, id, 'ask', { question: ours('which-account') });
    expect([asked.status, asked.body.code]).toEqual([409, 'evidence-needed']);
    for (const said of [
      { outcome: 'no-data', message },
      { outcome: 'refused', reason: 'rights-of-others', message },
      { outcome: 'done', message },
    ])
      expect((await answer(laptop, id, said)).body.code).toBe('evidence-needed');
    expect(await lettersAbout(laptop, id, email)).toHaveLength(before);

    const no = { outcome: 'refused', reason: 'identity-not-confirmed', message };
    expect((await answer(laptop, id, no)).status).toBe(200);
    const { text } = await letterTo(laptop, email, id, /^Our answer/);
    expect(text).toContain('does not say whether we have data about you');
    expect(text).not.toContain(message);
  });

  it('data are deleted for a mailbox that was on file before, with a second officer (R-13, R-19)', async () => {
    const { id, email } = await confirmed('visitor', 'delete');
    expect((await check(laptop, id, 'mailbox-on-file')).body).toMatchObject({ verified: false });
    expect((await answer(laptop, id, { message })).body.code).toBe('evidence-needed');
    expect((await second(laptop, id, await olive(laptop))).body.code).toBe('same-person');
    expect((await second(laptop, id)).body).toMatchObject({ verified: true });
    expect((await answer(laptop, id, { message })).status).toBe(200);
    expect((await letterTo(laptop, email, id, /^Our answer/)).text).toContain(message);
  });
});

describe('somebody else: an employee or an applicant', () => {
  it.each(['employee', 'applicant'])(
    '%s: evidence and a second officer for everything (R-19)',
    async (who) => {
      const { id, email } = await confirmed(who, 'correct');
      expect((await answer(laptop, id, { message })).body.code).toBe('evidence-needed');
      expect((await check(laptop, id, 'mailbox-on-file')).body.code).toBe('evidence-does-not-fit');
      const checked = await check(laptop, id, 'photo-id-in-person');
      expect(checked.body).toMatchObject({ verified: false, needsSecondOfficer: true });
      expect((await second(laptop, id)).body).toMatchObject({ verified: true });
      expect((await answer(laptop, id, { message })).status).toBe(200);
      expect((await letterTo(laptop, email, id, /^Our answer/)).text).toContain(message);
    },
  );

  it('a part that is split off is theirs, too (R-24)', async () => {
    const { id } = await confirmed('employee', 'access');
    const parts = [{ kind: 'delete', details: 'My old reviews.' }];
    const { body } = await officerAction(laptop, id, 'split', { parts, reason: 'Two in one.' });
    expect((await caseOf(laptop, body.into[0])).state).toMatchObject({
      capacity: 'somebody-else',
      relation: 'employee',
    });
  });
});

describe('what an officer enters from paper (R-1)', () => {
  const enter = async (over: Record<string, unknown>) =>
    laptop.call('POST', '/api/officer/requests', {
      json: {
        ...{ kind: 'access', name: 'Pat Paper', postal: 'Pat Paper\n1 Long Street\nOgden UT 84401' },
        ...{ channel: 'post', receivedAt: '2026-11-24T16:00:00Z', details: 'My application.' },
        ...over,
      },
      bearer: await olive(laptop),
    });
  const personOf = async (id: string) =>
    (await laptop.call('GET', `/api/officer/cases/${id}/person`, { bearer: await olive(laptop) })).body;

  it('somebody else has a relation, and the format is kept with the person alone', async () => {
    const typed = { capacity: 'somebody-else', format: 'braille', country: 'US', state: 'CA' };
    const refused = await enter(typed);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '#/relation']);
    const { id } = (await enter({ ...typed, relation: 'applicant' })).body;
    const { state } = await caseOf(laptop, id);
    expect(state).toMatchObject({ relation: 'applicant', usState: 'CA' });
    expect(JSON.stringify(state)).not.toContain('braille');
    expect(await personOf(id)).toMatchObject({ format: 'braille' });
  });
});

describe('phone records for somebody whom the customer names (R-30)', () => {
  /** Two persons let the records go, and the log says that they left. */
  const sentTo = async (request: string, number: string, recipient: string): Promise<string> => {
    const base = '/api/officer/transfers';
    const [first, other] = [await olive(laptop), await omar(laptop)];
    const entry = {
      ...{ case: 'customer-request', recipientKind: 'named-by-customer', recipient, request },
      ...{ accounts: [number], what: 'Calls of November 2026.', forValue: false },
      ...{ region: 'us', data: 'cpni' },
    };
    const strange = await laptop.call('POST', base, {
      ...{ json: { ...entry, recipient: 'Somebody Else' }, bearer: first },
    });
    expect(strange.body.errors).toEqual([
      { pointer: '#/request', detail: expect.stringContaining('recipient') },
    ]);
    const { id } = (await laptop.call('POST', base, { json: entry, bearer: first })).body;
    const { proposalSha256 } = (await laptop.call('GET', `${base}/${id}`, { bearer: other })).body;
    await laptop.call('POST', `${base}/${id}/confirmation`, { json: { proposalSha256 }, bearer: other });
    await laptop.call('POST', `${base}/${id}/hand-over`, {
      ...{ json: { leftAt: await laptop.now(), how: 'mail' }, bearer: first },
    });
    return id;
  };

  const answered = async (recipient: string | undefined, over: Record<string, unknown>) => {
    serial += 1;
    const number = `88${serial}`;
    await registerAccount(laptop, number, { email: `${number}@record.example` });
    const ask = {
      kind: 'cpni-disclose-to',
      recipient: recipient ?? 'A Bank',
      email: `${number}@home.example`,
    };
    const id = await askAsHolder(laptop, number, ask);
    const link = await linkIn(laptop, `${number}@record.example`, id, /^Please confirm/);
    expect((await verdict(laptop, link)).status).toBe(200);
    await letterTo(laptop, officers, id, /waits for you/);
    expect((await answer(laptop, id, over)).body.code).toBe('transfer-not-recorded');
    const transfer = await sentTo(id, number, ask.recipient);
    expect((await answer(laptop, id, { ...over, transfer })).status).toBe(200);
    return { id, letter: await letterTo(laptop, `${number}@record.example`, id, /^Our answer/) };
  };

  it('the answer names them, and the history has the law that allows it', async () => {
    const { id, letter } = await answered('Ada’s Tax Office', {});
    expect(letter.text).toContain('We sent the records to Ada’s Tax Office');
    expect((await inStage(laptop, id, 'closed')).state.answer).toMatchObject({
      transferBasis: '47 U.S.C. 222(c)(2)',
    });
    expect(JSON.stringify((await caseOf(laptop, id)).timeline)).not.toContain('Tax Office');
  });

  it('an officer may name whom the letter on paper names; no letter has the officer’s words (R-10)', async () => {
    const { letter } = await answered(undefined, { recipient: 'Another Bank' });
    expect(letter.text).toContain('We sent the records to the person or company that you named');
    expect(letter.text).not.toContain('Bank');
  });
});
