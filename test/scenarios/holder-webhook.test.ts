import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, shut } from '#infra/local/inner-server.ts';
import { laptopDesk } from '../support/console/laptop-desk.ts';
import { words } from '../support/console/page-words.ts';
import { billing } from '../support/holders.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { verdict } from '../support/request-life.ts';
import { askAsHolder, caseOf, inStage, linkIn, olive, omar, registerAccount } from '../support/requesters.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await openLaptop('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const path = '/api/officer/holders';
const entry = { ...billing, asks: ['delete'] as const, client: 'laptop-billing' };
const shown = async () =>
  (await laptop.call('GET', `${path}/HLD-billing`, { bearer: await olive(laptop) })).body;
const register = async (webhook: string) => {
  const entered = await laptop.call('POST', path, {
    json: { ...entry, webhook },
    bearer: await olive(laptop),
  });
  if (entered.status !== 201) return entered;
  const { proposalSha256 } = await shown();
  const confirm = `${path}/HLD-billing/confirmation`;
  return laptop.call('POST', confirm, { json: { proposalSha256 }, bearer: await omar(laptop) });
};
const local = (method: string, at: string, json?: unknown) =>
  fetch(`${laptop.baseUrl}/local/sample-system${at}`, {
    method,
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
const people = async () => (await (await local('GET', '')).json()) as readonly { name: string }[];

/** Confirmed by the holder of the account. @returns the case */
const deletion = async (account: string, email: string): Promise<string> => {
  const id = await askAsHolder(laptop, account, { kind: 'delete' });
  await verdict(laptop, await linkIn(laptop, email, id, /^Please confirm/));
  await inStage(laptop, id, 'working');
  return id;
};
const instructionOf = async (id: string) => (await caseOf(laptop, id)).state.holderInstructions?.[0];

describe('the sample system beside the laptop (decision 0059)', () => {
  it('two officers enter its webhook; https alone, but for the laptop’s own origin', async () => {
    expect((await register('http://127.0.0.1:9/')).body).toMatchObject({ code: 'invalid-input' });
    expect((await register(`${laptop.baseUrl}/local/sample-system`)).body).toMatchObject({
      stage: 'in-force',
    });
  });

  it('Olive makes its secret on the console, reads it there, and gives it to the owner', async () => {
    const olives = await laptopDesk(laptop, 'Olive Officer');
    const form = await olives.open('/officer/holders/HLD-billing/do/renew-holder-secret');
    expect(words((await olives.submit(form)).body)).toContain('You can read it for one hour.');
    const secret = /whsec_[\w+/=]+/.exec(
      words((await olives.open('/officer/holders/HLD-billing/secret')).body),
    )?.[0];
    expect(secret).toBeDefined();
    const omars = await laptop.call('GET', `${path}/HLD-billing/secret`, { bearer: await omar(laptop) });
    expect([omars.status, omars.body.code]).toEqual([403, 'secret-not-shown']);
    expect((await local('POST', '/secret', { secret })).status).toBe(204);
  });

  it('a deletion goes out, the system deletes, and its proof comes back', async () => {
    await registerAccount(laptop, '5550-2001', { email: 'hal@home.example' });
    expect(await people()).toMatchObject([{ name: 'Hal Holder' }, { name: 'Ines Holder' }]);
    const id = await deletion('5550-2001', 'hal@home.example');
    await laptop.advance('PT1H');
    expect(await people()).toMatchObject([{ name: 'Ines Holder' }]);
    expect((await instructionOf(id))?.answer).toMatchObject({ answer: 'done' });
    const story = words(
      (await (await laptopDesk(laptop, 'Olive Officer')).open(`/officer/requests/${id}`)).body,
    );
    expect(story).toContain('Sample system');
  });

  it('of somebody whom it does not know it answers that it found nothing', async () => {
    await registerAccount(laptop, '5550-1234', { email: 'hanna@record.example' });
    const id = await deletion('5550-1234', 'hanna@record.example');
    await laptop.advance('PT1H');
    expect((await instructionOf(id))?.answer).toMatchObject({ answer: 'nothing' });
    expect(await people()).toHaveLength(1);
  });

  it('a call that nobody signed is refused', async () => {
    expect((await local('POST', '', { type: 'us.privacy-clock.instruction.made' })).status).toBe(401);
  });
});

describe('a system that does not take its instructions', () => {
  it('is called again for three days; then officers read it, and push again', async () => {
    const calls: (string | undefined)[] = [];
    let status = 500;
    const server = createServer((request, response) => {
      calls.push(String(request.headers['webhook-id']));
      response.writeHead(status, { location: `${laptop.baseUrl}/local/mail` }).end();
    });
    const port = new URL(await listen(server)).port;
    await laptop.kill();
    await laptop.restart({ PRIVATE_ORIGINS: JSON.stringify([`http://127.0.0.1:${port}`]) });
    await register(`http://127.0.0.1:${port}/hook`);
    const id = await deletion('5550-1234', 'hanna@record.example');
    for (let hours = 0; hours < 24 * 5; hours += 6) await laptop.advance('PT6H');
    expect(new Set(calls)).toEqual(new Set([`${id}-1`]));
    expect(calls).toHaveLength(10);
    const officers = await laptop.mail('privacy-officers@example.com');
    const told = officers.filter(({ subject }) => subject.startsWith('A system was not told'));
    expect(told).toHaveLength(1);
    expect(`${told[0]?.text}`).not.toContain(id);
    const olives = await laptopDesk(laptop, 'Olive Officer');
    expect(words((await olives.open('/officer/holders/HLD-billing')).body)).toContain(
      'Not received: no more attempts',
    );
    status = 302;
    await olives.submit(await olives.open('/officer/holders/HLD-billing/do/push-holder-again'));
    await laptop.advance('PT1H');
    expect(calls.length).toBeGreaterThan(10);
    status = 204;
    await olives.submit(await olives.open('/officer/holders/HLD-billing/do/push-holder-again'));
    await laptop.advance('PT1H');
    expect(words((await olives.open('/officer/holders/HLD-billing')).body)).toContain('Received');
    // The instruction itself is as open as before.
    expect((await instructionOf(id))?.answer).toBeUndefined();
    shut(server);
  });
});
