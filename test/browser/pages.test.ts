import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { statusKey, submit } from '../support/request-life.ts';
import { look, openBrowser, type View, views } from './chromium.ts';
import { answerUntil, typedFor } from './form-walk.ts';

let on: Laptop;
let browser: Browser;
let code: string;
const key = 'a-page-in-a-browser-0001';

beforeAll(async () => {
  const limits = JSON.stringify({ letters: 0, formSeconds: 0 });
  on = await openLaptop('2026-11-24T18:00:00Z', { LIMITS: limits });
  browser = await openBrowser();
  const { body } = await submit(on, { capacity: 'account-holder' }, { 'idempotency-key': key });
  code = `${body.id}.${await statusKey(on, body.id)}`;
});
afterAll(async () => {
  await browser.close();
  await on[Symbol.asyncDispose]();
});

type Steps = (page: Page) => Promise<unknown>;
const open =
  (path: string): Steps =>
  (page) =>
    page.goto(on.baseUrl + path);
const send =
  (path: string): Steps =>
  async (page) => {
    await open(path)(page);
    await page.locator('main form').first().getByRole('button').click();
    await page.locator('.govuk-error-summary').waitFor();
  };
/** The questions themselves are seen by those who walk through them. */
const toCheck: Steps = async (page) => {
  await open('/request')(page);
  await answerUntil(
    page,
    'en',
    typedFor({ capacity: 'agent', kind: 'cpni-correct' }, 'pat@home.example'),
    'check',
  );
};
/** As from the link in our letter, or by hand. */
const openStatus: Steps = async (page) => {
  await open('/status')(page);
  await page.getByLabel('Code from our letter').fill(code);
  await page.getByRole('button', { name: 'Show the request' }).click();
  await page.getByRole('heading', { name: 'What has happened' }).waitFor();
};

const pages: Readonly<Record<string, Steps>> = {
  start: open('/'),
  'first question': open('/request'),
  'first question, refused': send('/request'),
  'files that show it': async (page) => {
    await toCheck(page);
    await open('/request/files')(page);
  },
  'check your answers in Spanish': async (page) => {
    await toCheck(page);
    await open('/es/request/check')(page);
  },
  'answers gone': open('/request/words'),
  'form on one page': open('/request/one-page'),
  'form on one page, refused': send('/request/one-page'),
  confirmation: open(`/confirmation?key=${key}`),
  verify: open('/verify'),
  'verify, refused': send('/verify'),
  adopt: open('/adopt'),
  'status, code asked': open('/status'),
  status: openStatus,
  'withdraw?': async (page) => {
    await openStatus(page);
    await page.getByRole('button', { name: 'Withdraw this request' }).click();
    await page.getByRole('heading', { name: 'Withdraw this request?' }).waitFor();
  },
  records: open('/records'),
  'complaint, refused': send('/complaint'),
  'complaint in Spanish': open('/es/complaint'),
  privacy: open('/privacy'),
  accessibility: open('/accessibility'),
  'start in Spanish': open('/es'),
  'records in Spanish, refused': send('/es/records'),
  'privacy in Spanish': open('/es/privacy'),
  'accessibility in Spanish': open('/es/accessibility'),
  'not found': open('/nothing'),
  'not found in Spanish': open('/es/nada'),
};
const zoomed: View = { scheme: 'light', width: 640, zoom: 2, motion: 'reduce' };

describe.each(Object.entries(pages))('%s', (_name, steps) => {
  it.each(views)('$width pixels: axe, the console and the layout are quiet', async (view) => {
    const { violations, said, shifted, tooWide } = await look(browser, view, steps);
    expect({ violations, said, tooWide }).toEqual({ violations: [], said: [], tooWide: 0 });
    expect(shifted).toBe(0);
  });
});

it.each(['start', 'form on one page', 'status', 'complaint, refused', 'privacy in Spanish', 'not found'])(
  '%s, zoomed to 200 % and with reduced motion: nothing is cut off, and nothing moves',
  async (name) => {
    let moving = 0;
    const { violations, tooWide, shifted } = await look(browser, zoomed, async (page) => {
      await pages[name]?.(page);
      moving = (await page.evaluate('document.getAnimations().length')) as number;
    });
    expect({ violations, tooWide, moving }).toEqual({ violations: [], tooWide: 0, moving: 0 });
    expect(shifted).toBe(0);
  },
);

describe.each([true, false])('with JavaScript: %s', (script) => {
  const view = { scheme: 'light', width: 1280, script } as const;

  it('the summary of errors has the focus, and the title says so first', async () => {
    const { focused, title } = await look(browser, view, send('/request'));
    expect(focused).toBe('govuk-error-summary');
    expect(title).toMatch(/^Error: Who are you\? – Make a request/);
  });

  it('a person reads the status of a request', async () => {
    expect((await look(browser, view, openStatus)).title).toMatch(/: your request/);
  });
});

it('the link in our letter opens the status page, and its code leaves the address bar', async () => {
  let address = '';
  await look(browser, { scheme: 'light', width: 1280 }, async (page) => {
    await open(`/status#${code}`)(page);
    await page.getByRole('heading', { name: 'What has happened' }).waitFor();
    address = page.url();
  });
  expect(address).toBe(`${on.baseUrl}/status`);
});

it('a second click on a button sends nothing twice', async () => {
  let sent = 0;
  await look(browser, { scheme: 'light', width: 1280 }, async (page) => {
    await open('/request/one-page')(page);
    page.on('request', (request) => {
      if (request.method() === 'POST') sent += 1;
    });
    await page.route('**/request/one-page', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.getByRole('button', { name: 'Send the request' }).dblclick({ noWaitAfter: true });
    await page.locator('.govuk-error-summary').waitFor();
  });
  expect(sent).toBe(1);
});

it('what was typed keeps its lines in the messages', async () => {
  let lines = 0;
  await look(browser, { scheme: 'light', width: 1280 }, async (page) => {
    await openStatus(page);
    await page.getByLabel('Write to us').fill('one\ntwo\nthree');
    await page.getByRole('button', { name: 'Send the message' }).click();
    // biome-ignore lint/performance/useDomNodeTextContent: the lines that a person sees hang on the style
    lines = (await page.locator('.pc-typed').first().innerText()).trim().split('\n').length;
  });
  expect(lines).toBe(3);
});
