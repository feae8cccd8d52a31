import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openLaptop } from '../support/laptop.ts';
import { statusKey } from '../support/request-life.ts';
import { chromiumPath, openBrowser, openPage, settled, type View } from './chromium.ts';
import { answerUntil, typedFor, walkThrough } from './form-walk.ts';
import { wide } from './officer/at-desk.ts';
import { officersPictures } from './officer/pictures.ts';

/*
 * `npm run pictures`: the pages in README, as they are now, in `infra/pictures`, or in the folder that is named. Chromium takes Inter where a page asks for
 * the system's typeface (`fonts.conf`; Debian: fonts-inter), and pngquant makes them small.
 */

const folder = process.argv[2] ?? fileURLToPath(new URL('../../infra/pictures', import.meta.url));
const fonts = fileURLToPath(new URL('fonts.conf', import.meta.url));
const view: View = { scheme: 'light', width: 960 };
/** CSS pixels: the upper part of a long page says what it is. */
const highest = 1200;
const walk = { capacity: 'account-holder', kind: 'cpni-correct' } as const;
const email = 'pat@home.example';

const has = (program: string): boolean => {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`]);
    return true;
  } catch {
    return false;
  }
};

if (chromiumPath() === undefined || !has('pngquant') || !has('fc-match')) {
  process.stderr.write(
    'The pictures need Chromium, pngquant and fontconfig (Debian: apt install chromium pngquant fonts-inter).\n',
  );
  process.exit(3);
}

const take = async (page: Page, name: string, width = view.width): Promise<void> => {
  const path = join(folder, `${name}.png`);
  await settled(page);
  // No caret and no ring around what was last pressed.
  await page.evaluate('document.activeElement?.blur()');
  const height = Math.min(highest, (await page.evaluate('document.documentElement.scrollHeight')) as number);
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } });
  execFileSync('pngquant', [
    '--force',
    '--skip-if-larger',
    '--speed',
    '1',
    '--strip',
    '--output',
    path,
    '48',
    path,
  ]);
  process.stdout.write(`${name}.png: ${Math.ceil(statSync(path).size / 1024)} KB\n`);
};

mkdirSync(folder, { recursive: true });
await using on = await openLaptop('2026-11-24T18:00:00Z', {
  LIMITS: JSON.stringify({ letters: 0, formSeconds: 0 }),
});
const browser = await openBrowser({ FONTCONFIG_FILE: fonts });
try {
  await using opened = await openPage(browser, view);
  const { page } = opened;
  const typed = {
    ...typedFor(walk, email),
    words: { details: 'Calls to other countries on my bill of May.' },
    wrong: { wrong: 'I made none of the three calls on May 4.', shows: 'My phone was off that day.' },
  };
  await page.goto(on.baseUrl);
  await take(page, 'start');
  await page.goto(`${on.baseUrl}/request`);
  await answerUntil(page, 'en', typed, 'what');
  await take(page, 'question');
  const id = await walkThrough(page, on.baseUrl, 'en', typed, async (step) => {
    if (step === 'check') await take(page, 'check-your-answers');
  });
  const code = `${id}.${await statusKey(on, id, email)}`;
  await page.goto(`${on.baseUrl}/status#${code}`);
  await page.getByRole('heading', { name: 'What has happened' }).waitFor();
  await take(page, 'status');
  await officersPictures(browser, on, (at, name) => take(at, name, wide.width));
} finally {
  await browser.close();
}
