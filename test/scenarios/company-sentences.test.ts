import { afterAll, beforeAll, expect, it } from 'vitest';
import { officerAction, onTheDesk } from '#test/support/officer-actions.ts';
import { answer, letterTo } from '#test/support/request-life.ts';
import { caseOf } from '#test/support/requesters.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const door = '/api/officer/sentences';
const sentence = {
  fields: ['answer', 'reply'],
  en: 'We answer your letter of {day}.',
  es: 'Contestamos su carta del {day}.',
};
const [en, es] = [
  'Thank you for writing to us. We answer your letter of Tuesday, November 24, 2026.',
  'Gracias por escribirnos. Contestamos su carta del martes, 24 de noviembre de 2026.',
];
const sue = () => laptop.token('Sue Supervisor', ['supervisor']);
const sam = () => laptop.token('Sam Supervisor', ['supervisor']);
const dana = () => laptop.token('Dana DPO', ['dpo']);
const olive = () => laptop.token('Olive Officer', ['officer']);

const put = async (json: object, bearer: string, key = 'own-we-answer') =>
  laptop.call('PUT', `${door}/${key}`, { json, bearer });
const read = async (bearer: string) => (await laptop.call('GET', door, { bearer })).body;

it('a supervisor and the DPO add a sentence; answers of it leave at once, in both languages (R-10)', async () => {
  const emails = ['en@home.example', 'es@home.example'] as const;
  const ids = [
    await onTheDesk(laptop, { email: emails[0] }),
    await onTheDesk(laptop, { email: emails[1], locale: 'es' }),
  ] as const;
  expect((await officerAction(laptop, ids[0], 'message', { text: en })).status).toBe(202);

  const proposal = { ...sentence, speaksOfEvent: 'no' };
  expect((await put(proposal, await olive())).status).toBe(403);
  const caught = await put({ ...proposal, en: 'We had no data breach.' }, await sue());
  expect([caught.status, caught.body.code, caught.body.errors[0].pointer]).toEqual([
    ...[422, 'words-returned', '#/en'],
  ]);
  expect((await put(proposal, await sue())).status).toBe(202);
  const [{ proposalSha256 }] = (await read(await dana())).waiting;
  const confirm = { proposalSha256, speaksOfEvent: 'no' };
  for (const [bearer, code] of [
    [await sue(), 'same-person'],
    [await sam(), 'other-group-needed'],
  ] as const)
    expect((await put(confirm, bearer)).body.code).toBe(code);
  expect((await laptop.call('GET', '/api/officer/signatures', { bearer: await dana() })).body.mine).toBe(2);
  const ofSam = (await laptop.call('GET', '/api/officer/signatures', { bearer: await sam() })).body
    .signatures;
  expect(ofSam).toContainEqual(
    expect.objectContaining({ reference: 'OUR-sentences', notMe: 'It is for the DPO.' }),
  );
  expect((await put(confirm, await dana())).body).toEqual({ key: 'own-we-answer', state: 'in-use' });
  expect((await read(await olive())).inUse).toMatchObject([sentence]);

  for (const [at, message] of [en, es].entries()) {
    const id = ids[at] ?? '';
    const sent = await answer(laptop, id, { message });
    expect([sent.status, sent.body.waits]).toEqual([200, undefined]);
    const subject = at === 0 ? /^Our answer/ : /^Nuestra respuesta/;
    expect((await letterTo(laptop, emails[at] ?? '', id, subject)).text).toContain(message);
  }
});

it('withdrawn by one of them, the same words wait for a second person from then on', async () => {
  const id = await onTheDesk(laptop);
  const text = 'We answer your letter of Tuesday, November 24, 2026.';
  expect((await put({ isWithdrawn: true }, await sam())).body.state).toBe('withdrawn');
  expect((await officerAction(laptop, id, 'message', { text })).status).toBe(202);
  expect((await answer(laptop, id, { message: en })).status).toBe(202);
  expect((await caseOf(laptop, id)).stage).toBe('working');
  expect((await read(await olive())).inUse).toEqual([]);
  expect((await put({ ...sentence, speaksOfEvent: 'no' }, await sue())).body.code).toBe('sentence-key-taken');
});

it('nobody can see what waits by the pages and the search of cases', async () => {
  await put(
    { ...sentence, en: 'We got it on {day}.', es: 'Lo recibimos el {day}.', speaksOfEvent: 'no' },
    await dana(),
    'own-got',
  );
  for (const bearer of [await olive(), await dana()])
    expect((await laptop.call('GET', '/api/officer/cases/OUR-sentences', { bearer })).status).toBe(404);
  expect((await read(await olive())).waiting).toEqual([]);
  expect((await read(await laptop.token('Audrey Auditor', ['auditor']))).waiting).toHaveLength(1);
});
