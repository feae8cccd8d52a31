import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentNotice } from '#domain/choice/notices.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import { answer, letterTo, until, verdict } from '../support/request-life.ts';
import { askAsHolder, inStage, linkIn, olive, registerAccount } from '../support/requesters.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const number = '6001';
const holder = 'rosa@record.example';
const { id: notice } = currentNotice;

interface Row {
  readonly use: string;
  readonly is: string;
  readonly request: string;
  readonly notice?: string;
}

const account = async () =>
  (await laptop.call('GET', `/api/officer/accounts/${number}`, { bearer: await olive(laptop) })).body;
const choices = async (): Promise<readonly Row[]> => (await account()).choices;
const own = async () => (await choices()).find(({ use }) => use === 'own-communications-marketing');

const ask = (kind: string) => askAsHolder(laptop, number, { kind, email: 'rosa@typed.example' });

const permit = async (): Promise<string> => {
  const id = await ask('cpni-permit');
  await verdict(laptop, await linkIn(laptop, holder, id, /^Please confirm/));
  expect((await answer(laptop, id)).status).toBe(200);
  await inStage(laptop, id, 'closed');
  return id;
};

const restrict = async (): Promise<string> => {
  const id = await ask('cpni-restrict');
  await until(async () => ((await own())?.is === 'denied' ? true : undefined), 'the restriction');
  return id;
};

describe('choices about CPNI, from the form to the register and back (R-5, R-6, P31)', () => {
  it('restrict, confirmation, put back: the earlier permission returns with its notice', async () => {
    await registerAccount(laptop, number, { email: holder });
    await permit();
    const last = await permit();
    const confirmed = await letterTo(laptop, holder, last, /^Your permission is recorded/);
    expect(confirmed.text).toContain(`that we named to you in our notice ${notice}`);
    expect(confirmed.text).toMatch(
      /on now:\s+- our offers for the kind of service you have\n- our offers for other/,
    );
    expect(await own()).toMatchObject({ is: 'allowed', request: last, notice, how: 'web' });

    const id = await restrict();
    const told = await letterTo(laptop, holder, id, /^Your restriction is in force/);
    expect(told.text).not.toContain('These uses are on now');
    expect(await choices()).toHaveLength(6);
    expect((await choices()).every(({ is, request }) => is === 'denied' && request === id)).toBe(true);

    // Nothing ends by itself: 45 days later it is as it was (P31).
    await laptop.advance('P45D');
    expect(await own()).toMatchObject({ is: 'denied', request: id });

    const [, key = ''] = /\/verify#(\S+)/.exec(told.text) ?? [];
    const page = await laptop.call('POST', '/verify', { form: { secret: key, answer: 'put-back' } });
    expect(page.status).toBe(200);
    expect(page.text).toContain(notice);
    expect(await own()).toMatchObject({ is: 'allowed', request: last, notice });
    expect((await choices()).map(({ use }) => use)).not.toContain('third-parties');
  });

  it('what an officer enters for some uses denies those alone, and says who entered it', async () => {
    const bearer = await olive(laptop);
    const json = {
      ...{ kind: 'cpni-restrict', capacity: 'account-holder', name: 'Rosa', account: number },
      ...{ email: 'rosa@typed.example', details: 'No other companies.', channel: 'phone' },
      ...{ receivedAt: await laptop.now(), choices: ['third-parties'] },
    };
    const { status, body } = await laptop.call('POST', '/api/officer/requests', { bearer, json });
    expect(status).toBe(201);
    const denied = await until(
      async () => (await choices()).find(({ is }) => is === 'denied'),
      'the restriction by phone',
    );
    expect(denied).toMatchObject({ use: 'third-parties', how: 'phone', request: body.id });
    expect(denied).toHaveProperty('by');
    expect((await own())?.is).toBe('allowed');
    const told = await letterTo(laptop, holder, body.id, /^Your restriction is in force/);
    expect(told.text).toMatch(/off now:\s+(- .*\n)*- use by other companies/);
    expect(told.text).toMatch(/on now:\s+- our offers for the kind of service you have/);
    const wrong = await laptop.call('POST', '/api/officer/requests', {
      ...{ bearer, json: { ...json, kind: 'access' } },
    });
    expect([wrong.status, wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      ...[422, ['#/choices']],
    ]);
  });
});
