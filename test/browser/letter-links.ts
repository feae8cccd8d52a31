import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Locale } from '#functions/letters/catalog.ts';
import { linkWords } from '#functions/site/verify-pages.ts';
import { complaintStatusWords } from '#functions/site/words/complaint-status.ts';
import { statusWords } from '#functions/site/words/status.ts';
import type { InboxEmail, World } from '#test/support/world.ts';

/** To pages of ours, each on a line of its own. */
export const linksIn = ({ text }: InboxEmail, { siteUrl }: Pick<World, 'siteUrl'>): readonly URL[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith(`${siteUrl}/`))
    .map((line) => new URL(line));

const headingOn = async (page: Page): Promise<string> =>
  ((await page.locator('h1').textContent()) ?? '').trim();

const titlesAsked = (language: Locale): readonly string[] =>
  Object.values(linkWords(language).asks).map(({ title }) => title);

/** What the reader must then have on the screen, by page. A link to another page has no row and fails. */
const pages: Readonly<Record<string, (page: Page, language: Locale, id: string) => Promise<unknown>>> = {
  '/status': async (page, language, id) => {
    const happened = id.startsWith('CMP-')
      ? complaintStatusWords(language).happened
      : statusWords(language).happened;
    await page.getByRole('heading', { name: happened }).waitFor();
    expect(await page.locator('main').textContent()).toContain(id);
  },
  '/verify': async (page, language, id) => {
    const { title, next } = linkWords(language).enter;
    expect(await headingOn(page)).toBe(title);
    await page.getByRole('button', { name: next, exact: true }).click();
    await page.getByText(id).first().waitFor();
    expect(titlesAsked(language)).toContain(await headingOn(page));
  },
  '/request': async (page) => {
    expect(await page.locator('main [name=capacity]').count()).toBeGreaterThan(1);
  },
  '/complaint': async (page) => {
    expect(await page.locator('main [name=topic]').count()).toBeGreaterThan(1);
  },
};

/** Opens a link as from a mail program; the code in it must leave the address bar. */
export const follow = async (page: Page, url: URL, language: Locale, id: string): Promise<void> => {
  // From one fragment to another a browser loads nothing.
  await page.goto('about:blank');
  const answer = await page.goto(url.href);
  expect(answer?.status(), url.pathname).toBe(200);
  const path = url.pathname.replace(/^\/es(?=\/|$)/, '');
  expect(Object.keys(pages)).toContain(path);
  await pages[path]?.(page, language, id);
  expect(await page.evaluate('document.documentElement.lang'), url.pathname).toBe(language);
  expect(new URL(page.url()).hash).toBe('');
};
