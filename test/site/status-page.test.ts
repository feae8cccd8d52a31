import { describe, expect, it } from 'vitest';
import { AlreadySettled } from '#domain/case/errors.ts';
import { publicStages } from '#domain/request/view.ts';
import { aHouse, code, nothingPossible, receipt, viewed } from '#test/support/site/fake-needs.ts';

it('shows stage, due date and timeline, with dates alone (R-8)', async () => {
  const { status, body } = await aHouse().post('/status', { code: ` ${code} ` });
  expect(status).toBe(200);
  expect(body).toContain('>Received</h1>');
  expect(body).toContain('Friday, December 25, 2026');
  expect(body).toContain(
    '>We received your request.</h3></div>\n<p class="moj-timeline__date"><time datetime="2026-11-24">Tuesday, November 24, 2026</time>',
  );
  expect(body).not.toMatch(/\d\d:\d\d/);
});

it.each([
  { typed: 'REQ-UNKNOWN.STATUSKEY', because: 'no such request' },
  { typed: `${receipt.id}.WRONG`, because: 'wrong key' },
  { typed: receipt.id, because: 'the reference alone' },
  { typed: '<script>.x', because: 'no code at all' },
])('$because: the same 404, byte for byte', async ({ typed }) => {
  const letterhead = aHouse();
  const answer = await letterhead.post('/status', { code: typed });
  expect(answer.status).toBe(404);
  expect(answer).toEqual(await letterhead.post('/status', { code: 'REQ-0.0' }));
  expect(answer).toEqual(await letterhead.post('/status', { code: typed, action: 'withdraw', sure: 'yes' }));
});

it('asks before it withdraws', async () => {
  const letterhead = aHouse();
  expect((await letterhead.post('/status', { code, action: 'withdraw' })).body).toContain(
    'Withdraw this request?',
  );
  expect((await letterhead.post('/status', { code })).body).toContain('>Received</h1>');
  const { body } = await letterhead.post('/status', { code, action: 'withdraw', sure: 'yes' });
  expect(body).toContain('You withdrew your request.');
  expect(body).toContain('>Withdrawn</h1>');
  expect(body).not.toContain('Withdraw this request');
});

it('says that a settled request cannot be withdrawn', async () => {
  const letterhead = aHouse({ withdraw: () => Promise.reject(new AlreadySettled()) });
  const { status, body } = await letterhead.post('/status', { code, action: 'withdraw', sure: 'yes' });
  expect([status, body.includes('you can no longer withdraw it')]).toEqual([409, true]);
});

it('asks for the code when it is empty', async () => {
  const { status, body } = await aHouse().post('/status', { code: ' ' });
  expect([status, body.includes('Enter the code from our letter')]).toEqual([422, true]);
});

it.each(['controller', 'data-subject'] as const)(
  'tells a %s that only the company decides (R-8)',
  async (capacity) => {
    const { body } = await aHouse({ status: async () => viewed({ capacity }) }).post('/status', { code });
    expect(body).toContain(
      'If a company stores your data with us, only that company can decide about it. See our letter.',
    );
  },
);

const page = (over: Parameters<typeof viewed>[0], path = '/status') =>
  aHouse({ status: async () => viewed(over) }).ask({ method: 'POST', path, form: { code } });

it.each(publicStages)('%s: a date is promised only while it can be kept (R-8)', async (stage) => {
  for (const path of ['/status', '/es/status']) {
    const { body } = await page({ stage }, path);
    const promised = /We will answer by|Responderemos a más tardar el/.test(body);
    expect(promised, path).toBe(stage === 'received' || stage === 'working');
  }
});

describe.each(publicStages)('%s', (stage) => {
  const offers = async (may: Partial<typeof nothingPossible>) => {
    const { body } = await page({ stage, may: { ...nothingPossible, ...may } });
    return [...body.matchAll(/name="action" value="(\w+)"/g)].map(([, action]) => action);
  };

  it('offers nothing that the request would refuse', async () => {
    expect(await offers({})).toEqual([]);
    expect(await offers({ write: true })).toEqual(['write']);
    expect(await offers({ withdraw: true })).toEqual(['withdraw']);
    expect(await offers({ askAgain: true })).toEqual(['renew']);
  });

  it('takes the reference and its key to the complaint in a form, never in an address', async () => {
    for (const [path, to] of [
      ['/status', '/complaint'],
      ['/es/status', '/es/complaint'],
    ]) {
      const { body } = await page({ stage }, path);
      expect(body).toContain(
        `<form method="post" action="${to}" novalidate><input type="hidden" name="code" value="${code}">`,
      );
      expect(body.replaceAll(`value="${code}"`, '')).not.toContain('STATUSKEY');
    }
  });
});

it('says what to confirm, where, and when it pauses otherwise; a button leads there', async () => {
  const { body } = await page({ confirmation: { by: 'this-address', pausesOn: '2026-12-05' } });
  expect(body).toContain(
    'If you gave us an email address, confirm the request with the link or code that we sent to it.',
  );
  expect(body).toContain('If nobody confirms it, we will pause it on Saturday, December 5, 2026.');
  expect(body).toContain(`href="/verify?request=${receipt.id}" role="button"`);
});

it.each(['this-address', 'this-mailbox', 'this-mailbox-and-evidence'] as const)(
  '%s: takes no email address for given that the person may not have (R-1)',
  async (by) => {
    for (const [path, conditional, given] of [
      ['/status', /If you gave us an email address/, /the email address you gave|sent to your email/],
      ['/es/status', /Si nos dio un correo electrónico/, /correo electrónico que nos dio|a su correo/],
    ] as const) {
      const { body } = await page({ stage: 'working', confirmation: { by } }, path);
      expect(body).toMatch(conditional);
      expect(body).not.toMatch(given);
    }
  },
);

it('records: until when, and how often with this code (R-29)', async () => {
  const { body } = await page({ stage: 'closed', records: { until: '2026-12-20', left: 9 } });
  expect(body).toContain(
    'until Sunday, December 20, 2026. With the code that you have now, 9 downloads are left',
  );
  expect(body).toContain(`href="/records?request=${receipt.id}" role="button"`);
});
