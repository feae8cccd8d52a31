import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { consoleCss } from '#functions/design-system/compiled/console-css.ts';
import { consoleJs } from '#functions/design-system/compiled/console-js.ts';
import { siteCss } from '#functions/design-system/compiled/site-css.ts';
import { islandInputs, named, webFiles } from '#infra/commands/web-files.ts';

it('what is compiled is what `npm run web` writes now', async () => {
  for (const [file, text] of await webFiles())
    expect(existsSync(file) && readFileSync(file, 'utf8') === text, `${file}: npm run web`).toBe(true);
});

it('the island is made of govuk-frontend and our own files alone: no moment', async () => {
  const packages = (await islandInputs()).map((input) => /node_modules\/([^/]+)/.exec(input)?.[1] ?? 'ours');
  expect([...new Set(packages)].toSorted()).toEqual(['govuk-frontend', 'ours']);
});

/** Bytes, as a browser gets them. */
const sent = (text: string): number => gzipSync(text, { level: 9 }).length;

it('the islands of the console are 20 KB at most, and leave the first view half of its 45 KB', () => {
  expect(sent(consoleJs)).toBeLessThan(20_000);
  expect(sent(consoleJs) + sent(consoleCss)).toBeLessThan(30_000);
});

describe('a color that govuk or MOJ fix', () => {
  it.each([
    ['.a {\n  color: #0b0c0c;\n}', '.a {\n  color: var(--govuk-text-colour);\n}'],
    ['.a:focus {\n  color: #0b0c0c;\n}', '.a:focus {\n  color: var(--govuk-focus-text-colour);\n}'],
    ['.a {\n  box-shadow: 0 2px 0 #083d29;\n}', '.a {\n  box-shadow: 0 2px 0 var(--pc-button-shadow);\n}'],
    ['.a {\n  color: var(--govuk-link-colour, #0b5e70);\n}', '.a {\n  color: var(--govuk-link-colour);\n}'],
    [':root {\n  --pc-a: #123456;\n}', ':root {\n  --pc-a: #123456;\n}'],
  ])('gets our name: %j', (css, ours) => expect(named(css)).toBe(ours));

  it.each(['#123456', '#fff', 'white', 'rgba(0, 0, 0, 0.5)'])('has one, or nothing compiles: %s', (color) => {
    expect(() => named(`.a {\n  border-color: ${color};\n}`)).toThrow(
      `a color without a name of ours: ${color} for border-color of .a`,
    );
  });
});

const color = /(--(?:govuk-[\w-]+-colour|pc-[\w-]+)):\s*(#[0-9a-f]+)/g;
const isDark = /^@media screen and \(prefers-color-scheme:\s*dark\)/;

/** The blocks of `:root` outside of print: of the light, and what the dark sets again. */
const palettes = (css: string) => {
  const found = { light: {} as Record<string, string>, dark: {} as Record<string, string> };
  for (const [block] of css.matchAll(/(?:@media[^{]+\{\s*)?:root\s*\{[^}]*\}/g)) {
    if (/^@media\s*print/.test(block)) continue;
    const colors = isDark.test(block) ? found.dark : found.light;
    for (const [, name = '', value = ''] of block.matchAll(color)) colors[name] = value;
  }
  return found;
};
const { light, dark } = palettes(consoleCss);

it('the dark gives every name of a color another value', () => {
  expect(Object.keys(dark).toSorted()).toEqual(Object.keys(light).toSorted());
  expect(Object.keys(light).filter((name) => name.startsWith('--govuk-'))).toHaveLength(21);
});

it('the public pages have the colors of the console, without its own', () => {
  const site = palettes(siteCss);
  expect(light).toMatchObject(site.light);
  expect(dark).toMatchObject(site.dark);
});

it.each(Object.entries({ siteCss, consoleCss }))('every name that a style uses has a color: %s', (_, css) => {
  // A lane sets its own from its kind.
  const given = { ...palettes(css).light, '--pc-lane': '' };
  for (const [, name = ''] of css.matchAll(/var\((--(?:govuk-[\w-]+-colour|pc-[\w-]+))/g))
    expect(given, name).toHaveProperty(name);
});

const luminance = (color: string): number => {
  const digits = color.slice(1);
  const six = digits.length === 3 ? [...digits].map((one) => one + one).join('') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(six.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};

const govuk = (name: string): string => `--govuk-${name}-colour`;
const tags = ['grey', 'blue', 'green', 'teal', 'purple', 'magenta', 'red', 'orange'];
/** Text and its ground: 4.5 to 1; lines and signs: 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
const pairs: readonly (readonly [string, string, number])[] = [
  ...['text', 'secondary-text', 'link', 'link-visited', 'link-hover', 'error', 'success', 'brand'].flatMap(
    (name) =>
      ['body-background', 'surface-background'].map((ground) => [govuk(name), govuk(ground), 4.5] as const),
  ),
  ...['brand', 'success', 'error'].map((ground) => [govuk('inverse-text'), govuk(ground), 4.5] as const),
  [govuk('focus-text'), govuk('focus'), 4.5],
  [govuk('input-border'), govuk('body-background'), 3],
  ['--pc-on-masthead', '--pc-masthead', 4.5],
  ['--pc-on-panel', '--pc-panel', 4.5],
  ...['button', 'button-hover', 'warning', 'warning-hover'].map(
    (ground) => ['--pc-on-button', `--pc-${ground}`, 4.5] as const,
  ),
  ...['quiet', 'quiet-hover', 'grey-paper'].map((ground) => [govuk('text'), `--pc-${ground}`, 4.5] as const),
  ...tags.map((name) => [`--pc-${name}-ink`, `--pc-${name}-paper`, 4.5] as const),
  ['--pc-orange-ink', '--pc-yellow-paper', 4.5],
  ...['text', 'secondary-text', 'link', 'error'].flatMap((name) =>
    ['page', 'card'].map((ground) => [govuk(name), `--pc-${ground}`, 4.5] as const),
  ),
  ...['closed', 'open'].flatMap((gate) => [
    [`--pc-${gate}-ink`, `--pc-${gate}-paper`, 4.5] as const,
    [govuk('secondary-text'), `--pc-${gate}-paper`, 4.5] as const,
    [`--pc-${gate}-line`, '--pc-page', 3] as const,
  ]),
  ...['told', 'counted', 'first'].flatMap((kind) => [
    ['--pc-on-day', `--pc-${kind}`, 4.5] as const,
    [`--pc-${kind}`, '--pc-ahead', 4.5] as const,
  ]),
  [govuk('text'), '--pc-rest', 4.5],
  ['--pc-rest-line', '--pc-closed-paper', 3],
  ['--pc-waiting-ink', '--pc-waiting', 4.5],
  ['--pc-gap-ink', '--pc-gap-paper', 4.5],
  ...['hold', 'report', 'direction', 'stop', 'state'].flatMap((lane) => [
    ['--pc-on-lane', `--pc-lane-${lane}`, 4.5] as const,
    [`--pc-lane-${lane}`, '--pc-closed-paper', 3] as const,
  ]),
];

it.each(Object.entries({ light, dark }))(
  '%s: text and lines have the contrast of WCAG 2.2 AA',
  (_, colors) => {
    const weak = pairs
      .map(([ink, paper, least]) => ({
        ink,
        paper,
        least,
        is: contrast(colors[ink] ?? '', colors[paper] ?? ''),
      }))
      .filter(({ is, least }) => !(is >= least));
    expect(weak).toEqual([]);
  },
);
