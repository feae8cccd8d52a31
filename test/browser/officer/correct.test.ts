import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { ours, usual } from '#test/support/our-words.ts';
import { letterTo, verdict } from '#test/support/request-life.ts';
import { linkIn, registerAccount } from '#test/support/requesters.ts';
import { openBrowser, openPage, seenOn } from '../chromium.ts';
import { typedFor, walkThrough } from '../form-walk.ts';
import { atDesk, fill, press, type Seat, wide, wordsOn } from './at-desk.ts';

const account = '600160016004';
const record = 'hanna@record.example';
const plan = ours('item-product', { product: 'plan' });
const told = ours('recipient-carrier');
const wrong = { wrong: 'The calling plan is not mine.', shows: 'My signed order of March 2.' };

let on: Laptop;
let browser: Browser;
let olive: Seat;
let id: string;

beforeAll(async () => {
  on = await openLaptop('2026-11-24T18:00:00Z');
  await registerAccount(on, account, { email: record });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await on[Symbol.asyncDispose]();
});

it('a customer asks by the form to correct their phone records, and confirms by the address on file (P35)', async () => {
  await using opened = await openPage(browser, wide);
  const typed = { ...typedFor({ capacity: 'account-holder', kind: 'cpni-correct' }, record), wrong };
  id = await walkThrough(opened.page, on.baseUrl, 'en', { ...typed, account: { account } });
  expect((await seenOn(opened.page)).violations).toEqual([]);
  expect(opened.said).toEqual([]);
  await verdict(on, await linkIn(on, record, id, /^Please confirm/));
});

it('an officer reads what is wrong and what shows it, and lists what was corrected (P35)', async () => {
  olive = await atDesk(browser, on, 'Olive Officer');
  const { page } = olive;
  await olive.go(`/officer/requests/${id}/person`);
  const reveal = page.getByRole('button', { name: /^Show/ });
  if ((await reveal.count()) > 0) await reveal.first().click();
  await page.getByText(wrong.wrong).first().waitFor();
  expect(await wordsOn(page)).toContain(wrong.shows);

  await olive.go(`/officer/requests/${id}/do/answer`);
  const answer = { 'What we did': 'Done', 'Message to the person': usual('cpni-correct') };
  await fill(page, answer);
  await press(page, 'Continue');
  await page
    .getByText(/^List what/)
    .first()
    .waitFor();
  expect(await page.getByLabel('Message to the person').inputValue()).toBe(answer['Message to the person']);
  expect((await seenOn(page)).violations).toEqual([]);
  await fill(page, {
    'Which record': plan,
    'Value before': 'Plan Basic',
    'Value after': 'Plan Plus',
    'What showed that it was wrong': 'The signed order of March 2, looked at by Olive.',
    'Whom you told about the correction': told,
  });
  await press(page, 'Continue');
  await page.getByRole('button', { name: 'Send the answer', exact: true }).waitFor();
  const shown = await wordsOn(page);
  expect(shown).toContain(`We told these recipients about the correction: ${told}`);
  expect(shown).toContain('we note your correction beside it.');
  expect((await seenOn(page)).violations).toEqual([]);
  await press(page, 'Send the answer');
  await page.getByText('The answer is given. Its letter is on its way.', { exact: true }).first().waitFor();
});

it('the letter names the record and who was told, never the values; colleagues read them in the case (P35)', async () => {
  await on.advance('PT1M');
  const { text } = await letterTo(on, record, id, /^Our answer/);
  expect(text).toMatch(new RegExp(`We corrected:\\s+- ${plan}`));
  expect(text).toContain(told);
  expect(text).not.toMatch(/Plan Basic|Plan Plus/);
  await olive.go(`/officer/requests/${id}`);
  expect((await seenOn(olive.page)).violations).toEqual([]);
  expect(await wordsOn(olive.page)).toMatch(/Plan Basic.*Plan Plus.*signed order of March 2/);
});
