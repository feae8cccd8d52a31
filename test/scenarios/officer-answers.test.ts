import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subjectOf } from '#infra/local/subject.ts';
import { officerAction, onTheDesk, signed } from '#test/support/officer-actions.ts';
import { ours, usual } from '#test/support/our-words.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import { answer, letterTo } from '../support/request-life.ts';
import { caseOf, inStage, olive } from '../support/requesters.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const me = subjectOf('Olive Officer');

describe('answers by item (R-29)', () => {
  const whats = {
    done: ours('item-bills'),
    open: ours('item-notes'),
    refused: ours('item-recordings'),
    withheld: ours('item-call-records'),
  };
  const item = (outcome: 'done' | 'open' | 'refused' | 'withheld', over = {}) => ({
    what: whats[outcome],
    outcome,
    ...over,
  });
  it.each([
    { items: [item('done'), item('open')], outcome: 'partly-done', code: 'item-open' },
    { items: [item('done'), item('withheld')], outcome: 'partly-done', code: 'items-do-not-fit' },
    { items: [item('done')], outcome: 'partly-done', code: 'items-do-not-fit' },
    {
      items: [item('done'), item('refused', { reasonCode: 'rights-of-others' })],
      outcome: 'done',
      code: 'items-do-not-fit',
    },
  ])('$outcome with $items is refused: $code', async ({ items, outcome, code }) => {
    const id = await onTheDesk(laptop);
    expect((await answer(laptop, id, { outcome, items })).body.code).toBe(code);
  });

  it('each part stands in the letter with what came of it', async () => {
    const id = await onTheDesk(laptop, { email: 'parts@home.example' });
    const items = [item('done'), item('withheld', { law: ours('law-cpni') })];
    expect((await answer(laptop, id, { outcome: 'partly-done', items })).status).toBe(200);
    const { text } = await letterTo(laptop, 'parts@home.example', id, /^Our answer/);
    expect(text).toContain('Your bills: done');
    expect(text).toContain(`Your call records: left out (${ours('law-cpni')})`);
  });
});

describe('bulk and export', () => {
  it('a preview writes nothing; then one commit each, and a refusal belongs to its case alone', async () => {
    const ids = [await onTheDesk(laptop), await onTheDesk(laptop)];
    const closed = await onTheDesk(laptop);
    await answer(laptop, closed);
    await inStage(laptop, closed, 'closed');
    const order = async (preview: boolean, verb_: Record<string, unknown>) =>
      (
        await laptop.call('POST', '/api/officer/bulk', {
          json: { ids: [...ids, closed], action: verb_, preview },
          bearer: await olive(laptop),
        })
      ).body;
    const standard = { type: 'answer', answer: { outcome: 'done', message: usual('inquiry') } };
    const before = await Promise.all(ids.map(async (id) => (await caseOf(laptop, id)).revision));
    expect(await order(true, standard)).toMatchObject({ preview: true, done: 2 });
    expect(await Promise.all(ids.map(async (id) => (await caseOf(laptop, id)).revision))).toEqual(before);
    expect((await order(false, { type: 'note', text: 'Part of the campaign.' })).done).toBe(3);
    expect((await order(false, { type: 'assign', officer: me })).done).toBe(2);
    const done = await order(false, standard);
    expect(done.results.find(({ id }: { id: string }) => id === closed)).toMatchObject({
      ok: false,
      result: 'already-settled',
      says: expect.stringMatching(/^Nothing happens here: /),
    });
    for (const id of ids) await inStage(laptop, id, 'closed');
    const many = Array.from({ length: 201 }, (_, n) => `REQ-${String(n).padStart(26, '0')}`);
    expect(
      (
        await laptop.call('POST', '/api/officer/bulk', {
          json: { ids: many, action: standard, preview: true },
          bearer: await olive(laptop),
        })
      ).status,
    ).toBe(422);
  });

  it('no letter shows more of the account number than its end, whatever the officer wrote (L-9)', async () => {
    const email = 'number@home.example';
    const id = await onTheDesk(laptop, { email, account: '5550123456' });
    await officerAction(laptop, id, 'ask', { question: 'Is it 555-012-3456?' });
    await signed(laptop, id);
    expect((await letterTo(laptop, email, id, /question/)).text).toContain('Is it …56?');
    const items = [{ what: 'Line 5550123456', outcome: 'done' }];
    await answer(laptop, id, { items, message: 'Line 5550123456 is closed.\n5550123456' });
    await signed(laptop, id, 2);
    const { text } = await letterTo(laptop, email, id, /^Our answer/);
    expect(text).toContain('Line …56: done');
    expect(text).not.toMatch(/0123456/);
  });

  it('the file for an auditor says who did what, with hashes, and nothing of the person (R-24)', async () => {
    const id = await onTheDesk(laptop, {
      name: 'Zacharias Zimt',
      email: 'zz@home.example',
      account: '5550123456',
    });
    await officerAction(laptop, id, 'message', {
      text: 'Dear Zacharias Zimt, call 801 555 0123 or zz@home.example.',
    });
    await signed(laptop, id);
    await letterTo(laptop, 'zz@home.example', id, /^A message/);
    const bearer = await laptop.token('Ada Auditor', ['auditor']);
    const file = await laptop.call('GET', `/api/officer/cases/${id}/export`, { bearer });
    expect(file.body).toMatchObject({
      case: id,
      chain: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      clocks: [{ what: 'promise', is: 'running' }],
    });
    expect(file.body.whoDidWhat.map(({ actor }: { actor: string }) => actor)).toContain(`officer:${me}`);
    expect(file.body.letters.length).toBeGreaterThan(1);
    expect(file.text).toContain('Dear');
    for (const personal of ['Zacharias', 'zz@', '5550123456', '801 555 0123'])
      expect(file.text).not.toContain(personal);
  });
});
