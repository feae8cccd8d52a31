import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subjectOf } from '#infra/local/subject.ts';
import { inquiry, officerAction, onTheDesk, sees } from '#test/support/officer-actions.ts';
import { ours } from '#test/support/our-words.ts';
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
} from '#test/support/request-life.ts';
import { caseOf, inStage, lettersAbout, olive, omar } from '#test/support/requesters.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
  await registerAcme(laptop);
});
afterAll(() => laptop[Symbol.asyncDispose]());

const me = subjectOf('Olive Officer');
const him = subjectOf('Omar Officer');

describe('assign (R-24)', () => {
  it('an officer gives a case to another, who takes it up', async () => {
    const id = await onTheDesk(laptop);
    expect((await officerAction(laptop, id, 'assign', { officer: him })).status).toBe(200);
    expect((await caseOf(laptop, id)).state.assigned).toEqual({ to: him, unclaimedAfter: '2026-11-25' });
    await officerAction(laptop, id, 'assign', { officer: him }, await omar(laptop));
    expect((await caseOf(laptop, id)).state.assigned).toEqual({ to: him });
    await officerAction(laptop, id, 'assign', { officer: null });
    expect((await caseOf(laptop, id)).state.assigned).toBeUndefined();
  });

  it('a deputy gets what is meant for an officer who is away, on the days named and no others', async () => {
    const away = { deputy: him, from: '2026-11-24', to: '2026-11-30' };
    const put = (json: unknown, bearer: string) =>
      laptop.call('PUT', '/api/officer/deputies', { json, bearer });
    const sue = await laptop.token('Sue Supervisor', ['officer', 'supervisor']);
    expect((await put({ ...away, officer: me }, await omar(laptop))).status).toBe(403);
    expect((await put({ ...away, officer: me }, sue)).body.deputies).toEqual([{ officer: me, ...away }]);
    expect((await put({ ...away, deputy: me }, await olive(laptop))).status).toBe(422);
    const id = await onTheDesk(laptop);
    await officerAction(laptop, id, 'assign', { officer: me }, await omar(laptop));
    expect((await caseOf(laptop, id)).state.assigned).toMatchObject({ to: him, for: me });
    expect((await put({ deputy: null }, await olive(laptop))).body.deputies).toEqual([]);
    await officerAction(laptop, id, 'assign', { officer: me }, await omar(laptop));
    expect((await caseOf(laptop, id)).state.assigned).toMatchObject({ to: me });
  });

  it('a supervisor hands over what an officer who leaves has, and can take it back', async () => {
    const sue = await laptop.token('Sue Supervisor', ['supervisor']);
    const id = await onTheDesk(laptop);
    await officerAction(laptop, id, 'assign', { officer: him });
    const json = { leaves: him, to: me, on: '2026-11-24' };
    const handOver = (bearer: string) =>
      laptop.call('POST', '/api/officer/deputies/handover', { json, bearer });

    expect((await handOver(await omar(laptop))).status).toBe(403);
    expect(await handOver(sue)).toMatchObject({ status: 200, body: { more: false, signatures: [] } });
    expect((await caseOf(laptop, id)).state.assigned).toMatchObject({ to: me, for: him });
    await officerAction(laptop, id, 'assign', { officer: him });
    expect((await caseOf(laptop, id)).state.assigned).toMatchObject({ to: me, for: him });
    const back = { json: { officer: him, deputy: null }, bearer: sue };
    await laptop.call('PUT', '/api/officer/deputies', back);
    await officerAction(laptop, id, 'assign', { officer: him });
    expect((await caseOf(laptop, id)).state.assigned).toMatchObject({ to: him });
  });

  it('what nobody takes up within a business day is everybody’s again, over Thanksgiving too', async () => {
    await using other = await openSimulated('2026-11-25T18:00:00Z');
    const id = await onTheDesk(other);
    await officerAction(other, id, 'assign', { officer: him });
    expect((await caseOf(other, id)).state.assigned.unclaimedAfter).toBe('2026-11-27');
    await other.moveTo('2026-11-28T06:00:00Z');
    expect((await caseOf(other, id)).state.assigned).toBeDefined();
    await other.moveTo('2026-11-28T08:00:00Z');
    expect((await caseOf(other, id)).state.assigned).toBeUndefined();
    await letterTo(other, 'privacy-officers@example.com', id, /^Back in the queue/);
  });
});

describe('reclassify and split (R-24)', () => {
  it('reclassified it keeps receipt and due date, and who is asking is looked at again', async () => {
    const { id, dueOn, receivedAt } = (await submit(laptop)).body;
    await verdict(laptop, await secret(laptop, id));
    await letterTo(laptop, 'privacy-officers@example.com', id, /waits for you/);
    const done = await officerAction(laptop, id, 'reclassify', {
      kind: 'delete',
      reason: 'The letter asks for deletion.',
    });
    expect(done.body).toMatchObject({ kind: 'delete', dueOn });
    await inStage(laptop, id, 'verifying');
    const { state } = await caseOf(laptop, id);
    // The requester reads the minute.
    expect([state.receivedAt.slice(0, 16), state.kind]).toEqual([receivedAt.slice(0, 16), 'delete']);
    expect(state.verdict).toBeUndefined();
    expect((await answer(laptop, id)).body.code).toBe('not-verified');
    expect(
      (await lettersAbout(laptop, id, cora.email)).filter(({ subject }) => subject.startsWith('We have')),
    ).toHaveLength(1);
  });

  it('another regime moves the due date to an earlier day only', async () => {
    await using other = await openSimulated('2027-02-10T18:00:00Z');
    const id = await onTheDesk(other);
    expect(
      (await officerAction(other, id, 'reclassify', { regime: 'eu', reason: 'Lives in Lyon.' })).body.dueOn,
    ).toBe('2027-03-10');
    await sees(other, id, 'with an officer again', ({ state }) => state.officerAsked === true);
    expect(
      (await officerAction(other, id, 'reclassify', { regime: 'us', reason: 'After all not.' })).body.code,
    ).toBe('only-earlier');
  });

  it('split it becomes several cases with one receipt, each with its own letter and answer', async () => {
    const id = await onTheDesk(laptop, { email: 'sam@home.example' });
    const { receivedAt } = (await caseOf(laptop, id)).state;
    const split = await officerAction(laptop, id, 'split', {
      parts: [
        { kind: 'correct', details: 'My name is spelled wrong.' },
        { kind: 'cpni-restrict', details: 'No offers, please.' },
      ],
      reason: 'Three things in one letter.',
    });
    expect(split.status).toBe(200);
    expect(split.body.into).toHaveLength(2);
    for (const part of split.body.into) {
      await letterTo(laptop, 'sam@home.example', part, /^We (have your request|recorded your restriction)/);
      expect((await caseOf(laptop, part)).state).toMatchObject({
        receivedAt,
        splitFrom: id,
        dueOn: '2026-12-24',
      });
    }
    expect((await caseOf(laptop, id)).state.splitInto).toEqual(split.body.into);
  });
});

describe('an order to split that is sent again', () => {
  const order = { parts: [{ kind: 'correct', details: 'My name.' }], reason: 'Two things.' };
  const split = async (id: string, key: string, json: unknown = order) =>
    laptop.call('POST', `/api/officer/cases/${id}/split`, {
      json,
      bearer: await olive(laptop),
      headers: { 'idempotency-key': key },
    });

  it('under the same key splits once, also when another one came between', async () => {
    const id = await onTheDesk(laptop);
    const first = await split(id, '"one"');
    expect(first.body.into).toHaveLength(1);
    const other = await split(id, '"two"', { ...order, reason: 'A third thing.' });
    expect(other.body.into).not.toEqual(first.body.into);
    const [one, two] = await Promise.all([split(id, '"one"'), split(id, 'one')]);
    expect([one.body.into, two.body.into]).toEqual([first.body.into, first.body.into]);
    expect((await caseOf(laptop, id)).state.splitInto).toEqual([...first.body.into, ...other.body.into]);
    const reused = await split(id, '"one"', { ...order, reason: 'Something else.' });
    expect([reused.status, reused.body.code]).toEqual([422, 'idempotency-key-reused']);
  });
});

describe('the work list', () => {
  it('shows who has a case, and an officer’s own', async () => {
    const [mine, his] = [await onTheDesk(laptop), await onTheDesk(laptop)];
    await officerAction(laptop, mine, 'assign', { officer: me });
    await officerAction(laptop, his, 'assign', { officer: him });
    const rows = async (query: string) => {
      const page = await laptop.call('GET', `/api/officer/cases?${query}`, { bearer: await olive(laptop) });
      return page.body.items as { id: string; assigned?: string }[];
    };
    const all = await rows('queue=officer');
    expect(all.find(({ id }) => id === his)?.assigned).toBe(him);
    const own = await rows('assignee=me');
    expect(own.map(({ id }) => id)).toContain(mine);
    expect(own.every(({ assigned }) => assigned === me)).toBe(true);
    expect((await rows(`assignee=${him}`)).map(({ id }) => id)).toContain(his);
    await officerAction(laptop, mine, 'assign', { officer: null });
    expect((await rows('assignee=me')).map(({ id }) => id)).not.toContain(mine);
  });
});

describe('link (R-24)', () => {
  it('of two that are one the earlier receipt governs; one answer, and the person hears of both', async () => {
    const over = { email: 'twice@home.example' };
    const first = await onTheDesk(laptop, over);
    await laptop.advance('PT1H');
    const again = await onTheDesk(laptop, over);
    const linked = await officerAction(laptop, again, 'link', { with: first });
    expect(linked.body).toMatchObject({ id: first, joined: again });
    expect((await officerAction(laptop, again, 'link', { with: first })).status).toBe(200);
    for (const id of [first, again]) {
      const letter = await letterTo(laptop, over.email, id, /^We joined/);
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
    { because: 'another kind', over: { kind: 'update' } },
    { because: 'another account', over: { account: '998877' } },
  ])('is refused for $because', async ({ over }) => {
    const one = await onTheDesk(laptop);
    const other = (await submit(laptop, { ...inquiry, ...over })).body.id;
    expect((await officerAction(laptop, one, 'link', { with: other })).body.code).toBe('not-a-duplicate');
  });
});

describe('ask and message', () => {
  it('both ways, on the status page and by letter, and no date moves', async () => {
    const id = await onTheDesk(laptop, { email: 'mona@home.example' });
    const key = await statusKey(laptop, id, 'mona@home.example');
    const before = await caseOf(laptop, id);
    await officerAction(laptop, id, 'ask', { question: ours('which-months') });
    const asked = await letterTo(laptop, 'mona@home.example', id, /^We have a question/);
    expect(asked.text).toContain(ours('which-months'));
    const sent = await laptop.call('POST', `/api/requests/${id}/messages`, {
      json: { text: 'The year 2024.' },
      bearer: key,
    });
    expect(sent.status).toBe(201);
    await letterTo(laptop, 'privacy-officers@example.com', id, /^A message arrived/);
    expect((await caseOf(laptop, id)).state.unread).toBe(1);
    await officerAction(laptop, id, 'message', { text: ours('thank-you') });
    await letterTo(laptop, 'mona@home.example', id, /^A message about/);
    const { messages, dueOn } = (await status(laptop, id, key)).body;
    expect(messages.map(({ from, text }: { from: string; text: string }) => [from, text])).toEqual([
      ['us', ours('which-months')],
      ['you', 'The year 2024.'],
      ['us', ours('thank-you')],
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
