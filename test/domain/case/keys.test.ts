import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressKey,
  codeKey,
  exactKey,
  findKey,
  linesKey,
  printable,
  secretKey,
  wordsKey,
} from '#domain/case/keys.ts';
import { email, emailKey, line, prose } from '#functions/case/contract.ts';
import { check } from '#functions/platform/check.ts';
import { isLong, runs } from '#test/support/runs.ts';

/** Each line: spellings of one thing. */
const one: readonly (readonly string[])[] = [
  [
    "O'Brien Voice",
    'O’Brien Voice',
    'O‘Brien Voice',
    'O´Brien Voice',
    'O`Brien Voice',
    'OʼBRIEN VOICE',
    'O′Brien Voice',
    'OBrien  Voice',
    '“O’Brien” Voice',
    'o brien voice',
  ],
  [
    'Acme-Voice, Inc.',
    'Acme–Voice, Inc',
    'ACME ‑ VOICE INC',
    'acme voice (inc)',
    'Acme — Voice Inc.',
    'ａｃｍｅ−ｖｏｉｃｅ，ｉｎｃ．',
    'Acme\u00a0Voice\u2003Inc',
    'acme\tvoice\ninc',
  ],
  [
    '801-555-0123',
    '(801) 555—0123',
    '801−555−0123',
    '８０１-５５５-０１２３',
    '801.555.0123',
    '801 555 0123',
    '[801] 555 0123',
    '8015550123',
  ],
  [
    'A-1001',
    'a-1001',
    'A\u200b-1001',
    'A\u00ad-1001',
    '\u202eA-1001\u202c',
    'A\ufe0f-1001',
    'A-\u115f1001',
    '\ufeffA-1001\u00a0',
    'A-1001\u2028',
    'A\u28001001',
    'A\u2066-\u20691001',
    'A\u0000-1001',
    '{A} 1001',
    '«A» ‹1001›',
  ],
  ['STRASSE', 'Straße', 'STRAẞE', 'strasse'],
  ['ISTANBUL', 'İstanbul', 'ıstanbul', 'istanbul', 'İ\u0307stanbul'],
  ['ΟΔΟΣ', 'οδος', 'οδοσ'],
  ['office', 'oﬃce', 'OFFICE'],
  ['José', 'Jose\u0301', 'Jose\u200d\u0301', 'JOSÉ'],
  ['№ 5', 'No 5', 'NO.5'],
  ['C-7', 'c-7', 'C 7', 'C–7', 'C7', '(C) 7', 'C.7', 'Ｃ-7'],
];

const two: readonly (readonly [string, string])[] = [
  ['A-1001', 'A-1002'],
  ['A-1001', 'A-10001'],
  ['A-1001', 'А-1001'],
  ['Acme', 'Αcme'],
  ['1001', 'l001'],
  ['1001', 'O001'],
  ['José', 'Jose'],
  ['Ñandú', 'Nandu'],
  ['Ångström', 'Angstrom'],
  ['Acme & Sons', 'Acme and Sons'],
  ['Acme Voice', 'Acme Voices'],
  ['Müller', 'Mueller'],
  ['+1 801 555 0123', '801 555 0123'],
  ['A/1001', 'A1001'],
  ['A_1', 'A1'],
  ['A#1', 'A1'],
  ['ΟΔΟΣ', 'ΟΔΟ'],
];

/** Spellings of one thing to people that are not enough to identify it. */
const notIdentified: readonly (readonly [string, string])[] = [
  ['A-1001', 'a-1001'],
  ['A-1001', 'A–1001'],
  ['A-1001', 'A 1001'],
  ['A-1001', 'A1001'],
  ["O'Brien", 'O’Brien'],
  ['Straße', 'Strasse'],
];

const identified: readonly (readonly [string, string])[] = [
  ['A-1001', 'Ａ-1001'],
  ['A-1001', ' A-1001\u200b'],
  ['A-1001', '\u202aA-1001\u202c'],
  ['José', 'Jose\u0301'],
  ['A 1001', 'A\n1001'],
];

const spellings = one.flat().length;
const pairs = one.flatMap(([first = '', ...others]) => others.map((other) => [first, other] as const));

describe(`keys of what people type: ${spellings} spellings of ${one.length} things`, () => {
  it.each(pairs)('%j and %j are found as one (R-5, R-9, R-15)', (a, b) => {
    expect(findKey(b)).toBe(findKey(a));
    expect(findKey(b)).not.toBe('');
  });
  it.each(two)(`%j and %j stay two (${two.length} pairs)`, (a, b) => expect(findKey(b)).not.toBe(findKey(a)));
  it.each(notIdentified)(`%j does not identify %j (${notIdentified.length} pairs)`, (a, b) =>
    expect(exactKey(b)).not.toBe(exactKey(a)),
  );
  it.each(identified)(`%j identifies %j (${identified.length} pairs)`, (a, b) =>
    expect(exactKey(b)).toBe(exactKey(a)),
  );
  it.each(['', ' ', '\u200b\u2060', '\u202e', '\u3164', '\ufeff'])('%j has no key', (text) => {
    expect([findKey(text), exactKey(text)]).toEqual(['', '']);
  });
  it.each(['', ' ', '\u200b\u2060', '\u202e', '\u3164', '\ufeff'])('%j is refused as empty (R-9)', (text) => {
    for (const field of [line(200, 'Give the name.'), prose(200, 'Give the name.')])
      expect(() => check(field, text)).toThrow();
  });
  it('a code copied from a letter is a code, with whatever the mail put around it', () =>
    expect(codeKey(' req-0\u200b1ab\u00a0')).toBe('REQ-01AB'));
});

it.each([
  { key: secretKey, typed: ' Ｐass  Phrase-1 \n', is: 'Pass  Phrase-1' },
  { key: addressKey, typed: ' Pat@Example.COM\n', is: 'pat@example.com' },
  { key: linesKey, typed: ' 12-3  Elm\u00a0ST\r\nDenver, CO ', is: '12-3 elm st denver, co' },
  { key: wordsKey, typed: '“F.B.I.” asked, José!', is: 'fbi asked jose' },
])('$key.name is of the form on which stored hashes or lists depend', ({ key, typed, is }) =>
  expect(key(typed)).toBe(is),
);

/** Between and beyond there are only further Han, private and unassigned signs, which the long set tries, too. */
const hasForms = (point: number): boolean => point < 0x30000 || (point >= 0xe0000 && point < 0xe1000);
const isTried = (point: number): boolean => isLong || hasForms(point);

describe('a key of a key is the key', () => {
  it('for every code point that may have another form, alone and between letters', () => {
    const wrong: string[] = [];
    const isStable = (text: string): boolean => {
      const [find, exact, shown] = [findKey(text), exactKey(text), printable(text)];
      return (
        findKey(find) === find &&
        exactKey(exact) === exact &&
        printable(shown) === shown &&
        findKey(exactKey(text.replaceAll('\u00b4', "'"))) === find
      );
    };
    for (let first = 0; first <= 0x10ffff; first += 0x100) {
      if (!isTried(first)) continue;
      const signs = Array.from({ length: 0x100 }, (_, n) => String.fromCodePoint(first + n));
      for (const each of [signs, signs.map((sign) => `i${sign}\u0301`)])
        if (!isStable(each.join('x'))) wrong.push(...each.filter((text) => !isStable(text)));
    }
    for (let point = 0; point < 0x3100; point++)
      if (!isStable(String.fromCodePoint(point))) wrong.push(point.toString(16));
    expect(wrong).toEqual([]);
  }, 60_000);

  it('for every text, and what is identified as one is found as one', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
    fc.assert(
      fc.property(texts, (text) => {
        expect(findKey(findKey(text))).toBe(findKey(text));
        expect(exactKey(exactKey(text))).toBe(exactKey(text));
        expect(printable(printable(text))).toBe(printable(text));
        expect(findKey(exactKey(text.replaceAll('\u00b4', "'")))).toBe(findKey(text));
      }),
      { numRuns: runs(500, 20_000) },
    );
  }, 30_000);
});

describe('an e-mail address', () => {
  it.each([
    { typed: 'pat@BÜCHER.example', key: 'pat@xn--bcher-kva.example' },
    { typed: 'pat@xn--bcher-kva.example', key: 'pat@xn--bcher-kva.example' },
    { typed: 'pat@example.xn--p1ai', key: 'pat@example.xn--p1ai' },
    { typed: ' pat@ex\u00adample.com\u00a0', key: 'pat@example.com' },
    { typed: 'pat@example。com', key: 'pat@example.com' },
    { typed: 'Pat+privacy@Example.com', key: 'Pat+privacy@example.com' },
    { typed: 'pat@straße.example', key: 'pat@xn--strae-oqa.example' },
    { typed: 'a%b/c?d#e@example.com', key: 'a%b/c?d#e@example.com' },
  ])('$typed is $key, at the door as in a list', ({ typed, key }) => {
    expect(emailKey(typed)).toBe(key);
    expect(emailKey(key)).toBe(key);
    expect(check(email, typed)).toBe(key);
  });

  it.each([
    ...[...'%/\\?#:[]'].map((sign) => `pat@a${sign}b.example`),
    'pat@a%2eb.example',
    'pat@0x7f.1',
    'pat@127.0.0.1',
    'pat@[127.0.0.1]',
    'pat@a..b',
    'pat@-a.example',
    'pat@a_b.example',
    'pat@example.com.',
    'pat@localhost',
    'pat@b@example.com',
    'pat @example.com',
    'pat@example.com, eve@example.com',
    'pat\n@example.com',
    'pat@exam\u0000ple.com',
    'Pat <pat@example.com>',
    '.pat@example.com',
    'pa..t@example.com',
    'ädä@example.com',
    '@example.com',
    `${'a'.repeat(65)}@example.com`,
    `pat@${'a.'.repeat(126)}example`,
  ])('%j is none', (typed) => {
    expect(emailKey(typed)).toBeUndefined();
    expect(() => check(email, typed)).toThrow();
  });

  it('has at most 254 characters, as SMTP does', () => {
    const longest = `${'a'.repeat(64)}@${`${'b'.repeat(61)}.`.repeat(3)}com`;
    expect(longest).toHaveLength(254);
    expect(emailKey(longest)).toBe(longest);
    expect(emailKey(longest.replace('.com', '.comm'))).toBeUndefined();
  });

  it('with a look-alike of another script in its domain is another one', () =>
    expect(emailKey('pat@аpple.example')).not.toBe(emailKey('pat@apple.example')));
});

describe('what reaches a letter or a page', () => {
  it('keeps its lines and nothing that turns, hides or ends them', () => {
    const typed = 'Pat\u202egnp.exe\u2066\r\nline\u2028two\u0000\tend\u200b \ud800 Jose\u0301';
    expect(printable(typed)).toBe('Patgnp.exe\nline two end \ufffd José');
    expect(printable('a\rb\r\nc\nd')).toBe('a\nb\nc\nd');
  });
});
