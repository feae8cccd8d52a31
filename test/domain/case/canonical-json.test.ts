import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byCodeUnit, canonicalJson } from '#domain/case/canonical-json.ts';
import { crockford } from '#functions/adapters/crockford.ts';

it.each([
  { value: { b: 1, a: [true, null, 'x'] }, text: '{"a":[true,null,"x"],"b":1}', because: 'keys are sorted' },
  {
    value: { a: undefined, b: { c: undefined } },
    text: '{"b":{}}',
    because: 'undefined members are dropped',
  },
  {
    value: { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 },
    text: '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    because: 'the order is that of UTF-16 code units, as RFC 8785 section 3.2.3 shows',
  },
  {
    value: [1e21, -0, 0.1, 4.5],
    text: '[1e+21,0,0.1,4.5]',
    because: 'numbers are as ECMAScript writes them',
  },
  { value: '\u000f"\\/\n', text: '"\\u000f\\"\\\\/\\n"', because: 'only what must be escaped is' },
])('canonical text: $because', ({ value, text }) => {
  expect(canonicalJson(value)).toBe(text);
});

it.each([
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
  [() => 1, 'function'],
  [[undefined], 'undefined'],
  [1n, 'bigint'],
  [new Date(), 'class instances'],
  [new Map(), 'class instances'],
  ['\ud800', 'lone surrogates'],
  [{ '\udc00': 1 }, 'lone surrogates'],
])('what JSON cannot say is refused: %s, as %s', (value, what) => {
  expect(() => canonicalJson({ value })).toThrow(new TypeError(`canonical JSON has no ${what}`));
});

it('a map without a prototype is a map', () =>
  expect(canonicalJson(Object.assign(Object.create(null), { b: 1, a: 2 }))).toBe('{"a":2,"b":1}'));

it.each([
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'a', 0],
  ['a', 'aa', -1],
  ['Z', 'a', -1],
  ['\ufb33', '\ud83d\ude00', 1],
])('the order of texts is that of their code units: %j, %j', (a, b, order) =>
  expect(byCodeUnit(a, b)).toBe(order),
);

it('the text reads back as the same value, and does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      if (value !== null && typeof value === 'object' && !Array.isArray(value))
        expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(text);
    }),
  );
});

it('130 bits are 26 characters, first bits first, and none of them is I, L, O or U', () => {
  expect(crockford(new Uint8Array(17))).toBe('0'.repeat(26));
  expect(crockford(new Uint8Array(32).fill(255))).toBe('Z'.repeat(26));
  expect(crockford(Uint8Array.from({ length: 17 }, (_, n) => (n === 0 ? 0b00001_000 : 0)))).toBe(
    `1${'0'.repeat(25)}`,
  );
  expect(() => crockford(new Uint8Array(16))).toThrow(RangeError);
});
