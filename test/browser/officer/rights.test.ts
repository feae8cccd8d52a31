import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { zippedRecords } from '#test/support/records.ts';
import { verdict } from '#test/support/request-life.ts';
import { askAsHolder, linkIn, registerAccount } from '#test/support/requesters.ts';
import { openBrowser, seenOn } from '../chromium.ts';
import { atDesk, does, fill, press, type Seat, wordsOn } from './at-desk.ts';

const account = '600160016002';
const record = 'hilda@record.example';

let on: Laptop;
let browser: Browser;
let [olive, omar, sue] = [] as unknown as [Seat, Seat, Seat];
let id: string;

beforeAll(async () => {
  on = await openLaptop('2026-12-08T18:00:00Z');
  await registerAccount(on, account, { email: record });
  id = await askAsHolder(on, account, { email: record });
  await verdict(on, await linkIn(on, record, id, /^Please confirm/));
  browser = await openBrowser();
  olive = await atDesk(browser, on, 'Olive Officer');
  omar = await atDesk(browser, on, 'Omar Officer');
  sue = await atDesk(browser, on, 'Sue Supervisor');
});
afterAll(async () => {
  await browser.close();
  await on[Symbol.asyncDispose]();
});

const fits = async ({ page }: Seat): Promise<void> => expect((await seenOn(page)).violations).toEqual([]);

it('a PDF file leaves after one officer declared its account and another opened it (P34)', async () => {
  const { page } = olive;
  await olive.go(`/officer/requests/${id}/do/put-package`);
  await page.getByLabel('ZIP file').setInputFiles({
    ...{ name: 'records.zip', mimeType: 'application/zip' },
    buffer: zippedRecords(
      { case: id, account },
      { 'bill.pdf': '%PDF-1.7 a bill' },
      { fields: ['bill amount'] },
    ),
  });
  await press(page, 'Upload');
  await page.getByText('The records are uploaded.', { exact: true }).first().waitFor();

  await olive.go(`/officer/requests/${id}/do/declare-records`);
  await fill(page, {
    'What you looked through': 'PDF files, pictures or recordings in the uploaded records',
    'Account number': '4711',
    'What goes to the person': 'bill.pdf, two pages, March 2026',
  });
  await press(page, 'Declare');
  await page.getByText('This is not the account that the request is about.').first().waitFor();
  await fits(olive);
  await fill(page, { 'Account number': account });
  await press(page, 'Declare');
  await page.getByText('You declared whose records these are.').first().waitFor();

  await omar.go(`/officer/requests/${id}/do/confirm-records`);
  expect(await wordsOn(omar.page)).toContain('bill.pdf, two pages, March 2026');
  await fits(omar);
  await press(omar.page, 'I looked through all of it');
  await omar.page.getByText('You have not opened these records.').first().waitFor();
  const opened = omar.page.waitForEvent('download');
  await omar.page.getByRole('link', { name: 'Open the uploaded records' }).first().click();
  expect((await opened).suggestedFilename()).toBe(`records-${id}.zip`);
  await press(omar.page, 'I looked through all of it');
  await omar.page.getByText('The records are confirmed.').first().waitFor();
});

it('the account shows which version of the policy its customer accepted (P49)', async () => {
  const { page } = olive;
  await olive.go(`/officer/accounts/${account}`);
  await press(page, 'Record that the customer accepted a version');
  await fits(olive);
  await page.getByRole('main').getByRole('radio').first().check();
  await fill(page, { 'When was it accepted?': '2026-11-20 09:30' });
  await press(page, 'Record it');
  await page.getByText('The acceptance is recorded.').first().waitFor();
  expect(await wordsOn(page)).toMatch(
    /Accepted versions of the policy\s+Version \S+, Friday, November 20, 2026/,
  );
});

it('notices on paper count after a supervisor, a second officer and the wait (R-26, R-30)', async () => {
  const { page } = olive;
  await olive.go('/officer/campaigns/new');
  await fill(page, {
    'What is the campaign?': 'Winter offer',
    'Which phone records does it use?': 'Which services the customer has.',
    'Which products and services does it offer?': 'Internet 300',
    'Which uses?': 'Our offers: other communications services',
    'First day': '2026-12-01',
    'Last day': '2027-02-28',
  });
  await press(page, 'Record the campaign');
  await page.getByText('The campaign is recorded.').first().waitFor();
  const place = new URL(page.url()).pathname;

  await sue.go(place);
  await does(sue, {
    ...{ open: 'Approve the campaign', button: 'Approve the campaign' },
    done: 'You approved the campaign.',
  });
  await olive.go(place);
  await press(page, 'Record a mailing of notices');
  await fill(page, {
    'Which uses does it allow?': 'Our offers: other communications services',
    'On which day did counsel confirm the text of the notice?': '2026-12-07',
    'On which day was it mailed?': '2026-12-08',
    'Account numbers': account,
  });
  await fits(olive);
  await press(page, 'Record the mailing');
  await page.getByText('The mailing is recorded.').first().waitFor();
  expect(await wordsOn(page)).toContain('once a second officer has confirmed it');

  await omar.go(place);
  await press(omar.page, 'Confirm mailing 1');
  expect(await wordsOn(omar.page)).toContain('from Monday, January 11, 2027 through');
  await press(omar.page, 'Confirm the mailing');
  await omar.page.getByText('You confirmed the mailing.').first().waitFor();
  expect(await wordsOn(omar.page)).not.toContain('once a second officer');
  await fits(omar);

  await olive.go(`/officer/accounts/${account}`);
  expect(await wordsOn(page)).toContain('Without an objection, it counts from Monday, January 11, 2027.');
  expect(await wordsOn(page)).not.toContain('No objection to notice');
  await on.advance('P35D');
  await olive.go(`/officer/accounts/${account}`);
  expect(await wordsOn(page)).toContain('No objection to notice');
  await fits(olive);
});
