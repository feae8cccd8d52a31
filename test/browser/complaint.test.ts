import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttons } from '#functions/complaint/letters/phrases.ts';
import { type Locale, locales } from '#functions/letters/catalog.ts';
import { statusButtons } from '#functions/letters/status-buttons.ts';
import { complaintWords } from '#functions/site/words/complaint.ts';
import { complaintStatusWords } from '#functions/site/words/complaint-status.ts';
import { statusWords } from '#functions/site/words/status.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { ourPoints } from '../support/our-words.ts';
import { letterTo, submit, until } from '../support/request-life.ts';
import type { InboxEmail } from '../support/world.ts';
import { openBrowser, openPage, seenOn } from './chromium.ts';
import { follow, linksIn } from './letter-links.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

let followed = 0;
afterAll(() => console.info(`of letters about complaints, ${followed} links followed in the browser`));

const said = 'You never answered me. — Nadie me respondió.';
const subjects: Readonly<
  Record<'request' | 'first' | 'holding' | 'answer' | 'path', Record<Locale, RegExp>>
> = {
  request: { en: /^We have your request/, es: /^Recibimos su solicitud/ },
  first: { en: /^We received your complaint/, es: /^Recibimos su queja/ },
  holding: { en: /^How far we are with your complaint/, es: /^Cómo va su queja/ },
  answer: { en: /^Our answer to your complaint/, es: /^Nuestra respuesta a su queja/ },
  path: { en: /^What you can do next/, es: /^Qué puede hacer ahora/ },
};

const isQuiet = async (page: Page): Promise<void> => {
  const { violations, tooWide, shifted } = await seenOn(page);
  expect({ violations, tooWide }, page.url()).toEqual({ violations: [], tooWide: 0 });
  expect(shifted).toBe(0);
};
const clickOn = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** From the status page of the request, by its button: nothing is asked twice. */
const complain = async (page: Page, on: Laptop, language: Locale, email: string) => {
  const say = complaintWords(language);
  const { body } = await submit(on, { capacity: 'account-holder', email, locale: language });
  const [link] = linksIn(await letterTo(on, email, body.id, subjects.request[language]), on);
  await page.goto(link?.href ?? '');
  await page.getByRole('heading', { name: statusWords(language).happened }).waitFor();
  await clickOn(page, statusButtons(language).complain);
  await page.getByRole('heading', { name: say.title }).waitFor();
  await isQuiet(page);
  expect(await page.getByText(say.about(body.id)).count()).toBe(1);
  expect(await page.locator('[name=name], [name=email]').count()).toBe(0);
  await page.getByLabel(say.topics.request).check();
  await page.getByLabel(say.complainants.person).check();
  await page.locator('[name=details]').fill(said);
  await page.locator('[name=country]').selectOption('US');
  await clickOn(page, say.send);
  await page.getByRole('heading', { name: say.received }).waitFor();
  await isQuiet(page);
  const id = /CMP-[0-9A-Z]{26}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';
  return { id, request: body.id as string };
};

/** An officer who had nothing to do with the request. */
const answerIt = async (on: Laptop, id: string): Promise<void> => {
  const bearer = await on.token('Olive Officer', ['officer']);
  const act = (path: string, json: object) =>
    on.call('POST', `/api/officer/complaints/${id}/${path}`, { json, bearer });
  const note = 'Internal: asked the billing team.';
  expect((await act('records', { record: 'investigation', note })).status).toBe(201);
  expect((await act('answer', { outcome: 'upheld', cpniMisuse: 'none', points: ourPoints })).status).toBe(
    200,
  );
};

describe.each(locales)('a complaint in the browser, from the form to the recourse pack: %s', (language) => {
  it('is answered after the holding letter, is not resolved, and the pack shows it all (P51, P53, R-25)', async () => {
    await using on = await openLaptop('2026-11-24T18:00:00Z', {
      LIMITS: JSON.stringify({ letters: 0, formSeconds: 0 }),
    });
    await using opened = await openPage(browser, { scheme: 'light', width: 1280 });
    const { page } = opened;
    const email = `pat-${language}@home.example`;
    const say = complaintStatusWords(language);
    const { id, request } = await complain(page, on, language, email);

    const letterOf = (which: keyof typeof subjects): Promise<InboxEmail> =>
      letterTo(on, email, id, subjects[which][language]);
    const openFrom = async (letter: InboxEmail): Promise<void> => {
      for (const url of linksIn(letter, on)) {
        await follow(page, url, language, id);
        followed += 1;
      }
    };
    const stageIs = async (stage: keyof typeof say.stages): Promise<void> => {
      expect(await page.locator('h1').textContent()).toBe(say.stages[stage][0]);
      await isQuiet(page);
    };
    const first = await letterOf('first');
    await openFrom(first);
    expect(await page.getByText(request).count()).toBeGreaterThan(0);

    await on.advance('P31D');
    await openFrom(await letterOf('holding'));
    await openFrom(first);
    await stageIs('working');
    expect(await page.getByText(say.timeline['told-progress']).count()).toBe(1);

    await answerIt(on, id);
    await openFrom(await letterOf('answer'));
    await until(async () => {
      await openFrom(first);
      return (await page.locator('h1').textContent()) === say.stages.answered[0] ? true : undefined;
    }, 'the answer on the status page');
    await stageIs('answered');
    await clickOn(page, buttons(language).notResolved);
    await page.getByText(say.news.unsatisfied).waitFor();
    await openFrom(await letterOf('path'));

    await openFrom(first);
    await clickOn(page, say.pack);
    await page.getByRole('heading', { name: say.packTitle, level: 1 }).waitFor();
    await isQuiet(page);
    const pack = (await page.locator('main').textContent()) ?? '';
    expect(pack).toContain(said);
    expect(pack).toContain('Please correct the name of extension 4711.');
    const letters = await on.mail(email);
    for (const { subject } of letters) expect(pack).toContain(subject);
    const hashes = (await page.locator('main .pc-code').allTextContents()).filter((one) =>
      /^[0-9a-f]{64}$/.test(one),
    );
    // Of each letter (two reminders may say the same), and of the policies that govern the complaint and its request (P48).
    expect(hashes).toHaveLength(letters.length + 2);
    expect(pack).not.toMatch(/Olive|Internal|billing team|investigation|commit/i);
    expect(opened.said).toEqual([]);
  });
});
