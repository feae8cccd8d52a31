import { expect, it } from 'vitest';
import { AlreadySettled } from '#domain/case/errors.ts';
import { stages } from '#functions/site/stages.ts';
import { aHouse, code, receipt } from '#test/support/site/fake-needs.ts';

it('shows stage, due date, timeline with dates alone, and the neutral sentence (R-8)', async () => {
  const { status, body } = await aHouse().post('/status', { code: ` ${code} ` });
  expect(status).toBe(200);
  expect(body).toContain('>Received</h1>');
  expect(body).toContain('Friday, December 25, 2026');
  expect(body).toContain(
    '>We received your request</h3></div>\n<p class="moj-timeline__date"><time datetime="2026-11-24">Tuesday, November 24, 2026</time>',
  );
  expect(body).toContain(
    'If a company stores your data with us, only that company can decide about it. See our letter.',
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

it.each(Object.entries(stages))(
  '%s has a name and a sentence, and offers a date only while one is owed',
  async (stage, words) => {
    const letterhead = aHouse({
      status: async () => ({ ...receipt, stage: stage as keyof typeof stages, timeline: [] }),
    });
    const { body } = await letterhead.post('/status', { code });
    expect(body).toContain(words.meaning);
    expect(body.includes('We will answer by')).toBe(!words.over);
  },
);
