import { describe, expect, it } from 'vitest';
import { IdempotencyKeyReused, InvalidInput } from '#domain/case/errors.ts';
import { complaintCode, complaintView, fakeComplaints } from '#test/support/site/fake-complaints.ts';
import { aHouse, code, key } from '#test/support/site/fake-needs.ts';

const whole = {
  ...{ idempotencyKey: key, shownAt: '0', topic: 'other', complainant: 'person' },
  ...{ details: 'Nobody called back.', name: 'Pat Person', email: 'pat@home.example' },
};

const pagesOf = () => {
  const sent: unknown[][] = [];
  const complaints = fakeComplaints({ submit: async (...given) => void sent.push(given) });
  return { sent, ...aHouse({ complaints }) };
};

describe('the page of complaints', () => {
  it('names the data protection officer, and how to reach them (P50)', async () => {
    for (const path of ['/complaint', '/es/complaint']) {
      const { body } = await pagesOf().ask({ path });
      for (const part of ['Dana Alder', '+1 801 555 0100', 'dpo@alder.example', '711'])
        expect(body).toContain(part);
    }
  });

  it('sends what was typed once, and shows the receipt at an address without it', async () => {
    const { post, sent, get } = pagesOf();
    const { status, headers } = await post('/complaint', whole);
    expect([status, headers.location]).toEqual([303, `/complaint?key=${key}`]);
    expect(sent).toEqual([[expect.objectContaining({ details: whole.details, locale: 'en' }), key, '']]);
    expect((await get('/complaint', { key })).body).toContain('CMP-7ZZ0000000000000000000000X');
  });

  it('from the status page of a request asks no name and no address again', async () => {
    const { post, sent } = pagesOf();
    const { status, body } = await post('/complaint', { code });
    expect(status).toBe(200);
    expect(body).toContain('REQ-7ZZ0000000000000000000000X');
    expect(body).not.toMatch(/name="(?:name|email)"/);
    expect(sent).toEqual([]);
  });

  it('keeps a name and an address that were typed beside a code', async () => {
    const { post } = pagesOf();
    const { status, body } = await post('/complaint', { ...whole, code, details: ' ' });
    expect(status).toBe(422);
    for (const part of ['value="Pat Person"', 'value="pat@home.example"', `value="${code}"`])
      expect(body).toContain(part);
  });

  it('asks for the name when the request of the code has none any more', async () => {
    const faults = [{ pointer: '#/name', detail: 'Tell us your name.' }];
    const refused = fakeComplaints({ submit: async () => Promise.reject(new InvalidInput(faults)) });
    const { post } = aHouse({ complaints: refused });
    const { body } = await post('/complaint', { ...whole, name: '', email: '', code });
    for (const part of ['href="#name"', 'id="name"', 'id="email"']) expect(body).toContain(part);
  });

  it.each(['topic', 'complainant', 'details', 'name', 'email'])(
    'without %s nothing is sent',
    async (field) => {
      const { post, sent } = pagesOf();
      const { status, body } = await post('/complaint', { ...whole, [field]: ' ' });
      expect(status).toBe(422);
      expect(body).toContain(`href="#${field}"`);
      expect(body).toContain(field === 'details' ? 'Pat Person' : 'Nobody called back.');
      expect(sent).toEqual([]);
    },
  );

  it.each([
    { before: 'a complaint', status: 409, says: 'you do not need to send it again: we have the first one' },
    { before: 'nothing', status: 503, says: 'We could not record your complaint just now' },
  ])('sent before under the same key, which became $before: says so', async ({ before, status, says }) => {
    const complaints = fakeComplaints({
      submit: () => Promise.reject(new IdempotencyKeyReused()),
      ...(before === 'nothing' && { receiptOf: async () => undefined }),
    });
    const page = await aHouse({ complaints }).post('/complaint', whole);
    expect(page.status).toBe(status);
    expect(page.body).toContain(says);
  });

  it('keeps what was typed when a code opens nothing', async () => {
    const faults = [
      {
        pointer: '#/code',
        detail: 'This code opens no request. Copy the whole code from our letter, or leave it empty.',
      },
    ];
    const refused = fakeComplaints({ submit: async () => Promise.reject(new InvalidInput(faults)) });
    const { post } = aHouse({ complaints: refused });
    const { status, body } = await post('/complaint', { ...whole, code: 'REQ.x' });
    expect(status).toBe(422);
    for (const part of ['href="#code"', 'Nobody called back.']) expect(body).toContain(part);
  });
});

describe('the status page of a complaint (R-8, R-25)', () => {
  it('opens with its code, and shows nothing for another key', async () => {
    const { post } = pagesOf();
    expect((await post('/status', { code: complaintCode })).body).toContain('CMP-7ZZ0000000000000000000000X');
    const wrong = await post('/status', { code: complaintCode.replace('COMPLAINTKEY', 'X') });
    expect([wrong.status, wrong.body.includes('CMP-')]).toEqual([404, false]);
  });

  it('opens with a code that was typed in lower case', async () => {
    const { post } = pagesOf();
    const [id = '', key = ''] = complaintCode.split('.');
    expect((await post('/status', { code: `${id.toLowerCase()}.${key}` })).status).toBe(200);
  });

  it('keeps a message that was too long', async () => {
    const tooLong = fakeComplaints({ write: async () => Promise.reject(new InvalidInput([])) });
    const { post } = aHouse({ complaints: tooLong });
    const { status, body } = await post('/status', {
      code: complaintCode,
      action: 'write',
      message: 'My words',
    });
    expect([status, body.includes('My words</textarea>')]).toEqual([422, true]);
  });

  it.each([
    ['working', 'Someone who did not decide the matter looks into every complaint.', 'is looking into it'],
    ['late', 'is notified every day until we answer', 'officer knows'],
  ] as const)('%s: says of nobody what they may not have done yet', async (stage, says, never) => {
    const complaints = fakeComplaints({ read: async () => ({ ...complaintView, stage }) });
    const { body } = await aHouse({ complaints }).post('/status', { code: complaintCode });
    expect(body).toContain(says);
    expect(body).not.toContain(never);
  });

  it('withdraws only after asking once more', async () => {
    const { post } = pagesOf();
    expect((await post('/status', { code: complaintCode, action: 'withdraw' })).body).toContain(
      'Withdraw this complaint?',
    );
    const { body } = await post('/status', { code: complaintCode, action: 'withdraw', sure: 'yes' });
    expect(body).toContain('You withdrew this complaint.');
  });
});
