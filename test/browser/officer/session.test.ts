import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { openBrowser } from '../chromium.ts';
import { atDesk, choose, fill, press, wide, wordsOn } from './at-desk.ts';
import { allIdle } from './sessions.ts';

let on: Laptop;
let browser: Browser;
beforeAll(async () => {
  on = await openLaptop('2026-11-24T18:00:00Z');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await on[Symbol.asyncDispose]();
});

const form = '/officer/closing-days/add';
const why = 'FCC notice DA 26-1\nsecond line, “quoted” & <kept>';
const typed = { Day: '2026-12-24', 'How do we know?': why };

const typedOn = async (page: Page) => ({
  day: await page.getByLabel('Day', { exact: true }).inputValue(),
  why: await page.getByLabel('How do we know?').inputValue(),
});
const asTyped = { day: '2026-12-24', why };
const empty = { day: '', why: '' };
const notYet = 'We did nothing yet. Check what you typed, then send it again.';

const closingDays = async (page: Page): Promise<number> => {
  await page.goto(`${on.baseUrl}/officer/closing-days`);
  return page.getByRole('row', { name: /December 24, 2026/ }).count();
};

const found = {
  'A short title': 'Calls shown to a stranger',
  'When did we discover it?': '2026-11-20 09:00',
  'What happened?': 'A stranger knew the answers.',
};
const data = {
  'What kind of data?': ['CPNI: records of a customer’s service'],
  'Which types of CPNI?': 'call detail',
  'How many customers, at your best estimate?': '12',
};
const how = { 'How was it done, and by whom?': 'Pretexting by phone.', 'Was it on purpose?': 'Yes' };

/** To the last page of recording a breach. */
const toSend = async (page: Page, title: string): Promise<void> => {
  await page.goto(`${on.baseUrl}/officer/breaches/new`);
  for (const part of [{ ...found, 'A short title': title }, data, how]) {
    await fill(page, part);
    await press(page, 'Continue');
  }
  await page.getByRole('heading', { name: 'Check what you typed' }).waitFor();
};

const recordedAs = async (page: Page, title: string): Promise<number> => {
  await page.goto(`${on.baseUrl}/officer/breaches`);
  return page.getByRole('link', { name: title, exact: true }).count();
};

describe('signing in', () => {
  it('leads to the page of the link, and keeps no token in the browser (P26)', async () => {
    await using bea = await atDesk(browser, on, 'Bea Breach', { address: '/officer/closing-days?done=add' });
    expect(new URL(bea.page.url()).pathname).toBe('/officer/closing-days');
    const cookies = await bea.page.context().cookies(on.baseUrl);
    expect(cookies.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).toEqual([
      { name: 'officer-session', httpOnly: true, sameSite: 'Lax' },
    ]);
    expect(cookies[0]?.value).toMatch(/^[\w-]{43}$/);
    expect(await bea.page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    expect(bea.said).toEqual([]);
  });

  it('never leads to another site', async () => {
    await using bea = await atDesk(browser, on, 'Bea Breach', {
      address: '/officer/sign-in?next=//example.com/officer',
    });
    expect(bea.page.url()).toBe(`${on.baseUrl}/officer`);
  });
});

describe('a session that ends in mid-work', () => {
  it('gives back all that was typed after the next sign-in, and did nothing meanwhile', async () => {
    await using bea = await atDesk(browser, on, 'Bea Breach', { address: form });
    const { page } = bea;
    await fill(page, typed);
    expect(await allIdle(on)).toBeGreaterThan(0);
    await press(page, 'Add the day');
    await choose(page, 'Bea Breach');
    expect(await typedOn(page)).toEqual(asTyped);
    expect(await page.getByText(notYet).count()).toBe(1);
    const other = await page.context().newPage();
    expect(await closingDays(other)).toBe(0);
    await press(page, 'Add the day');
    await page.getByText('Closing days:', { exact: false }).first().waitFor();
    expect(await closingDays(other)).toBe(1);
    expect(bea.said).toEqual([]);
  });

  it('gives another officer nothing of what was typed', async () => {
    await using bea = await atDesk(browser, on, 'Bea Breach', { address: form });
    const { page } = bea;
    await fill(page, typed);
    await allIdle(on);
    await press(page, 'Add the day');
    await choose(page, 'Dana DPO');
    expect(await typedOn(page)).toEqual(empty);
  });

  it('keeps the pages of a breach that is half typed', async () => {
    await using bea = await atDesk(browser, on, 'Bea Breach');
    const { page } = bea;
    await toSend(page, 'Half typed');
    await allIdle(on);
    await press(page, 'Record this breach');
    await choose(page, 'Bea Breach');
    expect(await wordsOn(page)).toContain('Half typed');
    await press(page, 'Record this breach');
    await page.getByRole('heading', { name: 'Half typed' }).waitFor();
    expect(await recordedAs(page, 'Half typed')).toBe(1);
  });
});

describe('signing out', () => {
  it('ends our session and the issuer’s, and the old cookie opens nothing', async () => {
    await using bea = await atDesk(browser, on, 'Bea Breach');
    const { page } = bea;
    const old = await page.context().cookies(on.baseUrl);
    const visited: string[] = [];
    // Pages only: the icon of the page before can still be asked for.
    page.on('request', (request) => {
      if (request.isNavigationRequest()) visited.push(new URL(request.url()).pathname);
    });
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    expect(visited).toEqual(['/officer/sign-out', '/endsession', '/officer/signed-out']);
    expect(await page.context().cookies(on.baseUrl)).toEqual([]);
    await page.context().addCookies(old);
    await page.goto(`${on.baseUrl}/officer`);
    await page.getByRole('heading', { name: 'Who are you today?' }).waitFor();
    expect(bea.said).toEqual([]);
  });

  it('leaves nothing to read for the key “back”', async () => {
    await using bea = await atDesk(browser, on, 'Bea Breach', { address: '/officer/breaches' });
    const { page } = bea;
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Who are you today?' }).waitFor();
  });
});

describe('two tabs', () => {
  it('a form of an earlier session is shown again with what was typed, and did nothing', async () => {
    await using bea = await atDesk(browser, on, 'Bea Breach', { address: form });
    const old = bea.page;
    await fill(old, { ...typed, Day: '2026-12-23' });
    const other = await old.context().newPage();
    await other.goto(`${on.baseUrl}/officer`);
    await other.getByRole('button', { name: 'Sign out' }).click();
    await other
      .getByRole('link', { name: 'Sign in' })
      .or(other.getByRole('button', { name: 'Sign in' }))
      .click();
    await choose(other, 'Bea Breach');
    await press(old, 'Add the day');
    await old.getByText(notYet).waitFor();
    expect(await typedOn(old)).toEqual({ ...asTyped, day: '2026-12-23' });
    await press(old, 'Add the day');
    await old.getByText('Closing days:', { exact: false }).first().waitFor();
    expect(await old.getByRole('row', { name: /December 23, 2026/ }).count()).toBe(1);
  });
});

describe('a double click', () => {
  it.each([
    ['with our script', true],
    ['without any script', false],
  ])('does one thing, %s', async (_, script) => {
    await using bea = await atDesk(browser, on, 'Bea Breach', { view: { ...wide, script } });
    const { page } = bea;
    const title = `Pressed twice ${script}`;
    await toSend(page, title);
    await page.getByRole('button', { name: 'Record this breach' }).dblclick({ noWaitAfter: true });
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
    expect(await recordedAs(page, title)).toBe(1);
    expect(bea.said).toEqual([]);
  });
});

describe('a slow network', () => {
  it('the form can be filled in before the script comes, and one act is done', async () => {
    await using bea = await atDesk(browser, on, 'Bea Breach');
    const { page } = bea;
    await toSend(page, 'Over a slow line');
    const line = await page.context().newCDPSession(page);
    await line.send('Network.enable');
    // As in a car: nearly a second for each answer, 20 KB in a second.
    const bytes = 20_000;
    await line.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: 800, downloadThroughput: bytes, uploadThroughput: bytes },
    });
    await page.getByRole('button', { name: 'Record this breach' }).dblclick({ noWaitAfter: true });
    await page.getByRole('heading', { name: 'Over a slow line', exact: true }).waitFor();
    await page.goto(`${on.baseUrl}${form}`, { waitUntil: 'commit' });
    await fill(page, { ...typed, Day: '2026-12-22' });
    expect(await typedOn(page)).toEqual({ ...asTyped, day: '2026-12-22' });
    await press(page, 'Add the day');
    await page.getByText('Closing days:', { exact: false }).first().waitFor();
    await line.detach();
    expect(await recordedAs(page, 'Over a slow line')).toBe(1);
    expect(bea.said).toEqual([]);
  });
});

describe('without JavaScript', () => {
  it('an officer signs in, searches, does an act and signs out', async () => {
    await using bea = await atDesk(browser, on, 'Bea Breach', { view: { ...wide, script: false } });
    const { page } = bea;
    await page.locator('[data-search]').fill(`BRE-${'0'.repeat(26)}`);
    await page.keyboard.press('Enter');
    await page.getByText('Nothing found').waitFor();
    await bea.go(form);
    await fill(page, { ...typed, Day: '' });
    await press(page, 'Add the day');
    expect(await wordsOn(page)).toContain('Give a day like 2026-12-24.');
    expect(await typedOn(page)).toEqual({ day: '', why });
    await fill(page, { ...typed, Day: '2026-12-21' });
    await press(page, 'Add the day');
    await page.getByText('Closing days:', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
  });
});
