import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page, type Request } from 'playwright-core';
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

type Scheme = 'light' | 'dark';

export interface View {
  readonly scheme: Scheme;
  /** Judged on the same page: a scheme changes colors alone. */
  readonly also?: Scheme;
  /** CSS pixels. */
  readonly width: number;
  readonly script?: boolean;
  /** 2: the page is zoomed to 200 %. */
  readonly zoom?: number;
  readonly motion?: 'reduce';
}

/** Each page in each width and each scheme; where CI plays a part, in two that see both of each (`VIEWS=two`). */
export const views: readonly View[] =
  process.env.VIEWS === 'two'
    ? [
        { scheme: 'light', width: 1280 },
        { scheme: 'dark', width: 320 },
      ]
    : [
        { scheme: 'light', also: 'dark', width: 1280 },
        { scheme: 'light', also: 'dark', width: 320 },
      ];

/** A person's browser: nobody else's cookies. */
export interface OpenPage {
  readonly page: Page;
  /** What the console said, above all of the CSP. */
  readonly said: readonly string[];
  [Symbol.asyncDispose](): Promise<void>;
}

interface Watched {
  readonly also: Scheme | undefined;
  /** Requests that have no answer yet. */
  readonly asked: Set<Request>;
}
const watched = new WeakMap<Page, Watched>();

export const openPage = async (
  browser: Browser,
  { scheme, also, width, script = true, zoom = 1, motion }: View,
): Promise<OpenPage> => {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height: Math.round(900 / zoom) },
    deviceScaleFactor: zoom,
    javaScriptEnabled: script,
    reducedMotion: motion ?? 'no-preference',
  });
  const page = await context.newPage();
  const asked = new Set<Request>();
  page.on('request', (request) => asked.add(request));
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => asked.delete(request));
  watched.set(page, { also, asked });
  // A key that is pressed before the page's script has run does nothing.
  const pressed = page.keyboard.press.bind(page.keyboard);
  page.keyboard.press = async (...key) => {
    await page.waitForLoadState('load');
    await pressed(...key);
  };
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

/** Loaded, each request answered, and drawn since: what moves has moved. Where a page may run no script, loaded. */
export const settled = async (page: Page, script = true): Promise<void> => {
  await page.waitForLoadState('load');
  const drawn = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
  do if (script) await page.evaluate(drawn);
  while (script && (watched.get(page)?.asked.size ?? 0) > 0);
};

/** What colors alone decide, in axe. */
const ofColors = ['color-contrast', 'link-in-text-block'];

const axeOn = async (page: Page, context: string, runOnly: readonly string[]): Promise<string[]> =>
  (await page.evaluate(
    `axe.run(${context}, { runOnly: ${JSON.stringify(runOnly)} }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(', ')))`,
  )) as string[];

/** Contents of pages without a violation, as each was judged. */
const clean = new Set<string>();

/** What differs between two readers of one content, and changes nothing that axe judges. */
const ownOfReader = / value="[^"]*"|[A-Z]{3}-[0-9A-Z]{26}|\d\d:\d\d/g;

/** A content that is seen again, by another reader, is judged by what is around it. */
const violationsOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(`${axe};0`);
  const [content, isDark, seenIn] = (await page.evaluate(`(() => {
    const [isDark, isPaper] = ['(prefers-color-scheme: dark)', 'print'].map((media) => matchMedia(media).matches);
    const content = document.querySelector('main')?.outerHTML ?? '';
    return [content, isDark, [innerWidth, devicePixelRatio, isDark, isPaper].join()];
  })()`)) as [string, boolean, string];
  const also = watched.get(page)?.also;
  const key = [seenIn, also, content.replaceAll(ownOfReader, '')].join(' ');
  const context = clean.has(key) ? "{ exclude: [['main']] }" : 'document';
  const violations = await axeOn(page, context, tags);
  if (also !== undefined) {
    await page.emulateMedia({ colorScheme: also });
    violations.push(...(await axeOn(page, context, ofColors)).map((one) => `${also}: ${one}`));
    await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
  }
  if (violations.length === 0) clean.add(key);
  return violations;
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
  await settled(opened.page, view.script);
  return { ...(await seenOn(opened.page, view.script)), said: opened.said };
};
