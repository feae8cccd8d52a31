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
