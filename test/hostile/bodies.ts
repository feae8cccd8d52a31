import fc from 'fast-check';
import * as z from 'zod/mini';
import { definitionOf } from '#test/support/body-of.ts';
import type { Known } from './prepared.ts';

type Schema = z.ZodMiniType;

/** One of these is right for nearly every field: a leaf takes those that its schema lets through. */
const usual: readonly unknown[] = [
  ...['ann@home.example', 'Ann Example', 'X', 'US', 'en', 'es', 'CA', '80014', '4711', '+1 801 555 0100'],
  ...['2026-11-24', '2026-12-01', '2026-11-24T17:30:00.000Z', '2026-11-24T09:30:00-07:00'],
  ...['1 Long Street\nOgden UT 84401', 'The logs show it.', 'acme-voice', 'Acme Voice, Inc.', 'FBI', 'ready'],
  ...['reason-code', 'CPNI-2026-0001', 'https://a.example/b', '12345678', 'four mild yellow birds'],
  ...['Olive Officer', 'Omar Officer', 'a'.repeat(64), 'image/png', 'application/pdf', '*'],
  ...['billing', 'own-communications-marketing', 'one-call', 'sell', 'inbound'],
  ...[true, false, 0, 1, 2, 24, null, 'yes', 'no', undefined],
];

const valuesOf = (schema: Schema): readonly unknown[] => {
  const { values } = schema._zod;
  return values === undefined ? [] : [...values];
};

const leaf = (schema: Schema, known: Known): fc.Arbitrary<unknown> => {
  const candidates = [
    ...valuesOf(schema),
    ...usual,
    ...known.ids,
    ...known.hashes,
    ...known.links.map(([, secret]) => secret),
  ];
  const fitting = candidates.filter((one) => one !== undefined && z.safeParse(schema, one).success);
  return fitting.length === 0 ? fc.string({ minLength: 1, maxLength: 20 }) : fc.constantFrom(...fitting);
};

/** What the route of this schema mostly takes; what one field demands of another is left to chance. */
export const bodyFor = (schema: Schema, known: Known): fc.Arbitrary<unknown> => {
  const { type, shape, innerType, element, options, keyType, valueType } = definitionOf(schema);
  const of = (one: Schema | undefined) => bodyFor(one as Schema, known);
  switch (type) {
    case 'object': {
      const fields = Object.entries(shape ?? {});
      const requiredKeys = fields.filter(([, field]) => field._zod.optin === undefined).map(([name]) => name);
      return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, of(field)])), {
        requiredKeys,
      });
    }
    case 'optional':
    case 'default':
      return of(innerType);
    case 'nullable':
      return fc.option(of(innerType));
    case 'array':
      return fc.array(of(element), { minLength: 1, maxLength: 3 });
    case 'record':
      return fc.dictionary(of(keyType) as fc.Arbitrary<string>, of(valueType), { maxKeys: 2 });
    case 'union':
      return fc.oneof(...(options ?? []).map(of));
    default:
      return leaf(schema, known);
  }
};
