import fc from 'fast-check';
import type * as z from 'zod/mini';

type Schema = z.ZodMiniType;

/** What zod keeps of a schema, as far as we read it. */
export interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly values?: readonly unknown[];
  readonly checks?: readonly { readonly _zod: { readonly def: Bound } }[];
}
interface Bound {
  readonly check: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export const definitionOf = ({ _zod }: Schema): Definition => _zod.def as unknown as Definition;

const boundsOf = ({ checks = [] }: Definition) => {
  const defs = checks.map(({ _zod }) => _zod.def);
  const minLength = defs.find(({ check }) => check === 'min_length')?.minimum ?? 1;
  const maxLength = defs.find(({ check }) => check === 'max_length')?.maximum ?? 40;
  return { minLength, maxLength };
};

/**
 * Anything that `schema` lets through, made from zod's own definition. What a refinement demands is not in it: `texts` has
 * the arbitrary of each schema with one, by identity.
 */
export const bodyOf = <S extends Schema>(
  schema: S,
  texts: ReadonlyMap<Schema, fc.Arbitrary<unknown>> = new Map(),
): fc.Arbitrary<z.output<S>> => {
  const of = (one: Schema): fc.Arbitrary<unknown> => {
    const known = texts.get(one);
    if (known !== undefined) return known;
    const def = definitionOf(one);
    const { minLength, maxLength } = boundsOf(def);
    const inner = (...each: readonly (Schema | undefined)[]) => each.map((each) => of(each as Schema));
    switch (def.type) {
      case 'object': {
        const shape = Object.entries(def.shape ?? {});
        const requiredKeys = shape.filter(([, field]) => field._zod.optin === undefined).map(([key]) => key);
        return fc.record(Object.fromEntries(shape.map(([key, field]) => [key, of(field)])), { requiredKeys });
      }
      case 'optional':
      case 'default':
        return of(def.innerType as Schema);
      case 'nullable':
        return fc.option(of(def.innerType as Schema));
      case 'array':
        return fc.array(of(def.element as Schema), { minLength, maxLength: Math.min(maxLength, 3) });
      case 'record': {
        const [key, value] = inner(def.keyType, def.valueType);
        return fc.dictionary(key as fc.Arbitrary<string>, value as fc.Arbitrary<unknown>, { maxKeys: 2 });
      }
      case 'union':
        return fc.oneof(...inner(...(def.options ?? [])));
      case 'enum':
        return fc.constantFrom(...Object.values(def.entries ?? {}));
      case 'literal':
        return fc.constantFrom(...(def.values ?? []));
      case 'boolean':
        return fc.boolean();
      case 'int':
      case 'number':
        return fc.integer({ min: 1, max: 9 });
      case 'string':
        return fc.string({
          minLength,
          maxLength: Math.min(maxLength, minLength + 20),
          unit: fc.constantFrom(...'abcdefghij'),
        });
      default:
        throw new Error(`Nobody knows how to make a ${def.type}: give it in texts.`);
    }
  };
  return of(schema) as fc.Arbitrary<z.output<S>>;
};
