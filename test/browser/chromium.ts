import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { shiftOf } from '#test/support/near.ts';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const chromiumPath = (): string | undefined =>
  (process.env.CHROMIUM ? [process.env.CHROMIUM] : usual).find((path) => existsSync(path));

/** The machine's own: nothing is downloaded. */
export const openBrowser = (env: Record<string, string> = {}): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath() ?? 'chromium',
    args: ['--no-sandbox'],
    env: { ...process.env, ...env },
  });

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What moves without being asked is added up from the first paint on. */
const watch = `window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({ type: 'layout-shift', buffered: true });`;

/** What a person has on the page. */
export interface Seen {
  /** Rule of axe and the elements that break it. */
  readonly violations: readonly string[];
  /** Whole hundredths of a layout shift score: what is less, nobody sees. */
  readonly shifted: number;
  /** Pixels beyond the window. */
  readonly tooWide: number;
  readonly focused: string;
  readonly title: string;
  readonly language: string;
}

export interface View {
  readonly scheme: 'light' | 'dark';
  /** CSS pixels. */
  readonly width: number;
  readonly script?: boolean;
  /** 2: the page is zoomed to 200 %. */
  readonly zoom?: number;
  readonly motion?: 'reduce';
}

const four: readonly View[] = (['light', 'dark'] as const).flatMap((scheme) =>
  [1280, 320].map((width) => ({ scheme, width })),
);

/** Each page in each scheme and each width; where CI plays a part, in two that see both of each (`VIEWS=two`). */
export const views: readonly View[] =
  process.env.VIEWS === 'two'
    ? four.filter(({ scheme, width }) => (scheme === 'light') === (width === 1280))
    : four;

/** A person's browser: nobody else's cookies. */
export interface OpenPage {
  readonly page: Page;
  /** What the console said, above all of the CSP. */
  readonly said: readonly string[];
  [Symbol.asyncDispose](): Promise<void>;
}

export const openPage = async (
  browser: Browser,
  { scheme, width, script = true, zoom = 1, motion }: View,
): Promise<OpenPage> => {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height: Math.round(900 / zoom) },
    deviceScaleFactor: zoom,
    javaScriptEnabled: script,
    reducedMotion: motion ?? 'no-preference',
  });
  const page = await context.newPage();
  const said: string[] = [];
  // An answer of 422 or 404 is no fault of the page.
  page.on('console', (message) => {
    if (message.type() === 'error' && !/the server responded with a status of 4\d\d/.test(message.text()))
      said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  await page.addInitScript(watch);
  return { page, said, [Symbol.asyncDispose]: () => context.close() };
};

const violationsOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(`${axe};0`);
  return (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(', ')))`,
  )) as readonly string[];
};

/** Where a page may run no script, nor may axe's timers. */
export const seenOn = async (page: Page, script = true): Promise<Seen> => {
  const violations = script ? await violationsOf(page) : [];
  const found = (await page.evaluate(`({
    shifted: window.shifted ?? 0,
    tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    focused: document.activeElement.className,
    title: document.title,
    language: document.documentElement.lang,
  })`)) as Omit<Seen, 'violations'>;
  return { ...found, shifted: shiftOf(found.shifted, page.url()), violations };
};

/** Opens a page of its own, does the steps, and looks at what a person then has. */
export const look = async (
  browser: Browser,
  view: View,
  steps: (page: Page) => Promise<unknown>,
): Promise<Seen & Pick<OpenPage, 'said'>> => {
  await using opened = await openPage(browser, view);
  await steps(opened.page);
  await opened.page.waitForLoadState('networkidle');
  return { ...(await seenOn(opened.page, view.script)), said: opened.said };
};
