import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import {
  acme,
  answer,
  cora,
  letterTo,
  registerAcme,
  status,
  statusKey,
  submit,
  until,
  verdict,
} from '../support/request-life.ts';
import { caseOf, controllerAnswer, inStage, lettersAbout, linkIn, officers } from '../support/requesters.ts';
import type { InboxEmail } from '../support/world.ts';

const carl = 'carl@acme.example';
let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
  await registerAcme(laptop);
});
afterAll(() => laptop[Symbol.asyncDispose]());

let serial = 0;
const write = async (capacity: string, over: Record<string, unknown> = {}, on: MovedWorld = laptop) => {
  serial += 1;
  const email = `${capacity}-${serial}@home.example`;
  const { id } = (await submit(on, { capacity, email, name: 'Sam Somebody', ...over })).body;
  return { id, email };
};

const notice = (id: string, to: string, on: MovedWorld = laptop) => letterTo(on, to, id, /^Someone asked us/);

/** The case that an adoption opened. */
const adopted = async (from: string, on: MovedWorld = laptop): Promise<string> => {
  const { state } = await caseOf(on, from);
  return state.controllerAnswers.find(({ adoptedAs }: { adoptedAs?: string }) => adoptedAs)?.adoptedAs;
};

describe('the company answers a notice (R-9)', () => {
  it('adopts: a new case of its own 30 days, verified by the link, answered to the contact alone', async () => {
    const { id, email } = await write('controller');
    await letterTo(laptop, email, id, /^About your request/);
    const letter = await notice(id, cora.email);
    expect(letter.text).toContain('not confirmed');
    const given = await controllerAnswer(
      laptop,
      await linkIn(laptop, cora.email, id, /^Someone asked us/),
      'adopt',
    );
    expect([given.status, given.body]).toEqual([200, { answer: 'adopt' }]);

    const own = await adopted(id);
    expect(own).toMatch(/^REQ-[0-9A-HJKMNP-TV-Z]{26}$/);
    await letterTo(laptop, cora.email, own, /^We have your request/);
    await letterTo(laptop, officers, own, /waits for you/);
    expect(await caseOf(laptop, own)).toMatchObject({
      dueOn: '2026-12-24',
      workBy: '2026-12-04',
      state: { capacity: 'controller', channel: 'adoption', verdict: 'confirm', adopted: { from: id } },
    });
    const { text } = await letterTo(laptop, cora.email, own, /^We have your request/);
    expect(text).toContain('through the link in our notice');

    expect((await answer(laptop, own)).status).toBe(200);
    await letterTo(laptop, cora.email, own, /^Our answer/);
    expect(await lettersAbout(laptop, own, email)).toHaveLength(0);
    expect((await lettersAbout(laptop, id, email)).map(({ subject }) => subject)).toEqual([
      `We have your request ${id}`,
      `About your request ${id}`,
    ]);
  });

  it('adopted by a second contact it is the same case, in the language of the contract', async () => {
    const { id } = await write('controller', { locale: 'es' });
    const links = [cora.email, carl].map((to) => linkIn(laptop, to, id, /^Someone asked us/));
    for (const link of await Promise.all(links))
      expect((await controllerAnswer(laptop, link, 'adopt')).status).toBe(200);
    expect((await caseOf(laptop, id)).state.controllerAnswers).toHaveLength(1);
    const own = await adopted(id);
    await letterTo(laptop, officers, own, /waits for you/);
    await letterTo(laptop, cora.email, own, /^We have your request/);
    expect(await lettersAbout(laptop, own, carl)).toHaveLength(0);
  });

  it.each(['decline', 'not-our-person'])('%s is recorded, once; nothing comes of it', async (said) => {
    const { id, email } = await write('controller');
    const link = await linkIn(laptop, cora.email, id, /^Someone asked us/);
    expect((await controllerAnswer(laptop, link, said)).status).toBe(200);
    expect((await controllerAnswer(laptop, link, 'adopt')).body.code).toBe('unknown-link');
    expect((await caseOf(laptop, id)).state.controllerAnswers).toEqual([
      expect.objectContaining({ answer: said }),
    ]);
    expect(await lettersAbout(laptop, id, email)).toHaveLength(2);
  });

  it('a link does only what it is for, and opens nothing to others', async () => {
    const { id } = await write('controller');
    const link = await linkIn(laptop, cora.email, id, /^Someone asked us/);
    expect((await controllerAnswer(laptop, link, 'object')).body.code).toBe('invalid-input');
    expect((await controllerAnswer(laptop, link, 'burn')).body.code).toBe('invalid-input');
    expect((await verdict(laptop, link)).body.code).toBe('unknown-link');
    expect((await controllerAnswer(laptop, '0'.repeat(26), 'adopt')).body.code).toBe('unknown-link');
    expect((await controllerAnswer(laptop, link, 'adopt')).status).toBe(200);
  });

  it('by the page, without JavaScript: opening it decides nothing, sending it does', async () => {
    const { id } = await write('controller');
    const link = await linkIn(laptop, carl, id, /^Someone asked us/);
    expect((await laptop.call('GET', '/adopt')).text).toContain('Enter a code from our letter');
    const send = (form: Record<string, string>) => laptop.call('POST', '/adopt', { form });
    const asks = await send({ secret: link });
    expect([asks.status, asks.text.includes('a request meant for your company')]).toEqual([200, true]);
    const answered = (answer: string) => send({ secret: link, step: 'answer', answer });
    for (const answer of ['', 'confirm']) expect((await answered(answer)).status).toBe(422);
    expect((await caseOf(laptop, id)).state.controllerAnswers).toBeUndefined();
    expect((await answered('adopt')).text).toContain('You adopted the request');
    expect((await answered('adopt')).status).toBe(404);
    await letterTo(laptop, carl, await adopted(id), /^We have your request/);
  });

  it('a link expires after 10 days', async () => {
    await using own = await openSimulated('2026-11-24T18:00:00Z');
    await registerAcme(own);
    const { id } = await write('controller', {}, own);
    const link = await linkIn(own, cora.email, id, /^Someone asked us/);
    await own.advance('P10D');
    expect((await controllerAnswer(own, link, 'adopt')).body.code).toBe('link-expired');
  });
});

describe('a data subject of a company (R-9)', () => {
  const own = (from: MovedWorld, over = {}) => write('data-subject', over, from);

  it('has the neutral letter at once; the notice waits for the address to be confirmed and says so', async () => {
    const { id, email } = await own(laptop);
    await letterTo(laptop, email, id, /^About your request/);
    const link = await linkIn(laptop, email, id, /^About your request/);
    expect(await lettersAbout(laptop, id, cora.email)).toHaveLength(0);
    expect((await verdict(laptop, link)).status).toBe(200);
    const told = await notice(id, cora.email);
    expect(told.text).toContain('The owner of the address confirmed only the address');
    await inStage(laptop, id, 'closed');
  });

  it('unconfirmed on the third day the notice goes all the same, marked so', async () => {
    await using slow = await openSimulated('2026-11-24T18:00:00Z');
    await registerAcme(slow);
    const { id, email } = await own(slow);
    const key = await statusKey(slow, id, email);
    await letterTo(slow, email, id, /^About your request/);
    await slow.moveTo('2026-11-27T14:00:00Z');
    expect(await lettersAbout(slow, id, cora.email)).toHaveLength(0);
    await slow.moveTo('2026-11-27T16:00:00Z');
    for (const { email: to } of acme.contacts)
      expect((await notice(id, to, slow)).text).toContain('not confirmed');
    expect((await status(slow, id, key)).body.stage).toBe('answered');
    await slow.advance('P40D');
    expect((await lettersAbout(slow, id, email)).map(({ subject }) => subject.replace(id, ''))).toEqual([
      'About your request ',
    ]);
  });

  it('an address that is somebody else’s: the company hears nothing', async () => {
    await using other = await openSimulated('2026-11-24T18:00:00Z');
    await registerAcme(other);
    const { id, email } = await own(other);
    await verdict(other, await linkIn(other, email, id, /^About your request/), 'not-mine');
    await other.advance('P12D');
    expect(await lettersAbout(other, id, cora.email)).toHaveLength(0);
  });
});

/** Everything that the person sees over 40 days: reply, letters in their order and times, the page of the request. */
const seenBy = async (
  capacity: string,
  company: string,
  does: (on: MovedWorld, id: string, email: string) => Promise<unknown>,
) => {
  await using on = await openSimulated('2026-11-24T18:00:00Z');
  await registerAcme(on);
  const email = 'sam@home.example';
  const reply = await submit(on, { capacity, email, name: 'Sam Somebody', controller: company });
  const { id } = reply.body;
  const key = await statusKey(on, id, email);
  await letterTo(on, email, id, /^About your request/);
  await until(
    async () => ((await status(on, id, key)).body.stage === 'answered' ? true : undefined),
    'answered',
  );
  await does(on, id, email);
  const pages: string[] = [];
  for (let day = 0; day < 4; day += 1) {
    pages.push((await status(on, id, key)).text);
    await on.advance('P10D');
  }
  const withdrawn = await on.call('POST', `/api/requests/${id}/withdrawal`, { bearer: key });
  const renewed = await on.call('POST', `/api/requests/${id}/link`, { bearer: key });
  const letters = (await on.mail(email)).map(({ at, subject, text, html, from }: InboxEmail) => ({
    at: at.startsWith('2026-11-24T18:0') ? 'at once' : at,
    subject,
    text,
    html,
    from,
  }));
  const secrets = letters.flatMap(({ text }) => text.match(/(?<=verify#)\S+/g) ?? []);
  return secrets
    .reduce(
      (all, secret) => all.replaceAll(secret, '<secret>'),
      JSON.stringify({
        code: reply.status,
        text: reply.text,
        letters,
        pages,
        withdrawn: withdrawn.text,
        renewed: renewed.text,
      }),
    )
    .replaceAll(id, '<id>')
    .replaceAll(key, '<key>')
    .replaceAll(on.baseUrl, '<site>')
    .replace(/(\d{4}-\d\d-\d\d)T[\d:.]+Z/g, '$1');
};

describe('nobody outside learns what the company does (R-8)', () => {
  const result = (answered: string) => async (on: MovedWorld, id: string) => {
    await controllerAnswer(on, await linkIn(on, cora.email, id, /^Someone asked us/), answered);
  };
  const nothing = async () => {};

  it('a stranger sees the same whether it adopts, declines, is silent, or is unknown to us', async () => {
    const silent = await seenBy('controller', acme.name, nothing);
    expect(await seenBy('controller', acme.name, result('adopt'))).toBe(silent);
    expect(await seenBy('controller', acme.name, result('decline'))).toBe(silent);
    expect(await seenBy('controller', acme.name, result('not-our-person'))).toBe(silent);
    expect(await seenBy('controller', 'No Such Company', nothing)).toBe(silent);
  });

  it('a data subject sees the same for a known and an unknown company, confirmed or not', async () => {
    const silent = await seenBy('data-subject', acme.name, nothing);
    expect(await seenBy('data-subject', 'No Such Company', nothing)).toBe(silent);
    const result = (said: string) => async (on: MovedWorld, id: string, email: string) => {
      await verdict(on, await linkIn(on, email, id, /^About your request/), said);
    };
    for (const said of ['confirm', 'not-mine'])
      for (const company of [acme.name, 'No Such Company'])
        expect(await seenBy('data-subject', company, result(said))).toBe(silent);
  });
});
