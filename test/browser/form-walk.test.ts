import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownCapacities, requestKinds } from '#domain/request/vocabulary.ts';
import { locales } from '#functions/letters/catalog.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { until } from '../support/request-life.ts';
import { openBrowser, openPage, seenOn, type View } from './chromium.ts';
import { everyWalk, shortWalks, typedFor, type Walk, walkThrough } from './form-walk.ts';
import { follow, linksIn } from './letter-links.ts';

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

const isLong = process.env.LONG !== undefined;
const walks = isLong ? everyWalk : shortWalks;

/** One after the other, so that each question is seen in several. */
const views: readonly View[] = [
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 320 },
  { scheme: 'light', width: 640, zoom: 2 },
  { scheme: 'dark', width: 1280, motion: 'reduce' },
];
const emailOf = ({ capacity, kind }: Walk, language: string): string =>
  `${capacity}.${kind}.${language}@home.example`;

const sent: { readonly email: string; readonly id: string; readonly language: 'en' | 'es' }[] = [];
const counts = { walks: 0, pages: 0, letters: 0, links: 0 };
afterAll(() =>
  console.info(
    `in the browser: ${counts.walks} walks from the start page to the confirmation (${counts.pages} pages, axe on each), ${counts.links} links of ${counts.letters} letters followed`,
  ),
);

it('the walks are all capacities and all kinds', () => {
  expect(new Set(walks.map(({ capacity }) => capacity))).toEqual(new Set(ownCapacities));
  expect(new Set(walks.map(({ kind }) => kind))).toEqual(new Set(requestKinds));
});

describe.each(locales)('in the browser, page by page, from the start to the first letter: %s', (language) => {
  it.each(walks.map((walk, n) => ({ ...walk, view: views[n % views.length] as View })))(
    '$capacity asks $kind ($view.scheme, $view.width pixels)',
    async ({ view, ...walk }) => {
      await using opened = await openPage(browser, view);
      const { page } = opened;
      const email = emailOf(walk, language);
      const seen: object[] = [];
      const id = await walkThrough(page, on.baseUrl, language, typedFor(walk, email), async (step) => {
        const { violations, tooWide, shifted, language: shown } = await seenOn(page);
        seen.push({ step, violations, tooWide, shifts: shifted > 0, shown });
        counts.pages += 1;
      });
      expect(seen).toEqual(
        seen.map((one) => ({ ...one, violations: [], tooWide: 0, shifts: false, shown: language })),
      );
      expect(opened.said).toEqual([]);
      expect(id).toMatch(/^REQ-/);
      expect(new URL(page.url()).search).not.toContain(email);
      sent.push({ email, id, language });
      counts.walks += 1;
    },
  );
});

it('every link of every letter that these people get opens the page that it names (R-16)', async () => {
  expect(sent).toHaveLength(walks.length * locales.length);
  await using opened = await openPage(browser, { scheme: 'light', width: 1280 });
  for (const { email, id, language } of sent) {
    const letters = await until(
      async () => ((all) => (all.length > 0 ? all : undefined))(await on.mail(email)),
      `a letter to ${email}`,
    );
    for (const letter of letters) {
      const links = linksIn(letter, on);
      for (const url of links) await follow(opened.page, url, language, id);
      counts.letters += 1;
      counts.links += links.length;
    }
  }
  expect(counts.links).toBeGreaterThan(sent.length);
  expect(opened.said).toEqual([]);
});
