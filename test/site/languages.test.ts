import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '#functions/letters/catalog.ts';
import { hrefIn } from '#functions/site/language.ts';
import { namedPages } from '#test/support/site/named-pages.ts';
import { inLanguage } from '#test/support/site/spoken.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value;

/** What a person typed, and the name of a country or state, which may be the same in both. */
const isTypedOrPlace = (element: Element): boolean =>
  attribute(element, 'class') === 'pc-typed' ||
  (element.tagName === 'option' && /^[A-Z]{2}$/.test(attribute(element, 'value') ?? ''));

/** What a person reads or hears: texts, and the attributes that are read aloud. No typed text, no script. */
const said = (node: Node, language: string, pageLanguage: string): readonly string[] => {
  if (node.nodeName === '#text') {
    const text = (node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/g, ' ').trim();
    return text === '' || language !== pageLanguage ? [] : [text];
  }
  if (isElement(node) && ['script', 'style', 'blockquote', 'textarea'].includes(node.tagName)) return [];
  if (isElement(node) && isTypedOrPlace(node)) return [];
  const here = (isElement(node) && attribute(node, 'lang')) || language;
  const aloud = isElement(node)
    ? ['aria-label', 'title', 'alt', 'placeholder'].flatMap((name) => attribute(node, name) ?? [])
    : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  return [
    ...(here === pageLanguage ? aloud : []),
    ...children.flatMap((child) => said(child, here, pageLanguage)),
  ];
};

const show = async (name: string, language: Locale) => {
  const page = namedPages[name];
  if (page === undefined) throw new Error(`no page ${name}`);
  const { headers, body } = await inLanguage(language, page);
  return { headers, body, said: said(parse(body), language, language) };
};

const pages = new Map<string, ReturnType<typeof show>>();
/** Each page is made once. */
const shown = (name: string, language: Locale) => {
  const key = `${name} ${language}`;
  const page = pages.get(key) ?? show(name, language);
  pages.set(key, page);
  return page;
};

/** The same in both languages: names, numbers, references, and what the fakes typed. */
const names = [
  /^Alder Communications$/,
  /^(?:privacy|dpo)@alder\.example$/,
  /^(?:Alder Communications, )?1 Alder Street, Salt Lake City, UT 84101, USA\.?$/,
  /^[\W\d_]*$/,
  /^(?:REQ|CMP|CTL)-[\w-]+$/,
  /^Acme Voice, Inc\.$/,
  /^Error:$/,
  // The same word in both.
  /^(?:Braille|Audio|PDF|PNG|JPEG)$/,
  /^(?:x|typed)$/,
  /^JAMS$/,
  /^[0-9a-f]{64}$/,
  /^(?:Audio|Braille|California)$/,
];
/** The address of an authority is the same in both. */
const isName = (text: string) => /^https:\S+$/.test(text) || names.some((name) => name.test(text));

/** Words that no Spanish sentence has. */
const english =
  /(?<!\p{L})(?:the|and|your|you|we|our|of|to|for|with|this|that|please|is|are|not|request|code|letter|answer|from|it|was|if|can|will|by|us)(?!\p{L})/iu;
/** Names of Spanish readers' things that are English words. */
const withoutNames = (text: string) =>
  text
    .replace(/Alder Communications|Global Privacy Control|https?:\S+|\S+@\S+/g, '')
    .replace(/\b(?:REQ|CMP)-[\w-]*/g, '');

describe.each(Object.keys(namedPages))('%s', (name) => {
  it.each(locales)(
    'in %s: the page, its header and its link to the other language say so',
    async (language) => {
      const { headers, body } = await shown(name, language);
      const other = language === 'en' ? 'es' : 'en';
      expect(headers['content-language']).toBe(language);
      expect(body).toContain(`<html lang="${language}"`);
      for (const one of locales)
        expect(body).toMatch(new RegExp(`<link rel="alternate" hreflang="${one}" href="/[^"]*">`));
      expect(body).toMatch(new RegExp(`<(?:a|button)[^>]* lang="${other}"`));
    },
  );

  it('is Spanish throughout: nothing reads as on the English page (L-10)', async () => {
    const [en, es] = await Promise.all([shown(name, 'en'), shown(name, 'es')]);
    const same = es.said.filter((text) => en.said.includes(text) && !isName(text));
    expect([...new Set(same)]).toEqual([]);
    expect(es.said.filter((text) => english.test(withoutNames(text)))).toEqual([]);
    expect(es.said.length).toBe(en.said.length);
  });

  it('in Spanish leads only to Spanish pages, its files and the English page', async () => {
    const { body } = await shown(name, 'es');
    const addresses = [...body.matchAll(/<(a|form)\b[^>]*(?:href|action)="(\/[^"]*)"[^>]*>/g)];
    const english = addresses.filter(
      ([tag, , address = '']) => !/^\/es(?:[/?#]|$)/.test(address) && !/hreflang="en"|pc-language/.test(tag),
    );
    expect(english.map(([, , address]) => address).filter((address) => address !== '/records.zip')).toEqual(
      [],
    );
  });
});

it('the link to the other language keeps what the address asks for', () => {
  expect(hrefIn('es', '/confirmation?key=a')).toBe('/es/confirmation?key=a');
});
