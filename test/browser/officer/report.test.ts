import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { held } from '#test/support/breach/breach-life.ts';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { inquiry, onTheDesk } from '#test/support/officer-actions.ts';
import { answer } from '#test/support/request-life.ts';
import { inStage } from '#test/support/requesters.ts';
import { tellable } from '#test/support/tellable.ts';
import { openBrowser, seenOn, views } from '../chromium.ts';
import { atDesk, type Seat, wordsOn } from './at-desk.ts';

let on: Laptop;
let browser: Browser;
/** Both were discovered in November; the second one's notice is held. */
let [released, inHold]: [string, string] = ['', ''];

/**
 * Of November: three inquiries, one answered, one late without an answer, one too young to be late; an access request; a released
 * breach; a breach in hold. Of December: a complaint that is answered.
 */
beforeAll(async () => {
  on = await openLaptop('2026-11-02T18:00:00Z');
  const first = await onTheDesk(on);
  await answer(on, first);
  await inStage(on, first, 'closed');
  await onTheDesk(on, { email: 'late@home.example' });
  await on.call('POST', '/api/requests', {
    json: { ...inquiry, kind: 'access', email: 'other@home.example' },
  });
  await on.advance('P11D');
  released = await held(on);
  await tellable(on, released);
  await on.advance('P18D');
  await onTheDesk(on, { email: 'young@home.example' });
  for (const topic of ['phone-records', 'other'])
    await on.call('POST', '/api/complaints', {
      json: {
        ...{ topic, complainant: 'person', name: 'Cleo Example', email: 'cleo@home.example' },
        ...{ details: 'Somebody saw my calls.', country: 'US' },
      },
    });
  await on.advance('P3D');
  inHold = await held(on);
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await on[Symbol.asyncDispose]();
});

const pages = [
  ...['2026-11', '2026-12', '2026-10', 'years/2026', 'years/2025'],
  ...['2026-11/in-hold', '2026-10/in-hold', '2026-11/in-hold?print=include'],
];

const fits = async ({ page: shown, go }: Seat, media: 'screen' | 'print') => {
  await shown.emulateMedia({ media });
  for (const page of pages) {
    await go(`/officer/reports/${page}`);
    const { violations, tooWide, shifted } = await seenOn(shown);
    expect({ page, violations, tooWide, shifted }).toEqual({ page, violations: [], tooWide: 0, shifted: 0 });
  }
};

it.each(views)('reports: $width pixels', async (view) => {
  await using dana = await atDesk(browser, on, 'Dana DPO', { view });
  await fits(dana, 'screen');
  expect(dana.said).toEqual([]);
});

/** Letter paper without its margins. */
const paper = 710;

it.each(['light', 'dark'] as const)('reports on paper, from a screen that is %s', async (scheme) => {
  await using dana = await atDesk(browser, on, 'Dana DPO', { view: { scheme, width: paper } });
  await fits(dana, 'print');
  await dana.go('/officer/reports/2026-11');
  expect(await dana.page.getByRole('heading', { name: /Report for November 2026/ }).isVisible()).toBe(true);
  expect(await dana.page.getByRole('link', { name: 'The whole year' }).isVisible()).toBe(false);
});

it('says how many were in time, and which were not', async () => {
  await using dana = await atDesk(browser, on, 'Dana DPO');
  await dana.go('/officer/reports/2026-11');
  const words = await wordsOn(dana.page);
  expect(words).toContain(
    '3 requests received in November 2026. 1 of 2 were answered in time, 50%. 1 was late and not answered yet. The late one waited for an officer when its last day ended.',
  );
  expect(words).toContain(
    'Period Sunday, November 1, 2026 to Monday, November 30, 2026, by the days of America/Denver',
  );
  await dana.go('/officer/reports');
  expect(new URL(dana.page.url()).pathname).toBe('/officer/reports/2026-12');
  const december = await wordsOn(dana.page);
  expect(december).toContain('1 request received in December 2026.');
  expect(december).toContain('2 complaints received in December 2026.');
  expect(december).toContain('No breach that is not in hold was discovered in December 2026.');
});

it('a year has its months, and says which have not begun', async () => {
  await using dana = await atDesk(browser, on, 'Dana DPO');
  await dana.go('/officer/reports/years/2026');
  const words = await wordsOn(dana.page);
  expect(words).toContain('4 requests received in 2026. 1 of 2 were answered in time, 50%.');
  expect(await dana.page.getByRole('row', { name: /^(January|November|December|All of) / }).count()).toBe(16);
  await dana.go('/officer/reports/years/2027');
  expect(await wordsOn(dana.page)).toContain(
    'This year has not begun. The newest report is that of 2026-12.',
  );
});

const fileOf = async (seat: Seat, address: string): Promise<string> =>
  (await seat.page.request.get(`${on.baseUrl}/officer/reports/${address}`)).text();

it('a breach in hold is on a sheet of its own, out of print and files unless asked for (P40)', async () => {
  await using bea = await atDesk(browser, on, 'Bea Breach');
  await bea.go('/officer/reports/2026-11');
  const words = await wordsOn(bea.page);
  expect(words).toContain(released);
  expect(words).not.toContain(inHold);
  expect(words).toContain('1 breach. 1 of 1 report to law enforcement was made in time.');
  for (const ending of ['csv', 'json']) {
    const [without, all] = [
      await fileOf(bea, `2026-11/breaches/${ending}`),
      await fileOf(bea, `2026-11/breaches/${ending}?inHold=include`),
    ];
    expect([without.includes(released), without.includes(inHold)]).toEqual([true, false]);
    expect(all).toMatch(new RegExp(`${inHold}[^B]*(?:in hold|"inHold":true)`));
    expect(await fileOf(bea, `2026-11/${ending}`)).not.toContain('BRE-');
  }
  await bea.go('/officer/reports/2026-11/in-hold');
  expect(await bea.page.getByText(inHold).isVisible()).toBe(true);
  await bea.page.emulateMedia({ media: 'print' });
  expect(await bea.page.getByText(inHold).isVisible()).toBe(false);
  expect(await bea.page.getByText('Breaches in hold are left out of print.').isVisible()).toBe(true);
  await bea.go('/officer/reports/2026-11/in-hold?print=include');
  expect(await bea.page.getByRole('rowheader', { name: /In hold/ }).isVisible()).toBe(true);
});

it('an officer without breaches has no reports, whether or not a breach is in hold (P40)', async () => {
  await using olive = await atDesk(browser, on, 'Olive Officer');
  const seen: string[] = [];
  for (const page of [
    '2026-11',
    '2026-11/in-hold',
    '2026-10/in-hold',
    '2026-11/breaches/csv',
    'years/2026',
  ]) {
    await olive.go(`/officer/reports/${page}`);
    seen.push(await wordsOn(olive.page));
  }
  expect(new Set(seen).size).toBe(1);
  expect(seen[0]).not.toContain('BRE-');
});
