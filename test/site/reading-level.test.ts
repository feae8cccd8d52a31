import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { routes } from '#functions/site/contract.ts';
import { expectPlain, proseOf, sentencesOver } from '#test/support/reading-level.ts';
import { namedPages } from '#test/support/site/named-pages.ts';

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
const prose = (text: string): string => proseOf(text, 'en', excused);

const pages = await Promise.all(
  Object.entries(namedPages).map(async ([name, show]) => {
    const { body } = await show();
    return { name, text: prose(readIn(between(body, '<main', '</main>'))) };
  }),
);

describe('every public page', () => {
  it.each(pages)(`$name: no sentence over ${mostWords} words`, ({ text }) => {
    expect(sentencesOver(mostWords, text, 'en')).toEqual([]);
  });

  it.each(pages)(`$name: US grade 7 or below`, ({ text }) => {
    expectPlain(text, 'en');
  });

  it.each(pages)('$name: US words for electronic and paper mail', ({ text }) => {
    expect(text).not.toMatch(/e-mail|\bby post\b|\bposted\b|\bpost office\b/i);
  });

  it('has a head and a foot in the same plain words', async () => {
    const { body } = await (namedPages.start as NonNullable<typeof namedPages.start>)();
    const text = prose(
      readIn(`${between(body, '<header', '</header>')}${between(body, '<footer', '</footer>')}`),
    );
    expect(sentencesOver(mostWords, text, 'en')).toEqual([]);
    expectPlain(text, 'en');
  });

  it('is among these: one page at least for every route of the contract', () => {
    const shown = routes.filter(
      ({ method, path }) => method === 'GET' && !/assets|well-known|^\/es|^\/api\//.test(path),
    );
    const source = ['named-pages', 'form-pages', 'file-pages']
      .map((file) => readFileSync(`test/support/site/${file}.ts`, 'utf8'))
      .join('');
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
  it.each(schemas)(`$file: no sentence over ${mostWords} words, US grade 7 or below`, ({ text }) => {
    expect(sentencesOver(mostWords, text, 'en')).toEqual([]);
    expectPlain(text, 'en');
  });
});
