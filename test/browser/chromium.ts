import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const chromiumPath = (): string | undefined =>
  (process.env.CHROMIUM ? [process.env.CHROMIUM] : usual).find((path) => existsSync(path));

/** The machine's own: nothing is downloaded. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath() ?? 'chromium', args: ['--no-sandbox'] });

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What moves without being asked is added up from the first paint on. */
const watch = `window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({ type: 'layout-shift', buffered: true });`;

export interface Seen {
  /** Rule of axe and the elements that break it. */
  readonly violations: readonly string[];
  /** What the console said, above all of the CSP. */
  readonly said: readonly string[];
  readonly shifted: number;
  /** Pixels beyond the window. */
  readonly tooWide: number;
  readonly focused: string;
  readonly title: string;
}

export interface View {
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly script?: boolean;
}

const violationsOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(`${axe};0`);
  return (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(', ')))`,
  )) as readonly string[];
};

/** Opens a page of its own, does the steps, and looks at what a person then has. */
export const look = async (
  browser: Browser,
  { scheme, width, script = true }: View,
  steps: (page: Page) => Promise<unknown>,
): Promise<Seen> => {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
  });
  try {
    const page = await context.newPage();
    const said: string[] = [];
    // An answer of 422 or 404 is no fault of the page.
    page.on('console', (message) => {
      if (message.type() === 'error' && !/the server responded with a status of 4\d\d/.test(message.text()))
        said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
    await page.addInitScript(watch);
    await steps(page);
    await page.waitForLoadState('networkidle');
    // Where a page may run no script, nor may axe's timers.
    const violations = script ? await violationsOf(page) : [];
    const found = (await page.evaluate(`({
      shifted: window.shifted ?? 0,
      tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      focused: document.activeElement.className,
      title: document.title,
    })`)) as Omit<Seen, 'said' | 'violations'>;
    return { ...found, violations, said };
  } finally {
    await context.close();
  }
};
