import { expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { mayGroup } from '#domain/case/groups.ts';
import { freeTexts } from '#functions/platform/free-texts.ts';
import { routes } from '#infra/routes.ts';

interface Schema extends z.ZodMiniType {
  readonly def: z.ZodMiniType['def'] & {
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly options?: readonly Schema[];
    readonly element?: Schema;
    readonly innerType?: Schema;
    readonly valueType?: Schema;
  };
}

const breach = `BRE-${'0'.repeat(26)}`;

/** Names of the fields, however deep, in which the reference of a breach may be typed. */
const namesIn = (schema: Schema, name = ''): readonly string[] => {
  const { shape = {}, options = [], element, innerType, valueType } = schema.def;
  const inner = [element, innerType, valueType, ...options].filter((one) => one !== undefined);
  const fields = Object.entries(shape);
  if (fields.length === 0 && inner.length === 0) return schema.safeParse(breach).success ? [name] : [];
  return [
    ...fields.flatMap(([key, field]) => namesIn(field, key)),
    ...inner.flatMap((one) => namesIn(one, name)),
  ];
};

/** Cases, holds and persons: a name of a new field is put here, or among the free texts. */
const ids = ['about', 'assignee', 'deputy', 'hold', 'ids', 'officer', 'with'];
/** Of any kind, and looked into. */
const anything = ['answer'];

it('every field of an officer’s body in which the reference of a breach may be typed is a free text, or an id (R-1, R-13)', () => {
  const theirs = routes.filter((row) => row.auth === 'officer' && mayGroup(row.access, 'officer'));
  const found = theirs.flatMap((row) => ('body' in row ? namesIn(row.body as Schema) : []));
  expect([...new Set(found)].sort()).toEqual(expect.arrayContaining([...freeTexts].sort()));
  expect(found.filter((name) => ![...freeTexts, ...ids, ...anything].includes(name))).toEqual([]);
});
