import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { onTheDesk } from '#test/support/officer-actions.ts';
import { ours, usual } from '#test/support/our-words.ts';
import { openBrowser } from '../chromium.ts';
import { atDesk, does, fill, press, type Seat, wordsOn } from './at-desk.ts';

const sorry = ours('sorry-late');
const answer = usual('inquiry');

let on: Laptop;
let browser: Browser;
let olive: Seat;
let omar: Seat;
let late: string;
let german: string;
let posted: string;

beforeAll(async () => {
  on = await openLaptop('2026-10-29T18:00:00Z');
  late = await onTheDesk(on, { email: 'lena@home.example', name: 'Lena Late' });
  await on.moveTo('2026-11-27T18:00:00Z');
  german = await onTheDesk(on, { email: 'greta@home.example', name: 'Greta Germany', country: 'DE' });
  // Monday, eight in Denver.
  await on.moveTo('2026-11-30T15:00:00Z');
  browser = await openBrowser();
  olive = await atDesk(browser, on, 'Olive Officer');
  omar = await atDesk(browser, on, 'Omar Officer');
});
afterAll(async () => {
  await browser.close();
  await on[Symbol.asyncDispose]();
});

const open = (seat: Seat, id: string, rest = '') => seat.go(`/officer/requests/${id}${rest}`);
const mailTo = async (to: string) =>
  (await on.mail(to))
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');

it('Today puts the late request first, and it opens from there', async () => {
  const { page } = olive;
  expect(await page.locator('h1').textContent()).toContain('Today');
  await page.getByRole('link', { name: late }).first().click();
  await page.waitForURL(`**/requests/${late}`);
  expect(await wordsOn(page)).toContain('late');
});

it('a message is read as the person will read it, and then goes out', async () => {
  await does(olive, {
    open: 'Write to the person',
    typed: { 'Your message': sorry },
    button: 'Send the message',
    done: 'The message is on its way.',
    onCheck: async (page) => {
      expect(await wordsOn(page)).toContain('By email, to');
      expect(await wordsOn(page)).toContain(sorry);
    },
  });
  await on.advance('PT1M');
  expect(await mailTo('lena@home.example')).toContain(sorry);
});

it('the answer is read before it goes out, and closes the request', async () => {
  await open(olive, late);
  await does(olive, {
    open: /^Answer/,
    typed: { 'What we did': 'Done', 'Message to the person': answer },
    button: 'Send the answer',
    done: 'The answer is given. Its letter is on its way.',
    onCheck: async (page) => expect(await wordsOn(page)).toContain(answer),
  });
  await on.advance('PT1M');
  expect(await mailTo('lena@home.example')).toContain(answer);
});

it('the page that extends says first that our 30-day promise is missed by it', async () => {
  await open(olive, german, '/do/extend');
  expect(await wordsOn(olive.page)).toContain(
    'This misses our 30-day promise. We promised to answer by Sunday, December 27, 2026.',
  );
});

it('what came by mail long ago is entered, and a second officer confirms the day (R-1)', async () => {
  const { page } = olive;
  await olive.go('/officer/more');
  await press(page, 'Enter a request');
  await fill(page, {
    'How did it come?': 'By mail',
    'When did we receive it?': '2026-10-26 09:00',
    'What do they want?': 'A question about privacy',
    'Who is asking?': 'A former customer',
    Name: 'Paul Paper',
    'Postal address': '7 Long Street\nOgden UT 84401',
    'What do they say?': 'What do you keep of me?',
  });
  await press(page, 'Continue');
  await fill(page, { 'Why is it entered only now?': 'It lay in the branch at Ogden.' });
  await press(page, 'Continue');
  expect(await wordsOn(page)).toContain('7 Long Street');
  await press(page, 'Enter the request');
  await page.waitForURL(/\/requests\/REQ-/);
  posted = /REQ-[0-9A-Z]{26}/.exec(page.url())?.[0] ?? '';
  await on.advance('PT1M');

  await open(olive, posted);
  expect(await wordsOn(page)).toContain('Not you');
  await omar.go('/officer/signatures');
  await omar.page.getByRole('main').getByRole('link').first().click();
  await does(omar, {
    open: 'Confirm the late entry',
    button: 'Confirm the entry',
    done: 'The late entry is confirmed.',
  });
});

it('the post room prints its letters, and records the day of mailing of each', async () => {
  const { page } = olive;
  await olive.go('/officer/post');
  await press(page, /^Print/);
  expect(await wordsOn(page, 'body')).toContain('7 Long Street');
  const waiting = page.getByRole('row', { name: new RegExp(posted) });
  await olive.go('/officer/post');
  // The first letter, and the apology for its lateness.
  for (let left = 2; left > 0; left -= 1) {
    expect(await waiting.count()).toBe(left);
    await waiting.first().getByRole('link').first().click();
    await page.waitForURL(`**/${posted}/**`);
    await press(page, 'Record the mailing');
    await page.getByLabel('Day on which you mailed it').waitFor();
    await press(page, 'Record the mailing');
    await page.getByText('The mailing is recorded.').waitFor();
  }
  expect(await wordsOn(page)).toContain('No letter waits to be mailed');
});

it('a search by email finds the person’s request, and no address holds what was typed', async () => {
  const { page } = olive;
  await olive.go('/officer');
  await page.keyboard.press('/');
  await page.keyboard.type('greta@home.example');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: german }).waitFor();
  expect(page.url()).not.toContain('greta');
});

it('a deputy stands in from the day that was named', async () => {
  await olive.go('/officer/deputies');
  await does(olive, {
    open: 'Name a deputy',
    typed: { 'Who stands in': 'Omar Officer (officer)', 'First day': '2026-12-01', 'Last day': '2026-12-04' },
    button: 'Name the deputy',
    done: /^Deputies: Omar Officer for Olive/,
  });
  expect(await wordsOn(olive.page)).toContain('Omar Officer');
});

it('one note goes to several cases after a look at what would happen; the list is a file', async () => {
  const { page } = olive;
  await olive.go('/officer/work');
  for (const id of [german, posted]) await page.getByLabel(`Choose ${id}`).check();
  await press(page, 'Add a note to chosen cases');
  await fill(page, { 'Note for colleagues': 'Called on Monday.' });
  await press(page, 'Show what would happen');
  expect(await wordsOn(page)).toContain('What would happen');
  await press(page, /^(Add the note|Add a note to several cases)$/);
  await page.getByText('What happened').first().waitFor();
  await open(olive, german);
  expect(await wordsOn(page)).toContain('Called on Monday.');

  await olive.go('/officer/work');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /CSV/ }).click(),
  ]);
  const rows = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\n');
  expect(rows.filter((row) => row.includes(german) || row.includes(posted))).toHaveLength(2);
  expect(rows.join('\n')).not.toContain('Germany');
  expect([...olive.said, ...omar.said]).toEqual([]);
});
