import { writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { csvOf, type Row } from '#test/support/tellable.ts';
import { openBrowser } from '../chromium.ts';
import { atDesk, does, fill, press, type Seat, wordsOn } from './at-desk.ts';
import { gateOn, records } from './breach-steps.ts';

let on: Laptop;
let browser: Browser;
/** Each officer in a browser of their own. */
let bea: Seat;
let dana: Seat;
let sue: Seat;
let breach: string;

beforeAll(async () => {
  // Tuesday before Thanksgiving, noon in New York.
  on = await openLaptop('2026-11-24T17:00:00Z');
  browser = await openBrowser();
  bea = await atDesk(browser, on, 'Bea Breach');
  dana = await atDesk(browser, on, 'Dana DPO');
  sue = await atDesk(browser, on, 'Sue Supervisor');
});
afterAll(async () => {
  await browser.close();
  await on[Symbol.asyncDispose]();
});

const customers = async () => (await on.mail()).filter(({ to }) => to.endsWith('@home.example'));
let dumps = 0;
const dump = async ({ page }: Seat) => {
  dumps += 1;
  writeFileSync(`/tmp/walk/${String(dumps).padStart(2, '0')}.txt`, await wordsOn(page));
  await page.screenshot({ path: `/tmp/walk/${String(dumps).padStart(2, '0')}.png`, fullPage: true });
};
const list = (wrong: (n: number) => Row | undefined): string =>
  csvOf(Array.from({ length: 2000 }, (_, n) => wrong(n) ?? (n % 200 === 7 ? { email: '' } : {})));
/** One in a hundred. */
const bad = (n: number): Row | undefined => {
  if (n % 100 !== 50) return undefined;
  return n % 200 === 50 ? { email: '', address: '' } : { customerRef: '' };
};

const upload = async ({ page }: Seat, csv: string): Promise<void> => {
  await page
    .getByLabel('The file of the list')
    .setInputFiles({ name: 'customers.csv', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from(csv) });
  await press(page, 'Upload the list');
  await page.getByText('The list is uploaded.').waitFor();
};

const open = (seat: Seat, rest = '') => seat.go(`${breach}${rest}`);

describe('from the discovery to the hold', () => {
  it('three pages put a breach on record; no date starts', async () => {
    breach = `/officer/breaches/${await records(bea)}`;
    expect(await bea.page.locator('h1').innerText()).toContain('Call records shown to a stranger');
    expect(await gateOn(bea.page)).toContain('No first moment is known.');
    await dump(bea);
  });

  it('the determination starts the seven business days to notify law enforcement', async () => {
    await does(bea, {
      open: 'Record the determination',
      typed: {
        'When was the breach determined?': '2026-11-24 09:30',
        'Did someone, without or beyond authorization, get, use or disclose CPNI on purpose?': 'Yes',
        Reason: 'The logs show it.',
      },
      button: 'Record the determination',
      done: 'The determination is recorded.',
    });
  });

  it('a receipt for each agency; the second officer confirms the one entered late; the hold starts (R-12)', async () => {
    await on.advance('PT1H');
    await open(bea);
    await does(bea, {
      open: 'Record a receipt',
      typed: {
        'Which agency did the filing tell?': 'United States Secret Service (USSS)',
        'When was it filed?': '2026-11-24 12:30',
        'Number of the receipt': 'CPNI-2026-0001',
      },
      button: 'Record the receipt',
      done: 'The receipt is recorded.',
    });
    expect(await gateOn(bea.page)).toContain('No first moment is known.');
    // More than 24 hours after the filing.
    await on.advance('P1DT1H');
    await open(bea);
    await does(bea, {
      open: 'Record a receipt',
      typed: {
        'Which agency did the filing tell?': 'Federal Bureau of Investigation (FBI)',
        'When was it filed?': '2026-11-24 12:45',
        'Number of the receipt': 'CPNI-2026-0002',
      },
      button: 'Record the receipt',
      done: 'The receipt is recorded.',
    });
    // Until then the hold counts from the day on which it was entered.
    expect(await gateOn(bea.page)).toContain('Tuesday, December 8, 2026 at 12:00 AM EST in New York');
    await dump(bea);
    await dana.go('/officer/signatures');
    await dump(dana);
    await open(dana);
    await does(dana, {
      open: /^Confirm this receipt/,
      button: 'Confirm',
      done: 'The receipt is confirmed.',
    });
    await dump(dana);
  });
});

describe('the agencies direct us to wait', () => {
  it('a call stops all notices to the end of the second business day', async () => {
    await open(bea);
    await does(bea, {
      open: 'Record a direction',
      typed: {
        'How did the agency tell us?': 'By phone, or in person',
        'Which agency?': 'Federal Bureau of Investigation (FBI)',
        'The official': 'Special Agent Roe',
        'Day of the writing or of the call': '2026-11-25',
        'How long does the agency direct us to wait?': 'Until further notice',
        'For a call: the number that you called back': '+1 202 555 0100',
      },
      button: 'Stop notices and record it',
      done: 'The direction is recorded. Check its last day on this page.',
    });
    await dump(bea);
  });

  it('a writing until further notice holds for 30 days', async () => {
    await does(bea, {
      open: 'Record a direction',
      typed: {
        'How did the agency tell us?': 'In writing',
        'Which agency?': 'Federal Bureau of Investigation (FBI)',
        'The official': 'Special Agent Roe',
        'Day of the writing or of the call': '2026-11-25',
        'The agency’s reference': 'FBI-77',
        'How long does the agency direct us to wait?': 'Until further notice',
        'Which stop does this writing replace?': 'Stop 1, after word from FBI',
      },
      button: 'Stop notices and record it',
      done: 'The direction is recorded. Check its last day on this page.',
    });
    expect(await gateOn(bea.page)).toContain('Saturday, December 26, 2026 at 12:00 AM EST in New York');
    await dump(bea);
  });

  it('a writing until a day; one officer asks for the lift of the other, a second confirms it', async () => {
    await does(bea, {
      open: 'Record a direction',
      typed: {
        'How did the agency tell us?': 'In writing',
        'Which agency?': 'United States Secret Service (USSS)',
        'The official': 'Special Agent Poe',
        'Day of the writing or of the call': '2026-11-25',
        'The agency’s reference': 'USSS-12',
        'How long does the agency direct us to wait?': 'Through a last day that it names',
        'The last day': '2026-12-08',
      },
      button: 'Stop notices and record it',
      done: 'The direction is recorded. Check its last day on this page.',
    });
    await dump(bea);
    await does(bea, {
      open: 'Ask to lift this direction (2)',
      typed: {
        'Which agency lifts it?': 'Federal Bureau of Investigation (FBI)',
        'The official who signed it': 'Special Agent Roe',
        'The agency’s reference': 'FBI-78',
        'Day of the writing': '2026-11-25',
      },
      button: 'Ask to lift it',
      done: 'You asked to lift the direction. A second officer must confirm it.',
    });
    await dump(bea);
    await open(dana);
    await does(dana, { open: /^Confirm the lift/, button: 'Confirm', done: 'The direction is lifted.' });
    await dump(dana);
  });
});

describe('whom we notify, and what we write', () => {
  it('a list of 2,000 rows is uploaded and frozen; 20 are rejected and named', async () => {
    await open(bea);
    await press(bea.page, 'Upload the recipients');
    await dump(bea);
    await upload(bea, list(bad));
    await dump(bea);
  });

  it('the letter is read as row 1 will read it, with what it lacks', async () => {
    await open(dana);
    await press(dana.page, 'Write the letter');
    await dump(dana);
    await fill(dana.page, {
      Subject: 'An important notice about your service',
      Letter:
        'What Happened\n\nSomeone without permission saw call records of your service {{occurred}}.\n\nWhat We Are Doing\n\nWe stopped the method that they used.',
    });
    await press(dana.page, 'Continue');
    await dump(dana);
    await press(dana.page, 'Save this version');
    await dump(dana);
  });

  it('the approver', async () => {
    await open(sue);
    await dump(sue);
    await press(sue.page, /^Approve/);
    await dump(sue);
  });
});
