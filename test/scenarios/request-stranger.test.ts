import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import {
  acme,
  letterTo,
  officer,
  registerAcme,
  status,
  statusKey,
  submit,
  until,
} from '../support/request-life.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await openLaptop('2026-11-24T18:00:00Z');
  await registerAcme(laptop);
  await laptop.call('PUT', '/api/officer/controllers/bright-calls', {
    json: {
      name: 'Bright Calls',
      contractRef: 'MSA-9',
      contacts: [{ name: 'Bea', email: 'bea@bright.example' }],
    },
    bearer: await officer(laptop),
  });
});
afterAll(() => laptop[Symbol.asyncDispose]());

/** All that this person can see of a request: reply, letters and their order, status; ids, keys and times blanked. */
const everythingSeen = async (company: string, email: string): Promise<string> => {
  const reply = await submit(laptop, { name: 'Sam Stranger', email, controller: company });
  const { id } = reply.body;
  const key = await statusKey(laptop, id, email);
  await letterTo(laptop, email, id, /^About your request/);
  const shown = await until(async () => {
    const answer = await status(laptop, id, key);
    return answer.body.stage === 'answered' ? answer : undefined;
  }, 'the case is answered');
  const letters = (await laptop.mail(email))
    .filter(({ subject }) => subject.includes(id))
    .map(({ from, to, subject, text, html }) => ({ from, to, subject, text, html }));
  return JSON.stringify({
    status: reply.status,
    headers: [...reply.headers].filter(([name]) => !['date', 'x-request-id', 'location'].includes(name)),
    reply: reply.text,
    letters,
    shown: shown.text,
  })
    .replaceAll(id, '<id>')
    .replaceAll(key, '<key>')
    .replaceAll(email, '<email>')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>');
};

describe('someone who is not on the roster (P43, P44, R-8, R-9)', () => {
  it('sees the same, byte for byte, whether the company is known, unknown, another one, or not named at all', async () => {
    const known = await everythingSeen(acme.name, 'sam1@stranger.example');
    expect(await everythingSeen('No Such Company', 'sam2@stranger.example')).toBe(known);
    expect(await everythingSeen('acme-voice', 'sam3@stranger.example')).toBe(known);
    expect(known).toContain('We act for companies.');
    expect(known).not.toContain('Acme');
  });

  it('a contact of one company who asks about another is a stranger there (P44)', async () => {
    const { id } = (await submit(laptop, { name: 'Bea', email: 'bea@bright.example' })).body;
    await letterTo(laptop, 'bea@bright.example', id, /^About your request/);
    expect(
      (await laptop.mail('bea@bright.example')).some(
        ({ subject }) => subject.includes(id) && /confirm/.test(subject),
      ),
    ).toBe(false);
  });

  it('the company’s roster gets the notice, each contact once, naming who wrote as typed and unconfirmed', async () => {
    const { id } = (
      await submit(laptop, { name: 'Sam & <Co>'.replace(/[<>]/g, ''), email: 'sam4@stranger.example' })
    ).body;
    for (const { email } of acme.contacts) {
      const notice = await letterTo(laptop, email, id, /^Someone asked us/);
      expect(notice.text).toContain('sam4@stranger.example');
      expect(notice.text).toContain('not confirmed');
      expect(notice.html).toContain('Sam &amp; Co');
    }
    await letterTo(laptop, 'sam4@stranger.example', id, /^About your request/);
    expect(
      (await laptop.mail()).filter(
        ({ subject }) => subject.startsWith('Someone asked us') && subject.includes(id),
      ),
    ).toHaveLength(acme.contacts.length);
  });

  it('the typed address is compared case-folded: the roster’s contact is asked', async () => {
    const { id } = (await submit(laptop, { email: 'CORA@Acme.example' })).body;
    await letterTo(laptop, 'CORA@Acme.example', id, /^Please confirm/);
  });
});

describe('the other capacities', () => {
  it.each(['data-subject', 'account-holder', 'guardian', 'agent', 'former-customer'])(
    '%s: accepted, acknowledged, on the clock and with an officer',
    async (capacity) => {
      const email = `${capacity}@home.example`;
      const { id } = (await submit(laptop, { capacity, email, account: '4711' })).body;
      await letterTo(laptop, email, id, /^We have your request/);
      await letterTo(laptop, 'privacy-officers@example.com', id, /waits for you/);
      const bearer = await officer(laptop);
      const body = await until(async () => {
        const found = (await laptop.call('GET', `/api/officer/cases/${id}`, { bearer })).body;
        return found.stage === 'working' ? found : undefined;
      }, 'the case is with an officer');
      expect(body).toMatchObject({ queue: 'officer', dueOn: '2026-12-24' });
    },
  );

  it('a restriction is recorded as from its receipt; the letter names the time and promises nothing else (R-5)', async () => {
    const { id } = (
      await submit(laptop, {
        kind: 'cpni-restrict',
        capacity: 'account-holder',
        email: 'rita@home.example',
        account: '4711',
      })
    ).body;
    const { text } = await letterTo(laptop, 'rita@home.example', id, /^We have your request/);
    expect(text).toMatch(
      /We have recorded your restriction as from Tuesday, November 24, 2026 at 11:\d\d\sAM/,
    );
    expect(text).not.toContain('4711');
  });
});
