import { afterAll, beforeAll, expect, it } from 'vitest';
import { locales } from '#functions/letters/catalog.ts';
import { hrefIn } from '#functions/site/language.ts';
import { typedOn } from '#test/support/site/form-answers.ts';
import { overHttp } from '#test/support/site/over-http.ts';
import { withoutScript } from '#test/support/site/without-script.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { letterTo } from '../support/request-life.ts';

let on: Laptop;
beforeAll(async () => {
  on = await openLaptop('2026-11-24T18:00:00Z', { LIMITS: JSON.stringify({ letters: 0, formSeconds: 0 }) });
});
afterAll(() => on[Symbol.asyncDispose]());

it.each(locales)('from the start page to the first letter over HTTP, page by page: %s', async (language) => {
  const browser = withoutScript(overHttp(on));
  let page = await browser.open(hrefIn(language, '/request'));
  expect(page.cookie).toMatch(/^draft=[0-9a-f]{64}; Path=\/; Max-Age=86400; HttpOnly; SameSite=Lax$/);
  page = await browser.submit(page, { capacity: 'account-holder' });
  const typed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...typedOn,
    what: { kind: 'cpni-correct' },
    reach: { ...typedOn.reach, email: `pat-${language}@home.example` },
  };
  while (!page.address.endsWith('/check'))
    page = await browser.submit(page, typed[page.address.split('/').at(-1) ?? '']);
  const end = await browser.submit(page);
  const id = /REQ-[0-9A-Z]{26}/.exec(end.body)?.[0] ?? '';
  const letter = await letterTo(on, `pat-${language}@home.example`, id, /./);
  expect(letter.text).toContain(id);
  expect((await browser.submit(page)).body).toBe(end.body);
  expect((await browser.open(hrefIn(language, '/request/reach'))).body).not.toContain('Pat Lee');
});

it('24 hours are the end of a draft', async () => {
  const browser = withoutScript(overHttp(on));
  const about = await browser.submit(await browser.open('/request'), { capacity: 'agent' });
  expect((await browser.submit(about, { aboutWhom: 'Kim Lee' })).address).toBe('/request/what');
  expect((await browser.open('/request/person')).body).toContain('Kim Lee');
  await on.advance('PT24H');
  expect((await browser.open('/request/person')).status).toBe(410);
});
