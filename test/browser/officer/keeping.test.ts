import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { submit, until } from '#test/support/request-life.ts';
import { caseOf, registerAccount } from '#test/support/requesters.ts';
import { openBrowser, seenOn } from '../chromium.ts';
import { atDesk, does, fill, press, type Seat, wordsOn } from './at-desk.ts';

const account = '600160016003';

let on: Laptop;
let browser: Browser;
let [olive, omar, sue, dana] = [] as unknown as [Seat, Seat, Seat, Seat];

beforeAll(async () => {
  on = await openLaptop('2026-12-01T18:00:00Z');
  await registerAccount(on, account, { email: 'hilda@record.example' });
  browser = await openBrowser();
  olive = await atDesk(browser, on, 'Olive Officer');
  omar = await atDesk(browser, on, 'Omar Officer');
  sue = await atDesk(browser, on, 'Sue Supervisor');
  dana = await atDesk(browser, on, 'Dana DPO');
});
afterAll(async () => {
  await browser.close();
  await on[Symbol.asyncDispose]();
});

const fits = async ({ page }: Seat): Promise<void> => expect((await seenOn(page)).violations).toEqual([]);
const place = ({ page }: Seat): string => new URL(page.url()).pathname;

it('a system that holds data is entered by one officer and confirmed by another (R-21, P19)', async () => {
  const { page } = olive;
  await olive.go('/officer/holders');
  await fits(olive);
  await olive.go('/officer/holders/new');
  await fits(olive);
  await fill(page, {
    'Short name': 'billing',
    'Name of the system': 'Ledgerline billing',
    'Which data does it hold?': ['Names and contact details', 'Bills and payments'],
    'By what may it look for a person?': ['Account number', 'Email address'],
    'Where does it keep the data?': 'The United States',
    'Email address of its owner': 'owner@ledgerline.example',
    'Clause of the contract': 'Processing terms, section 7',
    'Which requests concern it?': ['Show a person their data', 'Delete data'],
  });
  await press(page, 'Enter the system');
  await page.getByText('The entry waits for another officer.').first().waitFor();

  await omar.go(place(olive));
  await fits(omar);
  await does(omar, {
    ...{ open: 'Confirm this system’s entry or removal', button: 'Confirm it' },
    done: 'It is confirmed.',
  });
  await fits(omar);
  await olive.go('/officer/holders');
  await fits(olive);
  expect(await wordsOn(page)).toContain('Ledgerline billing');
});

it('a report about a child is reviewed by two officers, who lift the block (R-20)', async () => {
  const { body } = await submit(on, {
    ...{ kind: 'child-data', capacity: 'guardian', childAge: 'under-13', controller: undefined },
    ...{ email: 'paula@home.example', account, details: 'My child has this phone.' },
  });
  await until(async () => (await caseOf(on, body.id)).state.childBlock, 'a review');
  const address = `/officer/requests/${body.id}`;
  await olive.go(address);
  await fits(olive);
  await does(olive, {
    ...{ open: 'Review the report about a child', button: 'Send to a second officer' },
    typed: {
      'What you decide': 'Lift the block: the report is wrong, or the account has no data of a child',
      'Reason, for colleagues': 'The account is of a business.',
    },
    done: 'Your decision is recorded. A second officer confirms it next.',
  });
  await omar.go(address);
  await fits(omar);
  await does(omar, {
    ...{ open: 'Confirm the decision about the block', button: 'Confirm' },
    done: 'The decision is confirmed.',
  });
  await fits(omar);
});

it('a preservation is begun by one, in force within the hour, and ended by two (P47)', async () => {
  const { page } = sue;
  await sue.go('/officer/preservations');
  await fits(sue);
  await sue.go('/officer/preservations/new');
  await fits(sue);
  await fill(page, {
    'Which lawsuit, investigation or order?': 'Doe v. Carrier',
    'Docket number, or reference of the order': '2:26-cv-00042',
    'Who must keep what, and why?': 'Counsel told us to keep all about this customer.',
    'What must be kept?': 'A person or a company',
    'Person or company': 'paula@home.example',
  });
  await press(page, 'Begin the preservation');
  await page.getByText('The preservation is recorded.').first().waitFor();
  await on.advance('PT2H');
  const address = place(sue);
  await sue.go(address);
  await fits(sue);
  expect(await wordsOn(page)).toContain('In force');
  await does(sue, {
    ...{ open: 'Ask to end the preservation', button: 'Ask to end it' },
    typed: { 'Why does nothing have to be kept any longer?': 'The case was dismissed.' },
    done: 'You asked to end the preservation. It goes on until another officer confirms.',
  });
  await dana.go(address);
  await fits(dana);
  await does(dana, {
    ...{ open: 'Confirm the end', button: 'Confirm the end' },
    done: 'You confirmed the end. The records get their end back from the next full hour on.',
  });
  await fits(dana);
});
