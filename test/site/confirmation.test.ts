import { expect, it } from 'vitest';
import { dateInWords } from '#functions/letters/words.ts';
import { instantInWords } from '#functions/site/dates.ts';
import { aHouse, key, receipt } from './fake-needs.ts';

it('shows reference, due date in words, what happens next, how to withdraw and how to complain', async () => {
  const { status, body } = await aHouse().get('/confirmation', { key });
  expect(status).toBe(200);
  expect(body).toContain(receipt.id);
  expect(body).toContain('<dd class="due">Friday, December 25, 2026</dd>');
  expect(body).toContain('Tuesday, November 24, 2026');
  expect(body).toMatch(/What happens next<\/h2>\n<ul>\n(<li>.*\n){3}<\/ul>/);
  expect(body).toContain('withdraw the request');
  expect(body).toContain('href="/complaint"');
  expect(body).not.toMatch(/\d\d:\d\d/);
});

it.each<Record<string, string>>([{}, { key: 'unknown' }])(
  'an unknown key is not found: %o',
  async (query) => {
    expect((await aHouse().get('/confirmation', query)).status).toBe(404);
  },
);

it('says of a restriction that it counts from receipt, in the same words for every number (R-5)', async () => {
  const house = aHouse({ receiptOf: async () => ({ ...receipt, kind: 'cpni-restrict' }) });
  expect((await house.get('/confirmation', { key })).body).toContain(
    'for the account number you gave us, if it is one of ours',
  );
});

it.each([
  { day: '2027-01-01', words: 'Friday, January 1, 2027' },
  { day: '2028-02-29', words: 'Tuesday, February 29, 2028' },
])('$day is $words', ({ day, words }) => expect(dateInWords(day)).toBe(words));

it('an instant is the day it was where the company is', () => {
  expect(instantInWords('2026-11-25T06:30:00.000Z', 'America/Denver')).toBe('Tuesday, November 24, 2026');
});
