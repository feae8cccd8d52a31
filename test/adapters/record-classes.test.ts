import { expect, it } from 'vitest';
import { recordClassOf } from '#functions/adapters/record-classes.ts';

it('an item of no known kind has no class, so that the daily run names it (P47)', () => {
  expect(recordClassOf({ pk: 'REQUEST#REQ-1', sk: 'DIARY' }, false)).toBeUndefined();
  expect(recordClassOf({ pk: 'constructor', sk: 'CASE' }, false)).toBeUndefined();
});
