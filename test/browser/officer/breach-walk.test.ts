import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { openBrowser } from '../chromium.ts';
import { atDesk, does, fill, press, type Seat, wordsOn } from './at-desk.ts';
import {
  answerOf,
  approvalCounts,
  determination,
  directionOf,
  everyHundredth,
  gateOn,
  listWith,
  receiptOf,
  records,
  reviewOf,
  upload,
} from './breach-steps.ts';

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
const open = (seat: Seat, rest = '') => seat.go(`${breach}${rest}`);

describe('from the discovery to the hold', () => {
  it('three pages put a breach on record; no date starts', async () => {
    breach = `/officer/breaches/${await records(bea)}`;
    expect(await bea.page.locator('h1').textContent()).toContain('Call records shown to a stranger');
    expect(await gateOn(bea.page)).toContain('No first moment is known.');
  });

  it('the determination starts the seven business days to notify law enforcement', async () => {
    await does(bea, determination);
  });

  it('a receipt for each agency; the second officer confirms the one entered late; the hold starts (R-12)', async () => {
    await on.advance('PT1H');
    await open(bea);
    await does(bea, receiptOf('USSS', '2026-11-24 12:30', 'CPNI-2026-0001'));
    expect(await gateOn(bea.page)).toContain('No first moment is known.');
    // More than 24 hours after the filing.
    await on.advance('P1DT1H');
    await open(bea);
    await does(bea, receiptOf('FBI', '2026-11-24 12:45', 'CPNI-2026-0002'));
    // Until then the hold counts from the day on which it was entered.
    expect(await gateOn(bea.page)).toContain('Tuesday, December 8, 2026 at 12:00 AM EST in New York');
    await open(dana);
    await does(dana, {
      open: /^Confirm this receipt/,
      button: 'Confirm',
      done: 'The receipt is confirmed.',
    });
  });
});

describe('the agencies direct us to wait', () => {
  it('a call stops all notices to the end of the second business day', async () => {
    await open(bea);
    await does(
      bea,
      directionOf('FBI', {
        'How did the agency tell us?': 'By phone, or in person',
        'The official': 'Special Agent Roe',
        'How long does the agency direct us to wait?': 'Until further notice',
        'For a call: the number that you called back': '+1 202 555 0100',
      }),
    );
  });

  it('a writing until further notice holds for 30 days', async () => {
    await does(
      bea,
      directionOf('FBI', {
        'How did the agency tell us?': 'In writing',
        'The official': 'Special Agent Roe',
        'The agency’s reference': 'FBI-77',
        'How long does the agency direct us to wait?': 'Until further notice',
        'Which direction or stop does this one extend or replace?':
          'Telephone stop 1, after a call of the FBI. Last day: Mon, Nov 30. Recorded by Bea Breach.',
      }),
    );
    expect(await gateOn(bea.page)).toContain('Saturday, December 26, 2026 at 12:00 AM EST in New York');
  });

  it('a writing until a day; one officer asks for the lift of the other, a second confirms it', async () => {
    await does(
      bea,
      directionOf('USSS', {
        'How did the agency tell us?': 'In writing',
        'The official': 'Special Agent Poe',
        'The agency’s reference': 'USSS-12',
        'How long does the agency direct us to wait?': 'Through a last day that it names',
        'The last day': '2026-12-08',
      }),
    );
    await does(bea, {
      open: 'Record a lift of directions',
      typed: {
        'What does the writing lift?': [
          'Direction 2 of the FBI, reference FBI-77. Last day: Fri, Dec 25. Recorded by Bea Breach.',
        ],
        'Which agency lifts it?': 'Federal Bureau of Investigation (FBI)',
        'The official who signed it': 'Special Agent Roe',
        'The reference of the lift': 'FBI-78',
        'Day of the writing': '2026-11-25',
        'References that the writing names': 'FBI-77',
      },
      button: 'Ask to lift it',
      done: 'The lift is recorded. This page says what it would end, and who can confirm it.',
    });
    await open(dana);
    await does(dana, {
      open: /^Confirm the lift/,
      button: 'Confirm',
      done: 'The lift is confirmed. This page says what still bars the notice.',
    });
  });
});

describe('whom we notify, and what we write', () => {
  it('a list of 2,000 rows is uploaded and frozen; 20 are rejected, each by its line', async () => {
    await open(bea);
    await press(bea.page, 'Upload the recipients');
    await upload(bea, listWith(everyHundredth), '1,980');
    expect(await wordsOn(bea.page)).toContain('Frozen 1,980 customers On paper 10 Rejected 20, 20 to finish');
    expect(await bea.page.getByRole('row', { name: /no email address that works/ }).count()).toBe(10);
    expect(await bea.page.getByRole('row', { name: /The column customerRef is empty/ }).count()).toBe(10);
  });

  it('18 rows are corrected in place; two stay without an address', async () => {
    await press(bea.page, 'Correct rejected rows');
    const fillIn = (n: number, column: string, text: string) =>
      bea.page.locator(`[name="rows.1-${n + 2}.${column}"]`).fill(text);
    for (let n = 450; n < 2000; n += 200) await fillIn(n, 'email', `c${n}@home.example`);
    for (let n = 150; n < 2000; n += 200) await fillIn(n, 'customerRef', `C-${n}`);
    await press(bea.page, 'Put these rows on the list');
    await bea.page.getByText('1,998 customers', { exact: true }).waitFor();
    expect(await wordsOn(bea.page)).toContain('Frozen 1,998 customers On paper 10 Rejected 2, 2 to finish');
  });

  it('the letter is read as a row will read it, and says what it lacks', async () => {
    await open(dana);
    await press(dana.page, 'Write the letter');
    await fill(dana.page, {
      Subject: 'An important notice about your service',
      Letter: 'What Happened\n\nSomeone without permission saw call records of your service.',
    });
    await press(dana.page, 'Continue');
    expect(await wordsOn(dana.page)).toContain('The letter lacks: What We Are Doing.');
    await press(dana.page, 'Save this version');
    await dana.page.getByText('The letter is saved. Another officer can approve it.').waitFor();
    await dana.go(`${breach}/letter?list=1&audience=everyone&row=1998`);
    expect(await wordsOn(dana.page)).toContain('Dear Customer 1950,');
  });

  it('who wrote it and who uploaded cannot approve, and read why', async () => {
    await open(dana);
    expect(await wordsOn(dana.page)).toContain('Not you: you wrote the letter.');
    await open(bea);
    expect(await wordsOn(bea.page)).toContain('Not you: you uploaded the list.');
  });

  it('a third officer types the count, accepts the gap and approves', async () => {
    await open(sue);
    await press(sue.page, 'Approve the letter');

    await fill(sue.page, approvalCounts);
    await press(sue.page, 'Approve');
    await sue.page.getByRole('alert').first().waitFor();
    await fill(sue.page, {
      'How many people get this letter?': '1998',
      'The letter lacks these parts. Tick each one that you accept.': ['What We Are Doing'],
    });
    await press(sue.page, 'Approve');
    await sue.page.getByText('You approved the letter and the list.').waitFor();
    expect(await customers()).toEqual([]);
  });
});

describe('to the last letter', () => {
  it('nobody is notified before the first moment, nor before the review', async () => {
    await on.moveTo('2026-12-09T04:59:00Z');
    expect(await customers()).toEqual([]);
    await on.moveTo('2026-12-09T05:30:00Z');
    expect(await customers()).toEqual([]);
    await open(dana);
    await does(
      dana,
      reviewOf(
        [
          'Telephone stop 1, after a call of the FBI. Last day: Mon, Nov 30. Recorded by Bea Breach.',
          'Direction 3 of the USSS, reference USSS-12. Last day: Tue, Dec 8. Recorded by Bea Breach.',
        ],
        { ...answerOf('FBI', '2026-12-08 10:00'), ...answerOf('USSS', '2026-12-08 10:00') },
      ),
    );
    // At once, or while the page was on its way.
    expect(await gateOn(dana.page)).toMatch(
      /The system releases the notice by itself|The notice was released/,
    );
  });

  it('ten go first; then the page fills its bar by itself until the last email', async () => {
    await on.advance('PT0S');
    for (let n = 0; n < 12 && (await customers()).length < 10; n += 1) await on.advance('PT1M');
    expect(await customers()).toHaveLength(10);
    await open(bea, '/sending');
    expect(await wordsOn(bea.page)).toContain('we wait to see how many come back');
    const moved = on.advance('PT20M');
    // More than the first ten, and not yet all: the page renews itself.
    await bea.page
      .getByText(/^(1[1-9]|[2-9]\d|[1-9]\d\d|1,\d{3})$/)
      .first()
      .waitFor({ timeout: 60_000 });
    await bea.page.getByText('Every email left', { exact: false }).waitFor({ timeout: 110_000 });
    await moved;
    const to = (await customers()).map((one) => one.to);
    expect([to.length, new Set(to).size]).toEqual([1988, 1988]);
    expect(bea.said).toEqual([]);
  });

  it('the case cannot close, and says who is missing', async () => {
    await open(bea, '/do/close');
    expect(await wordsOn(bea.page)).toContain('The case cannot close yet');
    const missing = await wordsOn(bea.page);
    expect(missing).toMatch(/10 .*paper/);
    expect(missing).toMatch(/2 .*rejected/);
  });

  it('ten letters are printed and mailed; two rows are written off by two officers', async () => {
    await on.advance('P3D');
    await open(bea, '/paper');
    await press(bea.page, 'Print the letters');
    expect(await bea.page.locator('.pc-paper').count()).toBe(10);
    await press(bea.page, 'Record that they were mailed');
    await fill(bea.page, {
      'On which day did you mail them?': '2026-12-11',
      'Which letters?': 'All that were left to mail',
      'How many letters, if all?': '10',
    });
    await press(bea.page, 'Record the mailing');
    await bea.page.getByText('The mailing is recorded.').waitFor();
    await open(bea, '/list/1');
    await does(bea, {
      open: 'Ask to write off rejected rows: all at once',
      typed: { Reason: 'Nobody knows who they are.' },
      button: 'Ask a second officer',
      done: 'You asked to write the rows off. A second officer must confirm it.',
    });
    await sue.go('/officer/signatures');
    expect(await wordsOn(sue.page)).toContain('Bea Breach');
    await open(sue);
    await does(sue, {
      open: 'Confirm the write-off',
      button: 'Confirm',
      done: 'The write-off is confirmed.',
    });
  });

  it('with the last row the case closes by itself; its evidence and the exhibit say why the date', async () => {
    await on.advance('PT1M');
    await open(bea);
    expect(await wordsOn(bea.page)).toContain('Closed, ');
    await open(bea, '/evidence');
    expect(await wordsOn(bea.page)).toContain('History up to revision');
    const [file] = await Promise.all([
      bea.page.waitForEvent('download'),
      press(bea.page, 'Download the evidence (JSON)'),
    ]);
    expect(JSON.parse(readFileSync(await file.path(), 'utf8')).chain.brokenAt).toBeNull();
    await open(bea, '/why-this-date');
    const exhibit = await wordsOn(bea.page, 'body');
    for (const words of [
      'Why customers may not be notified before Wednesday, December 9, 2026 at 12:00 AM EST',
      'None of them quotes the law.',
      'CPNI-2026-0001',
      'USSS-12',
      'Bea Breach',
      'Carla Example, counsel',
    ])
      expect(exhibit).toContain(words);
    await bea.go('/officer/breaches?closed=yes');
    expect(await wordsOn(bea.page)).toContain('Call records shown to a stranger');
    for (const seat of [bea, dana, sue]) expect(seat.said).toEqual([]);
  });
});
