import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { openBrowser, seenOn } from '../chromium.ts';
import { type SlowLine, slowLine } from '../in-pieces.ts';
import { account, type Cases, seeded } from './addresses.ts';
import { atDesk } from './at-desk.ts';

let on: Laptop;
let browser: Browser;
let cases: Cases;
let line: SlowLine;
beforeAll(async () => {
  on = await openLaptop('2026-11-24T18:00:00Z');
  browser = await openBrowser();
  cases = await seeded(on);
  line = await slowLine(1500, async ({ url, headers: { cookie = '' } }) => {
    const answer = await fetch(on.baseUrl + url, { headers: { cookie }, redirect: 'manual' });
    // How it was sent to here says nothing about how it is sent on.
    const headers = Object.fromEntries(
      [...answer.headers].filter(
        ([name]) => !/^(connection|keep-alive|content-(encoding|length)|transfer-encoding)$/.test(name),
      ),
    );
    return { status: answer.status, headers, body: await answer.bytes() };
  });
});
afterAll(async () => {
  await browser.close();
  line[Symbol.dispose]();
  await on[Symbol.asyncDispose]();
});

/** What fits itself to what is in it, and would move as that arrives: tables, rows of cards, the head of a case. */
const addresses = (): readonly string[] => [
  ...['/officer', '/officer/work', '/officer/settings', '/officer/officers', '/officer/api'],
  ...[`/officer/breaches/${cases.breach}`, `/officer/breaches/${cases.breach}/evidence`],
  ...[`/officer/requests/${cases.request}`, `/officer/accounts/${account}`],
];

it('a page of the console that arrives in pieces moves nothing (L-11)', async () => {
  const moved: Record<string, number> = {};
  for (const width of [1280, 320]) {
    await using sue = await atDesk(browser, on, 'Sue Supervisor', { view: { scheme: 'dark', width } });
    for (const address of addresses()) {
      const answer = await sue.page.goto(line.baseUrl + address);
      expect(answer?.status(), address).toBe(200);
      const { shifted } = await seenOn(sue.page);
      if (shifted > 0) moved[`${address}, ${width} pixels`] = shifted;
    }
  }
  expect(moved).toEqual({});
});
