import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { ours, usual } from '#test/support/our-words.ts';
import { calls, zippedRecords } from '#test/support/records.ts';
import { letterTo, verdict } from '#test/support/request-life.ts';
import { askAsHolder, linkIn, registerAccount } from '#test/support/requesters.ts';
import { openBrowser, seenOn } from '../chromium.ts';
import { atDesk, fill, press, type Seat, wordsOn } from './at-desk.ts';

const account = '600160016001';
const record = 'hanna@record.example';
const message = usual('cpni-examine');

let on: Laptop;
let browser: Browser;
let olive: Seat;
let id: string;

beforeAll(async () => {
  on = await openLaptop('2026-11-24T18:00:00Z');
  await registerAccount(on, account, { email: record });
  id = await askAsHolder(on, account, { email: record });
  await verdict(on, await linkIn(on, record, id, /^Please confirm/));
  browser = await openBrowser();
  olive = await atDesk(browser, on, 'Olive Officer');
});
afterAll(async () => {
  await browser.close();
  await on[Symbol.asyncDispose]();
});

const upload = async (buffer: Buffer): Promise<void> => {
  await olive.page.getByLabel('ZIP file').setInputFiles({
    ...{ name: 'records.zip', mimeType: 'application/zip', buffer },
  });
  await press(olive.page, 'Upload');
};

it('records with a row of another account are refused with its place; the file stays chosen (P34)', async () => {
  const { page } = olive;
  await olive.go(`/officer/requests/${id}/do/put-package`);
  expect(await wordsOn(page)).toContain(`"case": "${id}"`);
  expect((await seenOn(page)).violations).toEqual([]);
  await upload(zippedRecords({ case: id, account }, { 'more.csv': calls('4711') }));
  await page.getByText('more.csv: row 1 names another account.').waitFor();
  expect(await wordsOn(page)).toContain('We kept nothing of them.');
  expect(await page.evaluate("document.querySelector('input[type=file]').files.length")).toBe(1);
});

it('records of the account alone are kept, and the page says what each field is (P36)', async () => {
  const { page } = olive;
  // A second press within a second is a double click.
  await olive.go(`/officer/requests/${id}/do/put-package`);
  await upload(zippedRecords({ case: id, account }, { 'b.csv': `account,shoe size\n${account},9\n` }));
  await page.getByText('The records are uploaded.', { exact: true }).first().waitFor();
  const words = await wordsOn(page);
  expect(words).toContain('Call detail: number dialed, call start, duration');
  expect(words).toContain('Unclassified, so treated as CPNI: shoe size');
  expect((await seenOn(page)).violations).toEqual([]);
});

it('the answer says where we looked, or the form says what is missing and keeps what was typed (P33)', async () => {
  const { page } = olive;
  await olive.go(`/officer/requests/${id}/do/answer`);
  await fill(page, {
    'What we did': 'Done',
    'Message to the person': message,
    'How the records reach the person': 'By download, with a code sent to the address of record',
  });
  await press(page, 'Continue');
  await page
    .getByText(/^Say where you searched/)
    .first()
    .waitFor();
  expect(await page.getByLabel('Message to the person').inputValue()).toBe(message);
  await fill(page, {
    'System that was searched': ours('system-billing'),
    'By what': ours('search-account'),
    'Records from': '2026-01-01',
    'Records to': '2026-06-30',
    'Who searched': ours('system-billing'),
    When: '2026-11-24',
  });
  expect((await seenOn(page)).violations).toEqual([]);
  await press(page, 'Continue');
  await page.getByRole('button', { name: 'Send the answer', exact: true }).waitFor();
  expect(await wordsOn(page)).toContain('Billing: by account number, for records from');
  await press(page, 'Send the answer');
  await page.getByText('The answer is given. Its letter is on its way.', { exact: true }).first().waitFor();
  await on.advance('PT1M');
  expect((await letterTo(on, record, id, /^Our answer/)).text).toContain(
    'Searched on Tuesday, November 24, 2026, by Billing',
  );
});
