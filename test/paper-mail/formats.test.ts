import { afterAll, describe, expect, it } from 'vitest';
import { type LetterFormat, letterFormatPolicies, letterFormats } from '#domain/case/letter-formats.ts';
import { howToMake, mustBeMade } from '#domain/case/paper-mail.ts';
import { type Locale, locales } from '#functions/letters/catalog.ts';
import { formatFor } from '#functions/paper-mail/format-of.ts';
import { printPage } from '#functions/paper-mail/print-page.ts';
import { breachNotice } from '#test/support/letters/breach-notice.ts';
import { everyLetter, letterIn } from '#test/support/letters/every-letter.ts';
import { letterhead } from '#test/support/letters/sample.ts';

const names = [...Object.keys(everyLetter), 'breach notice'];
const letter = (name: string, locale: Locale) =>
  name === 'breach notice' ? breachNotice(locale) : letterIn(name, locale);

/** What prints: without the style and what is only on the screen. */
const printed = (html: string): string =>
  html.replace(/<style>.*?<\/style>/gs, '').replace(/<p class="to-make".*?<\/p>\n/s, '');

const sizesIn = (html: string): readonly number[] =>
  [...html.matchAll(/font(?:-size)?: ?(\d+)pt/g)].map(([, size]) => Number(size));

const honored: Record<LetterFormat, number> = {
  standard: 0,
  'large-print': 0,
  braille: 0,
  audio: 0,
  'relay-call': 0,
};

describe.each(letterFormats)('every letter on paper as %s (free, R-1)', (format) => {
  it.each(locales)('in %s: the same words, in the format that its reader may have', (locale) => {
    for (const name of names) {
      const { html, reader } = letter(name, locale);
      const given = formatFor(reader, format);
      const page = printPage({ html, to: '1 Alder Street' }, { format: given });
      expect(printed(page)).toBe(printed(printPage({ html, to: '1 Alder Street' })));
      const { print, isMadeByHand } = letterFormatPolicies[given];
      expect(page.includes(howToMake(given))).toBe(isMadeByHand);
      expect(/body \* \{[^}]*font-size: inherit/.test(page)).toBe(print === 'large');
      if (given === format) honored[format] += 1;
    }
  });
});

afterAll(() => {
  const total = Object.values(honored).reduce((sum, n) => sum + n, 0);
  const rows = Object.entries(honored).map(([format, n]) => `${format} ${n}`);
  console.log(
    `Posted letters × formats × languages: ${names.length} letters, ${rows.join(', ')}; ${total} honored.`,
  );
});

describe('large print', () => {
  it.each(locales)('is 18 points or more everywhere, on screen and on paper, %s', (locale) => {
    for (const name of names) {
      const page = printPage({ ...letter(name, locale), to: 'Pat' }, { format: 'large-print' });
      const [, large = ''] = page.split('body { font: ');
      expect(Math.min(...sizesIn(`font: ${large}`))).toBeGreaterThanOrEqual(18);
      // Every size that a letter sets itself is overruled.
      expect(large).toMatch(/body \* \{[^}]*font-size: inherit !important/);
    }
  });
});

describe('whose format a letter follows', () => {
  it('a company’s contact and our own people get ordinary letters', () => {
    for (const format of letterFormats)
      for (const reader of ['roster', 'officers', undefined] as const)
        expect(formatFor(reader, format)).toBe('standard');
  });
  it('an account holder’s letter is never read out to a number that was typed (R-18)', () => {
    expect(formatFor('account-holder', 'relay-call')).toBe('standard');
    expect(formatFor('account-holder', 'braille')).toBe('braille');
    expect(formatFor('requester', 'relay-call')).toBe('relay-call');
  });
});

it.each(letterFormats)('a letter as %s counts as mailed only when it was made so', (format) => {
  const made = (as: LetterFormat | undefined) => () => mustBeMade(format, as);
  expect(made(format)).not.toThrow();
  if (letterFormatPolicies[format].isMadeByHand) {
    for (const other of [undefined, ...letterFormats.filter((one) => one !== format)])
      expect(made(other)).toThrow(expect.objectContaining({ code: 'format-not-made' }));
  } else expect(made(undefined)).not.toThrow();
});

it.each(locales)(
  'every letter with our number says relay calls (711) and free formats: %s (R-1)',
  (locale) => {
    for (const name of names) {
      const { text, html } = letter(name, locale);
      const relay = {
        en: 'We accept relay calls (711).',
        es: 'Aceptamos llamadas por el 711 (retransmisión).',
      };
      const free = { en: 'Large print, braille or audio: free', es: 'Letra grande, braille o audio: gratis' };
      for (const words of [relay[locale], free[locale], letterhead.companyContact]) {
        expect(`${name}: ${text}`).toContain(words);
        expect(`${name}: ${html}`).toContain(words);
      }
    }
  },
);
