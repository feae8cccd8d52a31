import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subjectOf } from '#infra/local/issuer.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { inquiry, onTheDesk, sees, verb } from '../support/officer-verbs.ts';
import {
  answer,
  cora,
  letterTo,
  registerAcme,
  secret,
  status,
  statusKey,
  submit,
  verdict,
} from '../support/request-life.ts';
import { caseOf, inStage, lettersAbout, olive, omar } from '../support/requesters.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await openLaptop('2026-11-24T18:00:00Z');
  await registerAcme(laptop);
});
afterAll(() => laptop[Symbol.asyncDispose]());

const me = subjectOf('Olive Officer');
const him = subjectOf('Omar Officer');
const { email } = inquiry;

describe('assign', () => {
  it('an officer gives a case to another, who takes it up', async () => {
    const id = await onTheDesk(laptop);
    expect((await verb(laptop, id, 'assign', { officer: him })).status).toBe(200);
    expect((await caseOf(laptop, id)).state.assigned).toEqual({ to: him, unclaimedAfter: '2026-11-25' });
    await verb(laptop, id, 'assign', { officer: him }, await omar(laptop));
    expect((await caseOf(laptop, id)).state.assigned).toEqual({ to: him });
    await verb(laptop, id, 'assign', { officer: null });
    expect((await caseOf(laptop, id)).state.assigned).toBeUndefined();
  });

  it('a deputy gets what is meant for an officer who is away, on the days named and no others', async () => {
    const away = { deputy: him, from: '2026-11-24', to: '2026-11-30' };
    const put = (json: unknown, bearer: string) =>
      laptop.call('PUT', '/api/officer/deputies', { json, bearer });
    const sue = await laptop.token('Sue Supervisor', ['officer', 'supervisor']);
    expect((await put({ ...away, of: me }, await omar(laptop))).status).toBe(403);
    expect((await put({ ...away, of: me }, sue)).body.deputies).toEqual([{ of: me, ...away }]);
    expect((await put({ ...away, deputy: me }, await olive(laptop))).status).toBe(422);
    const id = await onTheDesk(laptop);
    await verb(laptop, id, 'assign', { officer: me }, await omar(laptop));
    expect((await caseOf(laptop, id)).state.assigned).toMatchObject({ to: him, for: me });
    expect((await put({ deputy: null }, await olive(laptop))).body.deputies).toEqual([]);
    await verb(laptop, id, 'assign', { officer: me }, await omar(laptop));
    expect((await caseOf(laptop, id)).state.assigned).toMatchObject({ to: me });
  });

  it('what nobody takes up within a business day is everybody’s again, over Thanksgiving too', async () => {
    await using other = await openLaptop('2026-11-25T18:00:00Z');
    const id = await onTheDesk(other);
    await verb(other, id, 'assign', { officer: him });
    expect((await caseOf(other, id)).state.assigned.unclaimedAfter).toBe('2026-11-27');
    await other.moveTo('2026-11-28T06:00:00Z');
    expect((await caseOf(other, id)).state.assigned).toBeDefined();
    await other.moveTo('2026-11-28T08:00:00Z');
    expect((await caseOf(other, id)).state.assigned).toBeUndefined();
    await letterTo(other, 'privacy-officers@example.com', id, /^Back in the queue/);
  });
});

describe('reclassify and split', () => {
  it('reclassified it keeps receipt and due date, and who is asking is looked at again', async () => {
    const { id, dueOn, receivedAt } = (await submit(laptop)).body;
    await verdict(laptop, await secret(laptop, id));
    await letterTo(laptop, 'privacy-officers@example.com', id, /waits for you/);
    const done = await verb(laptop, id, 'reclassify', {
      kind: 'delete',
      reason: 'The letter asks for deletion.',
    });
    expect(done.body).toMatchObject({ kind: 'delete', dueOn });
    await inStage(laptop, id, 'verifying');
    const { state } = await caseOf(laptop, id);
    expect(state).toMatchObject({ receivedAt, kind: 'delete' });
    expect(state.verdict).toBeUndefined();
    expect((await answer(laptop, id)).body.code).toBe('not-verified');
    expect(
      (await lettersAbout(laptop, id, cora.email)).filter(({ subject }) => subject.startsWith('We have')),
    ).toHaveLength(1);
  });

  it('another regime moves the due date to an earlier day only', async () => {
    await using other = await openLaptop('2027-02-10T18:00:00Z');
    const id = await onTheDesk(other);
    expect((await verb(other, id, 'reclassify', { regime: 'eu', reason: 'Lives in Lyon.' })).body.dueOn).toBe(
      '2027-03-10',
    );
    await sees(other, id, 'with an officer again', ({ state }) => state.officerAsked === true);
    expect((await verb(other, id, 'reclassify', { regime: 'us', reason: 'After all not.' })).body.code).toBe(
      'only-earlier',
    );
  });

  it('split it becomes several cases with one receipt, each with its own letter and answer', async () => {
    const id = await onTheDesk(laptop, { email: 'sam@home.example' });
    const { receivedAt } = (await caseOf(laptop, id)).state;
    const split = await verb(laptop, id, 'split', {
      parts: [
        { kind: 'correct', details: 'My name is spelled wrong.' },
        { kind: 'cpni-restrict', details: 'No offers, please.' },
      ],
      reason: 'Three things in one letter.',
    });
    expect(split.status).toBe(200);
    expect(split.body.into).toHaveLength(2);
    for (const part of split.body.into) {
      await letterTo(laptop, 'sam@home.example', part, /^We have your request/);
      expect((await caseOf(laptop, part)).state).toMatchObject({
        receivedAt,
        splitFrom: id,
        dueOn: '2026-12-24',
      });
    }
    expect((await caseOf(laptop, id)).state.splitInto).toEqual(split.body.into);
  });
});

describe('link', () => {
  it('of two that are one the earlier receipt governs; one answer, and the person hears of both', async () => {
    const over = { email: 'twice@home.example' };
    const first = await onTheDesk(laptop, over);
    await laptop.advance('PT1H');
    const again = await onTheDesk(laptop, over);
    const linked = await verb(laptop, again, 'link', { with: first });
    expect(linked.body).toMatchObject({ id: first, joined: again });
    expect((await verb(laptop, again, 'link', { with: first })).status).toBe(200);
    for (const id of [first, again]) {
      const letter = await letterTo(laptop, over.email, id, /is joined/);
      expect(letter.text).toContain(first);
    }
    await inStage(laptop, again, 'closed');
    await answer(laptop, first);
    await letterTo(laptop, over.email, first, /^Our answer/);
    expect(
      (await lettersAbout(laptop, again, over.email)).some(({ subject }) => subject.startsWith('Our answer')),
    ).toBe(false);
  });

  it.each([
    { because: 'another person', over: { email: 'other@home.example' } },
    { because: 'another kind', over: { kind: 'cpni-restrict', capacity: 'account-holder', account: '1234' } },
    { because: 'another account', over: { account: '998877' } },
  ])('is refused for $because', async ({ over }) => {
    const one = await onTheDesk(laptop);
    const other = await onTheDesk(laptop, over);
    expect((await verb(laptop, one, 'link', { with: other })).body.code).toBe('not-a-duplicate');
  });
});

describe('reopen', () => {
  it('the same id with 30 new days, every reminder again, beside what became of the first', async () => {
    await using other = await openLaptop('2026-11-24T18:00:00Z');
    const id = await onTheDesk(other);
    expect((await verb(other, id, 'reopen', { reason: 'new-facts', note: 'Too early.' })).body.code).toBe(
      'not-closed',
    );
    await answer(other, id);
    await inStage(other, id, 'closed');
    await other.advance('P20D');
    const again = await verb(other, id, 'reopen', { reason: 'complaint-upheld', note: 'See CMP.' });
    expect(again.body).toMatchObject({ id, dueOn: '2027-01-13' });
    await letterTo(other, email, id, /^We have taken up/);
    const { clocks } = await caseOf(other, id);
    expect(clocks).toEqual([
      { what: 'first promise', dueOn: '2026-12-24', is: 'kept' },
      { what: 'promise', dueOn: '2027-01-13', is: 'running' },
    ]);
    await other.advance('P33D');
    const about = (await other.mail())
      .filter(({ subject }) => subject.includes(id))
      .map(({ subject }) => subject);
    expect(about.filter((subject) => subject.startsWith('Due in')).length).toBeGreaterThanOrEqual(4);
    expect(about.filter((subject) => subject.startsWith('We are late'))).toHaveLength(1);
    await answer(other, id);
    await inStage(other, id, 'closed');
    expect((await other.mail(email)).filter(({ subject }) => subject.startsWith('Our answer'))).toHaveLength(
      2,
    );
  });
});

describe('ask and message', () => {
  it('both ways, on the status page and by letter, and no date moves', async () => {
    const id = await onTheDesk(laptop, { email: 'mona@home.example' });
    const key = await statusKey(laptop, id, 'mona@home.example');
    const before = await caseOf(laptop, id);
    await verb(laptop, id, 'ask', { question: 'Which year do you mean?' });
    const asked = await letterTo(laptop, 'mona@home.example', id, /^We have a question/);
    expect(asked.text).toContain('Which year do you mean?');
    const sent = await laptop.call('POST', `/api/requests/${id}/messages`, {
      json: { text: 'The year 2024.' },
      bearer: key,
    });
    expect(sent.status).toBe(201);
    await letterTo(laptop, 'privacy-officers@example.com', id, /^A message arrived/);
    expect((await caseOf(laptop, id)).state.unread).toBe(1);
    await verb(laptop, id, 'message', { text: 'Thank you.' });
    await letterTo(laptop, 'mona@home.example', id, /^A message about/);
    const { messages, dueOn } = (await status(laptop, id, key)).body;
    expect(messages.map(({ from, text }: { from: string; text: string }) => [from, text])).toEqual([
      ['us', 'Which year do you mean?'],
      ['you', 'The year 2024.'],
      ['us', 'Thank you.'],
    ]);
    expect(dueOn).toBe(before.dueOn);
    const page = await laptop.call('POST', '/status', { form: { code: `${id}.${key}` } });
    expect(page.text).toContain('The year 2024.');
    const more = await laptop.call('POST', '/status', {
      form: { code: `${id}.${key}`, action: 'write', message: 'One <b>more</b>.' },
    });
    expect(more.text).toContain('One &lt;b&gt;more&lt;/b&gt;.');
  });

  it('a wrong key and an unknown case are the same 404', async () => {
    const id = await onTheDesk(laptop);
    const write = (to: string) =>
      laptop.call('POST', `/api/requests/${to}/messages`, { json: { text: 'Hello?' }, bearer: 'WRONG' });
    const [wrong, unknown] = [await write(id), await write('REQ-00000000000000000000000000')];
    expect(wrong.status).toBe(404);
    expect(wrong.text).toBe(unknown.text);
  });
});

describe('extend', () => {
  it('once, before the date, where the law allows; the promise is missed and the law’s date kept', async () => {
    await using other = await openLaptop('2026-11-24T18:00:00Z');
    const id = await onTheDesk(other, { country: 'FR' });
    const longer = { reason: 'complex', text: 'Your records lie in three archives.' };
    expect((await verb(other, id, 'extend', { ...longer, until: '2027-03-30' })).body.code).toBe(
      'extension-too-long',
    );
    expect((await verb(other, id, 'extend', longer)).body.dueOn).toBe('2027-02-24');
    const letter = await letterTo(other, email, id, /more time/);
    expect(letter.text).toContain('three archives');
    expect(letter.text).toContain('Wednesday, February 24, 2027');
    expect((await verb(other, id, 'extend', longer)).body.code).toBe('extended-already');
    await other.advance('P60D');
    expect((await other.mail('dpo@example.com')).filter(({ subject }) => subject.includes(id))).toEqual([]);
    await answer(other, id);
    await inStage(other, id, 'closed');
    expect((await caseOf(other, id)).clocks).toEqual([
      { what: 'promise', dueOn: '2026-12-24', is: 'missed' },
      { what: 'law', dueOn: '2027-02-24', is: 'kept' },
    ]);
  });

  it('45 days under the CCPA; not under other laws, and not when the date has passed', async () => {
    await using other = await openLaptop('2026-11-24T18:00:00Z');
    const longer = { reason: 'many-requests', text: 'Many people ask.' };
    const us = await onTheDesk(other);
    expect((await verb(other, us, 'extend', longer)).body.dueOn).toBe('2027-02-07');
    const elsewhere = await onTheDesk(other, { country: 'JP' });
    expect((await verb(other, elsewhere, 'extend', longer)).body.code).toBe('extension-not-allowed');
    const late = await onTheDesk(other);
    await other.advance('P31D');
    expect((await verb(other, late, 'extend', longer)).body.code).toBe('extension-too-late');
  });
});

describe('answers by item (R-29)', () => {
  const item = (outcome: string, over = {}) => ({ what: `Line ${outcome}`, outcome, ...over });
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
    const items = [item('done'), item('withheld', { law: '47 U.S.C. 222' })];
    expect((await answer(laptop, id, { outcome: 'partly-done', items })).status).toBe(200);
    const { text } = await letterTo(laptop, 'parts@home.example', id, /^Our answer/);
    expect(text).toContain('Line done: done');
    expect(text).toContain('Line withheld: withheld (47 U.S.C. 222)');
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
          json: { ids: [...ids, closed], verb: verb_, preview },
          bearer: await olive(laptop),
        })
      ).body;
    const standard = { type: 'answer', answer: { outcome: 'done', message: 'This is our standard answer.' } };
    const before = await Promise.all(ids.map(async (id) => (await caseOf(laptop, id)).revision));
    expect(await order(true, standard)).toMatchObject({ preview: true, done: 2 });
    expect(await Promise.all(ids.map(async (id) => (await caseOf(laptop, id)).revision))).toEqual(before);
    expect((await order(false, { type: 'note', text: 'Part of the campaign.' })).done).toBe(3);
    expect((await order(false, { type: 'assign', officer: me })).done).toBe(2);
    const done = await order(false, standard);
    expect(done.results.find(({ id }: { id: string }) => id === closed)).toMatchObject({
      ok: false,
      says: 'already-settled',
    });
    for (const id of ids) await inStage(laptop, id, 'closed');
    const many = Array.from({ length: 201 }, (_, n) => `REQ-${String(n).padStart(26, '0')}`);
    expect(
      (
        await laptop.call('POST', '/api/officer/bulk', {
          json: { ids: many, verb: standard, preview: true },
          bearer: await olive(laptop),
        })
      ).status,
    ).toBe(422);
  });

  it('the file for an auditor says who did what, with hashes, and nothing of the person', async () => {
    const id = await onTheDesk(laptop, {
      name: 'Zacharias Zimt',
      email: 'zz@home.example',
      account: '5550123456',
    });
    await verb(laptop, id, 'message', { text: 'Dear Zacharias Zimt, call 801 555 0123 or zz@home.example.' });
    await letterTo(laptop, 'zz@home.example', id, /^A message/);
    const file = await laptop.call('GET', `/api/officer/cases/${id}/export`, { bearer: await olive(laptop) });
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
