import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officerAction, onTheDesk, signed } from '#test/support/officer-actions.ts';
import { ours, usual } from '#test/support/our-words.ts';
import { answer, letterTo } from '#test/support/request-life.ts';
import { caseOf, olive } from '#test/support/requesters.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const own = 'We kept the old address on your paper file. Your bills are enclosed.';
const sealed = 'The FBI asked us to wait.';
const sue = () => laptop.token('Sue Supervisor', ['supervisor']);
const at = (id: string, n: number, act = '') => `/api/officer/requests/${id}/held-texts/${n}${act}`;
const mailTo = async (email: string, id: string) =>
  (await laptop.mail(email)).filter(({ text }) => text.includes(id));

describe('an officer’s own words (P40, R-10)', () => {
  it('a message waits, its second person reads and sends it, and the letter has it as typed', async () => {
    const email = 'words@home.example';
    const id = await onTheDesk(laptop, { email });
    const before = (await mailTo(email, id)).length;
    const { status, body } = await officerAction(laptop, id, 'message', { text: own });
    expect(status).toBe(202);
    expect(body.waits).toEqual({ n: 1, says: expect.stringContaining('A second person reads these words') });
    // 14:00 of a business day where the company is.
    await laptop.moveTo('2026-11-24T21:00:00Z');
    const told = await laptop.mail('dpo@example.com');
    const count = told.find(({ subject }) => subject === '1 text waits for a second person');
    expect(count?.text).toContain('words that officers wrote to persons');
    expect(count?.text).not.toMatch(/breach|paper file|REQ-/);
    expect(await mailTo(email, id)).toHaveLength(before);

    const theirs = await laptop.call('GET', at(id, 1), { bearer: await olive(laptop) });
    const seen = await laptop.call('GET', at(id, 1), { bearer: await sue() });
    for (const { body: page } of [theirs, seen]) expect(page).not.toHaveProperty('holds');
    expect(seen.body).toMatchObject({ by: expect.any(String), as: 'message' });
    const { proposalSha256, confirmAt } = seen.body;
    expect((await caseOf(laptop, id)).proposals).toMatchObject([{ toConfirm: 'text-1', confirmAt }]);
    const json = { proposalSha256, speaksOfEvent: 'no' };
    const unsaid = await laptop.call('POST', confirmAt, { json: { proposalSha256 }, bearer: await sue() });
    expect([unsaid.status, unsaid.body.errors[0].pointer]).toEqual([422, '#/speaksOfEvent']);
    expect((await laptop.call('POST', confirmAt, { json, bearer: await olive(laptop) })).status).toBe(403);
    expect((await laptop.call('POST', confirmAt, { json, bearer: await sue() })).body.says).toBe('Sent.');
    expect((await letterTo(laptop, email, id, /^A message about/)).text).toContain(own);
    expect((await laptop.call('POST', confirmAt, { json, bearer: await sue() })).status).toBe(409);
  });

  it('an answer of list A comes back at once; of our sentences it closes the case', async () => {
    const email = 'shorter@home.example';
    const id = await onTheDesk(laptop, { email });
    const { status, body } = await answer(laptop, id, { message: `${sealed} ${own}` });
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, 'words-returned', '#/message']);
    expect((await caseOf(laptop, id)).stage).toBe('working');
    expect((await answer(laptop, id, { message: usual('inquiry') })).status).toBe(200);
    const { text } = await letterTo(laptop, email, id, /^Our answer/);
    expect(text).toContain(usual('inquiry'));
    expect(text).not.toContain('FBI');
  });

  it('sent back, its author reads “Change these words”, whoever said that it speaks of an event', async () => {
    const id = await onTheDesk(laptop);
    for (const question of [own, `${own} Which line do you mean?`])
      await officerAction(laptop, id, 'ask', { question });
    expect((await laptop.call('POST', at(id, 1, '/return'), { bearer: await sue() })).status).toBe(200);
    expect((await signed(laptop, id, 2, 'yes')).body.says).toBe('Change these words.');
    for (const n of [1, 2]) {
      const { body } = await laptop.call('GET', at(id, n), { bearer: await olive(laptop) });
      expect(body.says).toBe('Change these words.');
    }
    expect((await laptop.call('GET', at(id, 3), { bearer: await olive(laptop) })).status).toBe(404);
    expect((await laptop.call('GET', at(id, 1).replace(/1$/, 'x'), { bearer: await sue() })).status).toBe(
      422,
    );
  });

  it('a standard answer to many waits in each case, and its preview says so', async () => {
    const ids = [await onTheDesk(laptop), await onTheDesk(laptop)];
    const order = async (preview: boolean) =>
      laptop.call('POST', '/api/officer/bulk', {
        json: { ids, preview, action: { type: 'answer', answer: { outcome: 'done', message: own } } },
        bearer: await olive(laptop),
      });
    for (const preview of [true, false])
      expect((await order(preview)).body.results).toMatchObject(
        ids.map((id) => ({ id, ok: true, result: 'waits for a second person' })),
      );
    for (const id of ids) expect((await caseOf(laptop, id)).stage).toBe('working');
  });

  it('our sentences are sent at once; own words wait with a warning at their field', async () => {
    const id = await onTheDesk(laptop);
    const sent = await officerAction(laptop, id, 'message', { text: ours('sorry-late') });
    expect([sent.status, sent.body.warnings]).toEqual([200, []]);
    const { status, body } = await officerAction(laptop, id, 'message', { text: 'Sorry for the delay.' });
    expect([status, body.warnings]).toEqual([
      202,
      [expect.objectContaining({ pointer: '#/text', word: 'delay' })],
    ]);
  });

  it('the stand-in is called after 4 business hours, all others on the last working day', async () => {
    await laptop.moveTo('2026-11-25T18:00:00Z');
    const id = await onTheDesk(laptop);
    await officerAction(laptop, id, 'message', { text: own });
    const calls = async () =>
      (await mailTo('dpo@example.com', id)).filter(({ subject }) => subject.startsWith('A text waits'))
        .length;
    const ian = await laptop.token('Ian Standin', ['stand-in']);
    const read = () => laptop.call('GET', at(id, 1), { bearer: ian });
    const sign = (proposalSha256: string) =>
      laptop.call('POST', at(id, 1, '/confirmation'), {
        json: { proposalSha256, speaksOfEvent: 'no' },
        bearer: ian,
      });
    expect((await read()).status).toBe(404);
    expect((await sign('f'.repeat(64))).body.code).toBe('stand-in-not-called');
    await laptop.advance('PT3H59M');
    expect(await calls()).toBe(0);
    await laptop.advance('PT2M');
    expect(await calls()).toBe(1);
    const { workBy } = (await caseOf(laptop, id)).state;
    await laptop.moveTo(`${workBy}T12:00:00Z`);
    expect(await calls()).toBe(1);
    await laptop.moveTo(`${workBy}T17:00:00Z`);
    expect(await calls()).toBe(3);
    expect((await sign((await read()).body.proposalSha256)).status).toBe(200);
  });
});
