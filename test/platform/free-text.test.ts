import { expect, it } from 'vitest';
import { mayGroup } from '#domain/case/groups.ts';
import { freeTexts } from '#functions/platform/free-texts.ts';
import { routes } from '#infra/routes.ts';
import { fieldsOf, innerOf, type Schema } from '#test/support/schemas.ts';

const breach = `BRE-${'0'.repeat(26)}`;

/** Names of the fields, however deep, in which the reference of a breach may be typed. */
const namesIn = (schema: Schema, name = ''): readonly string[] => {
  const inner = [...fieldsOf(schema), ...innerOf(schema).map((one) => [name, one] as const)];
  if (inner.length === 0) return schema.safeParse(breach).success ? [name] : [];
  return inner.flatMap(([key, one]) => namesIn(one, key));
};

/** Cases, holds and persons: a name of a new field is put here, or among the free texts. */
const ids = ['about', 'assignee', 'deputy', 'hold', 'ids', 'officer', 'request', 'with'];
/** Of any kind, and looked into; an address of a system is judged as an address. */
const anything = ['answer', 'said', 'webhook'];

it('every field of an officer’s body in which the reference of a breach may be typed is a free text, or an id (R-1, R-13)', () => {
  const theirs = routes.filter((row) => row.auth === 'officer' && mayGroup(row.access, 'officer'));
  const found = theirs.flatMap((row) => ('body' in row ? namesIn(row.body as Schema) : []));
  expect([...new Set(found)].sort()).toEqual(expect.arrayContaining([...freeTexts].sort()));
  expect(found.filter((name) => ![...freeTexts, ...ids, ...anything].includes(name))).toEqual([]);
});
