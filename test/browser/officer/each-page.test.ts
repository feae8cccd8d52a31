import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasAccess } from '#domain/case/groups.ts';
import { groupsOf } from '#infra/local/officers.ts';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { openBrowser, seenOn, type View } from '../chromium.ts';
import { addressOf, type Cases, pages, seeded } from './addresses.ts';
import { atDesk, everybody, type OfficerName, wide } from './at-desk.ts';

let on: Laptop;
let browser: Browser;
let cases: Cases;
beforeAll(async () => {
  on = await openLaptop('2026-11-24T18:00:00Z');
  browser = await openBrowser();
  cases = await seeded(on);
});
afterAll(async () => {
  await browser.close();
  await on[Symbol.asyncDispose]();
});

const signedIn = (name: OfficerName, view: View = wide) =>
  atDesk(browser, on, name, { address: '/officer/help', view });

// Eighty pages in one test: beside other work it takes minutes, and patience is no assertion.
describe('each page, for each group that opens it (R-13)', { timeout: 600_000 }, () => {
  it.each(everybody)('%s sees each page without a fault of access, width, style or script', async (name) => {
    await using seat = await signedIn(name);
    const wrong: Record<string, unknown> = {};
    for (const { path, access, screen } of pages) {
      const isFile = screen.isFragment || /[./](csv|json)$|files|texts/.test(path);
      if (isFile || !hasAccess(access, groupsOf(name))) continue;
      const answer = await seat.page.goto(on.baseUrl + addressOf({ path }, cases));
      const { violations, tooWide, shifted } = await seenOn(seat.page);
      const status = answer?.status() ?? 0;
      if (violations.length > 0 || tooWide > 0 || shifted > 0 || status >= 500)
        wrong[path] = { status, violations, tooWide, shifted };
    }
    expect(wrong).toEqual({});
    expect(seat.said).toEqual([]);
  });

  const main = () => [
    ...['/officer', '/officer/work', `/officer/breaches/${cases.breach}`],
    ...[`/officer/breaches/${cases.breach}/letter`, `/officer/requests/${cases.request}`],
  ];
  const views: readonly View[] = [
    { scheme: 'dark', width: 1280 },
    { scheme: 'light', also: 'dark', width: 320 },
  ];
  it.each(views)('what is open all day is readable: $width pixels', async (view) => {
    await using sue = await signedIn('Sue Supervisor', view);
    const wrong: Record<string, unknown> = {};
    for (const address of main()) {
      await sue.go(address);
      const { violations, tooWide, shifted } = await seenOn(sue.page);
      if (violations.length > 0 || tooWide > 0 || shifted > 0)
        wrong[address] = { violations, tooWide, shifted };
    }
    expect(wrong).toEqual({});
    expect(sue.said).toEqual([]);
  });
});
