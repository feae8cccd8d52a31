import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officerAction, onTheDesk } from '#test/support/officer-actions.ts';
import { answer, letterTo } from '#test/support/request-life.ts';
import { caseOf, olive } from '#test/support/requesters.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const sealed = 'The FBI asked us to wait.';
const plain = 'Your bills are enclosed.';
const sue = () => laptop.token('Sue Supervisor', ['supervisor']);
const at = (id: string, n: number, act = '') => `/api/officer/requests/${id}/held-texts/${n}${act}`;
const mailTo = async (email: string, id: string) =>
  (await laptop.mail(email)).filter(({ text }) => text.includes(id));

describe('an officer’s words about what is sealed (P40, R-10)', () => {
  it('a message waits, its second person reads and sends it, and the letter has it as typed', async () => {
    const email = 'words@home.example';
    const id = await onTheDesk(laptop, { email });
    const before = (await mailTo(email, id)).length;
    const { status, body } = await officerAction(laptop, id, 'message', { text: `${sealed} ${plain}` });
    expect(status).toBe(202);
    expect(body.waits).toMatchObject({ n: 1, sentences: [{ pointer: '#/text', text: sealed, from: 0 }] });
    const call = await letterTo(laptop, 'dpo@example.com', id, /^A text waits for a second person/);
    expect(call.text).not.toMatch(/FBI|breach/);
    expect(await mailTo(email, id)).toHaveLength(before);

    const theirs = await laptop.call('GET', at(id, 1), { bearer: await olive(laptop) });
    expect(theirs.body).not.toHaveProperty('holds');
    const seen = await laptop.call('GET', at(id, 1), { bearer: await sue() });
    expect(seen.body).toMatchObject({ by: expect.any(String), holds: [], as: 'message' });
    const { proposalSha256, confirmAt } = seen.body;
    expect((await caseOf(laptop, id)).proposals).toMatchObject([{ toConfirm: 'text-1', confirmAt }]);
    const json = { proposalSha256 };
    expect((await laptop.call('POST', confirmAt, { json, bearer: await olive(laptop) })).status).toBe(403);
    expect((await laptop.call('POST', confirmAt, { json, bearer: await sue() })).body.says).toBe('Sent.');
    expect((await letterTo(laptop, email, id, /^A message about/)).text).toContain(sealed);
    expect((await laptop.call('POST', confirmAt, { json, bearer: await sue() })).status).toBe(409);
  });

  it('an answer waits, its author removes the sentence, and the rest closes the case', async () => {
    const email = 'shorter@home.example';
    const id = await onTheDesk(laptop, { email });
    const { status, body } = await answer(laptop, id, { message: `${sealed} ${plain}` });
    expect(status).toBe(202);
    const shorten = () =>
      olive(laptop).then((bearer) => laptop.call('POST', body.waits.sendShortenedPath, { bearer }));
    const omar = await laptop.token('Omar Officer', ['officer']);
    expect((await laptop.call('POST', body.waits.sendShortenedPath, { bearer: omar })).body.code).toBe(
      'not-the-author',
    );
    expect((await shorten()).status).toBe(200);
    const { text } = await letterTo(laptop, email, id, /^Our answer/);
    expect(text).toContain(plain);
    expect(text).not.toContain('FBI');
    expect((await shorten()).body.code).toBe('nothing-to-confirm');
  });

  it('sent back, its author reads “Change these words”', async () => {
    const id = await onTheDesk(laptop);
    await officerAction(laptop, id, 'ask', { question: sealed });
    expect((await laptop.call('POST', at(id, 1, '/return'), { bearer: await sue() })).status).toBe(200);
    const { body } = await laptop.call('GET', at(id, 1), { bearer: await olive(laptop) });
    expect(body.says).toBe('Change these words.');
    expect((await laptop.call('GET', at(id, 2), { bearer: await olive(laptop) })).status).toBe(404);
    expect((await laptop.call('GET', at(id, 1).replace(/1$/, 'x'), { bearer: await sue() })).status).toBe(
      422,
    );
  });

  it('a standard answer to many waits in each case, and its preview says so', async () => {
    const ids = [await onTheDesk(laptop), await onTheDesk(laptop)];
    const order = async (preview: boolean) =>
      laptop.call('POST', '/api/officer/bulk', {
        json: { ids, preview, action: { type: 'answer', answer: { outcome: 'done', message: sealed } } },
        bearer: await olive(laptop),
      });
    for (const preview of [true, false])
      expect((await order(preview)).body.results).toMatchObject(
        ids.map((id) => ({ id, ok: true, result: 'waits for a second person' })),
      );
    for (const id of ids) expect((await caseOf(laptop, id)).stage).toBe('working');
  });

  it('ordinary words are sent at once, with a warning at their field', async () => {
    const id = await onTheDesk(laptop);
    const { status, body } = await officerAction(laptop, id, 'message', { text: 'Sorry for the delay.' });
    expect([status, body.warnings]).toEqual([
      200,
      [expect.objectContaining({ pointer: '#/text', word: 'delay' })],
    ]);
  });

  it('the stand-in is called after 4 business hours, the data protection officer after 8', async () => {
    const id = await onTheDesk(laptop);
    await officerAction(laptop, id, 'message', { text: sealed });
    const calls = async () =>
      (await mailTo('dpo@example.com', id)).filter(({ subject }) => subject.startsWith('A text waits'))
        .length;
    const ian = await laptop.token('Ian Standin', ['stand-in']);
    const read = () => laptop.call('GET', at(id, 1), { bearer: ian });
    const sign = (proposalSha256: string) =>
      laptop.call('POST', at(id, 1, '/confirmation'), { json: { proposalSha256 }, bearer: ian });
    expect((await read()).status).toBe(404);
    expect((await sign('f'.repeat(64))).body.code).toBe('stand-in-not-called');
    await letterTo(laptop, 'dpo@example.com', id, /^A text waits/);
    await laptop.advance('PT4H1M');
    expect(await calls()).toBe(2);
    await laptop.advance('P1D');
    expect(await calls()).toBe(3);
    expect((await sign((await read()).body.proposalSha256)).status).toBe(200);
  });
});
