import fc from 'fast-check';
import type * as z from 'zod/mini';

type Schema = z.ZodMiniType;

/** What zod says of a schema itself; a refinement is a function, which says nothing. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly checks?: readonly { readonly _zod: { readonly def: CheckDef } }[];
}
interface CheckDef {
  readonly check: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: RegExp;
}

const textOf = (checks: readonly CheckDef[]): fc.Arbitrary<string> => {
  const seal = checks.some(({ pattern }) => pattern?.source === '^[0-9a-f]{64}$');
  if (seal) return fc.string({ minLength: 64, maxLength: 64, unit: fc.constantFrom(...'0123456789abcdef') });
  const least = checks.find(({ check }) => check === 'min_length')?.minimum ?? 1;
  return fc.string({ minLength: least, maxLength: least + 12, unit: fc.constantFrom(...'abcdefghij') });
};

/**
 * What can be sent to a door whose body has this schema, as it is before the schema has read it. `known` has what is sent for
 * schemas whose refinements or transforms nobody can read; a schema that is neither in it nor of a known type is an error.
 */
export const bodyOf = (
  schema: Schema,
  known: ReadonlyMap<Schema, fc.Arbitrary<unknown>>,
): fc.Arbitrary<unknown> => {
  const of = (one: Schema): fc.Arbitrary<unknown> => known.get(one) ?? made(one);
  const made = (one: Schema): fc.Arbitrary<unknown> => {
    const def = one._zod.def as unknown as Def;
    const inner = def.innerType ?? def.element ?? one;
    const checks = (def.checks ?? []).map(({ _zod }) => _zod.def);
    switch (def.type) {
      case 'object': {
        const shape = Object.entries(def.shape ?? {});
        const requiredKeys = shape.filter(([, { _zod }]) => _zod.optin === undefined).map(([key]) => key);
        return fc.record(Object.fromEntries(shape.map(([key, field]) => [key, of(field)])), { requiredKeys });
      }
      case 'optional':
      case 'default':
        return of(inner);
      case 'array':
        return fc.array(of(inner), { minLength: 1, maxLength: 3 });
      case 'record':
        return fc.dictionary(fc.constantFrom('*', 'vip'), of(def.valueType ?? one), { maxKeys: 2 });
      case 'union':
        return fc.oneof(...(def.options ?? []).map(of));
      case 'enum':
        return fc.constantFrom(...Object.values(def.entries ?? {}));
      case 'literal':
        return fc.constantFrom(...(def.values ?? []));
      case 'boolean':
        return fc.boolean();
      case 'number':
      case 'int':
        return fc.integer({ min: 1, max: 9 });
      case 'string':
        return textOf(checks);
      default:
        throw new Error(`Nobody knows what to send for a ${def.type}.`);
    }
  };
  return of(schema);
};
