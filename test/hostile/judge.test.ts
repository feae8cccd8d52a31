import { describe, expect, it } from 'vitest';
import { escaped } from '#functions/design-system/html.ts';
import { corpus, product } from './corpus.ts';
import {
  type Reply,
  type SentEmail,
  wrongsOfLetter,
  wrongsOfMarkup,
  wrongsOfPrototypes,
  wrongsOfReply,
  wrongsOfSheet,
} from './judge.ts';

const problem = { status: 422, detail: 'No.', code: 'no', errors: [] };
const refused = (over: object, headers: Record<string, string> = {}): Reply => ({
  statusCode: 422,
  headers: { 'content-type': 'application/problem+json', ...headers },
  body: JSON.stringify({ ...problem, ...over }),
});
const page = (body: string): Reply => ({ statusCode: 200, headers: { 'content-type': 'text/html' }, body });

const wrongReplies: Readonly<Record<string, Reply>> = {
  'a fault of ours': { statusCode: 500, headers: { 'content-type': 'application/problem+json' }, body: '{}' },
  'a refusal that is no problem': { statusCode: 404, headers: { 'content-type': 'text/plain' }, body: 'no' },
  'a refusal without a code': refused({ code: undefined }),
  'a code with what was typed': refused({ code: 'no such Ann' }),
  'another status in the problem': refused({ status: 400 }),
  'invalid input without a pointer': refused({ code: 'invalid-input' }),
  'a pointer without words': refused({ code: 'invalid-input', errors: [{ pointer: '#/name' }] }),
  'a member that nobody knows': refused({ stack: 'at …' }),
  'a line end in a header': refused({}, { location: '/a\r\nx: y' }),
  'a header that was typed': refused({}, { 'x-hostile': '1' }),
  'a redirect to elsewhere': { statusCode: 303, headers: { location: '//hostile.example/' } },
  'a line end in a cookie': { statusCode: 200, cookies: ['a=b\nc'] },
  'a script in a letter that an officer reads first': {
    ...{ statusCode: 200, headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ letters: [{ subject: 'x', html: '<script>hostile(1)</script>' }] }),
  },
  'a line end in the subject of such a letter': {
    ...{ statusCode: 200, headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ letters: [{ subject: 'x\r\nBcc: y', html: '<p>x</p>' }] }),
  },
  'an evaluated template': page(`<p>${product}</p>`),
};

describe('the judge of replies', () => {
  it.each(Object.entries(wrongReplies))('finds %s', (_, reply) => {
    expect(wrongsOfReply(reply, { isApi: true })).not.toEqual([]);
  });

  it('lets a right refusal pass', () => {
    const errors = [{ pointer: '#/name', detail: 'Tell us your name.' }];
    expect(wrongsOfReply(refused({ code: 'invalid-input', errors }), { isApi: true })).toEqual([]);
  });
});

/** Text on any page, however it is written there. */
const harmless = /^(?:javascript:|&|\+ADw|\u00bc|\uff1c|\]\]>?$)/;

describe('the judge of pages', () => {
  it.each(corpus.html.filter((text) => !harmless.test(text)))('finds %s where nobody escaped it', (text) => {
    const isAttribute = text.startsWith('" ');
    const shown = isAttribute ? `<input value="${text}">` : `<title>x</title><p>${text}</p>`;
    const inside = `<textarea>${text}</textarea><title>${text}</title><style>${text}</style>`;
    expect([...wrongsOfMarkup(shown), ...wrongsOfMarkup(inside)]).not.toEqual([]);
  });

  it('finds a link that was typed', () => {
    expect(wrongsOfMarkup('<a href="javascript:hostile(9)">x</a>')).not.toEqual([]);
  });

  it.each(corpus.html)('lets %s pass where it is escaped', (text) => {
    expect(wrongsOfMarkup(`<title>x</title><p title="${escaped(text)}">${escaped(text)}</p>`)).toEqual([]);
  });
});

describe('the judge of sheets', () => {
  it.each(corpus.formulas.filter((text) => !text.startsWith("'")))('finds the cell %j', (text) => {
    expect(wrongsOfSheet(`a,b\n1,"${text.replaceAll('"', '""')}"\n`)).not.toEqual([]);
  });

  it('lets an apostrophe stop a formula', () => {
    expect(wrongsOfSheet("a,b\n1,'=1+1\n")).toEqual([]);
  });
});

const letter: SentEmail = {
  ...{ from: 'us@example.com', to: ['ann@home.example'], subject: 'Hello', text: 'x', html: '<p>x</p>' },
  tags: { case: 'REQ-1' },
};

describe('the judge of letters', () => {
  it.each<[string, Partial<SentEmail>]>([
    ['another sender', { from: 'them@hostile.example' }],
    ['two addresses', { to: ['ann@home.example', 'all@hostile.example'] }],
    ['two addresses in one', { to: ['ann@home.example,all@hostile.example'] }],
    ['a header in the address', { to: ['ann@home.example\r\nBcc: all@hostile.example'] }],
    ['a line end in the subject', { subject: 'Hello\nBcc: all@hostile.example' }],
    ['an evaluated template', { text: product }],
    ['half a character', { subject: '\ud800' }],
    ['a script', { html: '<script>hostile(1)</script>' }],
    ['a tag that SES refuses', { tags: { case: 'a b' } }],
  ])('finds %s', (_, over) => {
    expect(wrongsOfLetter({ ...letter, ...over }, ['us@example.com'])).not.toEqual([]);
  });

  it('lets a right letter pass', () => {
    expect(wrongsOfLetter(letter, ['us@example.com'])).toEqual([]);
  });
});

it('the judge of prototypes finds a member that every object inherits', () => {
  expect(wrongsOfPrototypes()).toEqual([]);
  Object.defineProperty(Object.prototype, 'hostile', { value: 1, configurable: true });
  expect(wrongsOfPrototypes()).not.toEqual([]);
  Reflect.deleteProperty(Object.prototype, 'hostile');
});
