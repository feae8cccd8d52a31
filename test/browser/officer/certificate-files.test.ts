import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { action } from '#test/support/broker-actions.ts';
import { entry } from '#test/support/campaigns.ts';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { olive } from '#test/support/requesters.ts';
import { openBrowser, seenOn, views } from '../chromium.ts';
import { atDesk, fill, press, wordsOn } from './at-desk.ts';

let on: Laptop;
let browser: Browser;
const files = ['/officer/certificate-statements/2026', '/officer/certificate-evidence/2026'] as const;

beforeAll(async () => {
  on = await openLaptop('2026-12-01T18:00:00Z');
  const bearer = await olive(on);
  await on.call('POST', '/api/officer/campaigns', { json: { ...entry, startsOn: '2026-12-01' }, bearer });
  await on.call('POST', '/api/officer/broker-actions', { json: action, bearer });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await on[Symbol.asyncDispose]();
});

it('a supervisor records a training, corrects it, and the list has it (47 CFR 64.2009(b))', async () => {
  await using sue = await atDesk(browser, on, 'Sue Supervisor', { address: '/officer/trainings' });
  const { page } = sue;
  await press(page, 'Record a training');
  const typed = {
    'On which day?': '2026-12-02',
    'What was it about?': 'When phone records may be used',
    'Who was trained?': 'Wanda Worker\nWalt Worker',
    'Who trained them?': 'Terry Trainer',
  };
  await fill(page, typed);
  await press(page, 'Record the training');
  await page.getByText('This is in the future.').first().waitFor();
  expect(await page.getByLabel('Who was trained?').inputValue()).toBe('Wanda Worker\nWalt Worker');
  await fill(page, { 'On which day?': '2026-11-30' });
  await press(page, 'Record the training');
  await page.getByText('The training is recorded.').first().waitFor();
  await press(page, 'Correct this training');
  await fill(page, { 'Who trained them?': 'Tara Trainer' });
  await press(page, 'Record the correction');
  await page.getByText('Your correction is recorded.').first().waitFor();
  expect(await wordsOn(page)).toContain('Corrected since');
  expect((await seenOn(page)).violations).toEqual([]);
  await sue.go('/officer/trainings');
  expect(await wordsOn(page)).toMatch(/Monday, November 30, 2026.*Wanda Worker, Walt Worker.*Tara Trainer/s);
});

it('a breach that is not there is refused, and what was typed stays (P40)', async () => {
  await using dana = await atDesk(browser, on, 'Dana DPO', { address: files[0] });
  const { page } = dana;
  await press(page, 'Add a released breach to the public file');
  await fill(page, {
    'Reference of the breach': `BRE-${'9'.repeat(26)}`,
    'What does the public file say of it?': 'We notified customers of one breach.',
    'Who advised it?': 'Counsel Roe',
  });
  await press(page, 'Add it');
  await page.getByText('There is no breach with this reference').first().waitFor();
  expect(await page.getByText('We notified customers of one breach.').count()).toBeGreaterThan(0);
  expect((await seenOn(page)).violations).toEqual([]);
});

it.each(views)('both files: $width pixels', async (view) => {
  await using dana = await atDesk(browser, on, 'Dana DPO', { view });
  for (const address of [...files, '/officer/certificates/2026', '/officer/trainings']) {
    await dana.go(address);
    const { violations, tooWide, shifted } = await seenOn(dana.page);
    expect({ address, violations, tooWide, shifted }).toEqual({
      ...{ address, violations: [], tooWide: 0, shifted: 0 },
    });
  }
  expect(dana.said).toEqual([]);
});

it('on paper: no box, no button and no navigation; the gaps on the signer’s file alone', async () => {
  await using dana = await atDesk(browser, on, 'Dana DPO');
  const { page } = dana;
  // A sheet of paper in CSS pixels.
  await page.setViewportSize({ width: 816, height: 1056 });
  await page.emulateMedia({ media: 'print' });
  const onPaper = async (address: string): Promise<string> => {
    await dana.go(address);
    const { violations, tooWide } = await seenOn(page);
    expect({ violations, tooWide }).toEqual({ violations: [], tooWide: 0 });
    return wordsOn(page, 'body');
  };
  const toFile = await onPaper(files[0]);
  expect(toFile).toContain('EB Docket No. 06-36');
  expect(toFile).toContain('Call Records Direct LLC');
  expect(toFile).not.toMatch(/Before it is filed|Add a released breach|Sign out|\bGap\b|BKA-|This system/);
  const forSigner = await onPaper(files[1]);
  expect(forSigner).toMatch(/Gap.*No supervisor has approved or declined these campaigns/);
  expect(forSigner).not.toContain('Sign out');
});
