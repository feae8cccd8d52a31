import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '../support/open-world.ts';
import {
  acme,
  bareHeaders,
  dayOf,
  dueOn,
  inWords,
  letterTo,
  officer,
  registerAcme,
  registerController,
  status,
  statusKey,
  submit,
  until,
} from '../support/request-life.ts';
import type { World } from '../support/world.ts';

let world: World & AsyncDisposable;
beforeAll(async () => {
  world = await openWorld({ needs: 'none' });
  await registerAcme(world);
  await registerController(world, {
    slug: 'bright-calls',
    name: 'Bright Calls',
    contractRef: 'MSA-9',
    contacts: [{ name: 'Bea', email: 'bea@bright.example' }],
  });
});
afterAll(() => world[Symbol.asyncDispose]());

/** All that this person can see of a request: reply, letters and their order, status; ids, keys and times blanked. */
const everythingSeen = async (company: string, email: string, name = 'Sam Stranger'): Promise<string> => {
  const reply = await submit(world, { name, email, controller: company });
  const { id } = reply.body;
  const key = await statusKey(world, id, email);
  await letterTo(world, email, id, /^About your request/);
  const shown = await until(async () => {
    const answer = await status(world, id, key);
    return answer.body.stage === 'answered' ? answer : undefined;
  }, 'the case is answered');
  const letters = (await world.mail(email))
    .filter(({ subject }) => subject.includes(id))
    .map(({ from, to, subject, text, html }) => ({ from, to, subject, text, html }));
  return JSON.stringify({
    status: reply.status,
    headers: bareHeaders(reply),
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
  it('sees the same, byte for byte, whether the company is known or unknown, and its contact’s name was typed or another', async () => {
    const known = await everythingSeen(acme.name, 'sam1@stranger.example');
    expect(await everythingSeen('No Such Company', 'sam2@stranger.example')).toBe(known);
    expect(await everythingSeen('acme-voice', 'sam3@stranger.example')).toBe(known);
    expect(await everythingSeen(acme.name, 'sam5@stranger.example', acme.contacts[0]?.name)).toBe(known);
    expect(known).toContain('Companies store data with us.');
    expect(known).not.toContain('Acme');
  });

  it('a contact of one company who asks about another is a stranger there (P44)', async () => {
    const { id } = (await submit(world, { name: 'Bea', email: 'bea@bright.example' })).body;
    await letterTo(world, 'bea@bright.example', id, /^About your request/);
    expect(
      (await world.mail('bea@bright.example')).some(
        ({ subject }) => subject.includes(id) && /confirm/.test(subject),
      ),
    ).toBe(false);
  });

  it('the company’s roster gets the notice, each contact once, naming who wrote as typed and unconfirmed', async () => {
    const { id } = (
      await submit(world, { name: 'Sam & <Co>'.replace(/[<>]/g, ''), email: 'sam4@stranger.example' })
    ).body;
    for (const { email } of acme.contacts) {
      const notice = await letterTo(world, email, id, /^Someone asked us/);
      expect(notice.text).toContain('sam4@stranger.example');
      expect(notice.text).toContain('not confirmed');
      expect(notice.html).toContain('Sam &amp; Co');
    }
    await letterTo(world, 'sam4@stranger.example', id, /^About your request/);
    expect(
      (await world.mail()).filter(
        ({ subject }) => subject.startsWith('Someone asked us') && subject.includes(id),
      ),
    ).toHaveLength(acme.contacts.length);
  });

  it('the typed address is compared case-folded: the roster’s contact is asked', async () => {
    const { id } = (await submit(world, { email: 'CORA@Acme.example' })).body;
    await letterTo(world, 'CORA@Acme.example', id, /^Please confirm/);
  });
});

describe('the other capacities', () => {
  it('account-holder: accepted, acknowledged, on the clock and, where no mail can ask, with an officer', async () => {
    const email = 'account-holder@home.example';
    const { id } = (await submit(world, { capacity: 'account-holder', email, account: '4711' })).body;
    await letterTo(world, email, id, /^We have your request/);
    await letterTo(world, 'privacy-officers@example.com', id, /waits for you/);
    const bearer = await officer(world);
    const body = await until(async () => {
      const found = (await world.call('GET', `/api/officer/cases/${id}`, { bearer })).body;
      return found.queue === 'officer' ? found : undefined; // recorded once the letter is out
    }, 'the case is with an officer');
    expect(body).toMatchObject({ stage: 'working', dueOn: dueOn(await world.now()) });
  });

  it.each(['guardian', 'agent', 'former-customer', 'somebody-else'])(
    '%s: accepted, acknowledged, on the clock and asked to confirm the address first (R-30)',
    async (capacity) => {
      const email = `${capacity}@home.example`;
      const relation = capacity === 'somebody-else' ? 'visitor' : undefined;
      const { id } = (await submit(world, { capacity, relation, email, account: '4711' })).body;
      await letterTo(world, email, id, /^We have your request/);
      await letterTo(world, email, id, /^Please confirm your address/);
      const { body } = await world.call('GET', `/api/officer/cases/${id}`, {
        bearer: await officer(world),
      });
      expect(body).toMatchObject({ queue: 'requester', dueOn: dueOn(await world.now()) });
    },
  );

  it('a restriction is recorded as from its receipt; the letter names the time and promises nothing else (R-5)', async () => {
    const { id, receivedAt } = (
      await submit(world, {
        kind: 'cpni-restrict',
        capacity: 'account-holder',
        email: 'rita@home.example',
        account: '4711',
      })
    ).body;
    const { text } = await letterTo(world, 'rita@home.example', id, /^We recorded your restriction/);
    expect(text).toContain(
      `We have recorded your restriction as from ${inWords(dayOf(receivedAt), 'full')} at `,
    );
    expect(text).toMatch(/ at \d\d?:\d\d\s[AP]M/);
    // The laptop's port may hold the same digits.
    expect(text.replaceAll(world.siteUrl, '')).not.toContain('4711');
  });
});
