import { describe, expect, it } from 'vitest';
import { officerAction } from '#test/support/officer-actions.ts';
import { openSimulated } from '#test/support/simulated.ts';
import { answer, letterTo, status, statusKey, submit, until, verdict } from '../support/request-life.ts';
import {
  askAsHolder,
  caseOf,
  inStage,
  lettersAbout,
  linkIn,
  officers,
  olive,
  registerAccount,
  typedAt,
} from '../support/requesters.ts';
import type { World } from '../support/world.ts';

const start = '2026-11-24T18:00:00Z';
const dpo = 'dpo@example.com';

const inQueue = async (world: World, id: string): Promise<boolean> => {
  const list = await world.call('GET', '/api/officer/cases?queue=officer', { bearer: await olive(world) });
  return list.body.items.some((row: { id: string }) => row.id === id);
};

const about = async (world: World, id: string, to: string): Promise<readonly string[]> =>
  (await lettersAbout(world, id, to)).map(({ subject, text }) => `${subject}\n${text}`);

describe('an account holder whom nobody could ask (R-8, R-23)', () => {
  it('reads what a silent one reads; inside, the officers have it until one closes it, and the DPO hears that it is late', async () => {
    await using on = await openSimulated(start);
    await registerAccount(on, '4001', { email: 'holder@record.example' });
    const asked = await askAsHolder(on, '4001', { kind: 'delete' });
    const unheard = await askAsHolder(on, '9999', { kind: 'delete', account: undefined });
    const keys = new Map([
      [asked, await statusKey(on, asked, typedAt('4001'))],
      [unheard, await statusKey(on, unheard, typedAt('9999'))],
    ]);
    const seen = async (id: string, number: string) => {
      const key = keys.get(id) ?? '';
      const view = (await status(on, id, key)).body;
      const timeline = view.timeline.map(({ at, what }: Record<string, string>) => [at?.slice(0, 10), what]);
      const letters = await about(on, id, typedAt(number));
      const bare = JSON.stringify([view.stage, timeline, letters]);
      return bare.replaceAll(id, '').replaceAll(key, '').replaceAll(number, '');
    };
    await letterTo(on, officers, unheard, /waits for you/);
    expect([await inQueue(on, asked), await inQueue(on, unheard)]).toEqual([false, true]);

    await on.moveTo('2026-12-06T18:00:00Z');
    await inStage(on, unheard, 'lapsed');
    expect(await seen(unheard, '9999')).toBe(await seen(asked, '4001'));
    expect([await inQueue(on, asked), await inQueue(on, unheard)]).toEqual([false, true]);
    const refused = await answer(on, unheard, { outcome: 'refused', reason: 'identity-not-confirmed' });
    expect([refused.status, refused.body.code]).toEqual([409, 'standard-letters-only']);

    await on.moveTo('2026-12-26T18:00:00Z');
    await inStage(on, asked, 'closed');
    expect(await seen(unheard, '9999')).toBe(await seen(asked, '4001'));
    expect([await inQueue(on, asked), await inQueue(on, unheard)]).toEqual([false, true]);
    const digests = (await on.mail(dpo)).filter(({ subject }) => subject.startsWith('Overdue'));
    expect(digests.length).toBeGreaterThan(0);
    for (const { text } of digests)
      expect([text.includes(unheard), text.includes(asked)]).toEqual([true, false]);
    const withdrawn = (id: string) =>
      on.call('POST', `/api/requests/${id}/withdrawal`, { bearer: keys.get(id) ?? '' });
    expect([(await withdrawn(asked)).text, (await withdrawn(unheard)).status]).toEqual([
      (await withdrawn(unheard)).text,
      409,
    ]);

    const closed = await officerAction(on, unheard, 'close', {
      reason: 'No such account; the person did not come.',
    });
    expect([closed.status, closed.body.stage]).toEqual([200, 'closed']);
    expect(await inQueue(on, unheard)).toBe(false);
    const { texts } = await caseOf(on, unheard);
    expect(Object.values(texts)).toContain('No such account; the person did not come.');
    expect(await seen(unheard, '9999')).toBe(await seen(asked, '4001'));
  });
});

describe('a restriction (R-5)', () => {
  const restrict = (world: World, number: string | undefined, email: string) =>
    askAsHolder(world, number ?? '', { kind: 'cpni-restrict', account: number, email });
  const account = async (world: World, number: string) =>
    (await world.call('GET', `/api/officer/accounts/${number}`, { bearer: await olive(world) })).body;

  it('for a number spelled with parentheses and a long dash is in force on the account', async () => {
    await using on = await openSimulated(start);
    await registerAccount(on, '8015550100', { email: 'rita@record.example' });
    const id = await restrict(on, '(801) 555–0100', 'rita@typed.example');
    await letterTo(on, 'rita@record.example', id, /^Your restriction is in force/);
    expect((await account(on, '8015550100')).restriction).toMatchObject({ request: id });
  });

  it('without a number is affirmed neither in the letter nor on the page, and is an officer’s task until it is applied', async () => {
    await using on = await openSimulated(start);
    await registerAccount(on, '5001', { email: 'rex@record.example' });
    const typed = { kind: 'cpni-restrict', capacity: 'account-holder', name: 'Rex', details: 'Stop it.' };
    const sent = await on.call('POST', '/request', {
      form: { ...typed, email: 'rex@typed.example', idempotencyKey: 'a'.repeat(20), shownAt: '0' },
    });
    const page = await on.call('GET', sent.headers.get('location') ?? '');
    const id = /REQ-[0-9A-Z]{26}/.exec(page.text)?.[0] ?? '';
    const none = 'You gave us no account number, so we cannot apply it yet.';
    expect(page.text).toContain(none);
    expect((await letterTo(on, 'rex@typed.example', id, /^We recorded your restriction/)).text).toContain(
      none,
    );
    await letterTo(on, officers, id, /waits for its account/);
    expect((await answer(on, id)).body.code).toBe('already-settled');
    await on.advance('P60D');
    expect(await inQueue(on, id)).toBe(true);
    // The person hears of no delay; the DPO does, every morning.
    const late = /We are late|Overdue|late requests/;
    expect(JSON.stringify(await on.mail('rex@typed.example'))).not.toMatch(late);
    const told = (await on.mail('dpo@example.com')).filter(({ text }) => text.includes(id));
    expect(told.length).toBeGreaterThan(50);
    const applied = await on.call('POST', `/api/officer/requests/${id}/restriction`, {
      json: { account: '5001' },
      bearer: await olive(on),
    });
    expect(applied.status).toBe(200);
    expect((await account(on, '5001')).restriction).toMatchObject({ request: id, channel: 'web' });
    await letterTo(on, 'rex@record.example', id, /^Your restriction is in force/);
    expect(await inQueue(on, id)).toBe(false);
  });

  it('received a second time leaves a fact, which a permit received before it does not lift', async () => {
    await using on = await openSimulated(start);
    await registerAccount(on, '5005', { email: 'petra@record.example' });
    const first = await restrict(on, '5005', 'petra@typed.example');
    await letterTo(on, 'petra@record.example', first, /^Your restriction/);
    await on.advance('PT1H');
    const permit = await askAsHolder(on, '5005', { kind: 'cpni-permit' });
    await verdict(on, await linkIn(on, 'petra@record.example', permit, /^Please confirm/));
    await on.advance('PT1H');
    const second = await restrict(on, '5005', 'petra@typed.example');
    await letterTo(on, 'typed-5005@elsewhere.example', permit, /^We have your request/);
    await statusKey(on, second, 'petra@typed.example');
    expect((await answer(on, permit)).status).toBe(200);
    await inStage(on, permit, 'closed');
    expect((await account(on, '5005')).restriction).toMatchObject({ request: second });
    const told = (await on.mail('petra@record.example')).map(({ subject }) => subject);
    expect(told.filter((subject) => /permission is recorded/.test(subject))).toEqual([]);
  });
});

describe('a parent’s report about a child (R-20, R-23)', () => {
  it('is with an officer the same minute and never lapses', async () => {
    await using on = await openSimulated(start);
    const email = 'parent@home.example';
    const typed = {
      kind: 'child-data',
      capacity: 'guardian',
      email,
      controller: undefined,
      childAge: '13-15',
    };
    const { id } = (await submit(on, typed)).body;
    await linkIn(on, email, id, /^Please confirm your address/);
    const [heard] = await until(async () => {
      const letters = await lettersAbout(on, id, officers);
      return letters.length > 0 ? letters : undefined;
    }, `an officer’s letter about ${id}`);
    expect(heard?.at.slice(0, 16)).toBe(start.slice(0, 16));
    expect(await inQueue(on, id)).toBe(true);
    await on.moveTo('2026-12-26T18:00:00Z');
    const letters = (await lettersAbout(on, id, email)).map(({ subject }) => subject).join('\n');
    expect(letters).toContain('We are late');
    expect(letters).not.toMatch(/paused|closed/);
    expect(await inQueue(on, id)).toBe(true);
  });
});
