import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '#functions/letters/catalog.ts';
import { routes } from '#functions/site/contract.ts';
import { clarityOf, gradeOf, proseOf, sentencesOver } from '#test/support/reading-level.ts';
import { namedPages } from '#test/support/site/named-pages.ts';
import { notYetSpanish } from '#test/support/site/not-yet-spanish.ts';
import { inEveryLanguage, inLanguage } from '#test/support/site/spoken.ts';

const highestGrade = 7;
const lowestClarity = 60;
const mostWords = 25;

/** Names that a reader takes as one word. */
const excused = ['Alder Communications', 'privacy@alder.example'];

/** What a person reads between two marks: each block, heading, label and button on a row of its own; no typed text, no list of countries. */
const readIn = (markup: string): string =>
  markup
    .replace(/<(select|textarea|blockquote|svg)\b.*?<\/\1>/gs, '')
    .replace(/<div hidden>.*?<\/div>/gs, '')
    .replace(/<\/?(?:a|span|time|label)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/^\s+/gm, '');

const between = (page: string, from: string, to: string): string =>
  page.slice(page.indexOf(from), page.indexOf(to));
const prose = (text: string, language: Locale = 'en'): string => proseOf(text, language, excused);

const pages = await Promise.all(
  inEveryLanguage(namedPages).map(async ({ name, page, language, show }) => {
    const { body } = await show();
    return { name, page, language, text: prose(readIn(between(body, '<main', '</main>')), language) };
  }),
);
const english = pages.filter(({ language }) => language === 'en');
const spanish = pages.filter(({ language, page }) => language === 'es' && !notYetSpanish.test(page));

describe('every public page', () => {
  it.each([...english, ...spanish])(`$name: no sentence over ${mostWords} words`, ({ text, language }) => {
    expect(sentencesOver(mostWords, text, language)).toEqual([]);
  });

  it.each(english)(`$name: US grade ${highestGrade} or below`, ({ text }) => {
    expect(gradeOf(text)).toBeLessThanOrEqual(highestGrade);
  });

  it.each(spanish)(`$name: INFLESZ ${lowestClarity} or above`, ({ text }) => {
    expect(clarityOf(text)).toBeGreaterThanOrEqual(lowestClarity);
  });

  it.each(english)('$name: US words for electronic and paper mail', ({ text }) => {
    expect(text).not.toMatch(/e-mail|\bby post\b|\bposted\b|\bpost office\b/i);
  });

  it.each(locales)('in %s has a head and a foot in the same plain words', async (language) => {
    const { body } = await inLanguage(language, namedPages.start as NonNullable<typeof namedPages.start>);
    const text = prose(
      readIn(`${between(body, '<header', '</header>')}${between(body, '<footer', '</footer>')}`),
      language,
    );
    expect(sentencesOver(mostWords, text, language)).toEqual([]);
    if (language === 'en') expect(gradeOf(text)).toBeLessThanOrEqual(highestGrade);
    else expect(clarityOf(text)).toBeGreaterThanOrEqual(lowestClarity);
  });

  it('is among these: one page at least for every route of the contract', () => {
    const shown = routes.filter(
      ({ method, path }) => method === 'GET' && !/assets|well-known|^\/es/.test(path),
    );
    const source = readFileSync('test/support/site/named-pages.ts', 'utf8');
    for (const { path } of shown) expect(source).toContain(`'${path}'`);
  });
});

/** The sentences of faults at fields, as the contracts spell them. */
const sentencesIn = (file: string): string =>
  [...readFileSync(file, 'utf8').matchAll(/'([A-Z][^'\n]*[.?])'|`([A-Z][^`\n]*\.)`/g)]
    .map(([, plain, filled]) => plain ?? filled?.replace(/\$\{[^}]*\}/g, 'it'))
    .join('\n');

const schemas = globSync(['functions/*/contract.ts', 'functions/case/*-schemas.ts'])
  .map((file) => ({ file, text: prose(sentencesIn(file)) }))
  .filter(({ text }) => text !== '');

describe('every fault at a field', () => {
  it.each(schemas)(
    `$file: no sentence over ${mostWords} words, US grade ${highestGrade} or below`,
    ({ text }) => {
      expect(sentencesOver(mostWords, text, 'en')).toEqual([]);
      expect(gradeOf(text)).toBeLessThanOrEqual(highestGrade);
    },
  );
});
