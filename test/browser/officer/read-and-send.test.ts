import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { onTheDesk } from '#test/support/officer-actions.ts';
import { letterTo } from '#test/support/request-life.ts';
import { openBrowser, seenOn, type View, views } from '../chromium.ts';
import { atDesk, does, press, type Seat, wide, wordsOn } from './at-desk.ts';

const first = 'Your sofa arrives with the blue cushions.';
const second = 'Your aunt may call our shop.';
const question =
  'Does it say or deny that somebody’s data were lost, seen, taken, changed or passed on without permission, or that anybody looks into that?';

let on: Laptop;
let browser: Browser;
let olive: Seat;
let early: string;
let late: string;

/** In words of the officer's own, which wait. */
const writes = async (id: string, text: string): Promise<void> => {
  await olive.go(`/officer/requests/${id}`);
  await does(olive, {
    open: 'Write to the person',
    typed: { 'Your message': text },
    button: 'Send the message',
    done: 'A second person reads your words before they leave. You can send our sentences instead, at once.',
  });
};

beforeAll(async () => {
  on = await openLaptop('2026-11-20T18:00:00Z');
  early = await onTheDesk(on, { email: 'ella@home.example', name: 'Ella Early' });
  await on.moveTo('2026-11-24T18:00:00Z');
  late = await onTheDesk(on, { email: 'lena@home.example', name: 'Lena Late' });
  browser = await openBrowser();
  olive = await atDesk(browser, on, 'Olive Officer');
  await writes(late, second);
  await writes(early, first);
});
afterAll(async () => {
  await browser.close();
  await on[Symbol.asyncDispose]();
});

const page = '/officer/read-and-send';
const opened = (view: View = wide) => atDesk(browser, on, 'Sue Supervisor', { address: page, view });
const fits = async (seen: Page): Promise<void> =>
  expect(await seenOn(seen)).toMatchObject({ violations: [], tooWide: 0, shifted: 0 });

it('the author’s page says that our sentences would leave without a reader', async () => {
  await olive.go(`/officer/requests/${early}/texts/1`);
  expect(await wordsOn(olive.page)).toContain('Send our sentences instead. They leave at once.');
  await fits(olive.page);
});

it.each(views)('the text that is due first is beside its case: $width pixels', async (view) => {
  await using sue = await opened(view);
  const shown = await wordsOn(sue.page);
  expect(shown).toContain('Text 1 of 2 that wait for you');
  expect(shown).toContain(first);
  expect(shown).toContain('Who asks, and what they asked');
  await fits(sue.page);
  await press(sue.page, 'Send this text');
  await sue.page.getByRole('alert').getByText('There is a problem').waitFor();
  expect(await wordsOn(sue.page)).toContain(first);
  await fits(sue.page);
  expect(sue.said).toEqual([]);
});

it('keys lead to the next text and back', async () => {
  await using sue = await opened();
  await sue.page.keyboard.press('j');
  await sue.page.getByText(second).waitFor();
  await sue.page.keyboard.press('k');
  await sue.page.getByText(first).waitFor();
});

it('a text is sent after one answer, the next one is sent back by one press', async () => {
  await using sue = await opened();
  await sue.page.getByRole('group', { name: question }).getByLabel('No', { exact: true }).check();
  await press(sue.page, 'Send this text');
  await sue.page.getByText('The text was sent.', { exact: true }).waitFor();
  expect(await wordsOn(sue.page)).toContain(second);
  await press(sue.page, 'Change these words.');
  await sue.page.getByText('The text went back to its author.', { exact: true }).waitFor();
  expect(await wordsOn(sue.page)).toContain('No text waits for you');
  await fits(sue.page);
  await on.advance('PT1M');
  expect((await letterTo(on, 'ella@home.example', early, /message|wrote/i)).text).toContain(first);
  expect((await on.mail('lena@home.example')).map(({ text }) => text).join()).not.toContain(second);
  await olive.go(`/officer/requests/${late}/texts/1`);
  expect(await wordsOn(olive.page)).toContain('Change these words.');
});
