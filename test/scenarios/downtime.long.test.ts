import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import { olive, omar, registerAccount } from '../support/requesters.ts';

let laptop: MovedWorld;
const base = '/api/officer/downtimes';
const send = (path: string, json: object, bearer: string) =>
  laptop.call('POST', `${base}${path}`, { json, bearer });
const read = async (id: string) =>
  (await laptop.call('GET', `${base}/${id}`, { bearer: await olive(laptop) })).body;
const entry = { mechanism: 'phone', from: '2026-11-24T15:00:00.000Z', what: 'The lines were cut.' };

beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
  await registerAccount(laptop, '5550-1234', { email: 'ada@record.example' });
});
afterAll(() => laptop[Symbol.asyncDispose]());

describe('a way to opt out is down for a week, and a restriction comes all the same (R-26)', () => {
  let id: string;

  it('still down: officers are asked after 4 hours, and the DPO every day after the due day', async () => {
    const recorded = await send('', entry, await olive(laptop));
    expect([recorded.status, recorded.body.stage]).toEqual([201, 'down']);
    ({ id } = recorded.body);
    expect((await send('', { ...entry, what: 'No calls.' }, await omar(laptop))).status).toBe(422);
    await laptop.moveTo('2026-12-05T16:00:00Z');
    expect(await read(id)).toMatchObject({ stage: 'question', dueOn: '2026-12-02' });
    const overdue = (await laptop.mail('dpo@example.com')).filter(({ subject }) => subject.includes(id));
    expect(overdue).toHaveLength(3);
  });

  it('a failure is answered only once the FCC has the letter', async () => {
    expect((await send(`/${id}/anomaly`, { reason: 'x' }, await olive(laptop))).body.code).toBe('still-down');
    const failed = await send(`/${id}/failure`, { problem: 'Nobody could call.' }, await olive(laptop));
    expect(failed.body.stage).toBe('failure');
    const { fccLetter } = await read(id);
    expect(fccLetter.filter(({ text }: { text: string | null }) => text === null)).toHaveLength(4);
    await send(`/${id}/end`, { to: '2026-12-05T15:00:00.000Z' }, await omar(laptop));
    const sent = { sentOn: '2026-12-05', how: 'By mail.' };
    expect((await send(`/${id}/fcc-notice`, sent, await omar(laptop))).body.stage).toBe('notified');
    expect((await send(`/${id}/fcc-notice`, sent, await olive(laptop))).body.code).toBe('downtime-answered');
  });

  it('an anomaly is answered by its reason', async () => {
    const hours = { from: '2026-12-04T15:00:00.000Z', to: '2026-12-04T21:00:00.000Z' };
    const asked = (await send('', { ...entry, ...hours, mechanism: 'mailbox' }, await olive(laptop))).body;
    expect(asked.stage).toBe('question');
    const answered = await send(`/${asked.id}/anomaly`, { reason: 'One server.' }, await omar(laptop));
    expect(answered.body.stage).toBe('anomaly');
  });

  it('the form that needs no table: a restriction counts from its moment', async () => {
    const shown = await laptop.call('POST', '/restriction', { form: { account: '5550-1234' } });
    expect(shown.status).toBe(200);
    const request = /REQ-\w+/.exec(shown.text)?.[0] ?? '';
    await laptop.moveTo('2026-12-06T18:00:00Z');
    const { body } = await laptop.call('GET', `/api/officer/cases/${request}`, {
      bearer: await olive(laptop),
    });
    expect(body.state.receivedAt).toMatch(/^2026-12-05T16/);
    const bearer = await laptop.systemToken();
    const json = { account: '5550-1234', use: 'own-communications-marketing', recipient: 'own' };
    expect((await laptop.call('POST', '/api/cpni/checks', { json, bearer })).body.allowed).toBe(false);
  });
});
