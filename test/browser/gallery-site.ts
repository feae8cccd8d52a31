import type { Browser, Page, Request } from 'playwright-core';
import { galleryFiles } from '../support/design-system/gallery.ts';
import { openPage, settled, type View } from './chromium.ts';

export const gallery = 'http://gallery.example';

/** As the console's pages have it. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What the server does with any other address; `undefined`: it cannot be reached. */
export type Answers = (request: Request) => Reply | undefined | Promise<Reply | undefined>;

/** The gallery, as from a server: the pages, the style and the islands, with a strict CSP. */
export const openGallery = async (
  browser: Browser,
  view: View,
  path: string,
  answers: Answers = () => ({ status: 404 }),
) => {
  const opened = await openPage(browser, view);
  await opened.page.route(`${gallery}/**`, async (route) => {
    const request = route.request();
    const file = request.method() === 'GET' ? galleryFiles[new URL(request.url()).pathname] : undefined;
    const reply = file ? { type: file.type, body: file.body() } : await answers(request);
    if (reply === undefined) return route.abort('connectionrefused');
    return route.fulfill({
      status: reply.status ?? 200,
      contentType: reply.type ?? 'text/html',
      body: reply.body ?? '',
      headers: { 'content-security-policy': contentSecurityPolicy, ...reply.headers },
    });
  });
  await opened.page.goto(gallery + path);
  await settled(opened.page, view.script);
  return opened;
};

/** The smallest letters of the drawings that show, in CSS pixels. */
export const smallestLetters = async (page: Page): Promise<number> =>
  (await page.evaluate(`Math.min(...[...document.querySelectorAll('svg.pc-clock')]
    .filter((svg) => svg.getBoundingClientRect().width > 0)
    .flatMap((svg) => [...svg.querySelectorAll('text')].map((text) =>
      Number(text.getAttribute('font-size')) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)))`)) as number;
