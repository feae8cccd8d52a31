import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { letterTo, submit } from '#test/support/request-life.ts';
import { openBrowser, openPage, seenOn, type View } from '../chromium.ts';
import { atDesk, choose, press, wide, wordsOn } from './at-desk.ts';

const email = 'pat@home.example';
const thanks = 'Thank you for your letter of Tuesday, November 24, 2026.';

let on: Laptop;
let browser: Browser;
let id: string;

beforeAll(async () => {
  on = await openLaptop('2026-11-24T18:00:00Z');
  const asked = { kind: 'inquiry', capacity: 'former-customer', controller: undefined, email };
  id = (await submit(on, { ...asked, details: 'Why was my bill late?' })).body.id;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await on[Symbol.asyncDispose]();
});

const fits = async (page: Page): Promise<void> =>
  expect(await seenOn(page)).toMatchObject({ violations: [], tooWide: 0 });
const text = (page: Page) => page.getByLabel('Your message', { exact: true });
const find = (page: Page) => page.getByRole('button', { name: /^Find one of our sentences/ });
const searchIn = (page: Page) => page.getByRole('searchbox', { name: 'Find one of our sentences' });
const phone: View = { scheme: 'dark', width: 320 };

it.each([wide, phone])(
  'at $width px ($scheme) a sentence is found and added from the keyboard',
  async (view) => {
    await using seat = await atDesk(browser, on, 'Olive Officer', { view });
    const { page } = seat;
    await seat.go(`/officer/requests/${id}/do/message`);
    await text(page).fill('Hello.');
    await find(page).press('Enter');
    const search = searchIn(page);
    await search.waitFor();
    await fits(page);
    await page.keyboard.type('thank you for your let');
    expect(await page.locator('[data-ours] li:visible').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.getByLabel('Day', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Choose a day of this case.').waitFor();
    await fits(page);
    await page.getByLabel('Day', { exact: true }).selectOption('2026-11-24');
    await page.getByRole('button', { name: 'Add this sentence' }).click();
    await page.getByText(`Added: ${thanks}`).waitFor();
    expect(await text(page).inputValue()).toBe(`Hello. ${thanks}`);
    expect(await search.evaluate((field) => field.matches(':focus'))).toBe(true);
    await fits(page);
    expect(seat.said).toEqual([]);
  },
);

it('without a script the same buttons lead to the same words, and nothing typed is lost', async () => {
  await using opened = await openPage(browser, { ...wide, script: false });
  const { page } = opened;
  await page.goto(`${on.baseUrl}/officer/requests/${id}/do/message`);
  await choose(page, 'Olive Officer');
  await page.goto(`${on.baseUrl}/officer/requests/${id}/do/message`);
  await text(page).fill('Hello.');
  await find(page).click();
  await searchIn(page).fill('your letter of');
  await searchIn(page).press('Enter');
  await page.getByRole('button', { name: /^Thank you for your letter of/ }).click();
  await page.getByLabel('Day', { exact: true }).selectOption('2026-11-24');
  await page.getByRole('button', { name: 'Add this sentence' }).click();
  await page.getByText('Added:').waitFor();
  expect(await text(page).inputValue()).toBe(`Hello. ${thanks}`);
});

it('our sentences are previewed as the person reads them, and leave at once (R-10)', async () => {
  await using seat = await atDesk(browser, on, 'Olive Officer');
  const { page } = seat;
  await seat.go(`/officer/requests/${id}/do/message`);
  await find(page).click();
  await searchIn(page).fill('letter of');
  await page.getByRole('button', { name: /^Thank you for your letter of/ }).click();
  await page.getByLabel('Day', { exact: true }).selectOption('2026-11-24');
  await page.getByRole('button', { name: 'Add this sentence' }).click();
  await page.getByText(`Added: ${thanks}`).waitFor();
  await press(page, 'Continue');
  await page.getByRole('button', { name: 'Send the message', exact: true }).waitFor();
  const shown = await wordsOn(page);
  expect(shown).toContain(thanks);
  expect(shown).not.toContain('A second person reads this');
  await press(page, 'Send the message');
  await page.getByText('The message is on its way.', { exact: true }).first().waitFor();
  await on.advance('PT1M');
  expect((await letterTo(on, email, id, /message|wrote/i)).text).toContain(thanks);
});
