import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inquiry, pathOf, posted, sees, waiting, waits } from '#test/support/officer-actions.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import { answer, cora, letterTo, registerAcme, status, submit, until } from '../support/request-life.ts';
import { caseOf, inStage, olive } from '../support/requesters.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const postal = 'Paula Post\n12 Mill Lane\nBoise ID 83702';

const enter = async (over: Record<string, unknown> = {}) =>
  (
    await laptop.call('POST', '/api/officer/requests', {
      json: {
        ...inquiry,
        email: undefined,
        postal,
        channel: 'post',
        receivedAt: '2026-11-24T09:30:00-07:00',
        ...over,
      },
      bearer: await olive(laptop),
    })
  ).body.id as string;

describe('a person without e-mail (R-1)', () => {
  it('each letter is printed, posted and recorded; only then is its step done', async () => {
    const id = await enter();
    const first = await waits(laptop, id, 'acknowledgement');
    expect((await caseOf(laptop, id)).stage).toBe('received');
    expect((await caseOf(laptop, id)).queue).toBe('officer');

    const page = await laptop.call('GET', pathOf(first), { bearer: await olive(laptop) });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.text).toContain('12 Mill Lane');
    expect(page.text).toContain('@media print');
    expect(page.text).toContain(`${id}.`);
    expect(page.text).not.toContain('█');
    const key = /status#REQ-[0-9A-Z]+\.([0-9A-Z]+)/.exec(page.text)?.[1] ?? '';
    expect((await status(laptop, id, key)).body).toMatchObject({ id, stage: 'received' });

    expect((await posted(laptop, first, { postedOn: '2026-11-25' })).body.code).toBe('posted-on-in-future');
    expect((await posted(laptop, first, { postedOn: '2025-11-24' })).body.code).toBe('posted-before-written');
    expect((await posted(laptop, first, { postedOn: '2026-11-24' })).status).toBe(200);
    expect((await posted(laptop, first, { postedOn: '2026-11-24' })).status).toBe(200);
    await sees(laptop, id, 'with an officer', ({ state }) => state.officerAsked === true);
    expect((await waiting(laptop)).some(({ caseId }) => caseId === id)).toBe(false);

    expect((await answer(laptop, id)).status).toBe(200);
    const last = await waits(laptop, id, 'answer');
    expect((await caseOf(laptop, id)).stage).toBe('answering');
    await posted(laptop, last, { postedOn: '2026-11-24' });
    await inStage(laptop, id, 'closed');
    const { timeline, letters } = await caseOf(laptop, id);
    const events = timeline.flatMap((commit: { events: { type: string }[] }) => commit.events);
    expect(events.filter(({ type }: { type: string }) => type === 'letter-paper-mail-done')).toHaveLength(2);
    expect(letters.filter(({ postedOn }: { postedOn?: string }) => postedOn === '2026-11-24')).toHaveLength(
      2,
    );
    expect((await laptop.mail()).filter(({ subject }) => subject.includes(id)).map(({ to }) => to)).toEqual([
      'privacy-officers@example.com',
    ]);
  });

  it('a date is kept though its letter waits for the post, so that the DPO hears of it every day', async () => {
    await using other = await openSimulated('2026-11-24T18:00:00Z');
    const entered = await other.call('POST', '/api/officer/requests', {
      json: {
        ...inquiry,
        email: undefined,
        postal,
        channel: 'post',
        receivedAt: '2026-11-24T09:30:00-07:00',
      },
      bearer: await olive(other),
    });
    const { id } = entered.body;
    await posted(other, await waits(other, id, 'acknowledgement'), { postedOn: '2026-11-24' });
    await sees(other, id, 'with an officer', ({ state }) => state.officerAsked === true);
    await other.advance('P33D');
    const overdue = (await other.mail('dpo@example.com')).filter(({ text }) => text.includes(id));
    expect(overdue).toHaveLength(3);
    const apology = await waits(other, id, 'overdue-apology');
    await posted(other, apology, { postedOn: '2026-12-26' });
    expect((await caseOf(other, id)).state.waitingForPost).toEqual([]);
  });
});

describe('a letter that comes back after it was sent', () => {
  it('is printed and posted to the address that the person gave; the case goes on meanwhile', async () => {
    const id = await enter({ email: 'bounce@simulator.amazonses.com', channel: 'email' });
    const first = await waits(laptop, id, 'acknowledgement');
    await sees(laptop, id, 'with an officer', ({ state }) => state.officerAsked === true);
    const page = (await laptop.call('GET', pathOf(first), { bearer: await olive(laptop) })).text;
    expect(page).toContain('12 Mill Lane');
    const key = /status#REQ-[0-9A-Z]+\.([0-9A-Z]+)/.exec(page)?.[1] ?? '';
    expect((await status(laptop, id, key)).status).toBe(200);

    expect((await answer(laptop, id)).status).toBe(200);
    const last = await waits(laptop, id, 'answer');
    expect((await caseOf(laptop, id)).stage).toBe('closed');
    for (const letter of [first, last])
      expect((await posted(laptop, letter, { postedOn: '2026-11-24' })).status).toBe(200);
    const { stage, state, timeline } = await caseOf(laptop, id);
    expect([stage, state.waitingForPost, state.returned]).toEqual(['closed', [], undefined]);
    const types = timeline.flatMap((commit: { events: { type: string }[] }) =>
      commit.events.map(({ type }) => type),
    );
    for (const type of ['letter-returned', 'letter-paper-mail-due', 'letter-paper-mail-done'])
      expect(types.filter((one: string) => one === type)).toHaveLength(2);
  });

  it('waits for an officer to find an address when the person gave none', async () => {
    await laptop.faults({ clear: true, ses: [{ do: 'bounce', to: 'full@home.example' }] });
    const { id } = (await submit(laptop, { ...inquiry, email: 'full@home.example' })).body;
    const lost = await waits(laptop, id, 'acknowledgement', 'no-address');
    expect((await caseOf(laptop, id)).queue).toBe('officer');
    expect((await posted(laptop, lost, { postedOn: '2026-11-24' })).body.code).toBe('address-missing');
    expect((await posted(laptop, lost, { postedOn: '2026-11-24', address: postal })).status).toBe(200);
    expect((await waiting(laptop, 'no-address')).some(({ caseId }) => caseId === id)).toBe(false);
    const { letters } = await caseOf(laptop, id);
    expect(letters.find(({ kind }: { kind: string }) => kind === lost.kind)).toMatchObject({
      to: postal,
      returned: 'bounced',
    });
  });
});

describe('a letter that bounces', () => {
  it('goes to the post lane when a postal address is known, and to an officer when none is', async () => {
    await laptop.faults({
      ses: [
        { do: 'reject', to: 'gone@home.example' },
        { do: 'reject', to: 'nowhere@home.example' },
      ],
    });
    const known = await enter({ email: 'gone@home.example', channel: 'email' });
    expect(await waits(laptop, known, 'acknowledgement')).toBeDefined();

    const { id } = (await submit(laptop, { ...inquiry, email: 'nowhere@home.example' })).body;
    const lost = await waits(laptop, id, 'acknowledgement', 'no-address');
    expect((await caseOf(laptop, id)).queue).toBe('officer');
    expect((await posted(laptop, lost, { postedOn: '2026-11-24' })).body.code).toBe('address-missing');
    expect((await posted(laptop, lost, { postedOn: '2026-11-24', address: postal })).status).toBe(200);
    await sees(laptop, id, 'with an officer', ({ state }) => state.officerAsked === true);
    expect((await caseOf(laptop, id)).letters[0].to).toBe(postal);
  });

  it('stops no clock: whom no mail reaches lapses on their day; whom no letter ever reached stays with the officers (R-1, R-23)', async () => {
    await using other = await openSimulated('2026-11-24T18:00:00Z');
    await registerAcme(other);
    const agent = (await submit(other, { ...inquiry, kind: 'access', capacity: 'agent' })).body.id;
    const company = (await submit(other)).body.id;
    for (const [id, to] of [
      [agent, inquiry.email],
      [company, cora.email],
    ])
      await letterTo(other, to, id, /^Please confirm/);
    await other.faults({
      ses: [
        { do: 'reject', to: inquiry.email },
        { do: 'reject', to: cora.email },
      ],
    });
    const third = (await submit(other, { ...inquiry, kind: 'access', capacity: 'guardian' })).body.id;
    const bearer = await olive(other);
    for (const kind of ['acknowledgement', 'email-confirmation']) {
      const path = `${pathOf(await waits(other, third, kind, 'no-address'))}/undeliverable`;
      await other.call('POST', path, { json: { reason: 'Nobody there.' }, bearer });
    }
    await inStage(other, third, 'verifying');
    await other.advance('P33D');
    for (const id of [agent, company, third]) {
      const { state, timeline } = await caseOf(other, id);
      expect(state.faults).toBe(0);
      expect(JSON.stringify(timeline)).toContain('"milestone":"lapse"');
      expect(state).toMatchObject(
        id === third
          ? { stage: 'lapsed', endedAt: expect.any(String) }
          : { stage: 'closed', outcome: 'lapsed' },
      );
    }
  });

  it('can be given up with a reason, and the case goes on', async () => {
    const { id } = (await submit(laptop, { ...inquiry, email: 'nowhere@home.example' })).body;
    const lost = await waits(laptop, id, 'acknowledgement', 'no-address');
    const path = `${pathOf(lost)}/undeliverable`;
    const bearer = await olive(laptop);
    expect(
      (await laptop.call('POST', path, { json: { reason: 'Nobody by that name.' }, bearer })).status,
    ).toBe(200);
    await until(async () => (await caseOf(laptop, id)).state.officerAsked, 'the officer is asked');
  });

  it('is nobody’s but an officer’s to see', async () => {
    const path = `/api/officer/letters/REQ-00000000000000000000000000/answer/x`;
    expect((await laptop.call('GET', path)).status).toBe(401);
    expect((await laptop.call('GET', path, { bearer: await laptop.token('Nobody') })).status).toBe(403);
    expect((await laptop.call('GET', path, { bearer: await olive(laptop) })).status).toBe(404);
  });
});
