import {
  type Checker,
  type Symbol as Named,
  SymbolFlags,
  type Type,
  TypeFlags,
} from 'typescript/unstable/sync';
import { commentOf } from './comments.ts';

/** JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>;

export interface TypeSchemas {
  /** Schema of what `JSON.stringify` makes of a value of this type. */
  schemaOf(type: Type): Schema;
  /** Named schemas that the others refer to, by name. */
  readonly named: ReadonlyMap<string, Schema>;
}

/** Texts at run time with a name of their own (decision 0021). */
const formats: Readonly<Record<string, Schema>> = {
  Instant: { type: 'string', format: 'date-time', description: 'UTC, with three decimals.' },
  Day: { type: 'string', format: 'date', description: 'A civil date, without a zone.' },
};

const simple: readonly (readonly [TypeFlags, Schema])[] = [
  [TypeFlags.AnyOrUnknown, {}],
  [TypeFlags.Null, { type: 'null' }],
  [TypeFlags.BooleanLiteral | TypeFlags.Boolean, { type: 'boolean' }],
  [TypeFlags.String | TypeFlags.TemplateLiteral | TypeFlags.StringMapping, { type: 'string' }],
  [TypeFlags.Number, { type: 'number' }],
];

const absent = TypeFlags.Undefined | TypeFlags.Void | TypeFlags.ESSymbolLike | TypeFlags.Never;

/** No JSON text has them. A time is a text or a symbol to the compiler, and always a text (decision 0021). */
const isLeftOut = (type: Type): boolean =>
  (type.flags & absent) !== 0 || (type.isIntersectionType() && (type.getTypes() ?? []).some(isLeftOut));

/** Names that a compiler gives are no names for a reader. */
const isName = (name: string): boolean => /^[A-Z]\w+$/.test(name);

const unique = (schemas: readonly Schema[]): readonly Schema[] => [
  ...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values(),
];

/** One `enum` for all texts, and one schema for each other choice. */
const choiceOf = (schemas: readonly Schema[]): Schema => {
  const texts = schemas.filter((one) => 'const' in one).map((one) => one.const);
  const others = unique(schemas.filter((one) => !('const' in one)));
  const all =
    texts.length > 1 ? [{ enum: texts }, ...others] : [...texts.map((text) => ({ const: text })), ...others];
  return all.length === 1 ? (all[0] ?? {}) : { anyOf: all };
};

/**
 * Reads schemas from the types of our own code, so that no reply is described a second time. `isClosed`: an object has no
 * field but those of its type.
 * @throws {Error} for a type that has no JSON
 */
export const typeSchemas = (checker: Checker, { isClosed }: { readonly isClosed: boolean }): TypeSchemas => {
  const named = new Map<string, Schema>();
  const names = new Map<number, string>();

  const typeOf = (symbol: Named): Type => {
    const type = checker.getTypeOfSymbol(symbol);
    if (type === undefined) throw new Error(`${symbol.name} has no type`);
    return type;
  };

  const nameOf = (type: Type): string | undefined => {
    const alias = type.getAliasSymbol();
    const isGeneric = type.getAliasTypeArguments().length > 0;
    const own = alias ?? (type.isClassOrInterface() ? type.getSymbol() : undefined);
    return own === undefined || isGeneric || !isName(own.name) ? undefined : own.name;
  };

  const brandIn = (types: readonly Type[]): Schema | undefined => {
    if (!types.some(({ flags }) => (flags & TypeFlags.String) !== 0)) return undefined;
    const words = types.map((type) => checker.typeToString(type)).join(' ');
    const found = Object.keys(formats).find((name) => words.includes(`"${name}"`));
    return found === undefined ? { type: 'string' } : formats[found];
  };

  const fieldOf = (symbol: Named): readonly [string, Schema, boolean][] => {
    const type = typeOf(symbol);
    const parts = type.isUnionType() ? (type.getTypes() ?? []) : [type];
    if (parts.every(isLeftOut)) return [];
    const isOptional = (symbol.flags & SymbolFlags.Optional) !== 0 || parts.some(isLeftOut);
    const description = commentOf(symbol, checker);
    const schema = schemaOf(type);
    return [[symbol.name, description === '' ? schema : { ...schema, description }, !isOptional]];
  };

  const objectOf = (type: Type): Schema => {
    const fields = checker.getPropertiesOfType(type).flatMap(fieldOf);
    const [index] = checker.getIndexInfosOfType(type);
    const required = fields.filter(([, , isRequired]) => isRequired).map(([name]) => name);
    return {
      type: 'object',
      ...(fields.length > 0 && { properties: Object.fromEntries(fields) }),
      ...(required.length > 0 && { required }),
      ...(index && { additionalProperties: schemaOf(index.valueType) }),
      ...(!index && isClosed && { additionalProperties: false }),
    };
  };

  const listOf = (type: Type): Schema | undefined => {
    if (checker.isTupleType(type) && type.isTypeReference()) {
      const items = checker.getTypeArguments(type).map(schemaOf);
      return { type: 'array', items: choiceOf(items) };
    }
    if (!checker.isArrayType(type) || !type.isTypeReference()) return undefined;
    const [item] = checker.getTypeArguments(type);
    return { type: 'array', items: item === undefined ? {} : schemaOf(item) };
  };

  /** A name for each type: two types of one name are `Name` and `Name2`. */
  const referTo = (type: Type, wanted: string, make: () => Schema): Schema => {
    const known = names.get(type.id);
    if (known !== undefined) return { $ref: `#/components/schemas/${known}` };
    const taken = [...names.values()];
    let name = wanted;
    for (let n = 2; taken.includes(name); n++) name = `${wanted}${n}`;
    names.set(type.id, name);
    named.set(name, make());
    return { $ref: `#/components/schemas/${name}` };
  };

  function schemaOf(type: Type): Schema {
    const [, known] = simple.find(([flags]) => (type.flags & flags) !== 0) ?? [];
    if (known !== undefined) return known;
    if (type.isStringLiteralType() || type.isNumberLiteralType()) return { const: type.value };
    if (type.isUnionType())
      return choiceOf((type.getTypes() ?? []).filter((one) => !isLeftOut(one)).map(schemaOf));
    const brand = type.isIntersectionType() ? brandIn(type.getTypes() ?? []) : undefined;
    const list = brand ?? listOf(type);
    if (list !== undefined) return list;
    if (!type.isObjectType() && !type.isIntersectionType() && (type.flags & TypeFlags.NonPrimitive) === 0)
      throw new Error(`${checker.typeToString(type)} has no JSON`);
    const name = nameOf(type);
    return name === undefined ? objectOf(type) : referTo(type, name, () => objectOf(type));
  }

  return { schemaOf, named };
};
