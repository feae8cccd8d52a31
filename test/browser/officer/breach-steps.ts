import type { Page } from 'playwright-core';
import { fill, press, type Seat, type Typed } from './at-desk.ts';

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
