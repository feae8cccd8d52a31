import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { locales } from '#functions/letters/catalog.ts';
import { hrefIn } from '#functions/site/language.ts';
import { aHouse } from '#test/support/site/fake-needs.ts';
import { look, openBrowser } from './chromium.ts';
import { type SlowLine, slowLine } from './in-pieces.ts';

const pages = aHouse();
let line: SlowLine;
let browser: Browser;
beforeAll(async () => {
  line = await slowLine(500, ({ url = '/' }) => {
    const [, file] = /^\/assets\/([\w.]+)/.exec(url) ?? [];
    return pages.ask({ path: url, ...(file !== undefined && { file }) });
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  line[Symbol.dispose]();
});

const paths = ['/', '/request', '/status', '/complaint', '/accessibility'].flatMap((path) =>
  locales.map((language) => hrefIn(language, path)),
);

it.each(paths)('a page that arrives in pieces moves nothing: %s (L-11)', async (path) => {
  for (const width of [1280, 700]) {
    const { shifted } = await look(browser, { scheme: 'light', width }, (page) =>
      page.goto(line.baseUrl + path),
    );
    expect(shifted, `${width} pixels`).toBe(0);
  }
});
