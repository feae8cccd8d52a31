import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Locale, locales } from '#functions/letters/catalog.ts';
import { statusButtons } from '#functions/letters/status-buttons.ts';
import { hrefIn } from '#functions/site/language.ts';
import { formWords } from '#functions/site/words/form.ts';
import { words as startWords } from '#functions/site/words/start.ts';
import { statusWords } from '#functions/site/words/status.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { letterTo } from '../support/request-life.ts';
import { openBrowser, openPage } from './chromium.ts';
import { stepOn } from './form-walk.ts';
import { focusOn, opening, tabTo } from './keyboard.ts';
import { linksIn } from './letter-links.ts';

let on: Laptop;
let browser: Browser;
beforeAll(async () => {
  on = await openLaptop('2026-11-24T18:00:00Z', { LIMITS: JSON.stringify({ letters: 0, formSeconds: 0 }) });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await on[Symbol.asyncDispose]();
});

/** Arrows move the choice; Space makes the first one. */
const choose = async (page: Page, name: string, value: string): Promise<void> => {
  await tabTo(page, (focus) => focus.name === name);
  await page.keyboard.press('Space');
  for (let n = 0; n < 15 && (await focusOn(page)).value !== value; n += 1)
    await page.keyboard.press('ArrowDown');
  expect(await page.locator(`[name=${name}]:checked`).getAttribute('value')).toBe(value);
};
const type = async (page: Page, name: string, text: string): Promise<void> => {
  await tabTo(page, (focus) => focus.name === name);
  await page.keyboard.type(text);
};
const press = (page: Page, text: string) => async (): Promise<void> => {
  await tabTo(page, (focus) => focus.text === text);
  await page.keyboard.press('Enter');
};
const enter = (page: Page) => () => page.keyboard.press('Enter');

/** On each question: the keys, and what goes on. */
const keysOn: Readonly<Record<string, (page: Page, language: Locale) => Promise<void>>> = {
  request: async (page) => {
    await choose(page, 'capacity', 'account-holder');
    await opening(page, enter(page));
  },
  what: async (page, language) => {
    await choose(page, 'kind', 'cpni-correct');
    await opening(page, press(page, formWords(language).goOn));
  },
  words: async (page, language) => {
    await type(page, 'details', 'My bill shows calls of a neighbor.');
    // Enter in a text of several lines begins a line.
    await page.keyboard.press('Enter');
    expect(stepOn(page)).toBe('words');
    await opening(page, press(page, formWords(language).goOn));
  },
  reach: async (page, language) => {
    await type(page, 'name', 'Pat Lee');
    await type(page, 'email', `keys-${language}@home.example`);
    await tabTo(page, ({ name }) => name === 'country');
    await page.keyboard.type('Canad');
    expect(await page.locator('[name=country]').inputValue()).toBe('CA');
    await choose(page, 'format', 'braille');
    await opening(page, enter(page));
  },
  account: async (page) => {
    await tabTo(page, ({ name }) => name === 'noAccount');
    await page.keyboard.press('Space');
    expect(await page.locator('[name=noAccount]').isChecked()).toBe(true);
    await opening(page, enter(page));
  },
  wrong: async (page, language) => {
    await type(page, 'wrong', 'May 4 is not mine.');
    await opening(page, press(page, formWords(language).goOn));
  },
  check: (page, language) => opening(page, press(page, formWords(language).send)),
};

describe.each(locales)('with the keyboard alone: %s', (language) => {
  it('from the start page to the confirmation; on the way, each focus is seen', async () => {
    await using opened = await openPage(browser, { scheme: 'light', width: 1280 });
    const { page } = opened;
    await page.goto(on.baseUrl + hrefIn(language, '/'));
    await tabTo(page, ({ text }) => text.startsWith(startWords(language).start));
    await opening(page, enter(page));
    for (let n = 0; n < 12 && stepOn(page) !== 'confirmation'; n += 1) {
      const keys = keysOn[stepOn(page)];
      if (keys === undefined) throw new Error(`no keys for ${page.url()}`);
      await keys(page, language);
    }
    expect(await page.locator('main').textContent()).toMatch(/REQ-[0-9A-Z]{26}/);
  });

  it('a mistake is reached and mended from the summary of errors', async () => {
    await using opened = await openPage(browser, { scheme: 'dark', width: 1280 });
    const { page } = opened;
    await page.goto(on.baseUrl + hrefIn(language, '/request'));
    await opening(page, press(page, formWords(language).goOn));
    await tabTo(page, ({ text }) => text === formWords(language).missing.capacity);
    await page.keyboard.press('Enter');
    expect((await focusOn(page)).name).toBe('capacity');
    await page.keyboard.press('Space');
    await opening(page, enter(page));
    expect(stepOn(page)).not.toBe('request');
  });

  it('the skip link leads past the navigation', async () => {
    await using opened = await openPage(browser, { scheme: 'light', width: 320 });
    const { page } = opened;
    await page.goto(on.baseUrl + hrefIn(language, '/'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, ({ tag }) => tag === 'A');
    expect(await page.evaluate(`document.activeElement.closest('main') !== null`)).toBe(true);
  });

  it('a person withdraws a request from the link in the first letter', async () => {
    await using opened = await openPage(browser, { scheme: 'light', width: 1280 });
    const { page } = opened;
    const email = `keys-${language}@home.example`;
    const mail = await letterTo(on, email, 'REQ-', /./);
    const [link] = linksIn(mail, on);
    await page.goto(link?.href ?? '');
    await page.getByRole('heading', { name: statusWords(language).happened }).waitFor();
    await opening(page, press(page, statusButtons(language).withdraw));
    await opening(page, press(page, statusWords(language).sure.yes));
    await page.getByText(statusWords(language).news.withdrawn).waitFor();
  });
});
