import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { registerAccount } from '#test/support/requesters.ts';
import { openBrowser, seenOn } from '../chromium.ts';
import { atDesk, does, fill, press, type Seat, wordsOn } from './at-desk.ts';

const account = '600160016002';

let on: Laptop;
let browser: Browser;
let [olive, omar] = [] as unknown as [Seat, Seat];

beforeAll(async () => {
  on = await openLaptop('2026-12-01T18:00:00Z');
  await registerAccount(on, account, { email: 'hilda@record.example' });
  browser = await openBrowser();
  olive = await atDesk(browser, on, 'Olive Officer');
  omar = await atDesk(browser, on, 'Omar Officer');
});
afterAll(async () => {
  await browser.close();
  await on[Symbol.asyncDispose]();
});

const fits = async ({ page }: Seat): Promise<void> => expect((await seenOn(page)).violations).toEqual([]);

it('phone records leave after a second officer confirmed the transfer, and the log says when (P13, P21)', async () => {
  const { page } = olive;
  await olive.go('/officer/transfers/new');
  await press(page, 'T2: abuse or a broken law');
  await fits(olive);
  await fill(page, {
    'Who gets the data?': 'Salt Lake County Sheriff',
    'What is the recipient?': 'A court, law enforcement or a regulator',
    'In which region is the recipient?': 'The United States',
    'What kind of data is it?': 'Phone records (CPNI)',
    'Account numbers': account,
    'Which data leaves?': 'Numbers called from November 1 to 20, 2026.',
    'Does anybody give us money or anything else for this data?': 'No',
    'What makes us believe that our terms or the law were broken?': '4,000 numbers called in one hour.',
  });
  await press(page, 'Record the transfer');
  await page.getByText('The transfer is in the log. A second person must look at it.').first().waitFor();
  const place = new URL(page.url()).pathname;

  await omar.go(place);
  await fits(omar);
  await does(omar, {
    ...{ open: 'Confirm the transfer', button: 'Confirm the transfer' },
    done: 'You confirmed the transfer.',
  });
  await on.advance('PT20M');
  await olive.go(place);
  await does(olive, {
    ...{ open: 'Record that the data left', button: 'Record it' },
    typed: { 'When did it leave?': '2026-12-01 11:15', 'How?': 'In person' },
    done: 'The log says that the data left.',
  });
  await fits(olive);
});

it('a mailbox that was down for a day becomes a letter to the FCC (47 CFR 64.2009(f))', async () => {
  const { page } = olive;
  await olive.go('/officer/downtimes/new');
  await fill(page, {
    'Which one?': 'The mailbox that takes replies',
    'From when did it not work?': '2026-11-29 08:00',
    'From when did it work again?': '2026-11-30 08:00',
    'On which day did we learn of it?': '2026-11-30',
    'What did not work, and how do we know?': 'Replies were sent back; the provider said so.',
  });
  await press(page, 'Record it');
  await page.getByText('It is recorded.').first().waitFor();
  expect(await wordsOn(page)).toContain('Monday, December 7, 2026');
  await fits(olive);
  await does(olive, {
    ...{ open: 'It was a failure: write the letter to the FCC', button: 'Write the letter' },
    typed: {
      'What was the problem?': 'The mailbox was over its quota.',
      'On which day was or will that be in place?': '2026-11-30',
    },
    done: 'The letter to the FCC is drafted. Print it, send it, and record that it was sent.',
  });
  await press(page, 'Open the letter to print it');
  expect(await wordsOn(page)).toContain('The mailbox was over its quota.');
  await fits(olive);
});

it('the year’s certificate shows both, and its filing by two persons (47 CFR 64.2009(e))', async () => {
  const place = '/officer/certificates/2026';
  await olive.go(place);
  expect(await wordsOn(olive.page)).toContain('No filing recorded');
  await fits(olive);

  await on.advance('P90D');
  const sue = await atDesk(browser, on, 'Sue Supervisor', { address: place });
  await does(sue, {
    ...{ open: 'Record that the certificate was filed', button: 'Record the filing' },
    typed: {
      'On which day was it filed?': '2027-02-26',
      'Number of the FCC’s confirmation': '20270226-0117',
    },
    done: 'The filing is recorded. Another supervisor or the data protection officer must confirm it.',
  });
  const dana = await atDesk(browser, on, 'Dana DPO', { address: place });
  await does(dana, {
    ...{ open: 'Confirm the filing', button: 'Confirm the filing' },
    done: 'You confirmed the filing. The answers of the year get their end by themselves, from the next full hour on.',
  });
  expect(await wordsOn(dana.page)).toContain('20270226-0117');
  await fits(dana);
});
