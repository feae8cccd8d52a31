import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scenes } from '#functions/drill/play/scenes.ts';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { openBrowser, seenOn, settled, views } from '../chromium.ts';
import { atDesk, fill, press, type Seat, wordsOn } from './at-desk.ts';
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

const home = '/officer/drill';
const mark = 'DRILL. This is practice. Nothing here is real, and nobody gets a letter.';
const ask = 'Let a practice colleague do this';

/** Clean for every reader; in a drill never without its mark. */
const looksAt = async ({ page, go, said }: Seat, address: string, isDrill = true): Promise<void> => {
  await go(address);
  await settled(page);
  const { violations, tooWide, title } = await seenOn(page);
  expect({ address, violations, tooWide, said }).toEqual({ address, violations: [], tooWide: 0, said: [] });
  if (!isDrill) return;
  expect(title).toMatch(/^DRILL/);
  expect(await wordsOn(page), address).toContain(mark);
};

const colleague = async ({ page, go }: Seat): Promise<void> => {
  await go(home);
  await press(page, ask);
  await page.getByText('A practice colleague did what could be done now.').waitFor();
};

/** A practice breach is typed on the same pages as a real one, at addresses below the drill's. */
const recordedBy = async ({ page, go }: Seat): Promise<string> => {
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

const isFinished = async (page: Page): Promise<boolean> =>
  (await page.getByText('The drill is finished').count()) > 0;

/** The colleague where somebody is missing, the clock where time is. */
const playedToItsEnd = async (seat: Seat): Promise<void> => {
  const { page, go } = seat;
  for (let left = 40; left > 0; left -= 1) {
    await go(home);
    if (await isFinished(page)) return;
    if ((await page.getByRole('button', { name: ask }).count()) > 0) await colleague(seat);
    if (await isFinished(page)) return;
    await press(page, 'Move to the next event');
    await page.getByText('The practice clock moved to the next event.').waitFor();
  }
};

it('a drill is played from its start to its record, on the pages of a breach', {
  timeout: 300_000,
}, async () => {
  await using sue = await atDesk(browser, on, 'Sue Supervisor');
  const { page, go } = sue;
  await looksAt(sue, home, false);
  await press(page, 'Start a drill');
  await page.getByText('You started the drill.').waitFor();
  const breach = await recordedBy(sue);
  for (let left = 3; left > 0; left -= 1) await colleague(sue);

  // Step 5: the telephone rings, and it may be a real call.
  const direction = `${breach}/do/record-direction`;
  await go(direction);
  expect(await wordsOn(page)).toContain('Is this call real?');
  const real = page.getByRole('link', { name: 'leave the drill and open the real breaches' });
  expect(await real.getAttribute('href')).toBe('/officer/breaches');

  for (const view of views) {
    await using dana = await atDesk(browser, on, 'Dana DPO', { view });
    for (const address of [home, breach, direction, `${breach}/letter`, `${breach}/list/1`, `${home}/do/end`])
      await looksAt(dana, address, address !== `${home}/do/end`);
  }

  await playedToItsEnd(sue);
  await press(page, 'End the drill');
  await press(page, 'Continue');
  await press(page, 'End the drill and keep its record');
  await page.getByText('You ended the drill. Its record is kept.').waitFor();

  for (const view of views) {
    await using audrey = await atDesk(browser, on, 'Audrey Auditor', { view });
    await looksAt(audrey, `${home}/records/2026`, false);
    const words = await wordsOn(audrey.page);
    expect(words).toContain('Played to its end');
    for (const { title } of scenes) expect(words).toContain(title);
    for (const rule of [
      'stops all notices before it is refused',
      'Nobody approves what they wrote',
      'owed on paper',
    ])
      expect(words).toContain(rule);
  }
  // Nothing of it reached the company: no email, no breach.
  expect(await on.mail()).toEqual([]);
  await go('/officer/breaches');
  expect(await wordsOn(page)).toContain('No open breach');
});

it('every link of a practice page leads into the drill, or says that it leaves it', {
  timeout: 120_000,
}, async () => {
  await using sue = await atDesk(browser, on, 'Sue Supervisor');
  const { page, go } = sue;
  await go(home);
  await press(page, 'Start a drill');
  await page.getByText('You started the drill.').waitFor();
  const breach = await recordedBy(sue);
  await go(breach);
  const addresses = await page
    .locator('main a[href^="/"], main form[action]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? one.getAttribute('action') ?? ''));
  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses.filter((address) => !address.startsWith(home))).toEqual([]);
  await looksAt(sue, `${home}/leave?to=/officer/work`, false);
});
