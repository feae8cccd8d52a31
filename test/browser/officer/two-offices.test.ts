import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { csvOf } from '#test/support/tellable.ts';
import { openBrowser, seenOn } from '../chromium.ts';
import { atDesk, does, fill, press, type Seat, wordsOn } from './at-desk.ts';
import {
  answerOf,
  approvalCounts,
  determination,
  directionOf,
  gateOn,
  receiptOf,
  records,
  reviewOf,
  upload,
} from './breach-steps.ts';

let on: Laptop;
let browser: Browser;
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

const open = (seat: Seat, rest = '') => seat.go(`${breach}${rest}`);

/** Where somebody wants to look at the pages; nothing is kept otherwise. */
const folder = process.env.PICTURES_OF_STOPS;
const views = [
  ...[{ scheme: 'dark', width: 1280 } as const, { scheme: 'light', width: 320 } as const],
  ...(folder === undefined
    ? []
    : ([
        { scheme: 'light', width: 1280 },
        { scheme: 'dark', width: 320 },
      ] as const)),
];

/** Accessible and within the window in light and dark, also at 320 pixels. */
const fits = async (page: Page, name: string): Promise<void> => {
  for (const { scheme, width } of views) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    const { violations, tooWide } = await seenOn(page);
    if (folder !== undefined) {
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: `${folder}/${name}-${scheme}-${width}.png`, fullPage: true });
    }
    expect([name, scheme, width, violations, tooWide]).toEqual([name, scheme, width, [], 0]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
};

const written = (office: string, reference: string, lastDay: string) =>
  directionOf('FBI', {
    'How did the agency tell us?': 'In writing',
    'The field office': office,
    'The official': 'Special Agent Roe',
    'Day of the writing or of the call': '2026-11-24',
    'The agency’s reference': reference,
    'How long does the agency direct us to wait?': 'Through a last day that it names',
    'The last day': lastDay,
  });

const denver = 'Direction 1 of the FBI, Denver, reference FBI-D-1';
const dallas = 'Direction 2 of the FBI, Dallas, reference FBI-T-1';

describe('two offices of one agency direct us to wait (law of stopping 3, 4, 5, 6)', () => {
  it('each writing is a direction of its own: the later one ends nothing', async () => {
    breach = `/officer/breaches/${await records(bea)}`;
    await does(bea, determination);
    await on.advance('PT1H');
    await open(bea);
    await does(bea, receiptOf('USSS', '2026-11-24 12:30', 'CPNI-2026-0001'));
    await does(bea, receiptOf('FBI', '2026-11-24 12:45', 'CPNI-2026-0002'));
    await does(bea, written('Denver', 'FBI-D-1', '2026-12-10'));
    await open(bea, '/do/record-direction');
    await fits(bea.page, 'record-direction');
    await open(bea);
    await does(bea, written('Dallas', 'FBI-T-1', '2026-12-18'));
    expect(await gateOn(bea.page)).toContain('Saturday, December 19, 2026 at 12:00 AM EST in New York');
    const words = await wordsOn(bea.page);
    for (const name of [denver, dallas]) expect(words).toContain(name);
  });

  it('the lift of the second leaves the first, and the confirmation says so', async () => {
    await on.advance('P1D');
    await open(bea, '/do/lift-direction');
    expect(await bea.page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await fits(bea.page, 'lift');
    await open(bea);
    await does(bea, {
      open: 'Record a lift of directions',
      typed: {
        'What does the writing lift?': [`${dallas}. Last day: Fri, Dec 18. Recorded by Bea Breach.`],
        'Which agency lifts it?': 'Federal Bureau of Investigation (FBI)',
        'The official who signed it': 'Special Agent Roe',
        'The reference of the lift': 'FBI-T-2',
        'Day of the writing': '2026-11-25',
      },
      button: 'Ask to lift it',
      done: 'The lift is recorded. This page says what it would end, and who can confirm it.',
    });
    expect(await gateOn(bea.page)).toContain('Saturday, December 19, 2026');
    await fits(bea.page, 'breach-with-lift');
    await open(dana, '/do/confirm-lift?n=1');
    expect(await wordsOn(dana.page)).toMatch(
      new RegExp(`This lift ends ${dallas}\\. .* This stays .*${denver}`),
    );
    await fits(dana.page, 'confirm-lift');
    await open(dana);
    await does(dana, {
      open: /^Confirm the lift/,
      button: 'Confirm',
      done: 'The lift is confirmed. This page says what still bars the notice.',
    });
    expect(await gateOn(dana.page)).toContain('Friday, December 11, 2026 at 12:00 AM EST in New York');
    const words = await wordsOn(dana.page);
    expect(words).toContain('Lifted: asked by Bea Breach, confirmed by Dana DPO');
    expect(words).toContain(`${denver} in force: no notice through Thu, Dec 10`);
  });

  it('one letter and two rows are ready, and nothing leaves', async () => {
    await open(bea);
    await press(bea.page, 'Upload the recipients');
    await upload(bea, csvOf([{}, {}]), '2');
    await open(dana);
    await press(dana.page, 'Write the letter');
    await fill(dana.page, {
      Subject: 'An important notice about your service',
      Letter: 'What Happened\n\nSomeone without permission saw call records of your service.',
    });
    await press(dana.page, 'Continue');
    await press(dana.page, 'Save this version');
    await dana.page.getByText('The letter is saved. Another officer can approve it.').waitFor();
    await open(sue);
    await press(sue.page, 'Approve the letter');
    await fill(sue.page, {
      ...approvalCounts,
      'How many people get this letter?': '2',
      'How many rows have an account that we do not know?': '2',
      'The letter lacks these parts. Tick each one that you accept.': ['What We Are Doing'],
    });
    await press(sue.page, 'Approve');
    await sue.page.getByText('You approved the letter and the list.').waitFor();
  });

  it('who recorded the first cannot review it; another does, after asking its own office, and the notice is released', async () => {
    await on.moveTo('2026-12-11T15:00:00Z');
    await open(bea, '/do/review-release');
    expect(await wordsOn(bea.page)).toContain('Not you: you');
    await open(dana, '/do/review-release');
    expect(await dana.page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await fits(dana.page, 'review');
    await open(dana);
    await does(dana, {
      ...reviewOf(
        [`${denver}. Last day: Thu, Dec 10. Recorded by Bea Breach.`],
        answerOf('FBI, Denver', '2026-12-11 09:30', '2026-12-11 09:45'),
      ),
      onCheck: async (page) => {
        expect(await wordsOn(page)).toContain(`This review clears ${denver}`);
        await fits(page, 'review-check');
      },
    });
    const words = await wordsOn(dana.page);
    expect(words).toContain('Reviewed by Dana DPO on');
    expect(words).not.toMatch(/(?<!no )review owed/);
    expect(await gateOn(dana.page)).toMatch(
      /The system releases the notice by itself|The notice was released/,
    );
    await on.advance('PT1M');
    await open(dana);
    expect(await gateOn(dana.page)).toContain('The notice was released');
    await fits(dana.page, 'breach-reviewed');
    await open(dana, '/why-this-date');
    const exhibit = await wordsOn(dana.page, 'body');
    expect(exhibit).toContain('Lifted: asked by Bea Breach, confirmed by Dana DPO');
    expect(exhibit).toContain(
      'Its last day ended on Friday, December 11, 2026 at 12:00 AM EST. Reviewed by Dana DPO',
    );
    await fits(dana.page, 'why-this-date');
    for (const seat of [bea, dana, sue]) expect(seat.said).toEqual([]);
  });
});
