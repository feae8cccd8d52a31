import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { inquiry, onTheDesk } from '#test/support/officer-actions.ts';
import { answer } from '#test/support/request-life.ts';
import { inStage } from '#test/support/requesters.ts';
import { openBrowser, seenOn, type View } from '../chromium.ts';
import { atDesk, wordsOn } from './at-desk.ts';

let on: Laptop;
let browser: Browser;

/** Three inquiries: one answered, one late without an answer, one too young to be late; an access request; and a complaint. */
beforeAll(async () => {
  on = await openLaptop('2026-11-02T18:00:00Z');
  const first = await onTheDesk(on);
  await answer(on, first);
  await inStage(on, first, 'closed');
  await onTheDesk(on, { email: 'late@home.example' });
  await on.call('POST', '/api/requests', {
    json: { ...inquiry, kind: 'access', email: 'other@home.example' },
  });
  await on.advance('P29D');
  await onTheDesk(on, { email: 'young@home.example' });
  await on.call('POST', '/api/complaints', {
    json: {
      ...{ topic: 'phone-records', complainant: 'person', name: 'Cleo Example', email: 'cleo@home.example' },
      ...{ details: 'Somebody saw my calls.', country: 'US' },
    },
  });
  await on.advance('P3D');
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

it.each(views)('a month’s report: $scheme, $width pixels', async (view) => {
  await using dana = await atDesk(browser, on, 'Dana DPO', { view });
  for (const month of ['2026-11', '2026-12', '2026-10']) {
    await dana.go(`/officer/reports/${month}`);
    const { violations, tooWide, shifted } = await seenOn(dana.page);
    expect({ month, violations, tooWide, shifted }).toEqual({
      month,
      violations: [],
      tooWide: 0,
      shifted: 0,
    });
  }
  expect(dana.said).toEqual([]);
});

it('says how many were in time, and which were not', async () => {
  await using dana = await atDesk(browser, on, 'Dana DPO');
  await dana.go('/officer/reports/2026-11');
  const words = await wordsOn(dana.page);
  expect(words).toContain(
    '3 requests received in November 2026. 1 of 2 were answered in time, 50%. 1 was late and not answered yet.',
  );
  await dana.go('/officer/reports');
  expect(new URL(dana.page.url()).pathname).toBe('/officer/reports/2026-12');
  const december = await wordsOn(dana.page);
  expect(december).toContain('1 request received in December 2026.');
  expect(december).toContain('1 complaint received in December 2026.');
});
