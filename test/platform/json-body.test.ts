import { describe, expect, it } from 'vitest';
import { jsonBody } from '#functions/platform/json-body.ts';

const read = (text: string): unknown => jsonBody(text, false, 'application/json');

const wide = (members: number): string =>
  JSON.stringify(Object.fromEntries(Array.from({ length: members }, (_, n) => [`k${n}`, 1])));

describe('a body that comes as JSON (S11)', () => {
  it('half a character, which no store takes, is read as U+FFFD, also in a name: nothing is refused for it (R-1)', () => {
    expect(read('{"officer":"ready\\uddd4","\\uD800":["\\udbff x"],"whole":"\\ud83d\\ude00"}')).toEqual({
      officer: 'ready\ufffd',
      '\ufffd': ['\ufffd x'],
      whole: '\u{1f600}',
    });
  });

  it('an object with 501 members is refused, one with 500 and a long list are read', () => {
    expect(() => read(wide(501))).toThrow('too many members');
    expect(() => read(`{"a":[${wide(501)}]}`)).toThrow('too many members');
    expect(Object.keys(read(wide(500)) as object)).toHaveLength(500);
    expect(read(`[${'1,'.repeat(1000)}1]`)).toHaveLength(1001);
  });

  it.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])('the name %s is refused', (name) => {
    expect(() => read(`{"a":{"${name}":{"admin":true}}}`)).toThrow('not allowed');
  });
});
