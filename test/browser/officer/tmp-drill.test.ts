import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { openBrowser, seenOn } from '../chromium.ts';
import { atDesk, press, wordsOn, fill } from './at-desk.ts';
import { record } from './breach-steps.ts';
let on: Laptop; let browser: Browser;
beforeAll(async () => { on = await openLaptop('2026-11-24T18:00:00Z'); browser = await openBrowser(); });
afterAll(async () => { await browser?.close(); await on[Symbol.asyncDispose](); });
it('looks', { timeout: 240_000 }, async () => {
  await using sue = await atDesk(browser, on, 'Sue Supervisor');
  const { page, go } = sue;
  const shot = async (n: string) => { await page.screenshot({ path: `/tmp/drill-${n}.png`, fullPage: true }); const s = await seenOn(page); console.log(n, page.url(), JSON.stringify(s.violations), s.tooWide, s.title); };
  await go('/officer/drill'); await shot('0');
  await press(page, 'Start a drill');
  await page.getByText('The drill has begun.').waitFor(); await shot('1');
  await press(page, 'Record the practice breach');
  for (const one of record) { await fill(page, one); await press(page, 'Continue'); }
  await shot('1b');
  await press(page, 'Record this breach');
  await page.waitForURL(/\/officer\/drill\/breaches\/BRE-/);
  const breach = new URL(page.url()).pathname;
  await shot('2');
  await go('/officer/drill'); await shot('3');
  for (let n = 0; n < 3; n++) { await press(page, 'Let a practice colleague do this'); await page.waitForLoadState('networkidle'); await go('/officer/drill'); }
  await shot('4');
  await go(breach); await shot('5');
  await go(breach + '/do/record-direction'); await shot('6');
  for (let n = 0; n < 4; n++) { await go('/officer/drill'); await press(page, 'Let a practice colleague do this'); await page.waitForLoadState('networkidle'); }
  await go(breach); await shot('7');
  for (const p of ['/letter', '/list/1', '/sending', '/paper', '/letters-to-print', '/why-this-date', '/evidence', '/report']) { await go(breach + p); await shot('p' + p.replaceAll('/', '-')); }
  await go('/officer/drill/sending'); await shot('sending');
  await go('/officer/drill/breaches'); await shot('list');
  for (let n = 0; n < 14; n++) { await go('/officer/drill'); if (await page.getByRole('button', { name: 'Let a practice colleague do this' }).count()) await press(page, 'Let a practice colleague do this'); await page.waitForLoadState('networkidle'); await go('/officer/drill'); await press(page, 'Move to the next event'); await page.waitForLoadState('networkidle'); }
  await go('/officer/drill'); await shot('8');
  await go(breach + '/letters-to-print'); await shot('8p');
  await go('/officer/drill');
  await press(page, 'End the drill'); await shot('9a');
  console.log(await wordsOn(page));
  await press(page, 'Continue'); await shot('9b');
  await press(page, 'End the drill and keep its record');
  await page.waitForLoadState('networkidle'); await shot('9c');
  await go('/officer/drill/records/2026'); await shot('10');
  expect(1).toBe(1);
});
