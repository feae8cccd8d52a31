import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { currentNotice } from '#domain/choice/notices.ts';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { answer, letterTo, until } from '#test/support/request-life.ts';
import { registerAccount } from '#test/support/requesters.ts';
import type { InboxEmail } from '#test/support/world.ts';
import { openBrowser, openPage, seenOn } from '../chromium.ts';
import { typedFor, walkThrough } from '../form-walk.ts';
import { linksIn } from '../letter-links.ts';
import { atDesk, type Seat, wide, wordsOn } from './at-desk.ts';

const account = '6001';
const record = 'rosa@record.example';
const accountPage = `/officer/accounts/${account}`;

let on: Laptop;
let browser: Browser;
let olive: Seat;

beforeAll(async () => {
  on = await openLaptop('2026-11-24T18:00:00Z');
  await registerAccount(on, account, { email: record });
  browser = await openBrowser();
  olive = await atDesk(browser, on, 'Olive Officer');
});
afterAll(async () => {
  await browser.close();
  await on[Symbol.asyncDispose]();
});

const fits = async (page: Page): Promise<void> => expect((await seenOn(page)).violations).toEqual([]);

const ask = async (kind: 'cpni-permit' | 'cpni-restrict'): Promise<string> => {
  await using opened = await openPage(browser, wide);
  const typed = typedFor({ capacity: 'account-holder', kind }, 'rosa@typed.example');
  const id = await walkThrough(opened.page, on.baseUrl, 'en', { ...typed, account: { account } });
  await fits(opened.page);
  return id;
};

/** The link of a letter, and the page's own steps up to this button. */
const followAndPress = async (letter: InboxEmail, button: string): Promise<string> => {
  await using opened = await openPage(browser, wide);
  const { page } = opened;
  const link = linksIn(letter, on).find(({ pathname }) => pathname === '/verify');
  await page.goto(link?.href ?? '');
  await page.locator('main').getByRole('button').first().click();
  const asked = page.getByRole('button', { name: button, exact: true });
  await asked
    .or(page.getByRole('radio', { name: button, exact: true }))
    .first()
    .waitFor();
  await fits(page);
  const choice = page.getByRole('radio', { name: button, exact: true });
  if ((await choice.count()) > 0) await choice.check();
  const before = await wordsOn(page, 'h1');
  await page.locator('main').getByRole('button').first().click();
  await page.waitForFunction(
    `document.querySelector('h1')?.innerText.replaceAll(/\\s+/g, ' ') !== ${JSON.stringify(before)}`,
  );
  await fits(page);
  // Awaited: the page is closed on leaving.
  return await wordsOn(page);
};

const shownToOfficer = async (words: string): Promise<string> => {
  await until(async () => {
    await olive.go(accountPage);
    return (await wordsOn(olive.page)).includes(words) ? true : undefined;
  }, words);
  await fits(olive.page);
  return wordsOn(olive.page);
};

it('a permission on our notice, verified and granted, is on the account’s page with its version (R-26)', async () => {
  const id = await ask('cpni-permit');
  await followAndPress(
    await letterTo(on, record, id, /^Please confirm/),
    'Yes, it is mine. Please go ahead.',
  );
  expect((await answer(on, id)).status).toBe(200);
  // Resolves when its machine is done.
  await on.advance('PT1M');
  const words = await shownToOfficer(`Permitted, with notice ${currentNotice.id}`);
  expect(words).toContain(id);
});

it('a restriction by the form counts at once; "put it back" returns the permission with its notice (R-5)', async () => {
  const id = await ask('cpni-restrict');
  expect(await shownToOfficer('Restricted since')).toContain(id);
  const letter = await letterTo(on, record, id, /^Your restriction is in force/);
  expect(letter.text).toContain('put it back');
  const said = await followAndPress(letter, 'This was not me: put it back');
  expect(said).toContain(currentNotice.id);
  expect(await shownToOfficer(`Permitted, with notice ${currentNotice.id}`)).not.toContain(
    'Restricted since',
  );
});
