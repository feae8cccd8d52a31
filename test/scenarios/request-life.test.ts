import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ours } from '#test/support/our-words.ts';
import { openWorld } from '../support/open-world.ts';
import {
  acme,
  answer,
  cora,
  dayOf,
  dueOn,
  inWords,
  letterTo,
  officer,
  ourMessage,
  registerAcme,
  secret,
  status,
  statusKey,
  submission,
  submit,
  until,
  verdict,
} from '../support/request-life.ts';
import type { World } from '../support/world.ts';

let world: World & AsyncDisposable;
beforeAll(async () => {
  world = await openWorld({ needs: 'none', on: 'laptop' });
  await registerAcme(world);
});
afterAll(() => world[Symbol.asyncDispose]());

describe('a controller’s request, by the API', () => {
  it('is received, acknowledged, confirmed by the roster, answered by an officer and closed within the 30 days (P42, P52)', async () => {
    const day = dayOf(await world.now());
    const receipt = await submit(world);
    expect(receipt.status).toBe(201);
    const { id, receivedAt } = receipt.body;
    expect(receipt.body).toEqual({
      id,
      kind: 'correct',
      receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\.\d{3}Z$/),
      dueOn: dueOn(receivedAt),
      statusUrl: expect.any(String),
    });
    expect(dayOf(receivedAt)).toBe(day);
    expect(receipt.headers.get('location')).toBe(`/api/requests/${id}`);
    expect(id).toMatch(/^REQ-[0-9A-HJKMNP-TV-Z]{26}$/);

    const key = await statusKey(world, id);
    const link = await secret(world, id);
    expect((await status(world, id, key)).body).toMatchObject({
      id,
      kind: 'correct',
      stage: 'working',
      dueOn: dueOn(receivedAt),
    });

    expect((await verdict(world, link)).status).toBe(200);
    await letterTo(world, 'privacy-officers@example.com', id, /waits for you/);

    expect((await answer(world, id)).status).toBe(200);
    const letter = await letterTo(world, cora.email, id, /^Our answer/);
    expect(letter.text).toContain(ourMessage);
    expect(letter.text).toContain('We do not answer questions about security events in this letter.');
    const closed = await until(async () => {
      const { body } = await status(world, id, key);
      return body.stage === 'closed' ? body : undefined;
    }, 'the case is closed');
    expect(closed.timeline.map(({ what }: { what: string }) => what)).toEqual([
      'We received your request.',
      'We wrote to you to confirm that we received it.',
      'We answered. See our letter.',
    ]);
  });

  it('shows each link and code alone on its line, the reference in subject and text, and no time of day', async () => {
    const { id } = (await submit(world)).body;
    const key = await statusKey(world, id);
    const link = await secret(world, id);
    const acknowledgement = await letterTo(world, cora.email, id, /^We have your request/);
    expect(acknowledgement.text.split('\n')).toContain(`${world.siteUrl}/status#${id}.${key}`);
    expect(acknowledgement.text.split('\n')).toContain(`${id}.${key}`);
    const question = await letterTo(world, cora.email, id, /^Please confirm/);
    expect(question.text.split('\n')).toContain(`${world.siteUrl}/verify#${link}`);
    expect(question.text.split('\n')).toContain(link);
    for (const letter of [acknowledgement, question]) {
      expect(letter.text).toContain(id);
      expect(letter.text).not.toMatch(/\d\d:\d\d/);
    }
  });

  it('with a key is received once, however often it is sent, also at the same time (F1)', async () => {
    const headers = { 'idempotency-key': '"8e03978e-40d5-43dd-bc93-6894a57f9324"' };
    const replies = await Promise.all(Array.from({ length: 5 }, () => submit(world, {}, headers)));
    expect(new Set(replies.map(({ status: code, text }) => `${code} ${text}`)).size).toBe(1);
    expect(
      (await submit(world, {}, { 'idempotency-key': '8e03978e-40d5-43dd-bc93-6894a57f9324' })).text,
    ).toBe(replies[0]?.text);
    const other = await submit(world, { details: 'something else' }, headers);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    await letterTo(world, cora.email, replies[0]?.body.id, /^Please confirm/);
    const letters = (await world.mail(cora.email)).filter(({ subject }) =>
      subject.includes(replies[0]?.body.id),
    );
    expect(letters).toHaveLength(2);
  });

  it('without a key two posts are two requests', async () => {
    expect((await submit(world)).body.id).not.toBe((await submit(world)).body.id);
  });

  it('can be withdrawn with the key; then nothing more happens', async () => {
    const { id } = (await submit(world)).body;
    const key = await statusKey(world, id);
    const link = await secret(world, id);
    const withdrawn = await world.call('POST', `/api/requests/${id}/withdrawal`, { bearer: key });
    expect([withdrawn.status, withdrawn.body.stage]).toEqual([200, 'withdrawn']);
    expect((await verdict(world, link)).body.code).toBe('already-settled');
    expect((await answer(world, id)).body.code).toBe('already-settled');
  });

  it.each(['refuse', 'not-mine'])(
    'a verdict of %s is recorded, fulfils nothing and changes nothing the typed address sees (R-8)',
    async (said) => {
      const { id } = (await submit(world)).body;
      const key = await statusKey(world, id);
      const link = await secret(world, id);
      const before = await status(world, id, key);
      expect((await verdict(world, link, said)).status).toBe(200);
      expect((await status(world, id, key)).text).toBe(before.text);
      expect((await answer(world, id)).body.code).toBe('not-verified');
      await letterTo(world, 'privacy-officers@example.com', id, /waits for you/);
      expect(
        (
          await answer(world, id, {
            outcome: 'refused',
            reason: 'identity-not-confirmed',
            message: ours('identity-open'),
          })
        ).status,
      ).toBe(200);
      const refusal = await letterTo(world, cora.email, id, /^Our answer/);
      expect(refusal.text).toContain('Olive Officer');
    },
  );

  it('keeps the officer’s notes, shows letters without their secrets, and records who looked at the person', async () => {
    const { id } = (await submit(world)).body;
    const key = await statusKey(world, id);
    const link = await secret(world, id);
    const bearer = await officer(world);
    expect(
      (
        await world.call('POST', `/api/officer/cases/${id}/notes`, {
          json: { text: 'Called back.' },
          bearer,
        })
      ).status,
    ).toBe(201);
    const person = await world.call('GET', `/api/officer/cases/${id}/person`, { bearer });
    expect(person.body).toMatchObject({
      name: cora.name,
      email: cora.email,
      company: acme.name,
      details: submission.details,
    });
    await world.call('GET', `/api/officer/cases/${id}/person`, { bearer });
    const { body, text } = await world.call('GET', `/api/officer/cases/${id}`, { bearer });
    expect(text).not.toContain(key);
    expect(text).not.toContain(link);
    expect(Object.values(body.texts)).toContain('Called back.');
    const types = body.timeline.flatMap(({ events }: { events: { type: string }[] }) =>
      events.map(({ type }) => type),
    );
    expect(types.filter((type: string) => type === 'person-revealed')).toHaveLength(1);
    expect(body.letters.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['acknowledgement', 'verification']),
    );
  });

  it('stands in the officers’ work list, earliest day to work on first', async () => {
    const bearer = await officer(world);
    const rows: { id: string; workBy: string }[] = [];
    let cursor: string | undefined;
    do {
      const page = await world.call(
        'GET',
        `/api/officer/cases${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`,
        { bearer },
      );
      rows.push(...page.body.items);
      cursor = page.body.cursor;
    } while (cursor);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map(({ workBy }) => workBy)).toEqual(rows.map(({ workBy }) => workBy).sort());
  });
});

describe('a controller’s request, by the forms, without JavaScript', () => {
  it('goes from form to confirmation, verdict and status', async () => {
    const page = await world.call('GET', '/request/one-page');
    const key =
      /name="key" value="([^"]+)"/.exec(page.text)?.[1] ??
      /type="hidden"[^>]*value="([0-9a-f-]{36})"/.exec(page.text)?.[1] ??
      '';
    const hidden =
      /<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="[0-9a-f-]{36}"/.exec(page.text)?.[1] ?? 'key';
    const posted = await world.call('POST', '/request', { form: { ...submission, [hidden]: key } });
    expect(posted.status).toBe(303);
    const confirmation = await world.call('GET', posted.headers.get('location') ?? '');
    expect(confirmation.status).toBe(200);
    const id = /REQ-[0-9A-Z]{26}/.exec(confirmation.text)?.[0] ?? '';
    expect(confirmation.text).toContain(inWords(dueOn(await world.now())));
    const again = await world.call('POST', '/request', { form: { ...submission, [hidden]: key } });
    expect(again.headers.get('location')).toBe(posted.headers.get('location'));

    const link = await secret(world, id);
    expect((await world.call('GET', `/verify?code=${link}`)).status).toBe(200);
    const asks = await world.call('POST', '/verify', { form: { secret: link } });
    expect([asks.status, asks.text.includes(id)]).toEqual([200, true]);
    const choice = { secret: link, step: 'answer', answer: 'confirm' };
    const confirmed = await world.call('POST', '/verify', { form: choice });
    expect([confirmed.status, confirmed.text.includes('You confirmed the request for your company')]).toEqual(
      [200, true],
    );
    await letterTo(world, 'privacy-officers@example.com', id, /waits for you/);
    const code = `${id}.${await statusKey(world, id)}`;
    const shown = await world.call('POST', '/status', { form: { code } });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain(id);
  });

  it('a form with faults comes back with everything that was typed', async () => {
    const typed = { ...submission, kind: '', email: 'not an address', details: 'Line <one>' };
    const back = await world.call('POST', '/request', { form: typed });
    expect(back.status).toBe(422);
    expect(back.text).toContain('There is a problem');
    expect(back.text).toContain('not an address');
    expect(back.text).toContain('Line &lt;one&gt;');
    expect(back.text).toContain('Acme Voice, Inc.');
  });
});
