import { expect, it } from 'vitest';
import { dateInWords } from '#functions/letters/words.ts';
import { instantInWords } from '#functions/site/dates.ts';
import { aHouse, key, receipt } from '#test/support/site/fake-needs.ts';

it('shows reference, due date in words, what happens next, how to withdraw and how to complain', async () => {
  const { status, body } = await aHouse().get('/confirmation', { key });
  expect(status).toBe(200);
  expect(body).toContain(receipt.id);
  expect(body).toContain('<p class="pc-due">We will answer by Friday, December 25, 2026.</p>');
  expect(body).toContain('Tuesday, November 24, 2026');
  expect(body).toMatch(/What happens next<\/h2>\n<ul class="[^"]*">\n(<li>.*\n){3}<\/ul>/);
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

it.each([
  {
    numberGiven: 'plain',
    says: 'as from Tuesday, November 24, 2026 at 11:30 PM MST for the account number you gave us, if it is one of ours.',
    never: 'You gave us no account number',
  },
  {
    numberGiven: 'unclear',
    says: 'as from Tuesday, November 24, 2026 at 11:30 PM MST for every account number that your words can mean, if it is one of ours. If we cannot tell which account you mean, one of us reads your words within two business days.',
    never: 'for the account number you gave us',
  },
  {
    numberGiven: 'none',
    says: 'as from Tuesday, November 24, 2026 at 11:30 PM MST. You gave us no account number, so we cannot apply it yet.',
    never: 'if it is one of ours',
  },
] as const)(
  'says of a restriction what was recorded, and that it waits for a number: $numberGiven (R-5)',
  async (one) => {
    const { numberGiven, says, never } = one;
    const letterhead = aHouse({
      receiptOf: async () => ({ ...receipt, kind: 'cpni-restrict', numberGiven }),
    });
    const { body } = await letterhead.get('/confirmation', { key });
    expect(body.replaceAll('\u202f', ' ')).toContain(`We have recorded your restriction ${says}`);
    expect(body).not.toContain(never);
  },
);

it.each([
  { day: '2027-01-01', words: 'Friday, January 1, 2027' },
  { day: '2028-02-29', words: 'Tuesday, February 29, 2028' },
])('$day is $words', ({ day, words }) => expect(dateInWords(day)).toBe(words));

it('an instant is the day it was where the company is', () => {
  expect(instantInWords('2026-11-25T06:30:00.000Z', 'America/Denver')).toBe('Tuesday, November 24, 2026');
});
