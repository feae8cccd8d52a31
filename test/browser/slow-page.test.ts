import { createServer, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { locales } from '#functions/letters/catalog.ts';
import { hrefIn } from '#functions/site/language.ts';
import { listen, shut } from '#infra/local/inner-server.ts';
import { aHouse } from '#test/support/site/fake-needs.ts';
import { look, openBrowser } from './chromium.ts';

/** Characters at a time, as over a slow line. */
const piece = 500;
const pages = aHouse();
let server: Server;
let browser: Browser;
let base: string;
beforeAll(async () => {
  server = createServer(async ({ url = '/' }, response) => {
    const [, file] = /^\/assets\/([\w.]+)/.exec(url) ?? [];
    const { status, headers, body } = await pages.ask({ path: url, ...(file !== undefined && { file }) });
    response.writeHead(status, headers);
    for (let from = 0; from < body.length; from += file === undefined ? piece : body.length) {
      response.write(body.slice(from, from + (file === undefined ? piece : body.length)));
      await wait(20);
    }
    response.end();
  });
  base = await listen(server);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  shut(server);
});

const paths = ['/', '/request', '/status', '/complaint', '/accessibility'].flatMap((path) =>
  locales.map((language) => hrefIn(language, path)),
);

it.each(paths)('a page that arrives in pieces moves nothing: %s (L-11)', async (path) => {
  for (const width of [1280, 700]) {
    const { shifted } = await look(browser, { scheme: 'light', width }, (page) => page.goto(base + path));
    expect(shifted, `${width} pixels`).toBeLessThan(0.01);
  }
});
