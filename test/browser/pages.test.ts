import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typedOn } from '#test/support/site/form-answers.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { statusKey, submit } from '../support/request-life.ts';
import { look, openBrowser, type View } from './chromium.ts';

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
/** By hand, page after page, as an agent who asks to correct phone records. */
const answerUntil =
  (last: string): Steps =>
  async (page) => {
    await open('/request')(page);
    const at = () => new URL(page.url()).pathname.split('/').at(-1);
    const typed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      ...{ request: { capacity: 'agent' }, what: { kind: 'cpni-correct' } },
      ...typedOn,
    };
    for (let n = 0; n < 12 && at() !== last; n += 1) {
      for (const [name, value] of Object.entries(typed[at() ?? ''] ?? {})) {
        const field = page.locator(`[name=${name}]`).first();
        const kind = await field.evaluate((element) => element.getAttribute('type') ?? element.tagName);
        if (kind === 'radio') await page.locator(`[name=${name}][value="${value}"]`).check();
        else if (kind === 'SELECT') await field.selectOption(value);
        else await field.fill(value);
      }
      await page.getByRole('button', { name: 'Continue' }).click();
    }
    await page.locator('h1').waitFor();
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
  'question in own words': answerUntil('words'),
  'question with several fields': answerUntil('reach'),
  'account number': answerUntil('account'),
  'what is wrong': answerUntil('wrong'),
  'check your answers': answerUntil('check'),
  'check your answers in Spanish': async (page) => {
    await answerUntil('check')(page);
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
  complaint: open('/complaint'),
  privacy: open('/privacy'),
  accessibility: open('/accessibility'),
  'start in Spanish': open('/es'),
  'records in Spanish, refused': send('/es/records'),
  'privacy in Spanish': open('/es/privacy'),
  'accessibility in Spanish': open('/es/accessibility'),
  'not found': open('/nothing'),
  'not found in Spanish': open('/es/nada'),
};
const views: readonly View[] = (['light', 'dark'] as const).flatMap((scheme) =>
  [1280, 320].map((width) => ({ scheme, width })),
);

describe.each(Object.entries(pages))('%s', (_name, steps) => {
  it.each(views)('$scheme, $width pixels: axe, the console and the layout are quiet', async (view) => {
    const { violations, said, shifted, tooWide } = await look(browser, view, steps);
    expect({ violations, said, tooWide }).toEqual({ violations: [], said: [], tooWide: 0 });
    expect(shifted).toBeLessThan(0.01);
  });
});

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
