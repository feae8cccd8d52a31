import { describe, expect, it } from 'vitest';
import { openSimulated } from '#test/support/simulated.ts';
import { cora, letterTo, registerAcme, statusKey, submission, submit } from '../support/request-life.ts';
import { inStage, lettersAbout } from '../support/requesters.ts';

const start = '2026-11-24T18:00:00Z';
const limits = (over: Record<string, number>) => ({ LIMITS: JSON.stringify(over) });

describe('floods (S12)', () => {
  it('a contact is asked five times a day singly, then in one list with a page', async () => {
    await using on = await openSimulated(start, limits({})) /* as the laptop comes */;
    await registerAcme(on);
    const ids: string[] = [];
    const seen = new Set<string>();
    for (let n = 0; n < 8; n += 1) {
      const reply = await submit(on);
      ids.push(reply.body.id);
      await statusKey(on, reply.body.id);
      await inStage(on, reply.body.id, 'verifying');
      seen.add(
        `${reply.status} ${reply.text.replace(reply.body.id, '').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')}`,
      );
    }
    expect(seen.size).toBe(1);
    const toCora = async (subject: RegExp) =>
      (await on.mail(cora.email)).filter((mail) => subject.test(mail.subject));
    expect(await toCora(/^Please confirm/)).toHaveLength(5);
    expect(await toCora(/^We have your request/)).toHaveLength(8);

    await on.moveTo('2026-11-24T18:30:00Z');
    await on.moveTo('2026-11-24T19:30:00Z');
    const [list, ...more] = await toCora(/^Please answer: request REQ-\w+ and 2 more$/);
    expect(more).toEqual([]);
    const secret = /\/list#(\w+)$/m.exec(list?.text ?? '')?.[1] ?? '';
    const post = (form: Record<string, string>) => on.call('POST', '/list', { form: { secret, ...form } });
    expect((await post({})).text.match(/name="row" value="REQ-\w+"/g)).toHaveLength(3);
    const waited = ids.filter((id) => list?.text.includes(id));
    const [mine = '', ...others] = waited;
    expect((await post({ row: mine, answer: 'confirm' })).text).toContain('We recorded your answer');
    const asked = await post({ action: 'none' });
    expect(waited.map((id) => asked.text.includes(id))).toEqual([false, true, true]);
    const sure = /name="sure" value="(\w+)"/.exec(asked.text)?.[1] ?? '';
    expect((await post({ action: 'none', sure })).text).toContain('2 requests are not yours');
    for (const id of others) await inStage(on, id, 'working');

    // The next day's reminders: again five singly, the others in a list.
    await on.moveTo('2026-11-25T17:00:00Z');
    expect((await toCora(/^We have not confirmed/)).length).toBeLessThanOrEqual(5);
    for (const id of ids) expect((await lettersAbout(on, id, cora.email)).length).toBeGreaterThan(0);
  });

  it('one network address sends so many in an hour; then it is told to wait, whatever it says', async () => {
    await using on = await openSimulated(start, limits({ submissionsPerHour: 4 }));
    const send = (over: Record<string, unknown> = {}) => submit(on, { capacity: 'account-holder', ...over });
    for (let n = 0; n < 3; n += 1) expect((await send()).status).toBe(201);
    const headers = { 'idempotency-key': '"once"' };
    for (let n = 0; n < 3; n += 1) expect((await submit(on, {}, headers)).status).toBe(201);
    const refused = [
      await send(),
      await send({ capacity: 'controller' }),
      await send({ email: 'other@home.example' }),
    ];
    expect(new Set(refused.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect([refused[0]?.status, refused[0]?.body.code]).toEqual([429, 'too-many-requests']);
    const form = await on.call('POST', '/request', { form: { ...submission } });
    expect(form.status).toBe(429);
    expect(form.text).toContain(submission.details);
    const restriction = { kind: 'cpni-restrict', account: '8015550100', email: 'rita@home.example' };
    const recorded = await send(restriction);
    expect([recorded.status, recorded.body.kind]).toEqual([202, 'cpni-restrict']);
    const page = await on.call('POST', '/request', { form: { ...submission, ...restriction } });
    expect(page.status).toBe(303);
    const wait = (answer: { headers: Headers }) => Number(answer.headers.get('retry-after'));
    for (const seconds of [wait(refused[0] as never), wait(form)]) {
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(3600);
    }
    expect(await on.mail('rita@home.example')).toHaveLength(0);
    await on.advance('PT1H');
    expect((await send()).status).toBe(201);
    const [list] = await on.mail('rita@home.example');
    expect(list?.text).toContain(recorded.body.id);
  });

  it('a sender who fills the hidden field or is faster than a person gets the form once more; nothing typed is lost', async () => {
    await using on = await openSimulated(start, limits({ formSeconds: 3600 }));
    const page = await on.call('GET', '/request/one-page');
    const shownAt = /name="shownAt" value="(\d+)"/.exec(page.text)?.[1] ?? '';
    const key = /name="idempotencyKey" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const send = (over: Record<string, string>) =>
      on.call('POST', '/request', { form: { ...submission, idempotencyKey: key, ...over } });
    for (const over of [{ shownAt }, {}, { shownAt: 'x' }, { website: 'https://spam.example' }] as Record<
      string,
      string
    >[]) {
      const again = await send(over);
      expect(again.status).toBe(422);
      expect(again.text).toContain(submission.details);
      expect(again.text).not.toContain('spam.example');
    }
    expect(await on.mail()).toHaveLength(0);
    await on.advance('PT2H');
    const sent = await send({ shownAt });
    expect(sent.status).toBe(303);
    const confirmation = await on.call('GET', sent.headers.get('location') ?? '');
    await letterTo(on, cora.email, /REQ-[0-9A-Z]{26}/.exec(confirmation.text)?.[0] ?? '', /^We have/);
  });
});
