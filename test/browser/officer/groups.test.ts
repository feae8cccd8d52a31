import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasAccess } from '#domain/case/groups.ts';
import { groupsOf } from '#infra/local/officers.ts';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { breachOfficer } from '#test/support/officers.ts';
import { openBrowser } from '../chromium.ts';
import { addressOf, type Cases, pages, seeded } from './addresses.ts';
import { atDesk, everybody, type OfficerName, type Seat, wide } from './at-desk.ts';

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

const signedIn = (name: OfficerName) => atDesk(browser, on, name, { address: '/officer/help', view: wide });

const get = async ({ page }: Seat, address: string) => {
  const answer = await page.request.get(on.baseUrl + address, { maxRedirects: 0 });
  return { status: answer.status(), text: await answer.text() };
};

/** Different for each form that is shown, and for each export. */
const withoutKeys = (text: string): string =>
  text
    .replaceAll(/(name="(?:formKey|idempotencyKey|csrf)" value=")[^"]*/g, '$1')
    .replaceAll(/"exportedAt":"[^"]*"/g, '');

const outside = 'This page is not part of your work';

describe('each group and none × each page (R-13)', () => {
  it.each(everybody)('%s opens the pages of the own groups, and no other', async (name) => {
    await using seat = await signedIn(name);
    const wrong: string[] = [];
    for (const { path, access, screen } of pages) {
      if (screen.isFragment) continue;
      const { status, text } = await get(seat, addressOf({ path }, cases));
      const isOutside = status === 403 && text.includes(outside);
      if (isOutside === hasAccess(access, groupsOf(name)) || status >= 500) wrong.push(`${status} ${path}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('an officer without a breach group learns of no breach (R-13)', () => {
  const missing = `BRE-${'0'.repeat(26)}`;
  const withBreach = pages.filter(({ path }) => path.startsWith('/officer/breaches/{id}'));

  it.each<OfficerName>(['Olive Officer', 'Nora Nobody'])(
    '%s: the same bytes for one that is there and one that is not',
    async (name) => {
      await using seat = await signedIn(name);
      expect(withBreach.length).toBeGreaterThan(10);
      for (const { path } of withBreach) {
        const there = await get(seat, addressOf({ path }, cases));
        const not = await get(seat, addressOf({ path }, { ...cases, breach: missing }));
        const [one, other] = [there, not].map((page) => ({ ...page, text: withoutKeys(page.text) }));
        expect(one, path).toEqual(other);
        expect(there.text).not.toContain('BRE-');
      }
    },
  );

  it('the same bytes of every page with a further breach and its hold, and without', async () => {
    await using olive = await signedIn('Olive Officer');
    const all = async () => {
      const seen: Record<string, string> = {};
      for (const { path, access, screen } of pages)
        if (hasAccess(access, ['officer']) && !screen.isFragment)
          seen[path] = withoutKeys((await get(olive, addressOf({ path }, cases))).text);
      return seen;
    };
    // What a look itself leaves behind, such as who looked, is there before both.
    await all();
    const before = await all();
    const bearer = await on.token('Bea Breach', breachOfficer);
    const at = await on.now();
    const record = {
      ...{ title: 'Another one', discoveredAt: at, intentional: 'yes', circumstances: 'A stranger called.' },
      ...{ cpniTypes: ['call detail'], method: 'Pretexting.', estimatedCustomers: 5 },
    };
    const { id } = (await on.call('POST', '/api/officer/breaches', { json: record, bearer })).body;
    const act = (path: string, json: object) =>
      on.call('POST', `/api/officer/breaches/${id}/${path}`, { json, bearer });
    await act('determination', { determinedAt: at, within2011: 'yes', reason: 'The logs.' });
    const held = await act('law-enforcement-receipts', { agency: 'all', filedAt: at, receipt: 'C-1' });
    expect(held.status).toBe(201);
    const after = await all();
    expect(Object.keys(before).filter((path) => after[path] !== before[path])).toEqual([]);
  });

  it('a search for a breach finds as much as one for nothing', async () => {
    await using olive = await signedIn('Olive Officer');
    const found = async (reference: string) => {
      await olive.page.getByRole('searchbox').or(olive.page.locator('[data-search]')).first().fill(reference);
      await olive.page.keyboard.press('Enter');
      await olive.page.getByText('Nothing found').waitFor();
      return withoutKeys(await olive.page.content()).replaceAll(reference, '');
    };
    expect(await found(cases.breach)).toBe(await found(missing));
  });
});
