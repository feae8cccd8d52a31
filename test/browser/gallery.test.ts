import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendingPiece } from '../support/design-system/gallery.ts';
import { openBrowser, seenOn, type View, views } from './chromium.ts';
import { openGallery, smallestLetters } from './gallery-site.ts';

/** The bar says the same as before. */
const stillSending = () => ({ body: sendingPiece(true).toString() });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const pages = ['/breach', '/work', '/pieces', '/exhibit'];
const wide: View = { scheme: 'light', width: 1280 };

describe.each(pages)('the gallery of the console: %s', (path) => {
  it.each(views)('$width pixels: axe, the console and the layout are quiet', async (view) => {
    await using opened = await openGallery(browser, view, path, stillSending);
    const { violations, tooWide, shifted } = await seenOn(opened.page);
    expect({ violations, said: opened.said, tooWide }).toEqual({ violations: [], said: [], tooWide: 0 });
    expect(shifted).toBe(0);
  });

  it('says the same without JavaScript', async () => {
    await using opened = await openGallery(browser, { ...wide, script: false }, path);
    expect(opened.said).toEqual([]);
    expect(await opened.page.locator('main').isVisible()).toBe(true);
  });
});

describe('the picture of the clock', () => {
  it.each([
    { width: 1280, strip: 1, weeks: 1 },
    { width: 1088, strip: 1, weeks: 1 },
    { width: 1000, strip: 0, weeks: 2 },
    { width: 320, strip: 0, weeks: 2 },
  ])(
    '$width pixels: one drawing of each clock, no letter below 11 pixels',
    async ({ width, strip, weeks }) => {
      await using opened = await openGallery(browser, { scheme: 'light', width }, '/breach');
      const shown = async (shape: string) => {
        const drawings = await opened.page.locator(`.pc-clock--${shape}`).all();
        const visible = await Promise.all(drawings.map((one) => one.isVisible()));
        return visible.filter(Boolean).length;
      };
      expect([await shown('strip'), await shown('weeks')]).toEqual([strip, weeks]);
      expect(await smallestLetters(opened.page)).toBeGreaterThanOrEqual(11);
    },
  );

  it('a screen reader has the picture in one sentence, and the table behind a line', async () => {
    await using opened = await openGallery(browser, wide, '/breach');
    await opened.page.getByRole('img', { name: /seven full business days count/ }).waitFor();
    await opened.page.getByText('How each day was counted').first().click();
    const row = opened.page.getByRole('row', { name: /^Thursday, November 26, 2026/ }).first();
    expect((await row.getByRole('cell').allTextContents()).join('|')).toBe('No|A federal holiday.');
  });

  it('stays legible in the colors of a reader', async () => {
    await using opened = await openGallery(browser, wide, '/breach');
    await opened.page.emulateMedia({ forcedColors: 'active' });
    const fills = await opened.page.evaluate(`[...document.querySelectorAll('.pc-clock--strip .pc-day')].map(
      (day) => getComputedStyle(day).fill === getComputedStyle(day.querySelector('rect')).fill)`);
    expect(fills).not.toContain(true);
  });
});

it('the exhibit prints as one page, with the strip and without navigation', async () => {
  await using opened = await openGallery(browser, wide, '/exhibit');
  const { page } = opened;
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.locator('.pc-clock--strip').isVisible()).toBe(true);
  expect(await page.locator('.pc-masthead').isVisible()).toBe(false);
  // On paper the exhibit's own list says each day, so the table of the picture is not printed beside it.
  expect(await page.getByRole('row', { name: /November 24, 2026/ }).isVisible()).toBe(false);
});

it('the head of a case never covers what has the focus (WCAG 2.4.11)', async () => {
  await using opened = await openGallery(browser, wide, '/breach');
  const { page } = opened;
  const covered: string[] = [];
  const seen = new Set<string>();
  const look = `(() => {
    const one = document.activeElement;
    const { top, bottom, left } = one.getBoundingClientRect();
    const head = document.querySelector('.pc-case-head');
    const under = !head.contains(one) && head.getBoundingClientRect().top === 0 && top < head.getBoundingClientRect().bottom - 1;
    return [one.tagName + ' ' + one.textContent.trim().slice(0, 30) + ' ' + Math.round(top + scrollY) + ' ' + Math.round(left), under || bottom < 0 || top > innerHeight];
  })()`;
  for (const key of ['Tab', 'Shift+Tab'])
    for (let n = 0; n < 60; n += 1) {
      await page.keyboard.press(key);
      const [name, isCovered] = (await page.evaluate(look)) as [string, boolean];
      seen.add(name);
      if (isCovered && !name.startsWith('BODY')) covered.push(`${key}: ${name}`);
    }
  expect(covered).toEqual([]);
  expect(seen.size).toBeGreaterThan(20);
});
