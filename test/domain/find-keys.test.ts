import { expect, it } from 'vitest';
import { findKeysIn, findKeysOf } from '#domain/find-keys.ts';

it.each([
  [{ email: 'Ann@Example.com' }, ['email|ann@examplecom']],
  [{ account: 'A-5001' }, ['account|A5001']],
  [{ company: 'Acme, Inc.' }, ['company|acmeinc']],
  [{ email: 'a@b.c', account: '5001', company: 'Acme' }, ['email|a@bc', 'account|5001', 'company|acme']],
  [{ email: 'ann' }, []],
  [{ account: 'none' }, []],
  [{ company: 'ann@example.com' }, []],
  [{ email: '', account: '', company: '' }, []],
  [{}, []],
])('a person is found by what identifies each field of theirs: %j', (person, keys) =>
  expect(findKeysOf(person).map(({ key }) => key)).toEqual(keys),
);

it.each([
  ['ann@example.com', ['email']],
  ['5001', ['account', 'company']],
  ['Acme', ['company']],
  ['', []],
])('‘%s’ can be these fields: %j', (typed, fields) =>
  expect(findKeysIn(typed).map(({ field }) => field)).toEqual(fields),
);
