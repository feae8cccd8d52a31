import type { Page } from 'playwright-core';
import { csvOf, type Row } from '#test/support/tellable.ts';
import { fill, press, type Seat, type Sent, type Typed } from './at-desk.ts';

/** Three pages and the check, as an officer types them; times in Denver. */
export const record: readonly Typed[] = [
  {
    'A short title': 'Call records shown to a stranger',
    'When did we discover it?': '2026-11-20 09:00',
    'What happened?': 'A stranger answered the security questions of several accounts.',
  },
  {
    'What kind of data?': ['CPNI: records of a customer’s service'],
    'Which types of CPNI?': ['call detail', 'billing'],
    'How many customers, at your best estimate?': '2,000',
    'Estimated loss': 'not known yet',
  },
  {
    'How was it done, and by whom?': 'Pretexting by phone.',
    'Was it on purpose?': 'Yes',
    'It happened from': '2026-11-16',
    'It happened until': '2026-11-19',
  },
];

/** @returns the reference of the new breach */
export const records = async ({ page, go }: Seat, pages: readonly Typed[] = record): Promise<string> => {
  await go('/officer/breaches');
  await press(page, 'Record a breach');
  for (const one of pages) {
    await fill(page, one);
    await press(page, 'Continue');
  }
  await press(page, 'Record this breach');
  await page.waitForURL(/\/breaches\/BRE-/);
  return /BRE-[0-9A-Z]{26}/.exec(page.url())?.[0] ?? '';
};

/** The first moment for customers, as the banner says it; spaces as one. */
export const gateOn = async (page: Page): Promise<string> =>
  ((await page.locator('.pc-gate__moment').textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();

const agencies = {
  USSS: 'United States Secret Service (USSS)',
  FBI: 'Federal Bureau of Investigation (FBI)',
} as const;

/** `filedAt`: in New York. */
export const receiptOf = (agency: keyof typeof agencies, filedAt: string, receipt: string): Sent => ({
  open: 'Record a receipt',
  typed: {
    'Which agency did the filing tell?': agencies[agency],
    'When was it filed?': filedAt,
    'Number of the receipt': receipt,
  },
  button: 'Record the receipt',
  done: 'The receipt is recorded.',
});

export const directionOf = (agency: keyof typeof agencies, typed: Typed): Sent => ({
  open: 'Record a direction',
  typed: {
    'Which agency?': agencies[agency],
    'Day of the writing or of the call': '2026-11-25',
    'Where does its last day end?': 'Eastern Time',
    ...typed,
  },
  button: 'Stop notices and record it',
  done: 'The direction is recorded. Check its last day on this page.',
});

/** 2,000 rows, of which ten have no email. */
export const listWith = (wrong: (n: number) => Row | undefined): string =>
  csvOf(Array.from({ length: 2000 }, (_, n) => wrong(n) ?? (n % 200 === 7 ? { email: '' } : {})));
/** One in a hundred: half of them without any address, half without a reference. */
export const everyHundredth = (n: number): Row | undefined => {
  if (n % 100 !== 50) return undefined;
  return n % 200 === 50 ? { email: '', address: '' } : { customerRef: '' };
};

/** `frozen`: how many rows the page then says. */
export const upload = async ({ page }: Seat, csv: string, frozen: string): Promise<void> => {
  await page
    .getByLabel('The file of the list')
    .setInputFiles({ name: 'customers.csv', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from(csv) });
  await press(page, 'Upload the list');
  await page.getByText(`${frozen} customers`, { exact: true }).waitFor();
};

/** What the approver reads on the page and types; the count is of the whole file, and so wrong. */
export const approvalCounts: Typed = {
  'How many people get this letter?': '2000',
  'How many rows have a changed address?': '0',
  'How many rows were left out as duplicates?': '0',
  'How many rows have an account that we do not know?': '1998',
  'Was the FCC closed on a business day since we notified law enforcement?': 'No',
};

/** Of the office that the label names; an answer at once. */
export const answerOf = (office: string, askedAt: string, answeredAt = askedAt): Typed => ({
  [`${office}: when did you ask?`]: askedAt,
  [`${office}: the official`]: 'Special Agent Roe',
  [`${office}: when did it answer?`]: answeredAt,
  [`${office}: the words of the answer`]: 'No more time is needed.',
  [`${office}: does it ask us to wait longer?`]: 'No, or it did not answer',
});

/** Clears these, after each of their offices was asked. */
export const reviewOf = (stops: readonly string[], answers: Typed): Sent => ({
  open: 'Review directions that have ended',
  typed: {
    'Which of them does this review clear?': stops,
    ...answers,
    'What do you decide?': 'No office of them asks for more time',
    Reason: 'Asked in writing.',
  },
  button: 'Record the review',
  done: 'The review is recorded. This page says what still bars the notice.',
});

/** Times in Denver. */
export const determination: Sent = {
  open: 'Record the determination',
  typed: {
    'When was the breach determined?': '2026-11-24 09:30',
    'Did someone, without or beyond authorization, get, use or disclose CPNI on purpose?': 'Yes',
    Reason: 'The logs show it.',
  },
  button: 'Record the determination',
  done: 'The determination is recorded.',
};
