import { globSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped, html, raw } from '#functions/design-system/html.ts';

describe('what was typed never becomes markup', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onfocus="alert(1)', '&quot; onfocus=&quot;alert(1)'],
    ["' autofocus '", '&#39; autofocus &#39;'],
    ['&lt;', '&amp;lt;'],
    ['a `b` c', 'a &#96;b&#96; c'],
  ])('%s', (typed, shown) => {
    expect(html`<p title="${typed}">${typed}</p>`.toString()).toBe(`<p title="${shown}">${shown}</p>`);
  });

  it('holds for any text', () => {
    const anyText = fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"'`]/.test(escaped(text)));
    void fc.assert(anyText);
  });

  it('an object that looks like markup is text', () => {
    const forged = { toString: () => '<b>', markup: '<b>' } as unknown as string;
    expect(html`${forged}`.toString()).toBe('&lt;b&gt;');
  });
});

it('joins lists, keeps markup of our own, leaves out what is not there', () => {
  expect(html`${[html`<b>${1}</b>`, raw('<i>'), 'a']}${false}${undefined}${true}`.toString()).toBe(
    '<b>1</b><i>a',
  );
});

it('our own markup is spelled out in the code: typed text, and a template with typed text in it, do not compile', () => {
  const typed: string = '<b>';
  const level: 2 | 3 = 2;
  // @ts-expect-error Text of anybody.
  raw(typed);
  // @ts-expect-error Text of anybody, between our own.
  raw(`<p>${typed}` as const);
  expect(html`<${raw(`h${level}`)}>`.toString()).toBe('<h2>');
});

/** A printed letter inside a page of ours, and a page of the console that a drill shows again. */
const mayTakeMarkupApart = {
  'functions/console/drill/practiced.ts': ['rewritten'],
  'functions/console/post/sheets.ts': ['bodyInPage', 'sheetsInOne'],
};

it('only the letter sheet and the drill’s page make markup of a text that was markup before', () => {
  const calls = (text: string) => /(?<!const )\balreadyEscaped\(/.test(text);
  const found = globSync('{functions,infra,workflows}/**/*.ts')
    .filter((file) => file !== 'functions/design-system/html.ts' && calls(readFileSync(file, 'utf8')))
    .toSorted()
    .map((file) => [
      file,
      readFileSync(file, 'utf8')
        .split(/^(?=(?:export )?const )/m)
        .filter(calls)
        .map((part) => /const (\w+)/.exec(part)?.[1]),
    ]);
  expect(Object.fromEntries(found)).toEqual(mayTakeMarkupApart);
});
