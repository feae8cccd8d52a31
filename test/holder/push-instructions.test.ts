import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { instantText } from '#domain/calendar/instants.ts';
import { holders } from '#domain/holder/holder.ts';
import { queued } from '#domain/holder/push.ts';
import { requests } from '#domain/request/request.ts';
import { memoryControllerNames } from '#functions/adapters/memory/controller-names.ts';
import { instructHolders } from '#functions/holder/instruct-holders.ts';
import { answerOwnInstruction } from '#functions/holder/own-instructions.ts';
import { pushInstructions } from '#functions/holder/push-instructions.ts';
import { pushesTold } from '#functions/holder/pushes-told.ts';
import { proof } from '#test/support/holders.ts';
import { preservationActs } from '#test/support/preservations.ts';
import { later, pushWorld, webhook } from '#test/support/pushes.ts';

const instructed = async () => {
  const w = pushWorld();
  await w.register();
  const id = await w.ask();
  await w.instruct();
  const toOfficers = () => w.mail.outbox.filter(({ to }) => to === 'officers@example.com');
  const done = () =>
    answerOwnInstruction(w)(
      { caseId: id, n: 1, answer: 'done', search: proof },
      { machine: { client: 'billing-client' } },
    );
  return { ...w, id, toOfficers, done };
};

describe('a system with a webhook is told of its instruction (R-21, decision 0059)', () => {
  it('by a signed call that holds the reference and the due day alone', async () => {
    const w = await instructed();
    const secret = await w.secretFor();
    await w.push();
    const [call] = w.told;
    expect(w.told).toHaveLength(1);
    expect(call?.url).toBe(webhook);
    expect(JSON.parse(call?.body ?? '')).toEqual({
      ...{ specversion: '1.0', id: `${w.id}-1`, type: 'us.privacy-clock.instruction.made' },
      ...{ source: `${w.siteUrl}/api/holder/instructions`, time: '2026-11-24T18:00:00.000Z' },
      ...{ datacontenttype: 'application/json', data: { request: w.id, n: 1, dueOn: '2026-12-17' } },
    });
    expect(call?.headers).toMatchObject({
      'content-type': 'application/cloudevents+json',
      'webhook-id': `${w.id}-1`,
    });
    // Its library compares the time with the real one, so it gets its own.
    expect(verified(secret, call)).toMatchObject({ id: `${w.id}-1` });
    expect(() => verified(secret, call && { ...call, body: `${call.body} ` })).toThrow();
    expect(await w.pushOf(w.id)).toMatchObject({ end: 'received', attempts: [{ said: 204 }] });
    await w.push();
    expect(w.told).toHaveLength(1);
  });

  it('a system without a webhook, and one whose request does not concern it, hear nothing', async () => {
    const w = pushWorld();
    await w.register();
    await w.register({ slug: 'crm', client: 'crm-client', webhook: undefined });
    await w.ask({ kind: 'access' });
    await w.ask();
    await w.instruct();
    await w.push();
    expect(w.told.map(({ headers }) => headers['webhook-id'])).toEqual([
      'REQ-00000000000000000000000001-1',
      'REQ-00000000000000000000000002-1',
    ]);
    expect(w.told.every(({ url }) => url === webhook)).toBe(true);
  });

  it('before it has a secret it is told nothing, and after it everything', async () => {
    const w = pushWorld();
    await w.enter({ client: 'billing-client', webhook });
    await w.confirm();
    await w.ask();
    await w.instruct();
    await w.push();
    expect(w.told).toEqual([]);
    await w.renew();
    later(w, 1);
    await w.push();
    expect(w.told).toHaveLength(1);
  });
});

/** As a receiver checks it, with the library of the standard; the library has no moved clock. */
const verified = (
  secret: string,
  call: { headers: Readonly<Record<string, string>>; body: string } | undefined,
) => {
  if (call === undefined) throw new Error('nothing was sent');
  const told = Number(call.headers['webhook-timestamp']) * 1000;
  const realNow = Date.now;
  Date.now = () => told;
  try {
    return new Webhook(secret).verify(call.body, { ...call.headers });
  } finally {
    Date.now = realNow;
  }
};

describe('a new secret, and the former one for seven days', () => {
  it('both sign, then the new one alone', async () => {
    const w = await instructed();
    const former = await w.secretFor();
    await w.renew();
    const secret = await w.secretFor();
    expect(secret).not.toBe(former);
    await w.push();
    for (const one of [former, secret]) expect(() => verified(one, w.told[0])).not.toThrow();
    later(w, 7 * 24);
    await w.again();
    await w.push();
    expect(() => verified(secret, w.told[1])).not.toThrow();
    expect(() => verified(former, w.told[1])).toThrow();
    expect(w.told[1]?.body).toBe(w.told[0]?.body);
  });

  it('is 32 bytes after whsec_, and of each system its own', async () => {
    const w = await instructed();
    const [, bytes = ''] = (await w.secretFor()).split('whsec_');
    expect(Buffer.from(bytes, 'base64')).toHaveLength(32);
  });

  it('only the officer who made it reads it, for an hour', async () => {
    const w = await instructed();
    await expect(w.secretFor('ben')).rejects.toThrow('Only the officer');
    expect((await w.read()).secret).toMatchObject({ officer: 'ann', isShown: true });
    later(w, 1);
    await expect(w.secretFor()).rejects.toThrow('Only the officer');
    expect((await w.read()).secret).toMatchObject({ isShown: false });
    expect(JSON.stringify(await w.cases.read(holders, 'HLD-billing'))).not.toContain('whsec_');
  });

  it('however often it is renewed, three sign at the most', async () => {
    const w = await instructed();
    for (let n = 0; n < 9; n += 1) await w.renew();
    await w.push();
    expect(w.told[0]?.headers['webhook-signature']?.split(' ')).toHaveLength(3);
  });
});

describe('what was not received is tried again, with the same id and the same words', () => {
  it('the second attempt after five seconds, in the same run', async () => {
    const w = await instructed();
    w.replies.unshift({ status: 500 });
    await w.push();
    expect(w.told).toHaveLength(2);
    expect((w.told[1]?.at ?? 0) - (w.told[0]?.at ?? 0)).toBe(5000);
    expect(new Set(w.told.map(({ body, headers }) => `${headers['webhook-id']} ${body}`)).size).toBe(1);
  });

  it('ten times; then officers are told, the page says so, and the instruction stays open', async () => {
    const w = await instructed();
    w.replies.unshift({ status: 500 });
    w.replies.splice(1);
    for (let hour = 0; hour < 24 * 5; hour += 1) {
      await w.push();
      later(w, 1);
    }
    expect(w.told).toHaveLength(10);
    expect(w.toOfficers()).toHaveLength(1);
    expect(w.toOfficers()[0]?.text).toContain('We tried ten times');
    const { instructions } = await w.read();
    expect(instructions).toMatchObject([{ request: w.id, dueOn: '2026-12-17', pushed: { end: 'failed' } }]);
    expect(instructions[0]?.pushed?.attempts).toHaveLength(10);
    // An officer sends it again.
    w.replies[0] = { status: 200 };
    await w.again();
    await w.push();
    expect(w.told).toHaveLength(11);
    expect((await w.pushOf(w.id))?.end).toBe('received');
  });

  it('however many instructions failed, officers hear once a day of one system', async () => {
    const w = pushWorld();
    await w.register();
    for (let n = 0; n < 4; n += 1) await w.ask();
    await w.instruct();
    w.replies[0] = { fault: 'no-connection' };
    for (let run = 0; run < 12 * 24 * 6; run += 1) {
      await w.push();
      later(w, 1 / 12);
    }
    expect(w.told).toHaveLength(40);
    expect(w.mail.outbox.length).toBeLessThanOrEqual(2);
    expect(w.mail.outbox.length).toBeGreaterThan(0);
  });

  it('a busy system gets no other call in that run, and none before it wants one', async () => {
    const w = pushWorld();
    await w.register();
    await w.ask();
    await w.ask();
    await w.instruct();
    w.replies.unshift({ status: 429, retryAfterMs: 3 * 3_600_000 });
    await w.push();
    expect(w.told).toHaveLength(1);
    await w.push();
    expect(w.told).toHaveLength(2);
    later(w, 2);
    await w.push();
    expect(w.told).toHaveLength(2);
    later(w, 1);
    await w.push();
    expect(w.told).toHaveLength(3);
  });

  it('a system that is down keeps no other from hearing', async () => {
    const w = await instructed();
    await w.register({ slug: 'crm', client: 'crm-client', webhook: 'https://crm.example/' });
    await w.instruct();
    const post = async (url: string) => {
      if (url === webhook) throw new Error('a fault of ours');
      return { status: 204 };
    };
    await expect(pushInstructions({ ...w, webhooks: { post } })()).rejects.toThrow('were not told');
    const [crm] = await w.pushes.read([{ request: w.id, n: 2, holder: 'crm' }]);
    expect(crm?.end).toBe('received');
    expect(await w.pushOf(w.id)).toMatchObject({ tries: 1, nextAt: expect.any(String) });
  });
});

describe('what its webhook was told stays with the instruction', () => {
  it('each attempt and its reply, also of one that is answered (R-21)', async () => {
    const w = await instructed();
    w.replies[0] = { status: 503 };
    await w.push();
    const state = (await w.cases.read(requests, w.id)).state;
    const answered = {
      holderInstructions: (state.holderInstructions ?? []).map((one) => ({
        ...one,
        answer: { answer: 'nothing' as const, textSha256: 't', at: one.at },
      })),
    };
    const said = (await pushesTold(w, w.id, answered))[1]?.attempts.map((one) => one.said);
    expect(said?.[0]).toBe(503);
    expect(await pushesTold(w, w.id, {})).toEqual({});
  });
});

describe('410 turns the webhook off', () => {
  it('officers are told, and nothing goes out before two officers enter it again', async () => {
    const w = await instructed();
    await w.ask();
    await w.instruct();
    w.replies[0] = { status: 410 };
    await w.push();
    await w.push();
    expect(w.told).toHaveLength(1);
    expect(w.toOfficers()).toHaveLength(1);
    expect(w.toOfficers()[0]?.text).toContain('410');
    const view = await w.read();
    expect(view.webhookOffAt).not.toBeNull();
    expect(view.instructions.map(({ pushed }) => pushed?.end)).toEqual(['gone', 'over']);
    await expect(w.again()).rejects.toThrow('no webhook');
    await expect(w.renew()).rejects.toThrow('no webhook');
    await w.register({ webhook: 'https://billing.example/new' });
    expect((await w.read()).webhookOffAt).toBeNull();
    w.replies[0] = { status: 204 };
    await w.again();
    await w.push();
    expect(w.told.slice(1).map(({ url }) => url)).toEqual(Array(2).fill('https://billing.example/new'));
  });
});

describe('nothing is pushed that the system could not fetch', () => {
  it('answered meanwhile', async () => {
    const w = await instructed();
    await w.done();
    await w.push();
    expect(w.told).toEqual([]);
    expect((await w.pushOf(w.id))?.end).toBe('over');
  });

  it('stopped by an objection: it waits, and that is no attempt', async () => {
    const w = await instructed();
    await w.cases.change(requests, w.id, 'roster', () => [
      { type: 'contact-objected', contact: 'carl' } as const,
    ]);
    await w.push();
    expect(w.told).toEqual([]);
    expect(await w.pushOf(w.id)).toMatchObject({ tries: 0, nextAt: expect.any(String) });
  });

  it('kept by a preservation that began after the instruction (P47)', async () => {
    const w = await instructed();
    await preservationActs({ ...w, register: memoryControllerNames() }).begin({
      scope: 'case',
      person: undefined,
      case: w.id,
    });
    await w.push();
    expect(w.told).toEqual([]);
    expect(await w.pushOf(w.id)).toMatchObject({ tries: 0, attempts: [] });
  });

  it('out of the register', async () => {
    const w = await instructed();
    await w.done();
    await w.remove();
    await w.confirm();
    await w.push();
    expect(w.told).toEqual([]);
  });
});

describe('a run that dies, and two at once', () => {
  it('died before the instruction was written: nothing is sent, and the next hour makes it', async () => {
    const w = pushWorld();
    await w.register();
    const id = await w.ask();
    const dying = { ...w.cases, change: () => Promise.reject(new Error('died')) };
    await expect(instructHolders({ ...w, cases: dying })()).rejects.toThrow();
    await pushInstructions(w)();
    expect(w.told).toEqual([]);
    later(w, 1);
    await w.instruct();
    await w.push();
    expect(w.told.map(({ headers }) => headers['webhook-id'])).toEqual([`${id}-1`]);
  });

  it('one that never was written is forgotten after two hours', async () => {
    const w = await instructed();
    const lost = { request: w.id, n: 9, holder: 'billing' };
    await w.pushes.save(queued(lost, instantText(w.clock.now())));
    await w.push();
    later(w, 3);
    await w.push();
    expect((await w.pushes.read([lost]))[0]?.end).toBe('over');
    expect(w.told).toHaveLength(1);
  });

  it('died after the call: the next attempt has the same id, and ten are all', async () => {
    const w = await instructed();
    const post = () => Promise.reject(new Error('died'));
    for (let hour = 0; hour < 24; hour += 1) {
      await w.instruct();
      await pushInstructions({ ...w, webhooks: { post } })().catch(() => {});
      later(w, 1);
    }
    expect(await w.pushOf(w.id)).toMatchObject({ tries: 10, end: 'failed' });
    expect(w.toOfficers()).toHaveLength(1);
  });

  it('two runs at once make one attempt', async () => {
    const w = await instructed();
    await Promise.all([w.push(), w.push()]);
    expect(w.told).toHaveLength(1);
  });
});

describe('the register takes no address that cannot be a webhook', () => {
  it.each([
    ['http://billing.example/', 'https://'],
    ['billing.example', 'https://'],
    ['https://user:pw@billing.example/', 'password'],
    ['https://billing.example/#part', '#'],
    ['javascript:alert(1)', 'https://'],
  ])('%s', async (address) => {
    const w = pushWorld();
    await expect(w.enter({ client: 'c', webhook: address })).rejects.toMatchObject({
      faults: [{ pointer: '#/webhook' }],
    });
  });

  it('without a client there is none', async () => {
    await expect(pushWorld().enter({ webhook })).rejects.toMatchObject({
      faults: [{ pointer: '#/webhook', detail: expect.stringContaining('client id') }],
    });
  });
});
