import type { Browser, Locator, Page } from 'playwright-core';
import { officers } from '#infra/local/officers.ts';
import type { World } from '#test/support/world.ts';
import { type OpenPage, openPage, type View } from '../chromium.ts';

export type OfficerName = (typeof officers)[number]['name'] | 'Nora Nobody';

/** One officer of each group, and one of none. */
export const everybody: readonly OfficerName[] = [
  ...new Map(officers.map(({ name, groups }) => [groups.join(), name])).values(),
  'Nora Nobody',
];

export const wide: View = { scheme: 'light', width: 1280 };

/** The issuer's page is on the screen: says who it is. */
export const choose = async (page: Page, name: OfficerName): Promise<void> => {
  await page.getByRole('heading', { name: 'Who are you today?' }).waitFor();
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
};

export interface Seat extends OpenPage {
  /** A page of the console: `/officer/…`. */
  go(address: string): Promise<void>;
}

/** An officer in a browser of their own, signed in at the page that they asked for. */
export const atDesk = async (
  browser: Browser,
  on: Pick<World, 'baseUrl'>,
  name: OfficerName,
  { address = '/officer', view = wide }: { readonly address?: string; readonly view?: View } = {},
): Promise<Seat> => {
  const opened = await openPage(browser, view);
  await opened.page.goto(on.baseUrl + address);
  await choose(opened.page, name);
  return { ...opened, go: async (next) => void (await opened.page.goto(on.baseUrl + next)) };
};

/** By the label on the screen: words, words of a choice or of several, `true` for a tick, a date and time as `2026-11-24 12:30[:15]`. */
export type Typed = Readonly<Record<string, string | readonly string[] | true>>;

const named = (label: string): RegExp =>
  new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}( \\(optional\\))?$`);

const fillGroup = async (group: Locator, value: Typed[string]): Promise<void> => {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)(?: ([\d:]+))?$/.exec(String(value)) ?? [];
  if (date === undefined) {
    for (const one of [value].flat()) await group.getByLabel(String(one), { exact: true }).check();
    return;
  }
  await group.getByLabel('Date', { exact: true }).fill(date);
  if (time !== undefined) await group.getByLabel(/^Time(, if known)?$/).fill(time);
};

const fillField = async (field: Locator, value: Typed[string]): Promise<void> => {
  if (value === true) return field.check();
  const isList = await field.evaluate((element) => element.matches('select'));
  await (isList ? field.selectOption({ label: String(value) }) : field.fill([value].flat().join('\n')));
};

export const fill = async (page: Page, typed: Typed): Promise<void> => {
  const main = page.getByRole('main');
  for (const [label, value] of Object.entries(typed)) {
    const group = main.getByRole('group', { name: named(label) });
    const field = main.getByLabel(named(label));
    await group.or(field).first().waitFor();
    await ((await group.count()) > 0 ? fillGroup(group, value) : fillField(field.first(), value));
  }
};

/** A button, or a link, whichever says so first. The page that it leads to is there whole: what is counted on it is all. */
export const press = async (page: Page, name: string | RegExp): Promise<void> => {
  const said = { name, exact: true };
  const main = page.getByRole('main');
  await main.getByRole('button', said).or(main.getByRole('link', said)).first().click();
  await page.waitForLoadState('domcontentloaded');
};

export interface Sent {
  /** On the case's page. */
  readonly open: string | RegExp;
  readonly typed?: Typed;
  /** On the button that does it. */
  readonly button: string;
  /** What the case's page then says. */
  readonly done: string | RegExp;
  /** Looks at the letter, or the question asked once more. */
  readonly onCheck?: (page: Page) => Promise<unknown>;
}

/** From the case's page through the act's own pages and back: form, letter, consequence, done. */
export const does = async (
  { page }: Pick<Seat, 'page'>,
  { open, typed = {}, button, done, onCheck }: Sent,
): Promise<void> => {
  const casePage = page.url();
  await Promise.all([page.waitForURL((url) => url.href !== casePage), press(page, open)]);
  await fill(page, typed);
  if ((await page.getByRole('button', { name: 'Continue', exact: true }).count()) > 0) {
    await press(page, 'Continue');
    await page.getByRole('button', { name: button, exact: true }).waitFor();
    await onCheck?.(page);
  }
  await press(page, button);
  await page.getByText(done, { exact: true }).first().waitFor();
};

/** What a person reads, spaces as one. */
export const wordsOn = async (page: Page, within = 'main'): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read
  (await page.locator(within).innerText()).replaceAll(/\s+/g, ' ');
