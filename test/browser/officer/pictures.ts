import type { Browser, Page } from 'playwright-core';
import type { World } from '#test/support/world.ts';
import { seeded } from './addresses.ts';
import { atDesk } from './at-desk.ts';

/** Of the console, over the seed's company, as a supervisor sees it. */
export const officersPictures = async (
  browser: Browser,
  on: World,
  take: (page: Page, name: string) => Promise<void>,
): Promise<void> => {
  const { breach, request } = await seeded(on);
  await using sue = await atDesk(browser, on, 'Sue Supervisor');
  const addresses = {
    today: '/officer',
    breach: `/officer/breaches/${breach}`,
    'letter-approval': `/officer/breaches/${breach}/do/approve-notice?list=1&audience=everyone`,
    request: `/officer/requests/${request}`,
  };
  for (const [name, address] of Object.entries(addresses)) {
    await sue.go(address);
    await take(sue.page, name);
  }
};
