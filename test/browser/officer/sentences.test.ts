import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { submit } from '#test/support/request-life.ts';
import { openBrowser, openPage, seenOn, type View } from '../chromium.ts';
import { atDesk, choose, fill, press, wide, wordsOn } from './at-desk.ts';

const page0 = '/officer/sentences';
const en = 'Our stores are open until {day}.';
const es = 'Nuestras tiendas abren hasta el {day}.';

let on: Laptop;
let browser: Browser;
let id: string;

beforeAll(async () => {
  on = await openLaptop('2026-11-24T18:00:00Z');
  const asked = { kind: 'inquiry', capacity: 'former-customer', controller: undefined };
  id = (await submit(on, { ...asked, email: 'pat@home.example', details: 'Why was my bill late?' })).body.id;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await on[Symbol.asyncDispose]();
});

const fits = async (page: Page): Promise<void> =>
  expect(await seenOn(page)).toMatchObject({ violations: [], tooWide: 0, shifted: 0 });
const no = (page: Page) => page.getByRole('radio', { name: 'No', exact: true }).check();
const phone: View = { scheme: 'dark', width: 320 };

it('a supervisor and the DPO add a sentence, an officer sends it, and the supervisor withdraws it (R-10)', async () => {
  // Without a script.
  await using opened = await openPage(browser, { ...wide, script: false });
  const sue = opened.page;
  await sue.goto(on.baseUrl + page0);
  await choose(sue, 'Sue Supervisor');
  await sue.goto(on.baseUrl + page0);
  await sue.getByText('The company has no sentence of its own').waitFor();
  await press(sue, 'Propose a sentence');
  await fill(sue, { 'In English': 'We had no data breach.', 'In Spanish': es });
  await no(sue);
  await press(sue, 'Propose it');
  await sue.getByText('There is a problem').waitFor();
  expect(await sue.getByLabel('In Spanish').inputValue()).toBe(es);
  await fill(sue, { 'In English': en, 'Where do officers find it?': ['Message to a requester'] });
  await press(sue, 'Propose it');
  await sue
    .getByText('No sentence of the company is in use. 1 proposal waits for a second person.')
    .waitFor();

  for (const view of [wide, phone]) {
    await using dana = await atDesk(browser, on, 'Dana DPO', { view });
    for (const address of [page0, `${page0}/propose`, `${page0}/catalog`, `${page0}/catalog?place=answer`]) {
      await dana.go(address);
      await fits(dana.page);
    }
    await dana.go(page0);
    await dana.page.getByRole('link', { name: /^Read and confirm it/ }).click();
    await dana.page.getByRole('button', { name: 'Confirm the sentence' }).waitFor();
    await fits(dana.page);
    expect(dana.said).toEqual([]);
  }
  await using dana = await atDesk(browser, on, 'Dana DPO');
  await dana.go(page0);
  await dana.page.getByRole('link', { name: /^Read and confirm it/ }).click();
  await no(dana.page);
  await press(dana.page, 'Confirm the sentence');
  await dana.page
    .getByText('1 sentence of the company is in use. No proposal waits for a second person.')
    .waitFor();
  for (const view of [wide, phone]) {
    await using seat = await atDesk(browser, on, 'Dana DPO', { view });
    await seat.go(page0);
    await fits(seat.page);
  }

  await using olive = await atDesk(browser, on, 'Olive Officer');
  const { page } = olive;
  await olive.go(page0);
  expect(await wordsOn(page)).not.toContain('Who did what');
  const write = async () => {
    await olive.go(`/officer/requests/${id}/do/message`);
    await page.getByRole('button', { name: /^Find one of our sentences/ }).click();
    const search = page.getByRole('searchbox', { name: 'Find one of our sentences' });
    await search.fill('stores');
  };
  await write();
  await page.getByRole('button', { name: /^Our stores are open until/ }).click();
  await page.getByLabel('Day', { exact: true }).selectOption('2026-12-24');
  await page.getByRole('button', { name: 'Add this sentence' }).click();
  await page.getByText('Added:').waitFor();
  await press(page, 'Continue');
  await page.getByRole('button', { name: 'Send the message', exact: true }).waitFor();
  expect(await wordsOn(page)).toContain('Our stores are open until Thursday, December 24, 2026.');
  expect(await wordsOn(page)).not.toContain('A second person reads');
  await press(page, 'Send the message');
  await page.getByText('The message is on its way.').waitFor();

  await sue.goto(on.baseUrl + page0);
  await sue.getByRole('link', { name: /^Withdraw it/ }).click();
  await press(sue, 'Withdraw it');
  await sue
    .getByText('No sentence of the company is in use. No proposal waits for a second person.')
    .waitFor();
  await write();
  await page
    .getByRole('button', { name: /stores/ })
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: /^Our stores are open until/ }).count()).toBe(0);
  expect(olive.said).toEqual([]);
});
