import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sees } from '#test/support/officer-actions.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import {
  acme,
  answer,
  cora,
  letterTo,
  registerAcme,
  registerController,
  secret,
  submit,
  until,
  verdict,
} from '../support/request-life.ts';
import {
  caseOf,
  check,
  controllerAnswer,
  lettersAbout,
  linkIn,
  officers,
  olive,
  omar,
  second,
} from '../support/requesters.ts';

const carl = 'carl@acme.example';
const mallory = { name: 'Mallory New', email: 'mallory@acme.example' };
let laptop: MovedWorld;
let serial = 0;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

/** A company of its own for each test, with Cora's and Carl's namesakes. */
const company = async (count = 2) => {
  serial += 1;
  const slug = `company-${serial}`;
  const contacts = acme.contacts
    .slice(0, count)
    .map(({ name, email }) => ({ name, email: email.replace('acme', slug) }));
  const entry = { slug, name: `Company ${serial}`, contractRef: `MSA-${serial}`, contacts };
  expect((await registerController(laptop, entry)).body.contacts).toBe(count);
  return { ...entry, first: contacts[0]?.email ?? '', other: contacts[1]?.email ?? '' };
};
const put = (slug: string, entry: Record<string, unknown>, bearer: string) =>
  laptop.call('PUT', `/api/officer/controllers/${slug}`, { json: entry, bearer });

describe('the first roster (R-19)', () => {
  it('counts when a second officer says the very same; one officer twice does nothing', async () => {
    const entry = {
      name: 'First Co',
      contractRef: 'MSA-F',
      contacts: [{ name: 'Fay', email: 'fay@first.example' }],
    };
    const one = await put('first-co', entry, await olive(laptop));
    expect([one.status, one.body]).toMatchObject([201, { contacts: 0, waitsFor: 'second-officer' }]);
    expect((await put('first-co', entry, await olive(laptop))).text).toBe(one.text);
    const { id } = (await submit(laptop, { email: 'fay@first.example', controller: 'First Co' })).body;
    await letterTo(laptop, 'fay@first.example', id, /^About your request/);

    const other = await put('first-co', { ...entry, contractRef: 'MSA-G' }, await omar(laptop));
    expect(other.body.waitsFor).toBe('second-officer');
    expect((await put('first-co', entry, await olive(laptop))).body.waitsFor).toBe('second-officer');
    const counted = await put('first-co', entry, await omar(laptop));
    expect(counted.body).toMatchObject({ contacts: 1 });
    expect(counted.body.waitsFor).toBeUndefined();
    const again = (await submit(laptop, { email: 'fay@first.example', controller: 'First Co' })).body.id;
    await letterTo(laptop, 'fay@first.example', again, /^Please confirm/);
  });
});

describe('a change of the roster (R-19)', () => {
  it('waits for a standing contact; neither a second officer nor the new contact can confirm it', async () => {
    const { slug, first, other, contacts, name, contractRef } = await company();
    const wanted = {
      name,
      contractRef,
      contacts: [...contacts, { ...mallory, email: `new@${slug}.example` }],
    };
    const proposed = await put(slug, wanted, await olive(laptop));
    expect(proposed.body).toMatchObject({ contacts: 2, waitsFor: 'contact' });
    expect((await put(slug, wanted, await omar(laptop))).body).toMatchObject({
      contacts: 2,
      waitsFor: 'contact',
    });

    for (const to of [first, other]) {
      const letter = await letterTo(laptop, to, `CTL-${slug}`, /^Please confirm a change/);
      expect(letter.text).toContain(`Mallory New, new@${slug}.example`);
    }
    expect(await laptop.mail(`new@${slug}.example`)).toHaveLength(0);
    expect((await controllerAnswer(laptop, '0'.repeat(26), 'confirm')).body.code).toBe('unknown-link');
    const asNew = (await submit(laptop, { email: `new@${slug}.example`, controller: name })).body.id;
    await letterTo(laptop, `new@${slug}.example`, asNew, /^About your request/);

    const link = await linkIn(laptop, first, `CTL-${slug}`, /^Please confirm a change/);
    expect((await verdict(laptop, link)).body.code).toBe('unknown-link');
    expect((await controllerAnswer(laptop, link, 'confirm')).status).toBe(200);
    expect((await put(slug, wanted, await omar(laptop))).body).toMatchObject({ contacts: 3 });
    for (const to of [first, other]) await letterTo(laptop, to, `CTL-${slug}`, /contacts have changed/);
    const now = (await submit(laptop, { email: `new@${slug}.example`, controller: name })).body.id;
    await letterTo(laptop, `new@${slug}.example`, now, /^Please confirm/);
  });

  it('the other contact’s link is over then; a link of an earlier proposal too', async () => {
    const { slug, first, other, contacts, name, contractRef } = await company();
    const wanted = (email: string) => ({
      name,
      contractRef,
      contacts: [...contacts, { name: 'New', email }],
    });
    await put(slug, wanted(`a@${slug}.example`), await olive(laptop));
    const old = await linkIn(laptop, first, `CTL-${slug}`, /^Please confirm a change/);
    await put(slug, wanted(`b@${slug}.example`), await olive(laptop));
    expect((await controllerAnswer(laptop, old, 'confirm')).body.code).toBe('no-such-proposal');
    const links = await until(async () => {
      const found = (await laptop.mail(other)).flatMap(({ text }) => /adopt#(\S+)/.exec(text)?.[1] ?? []);
      return found.length === 2 ? found : undefined;
    }, 'both letters');
    expect((await controllerAnswer(laptop, links[1] ?? '', 'confirm')).status).toBe(200);
    expect((await controllerAnswer(laptop, links[0] ?? '', 'confirm')).body.code).toBe('no-such-proposal');
    expect((await put(slug, wanted(`b@${slug}.example`), await olive(laptop))).body.contacts).toBe(3);
  });

  it('is off when a standing contact refuses it', async () => {
    const { slug, first, contacts, name, contractRef } = await company();
    await put(
      slug,
      { name, contractRef, contacts: [{ ...mallory, email: `m@${slug}.example` }] },
      await olive(laptop),
    );
    const link = await linkIn(laptop, first, `CTL-${slug}`, /^Please confirm a change/);
    expect((await controllerAnswer(laptop, link, 'refuse')).status).toBe(200);
    const same = await put(slug, { name, contractRef, contacts }, await olive(laptop));
    expect(same.body).toMatchObject({ contacts: 2 });
    expect(same.body.waitsFor).toBeUndefined();
  });

  it('where no contact can confirm: signatory’s letter, second officer, old contacts told, five business days', async () => {
    await using own = await openSimulated('2026-11-24T18:00:00Z');
    await registerAcme(own);
    const { slug, name, contractRef } = acme;
    const wanted = { name, contractRef, contacts: [mallory], signatoryLetter: 'file 2026/77' };
    const say = async (bearer: string) =>
      (await own.call('PUT', `/api/officer/controllers/${slug}`, { json: wanted, bearer })).body;
    expect(await say(await olive(own))).toMatchObject({ contacts: 2, waitsFor: 'second-officer' });
    // Thanksgiving is no business day: 25, 27, 30 November, 1 and 2 December.
    expect(await say(await omar(own))).toMatchObject({
      contacts: 2,
      waitsFor: 'cool-down',
      effectiveAt: '2026-12-03T07:00:00.000Z',
    });
    for (const { email } of acme.contacts)
      expect((await letterTo(own, email, `CTL-${slug}`, /contacts will change/)).text).toContain(
        'Thursday, December 3, 2026',
      );
    expect(await own.mail(mallory.email)).toHaveLength(0);
    await own.moveTo('2026-12-03T08:00:00Z');
    await letterTo(own, cora.email, (await submit(own)).body.id, /^About your request/);
    await letterTo(
      own,
      mallory.email,
      (await submit(own, { email: mallory.email })).body.id,
      /^Please confirm/,
    );
  });
});

describe('while a roster cools down (R-19)', () => {
  /** Acme's old contacts are to go; nobody of them confirms it. */
  const cooling = async (
    on: MovedWorld,
    contacts: readonly { name: string; email: string }[] = [mallory],
  ) => {
    const { slug, name, contractRef } = acme;
    const json = { name, contractRef, contacts, signatoryLetter: 'file 2026/77' };
    for (const bearer of [await olive(on), await omar(on)])
      await on.call('PUT', `/api/officer/controllers/${slug}`, { json, bearer });
  };

  it('no contact’s word counts, nothing reminds or lapses, and the new contact is asked afterwards', async () => {
    await using own = await openSimulated('2026-11-24T18:00:00Z');
    await registerAcme(own);
    const before = (await submit(own)).body;
    const link = await secret(own, before.id);
    await cooling(own);
    const during = (await submit(own)).body;
    await letterTo(own, cora.email, during.id, /^We have your request/);

    const refused = await verdict(own, link);
    expect([refused.status, refused.body.code]).toEqual([409, 'verification-paused']);
    const page = await own.call('POST', '/verify', {
      form: { secret: link, step: 'answer', answer: 'confirm' },
    });
    expect([page.status, page.text.includes('contacts are changing')]).toEqual([409, true]);

    await own.moveTo('2026-12-03T06:59:00Z');
    for (const { id, dueOn } of [before, during]) {
      const { stage, state, timeline } = await caseOf(own, id);
      expect([stage, state.pausedUntil, state.dueOn]).toEqual([
        'verifying',
        '2026-12-03T07:00:00.000Z',
        dueOn,
      ]);
      expect(JSON.stringify(timeline)).toContain('verification-paused');
      const asked = (await lettersAbout(own, id)).filter(({ subject }) => /confirm|paused/i.test(subject));
      expect(asked).toHaveLength(id === before.id ? 1 : 0);
    }

    await own.moveTo('2026-12-03T17:00:00Z');
    expect((await verdict(own, link)).body.code).toBe('unknown-link');
    for (const { id } of [before, during]) {
      expect((await verdict(own, await secret(own, id, mallory.email))).status).toBe(200);
      expect((await answer(own, id)).status).toBe(200);
      // Who asked has left the roster: the answer is the company's, not hers.
      await letterTo(own, mallory.email, id, /^Our answer/);
      expect((await lettersAbout(own, id, cora.email)).some(({ subject }) => /answer/.test(subject))).toBe(
        false,
      );
    }
  });

  it('what an old contact has confirmed waits too; then another confirms it again', async () => {
    await using own = await openSimulated('2026-11-24T18:00:00Z');
    await registerAcme(own);
    const { id } = (await submit(own)).body;
    await verdict(own, await secret(own, id));
    await letterTo(own, officers, id, /waits for you/);
    const strange = (await submit(own, { email: 'sam@home.example' })).body.id;
    const notice = await linkIn(own, carl, strange, /^Someone asked us/);
    await cooling(own, [acme.contacts[1] as { name: string; email: string }]);
    expect((await answer(own, id)).body.code).toBe('verification-paused');
    expect((await answer(own, id, { outcome: 'no-data' })).body.code).toBe('verification-paused');
    expect((await controllerAnswer(own, notice, 'adopt')).body.code).toBe('verification-paused');
    await own.moveTo('2026-12-03T17:00:00Z');
    expect((await controllerAnswer(own, notice, 'adopt')).status).toBe(200);
    expect((await answer(own, id)).body.code).toBe('authority-gone');
    expect((await verdict(own, await secret(own, id, carl))).status).toBe(200);
    expect((await answer(own, id)).status).toBe(200);
  });

  it('a standing contact who refuses the change ends it; on that morning the old contact is asked', async () => {
    await using own = await openSimulated('2026-11-24T18:00:00Z');
    await registerAcme(own);
    await cooling(own);
    const { id } = (await submit(own)).body;
    await sees(own, id, 'paused', ({ state }) => state.pausedUntil !== undefined);
    await controllerAnswer(
      own,
      await linkIn(own, carl, `CTL-${acme.slug}`, /contacts will change/),
      'refuse',
    );
    await own.moveTo('2026-12-03T17:00:00Z');
    expect((await verdict(own, await secret(own, id))).status).toBe(200);
  });
});

describe('authority is looked at again (R-19, R-21)', () => {
  it('a contact who has left meanwhile confirmed for nobody: another one is asked', async () => {
    const { slug, first, other, contacts, name, contractRef } = await company();
    const { id } = (await submit(laptop, { email: first, controller: name })).body;
    expect((await verdict(laptop, await secret(laptop, id, first))).status).toBe(200);
    await letterTo(laptop, officers, id, /waits for you/);
    await put(slug, { name, contractRef, contacts: contacts.slice(1) }, await olive(laptop));
    await controllerAnswer(
      laptop,
      await linkIn(laptop, other, `CTL-${slug}`, /^Please confirm a change/),
      'confirm',
    );

    expect((await answer(laptop, id)).body.code).toBe('authority-gone');
    const link = await linkIn(laptop, other, id, /^Please confirm request/);
    expect((await answer(laptop, id)).body.code).toBe('not-verified');
    expect((await verdict(laptop, link)).status).toBe(200);
    expect((await answer(laptop, id)).status).toBe(200);
  });
});

describe('an erasure or an export for a company (R-21)', () => {
  const erase = async (on: MovedWorld = laptop, kind = 'delete') => {
    const { id } = (await submit(on, { kind })).body;
    expect((await verdict(on, await secret(on, id))).status).toBe(200);
    await letterTo(on, officers, id, /waits for you/);
    return id as string;
  };

  it.each([
    { kind: 'delete', subject: /asked us to delete data/ },
    { kind: 'deactivate', subject: /asked us to deactivate data/ },
    { kind: 'access', subject: /asked us to hand over data/ },
  ])(
    '$kind: every other contact is told at once; nothing is done before two business days are over',
    async ({ kind, subject: about }) => {
      await using own = await openSimulated('2026-11-24T18:00:00Z');
      await registerAcme(own);
      const id = await erase(own, kind);
      const told = await letterTo(own, carl, id, about);
      expect(told.text).toContain('before Saturday, November 28, 2026');
      expect((await lettersAbout(own, id, cora.email)).some(({ subject }) => about.test(subject))).toBe(
        false,
      );
      expect((await answer(own, id)).body.code).toBe('objection-window');
      await own.moveTo('2026-11-28T06:59:00Z');
      expect((await answer(own, id)).body.code).toBe('objection-window');
      await own.moveTo('2026-11-28T07:00:00Z');
      expect((await answer(own, id)).status).toBe(200);
    },
  );

  it('an objection freezes it; the due date stays; two officers settle it, or it is refused', async () => {
    await using own = await openSimulated('2026-11-24T18:00:00Z');
    await registerAcme(own);
    const id = await erase(own, 'access');
    const link = await linkIn(own, carl, id, /asked us to hand over data/);
    expect((await controllerAnswer(own, link, 'adopt')).body.code).toBe('invalid-input');
    expect((await controllerAnswer(own, link, 'object')).status).toBe(200);
    await own.advance('P7D');
    expect((await answer(own, id)).body.code).toBe('frozen');
    expect((await caseOf(own, id)).dueOn).toBe('2026-12-24');
    expect((await check(own, id, 'contract-procedure')).body.needsSecondOfficer).toBe(true);
    expect((await answer(own, id)).body.code).toBe('frozen');
    await second(own, id);
    expect((await answer(own, id)).status).toBe(200);
  });

  it('a sole contact is called back at the contract’s number, and that is recorded by two officers', async () => {
    await using own = await openSimulated('2026-11-24T18:00:00Z');
    await registerController(own, { ...acme, contacts: [cora] });
    const id = await erase(own, 'access');
    await own.advance('P7D');
    expect((await answer(own, id)).body.code).toBe('call-back-missing');
    await check(own, id, 'contract-procedure');
    expect((await answer(own, id)).body.code).toBe('call-back-missing');
    await second(own, id);
    expect((await answer(own, id)).status).toBe(200);
  });
});
